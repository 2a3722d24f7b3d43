package org.jobun.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.document.Heading;

/** Reads the inside of {@code [[…]]}. */
final class RefParser {
    private static final String NAME = "[a-z0-9][a-z0-9.-]*";
    private static final Pattern PROVISION = Pattern.compile("(?:(?<paper>" + NAME + "):)?(?<clause>" + NAME
            + ")?(?:#(?<label>[A-Za-z0-9-]+))?" + "(?<optional>\\?)?(?:\\s+(?<part>\\S+))?");

    private static final Pattern DIVISION = Pattern.compile(
            "(?:(?<paper>" + NAME + "):)?(?<rank>chapter|section|subsection):(?<label>[A-Za-z0-9-]+)(?<optional>\\?)?");

    private static final Pattern SCHEDULE = Pattern.compile("(?<label>[A-Za-z0-9-]+)(?:#(?<row>[A-Za-z0-9-]+))?");

    private final Diagnostics found;

    RefParser(Diagnostics found) {
        this.found = found;
    }

    RefExpression parse(String inside, Location place) {
        boolean or = inside.contains("|");
        List<RefTarget> targets = new ArrayList<>();
        for (String entry : inside.split(or ? "\\|" : "[,、]", -1)) {
            Optional<RefTarget> target = target(entry.strip());
            if (target.isEmpty()) {
                found.add(Diagnostic.of(Code.CLS_07, place).with("found", "[[" + inside + "]]"));
            }
            target.ifPresent(targets::add);
        }
        return new RefExpression(targets, or, place);
    }

    private static Optional<RefTarget> target(String entry) {
        int colon = entry.indexOf(':');
        String kind = colon < 0 ? "" : entry.substring(0, colon);
        String rest = entry.substring(colon + 1);
        if (List.of("law", "penalty", "local", "document", "annexes", "form").contains(kind) && !rest.matches(NAME)) {
            return Optional.empty();
        }
        if (kind.equals("schedule")) {
            Matcher matcher = SCHEDULE.matcher(rest);
            return matcher.matches()
                    ? Optional.of(new RefTarget.ToSchedule(matcher.group("label"), text(matcher.group("row"))))
                    : Optional.empty();
        }
        return switch (kind) {
            case "law" -> Optional.of(new RefTarget.ToLaw(rest));
            case "penalty" -> Optional.of(new RefTarget.ToPenalty(rest));
            case "local" -> Optional.of(new RefTarget.ToLocalRule(rest));
            case "form" -> Optional.of(new RefTarget.ToForm(rest));
            case "annexes" -> Optional.of(new RefTarget.ToAnnexes(rest));
            case "document" -> Optional.of(new RefTarget.ToPaper(rest));
            default -> division(entry).or(() -> provision(entry));
        };
    }

    private static Optional<RefTarget> division(String entry) {
        Matcher matcher = DIVISION.matcher(entry);
        return matcher.matches()
                ? Optional.of(new RefTarget.ToDivision(
                        text(matcher.group("paper")),
                        Heading.Rank.valueOf(matcher.group("rank").toUpperCase(Locale.ROOT)),
                        matcher.group("label"),
                        matcher.group("optional") != null))
                : Optional.empty();
    }

    private static Optional<RefTarget> provision(String entry) {
        Matcher matcher = PROVISION.matcher(entry);
        if (!matcher.matches() || matcher.group("clause") == null && matcher.group("label") == null) {
            return Optional.empty();
        }
        Optional<RefTarget.Part> part = part(matcher.group("part"));
        return part.map(known -> new RefTarget.ToProvision(
                text(matcher.group("paper")),
                text(matcher.group("clause")),
                text(matcher.group("label")),
                known,
                matcher.group("optional") != null));
    }

    private static Optional<RefTarget.Part> part(String word) {
        if (word == null) {
            return Optional.of(RefTarget.Part.WHOLE);
        }
        for (RefTarget.Part part : RefTarget.Part.values()) {
            if (part.word().equals(word)) {
                return Optional.of(part);
            }
        }
        return Optional.empty();
    }

    private static String text(String group) {
        return group == null ? "" : group;
    }
}
