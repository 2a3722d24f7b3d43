package org.jobun.matter;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.source.YamlNode;

/**
 * Reads conditions: a YAML map in front matter ({@code when: { place: [on-premises, by-agreement] }}) or
 * the short form in a block ({@code place: on-premises|by-agreement, mynumber: yes}). Facts and values are
 * checked against the vocabulary.
 */
public final class ConditionReader {
    private static final Pattern RANGE = Pattern.compile("([0-9-]*)\\.\\.([0-9-]*)");

    private final Vocabulary vocabulary;
    private final Diagnostics found;

    public ConditionReader(Vocabulary vocabulary, Diagnostics found) {
        this.vocabulary = vocabulary;
        this.found = found;
    }

    /** The condition of a map; each entry must hold. */
    public Condition read(YamlNode.Mapping map) {
        List<Condition> parts = new ArrayList<>();
        map.entries().forEach((key, entry) -> parts.add(entry(key, entry)));
        return parts.size() == 1 ? parts.get(0) : new Condition.All(parts);
    }

    /** The short form of a block; its place is the mark's. */
    public Condition readShort(String text, Location place) {
        List<Condition> parts = new ArrayList<>();
        for (String pair : text.split(",")) {
            int colon = pair.indexOf(':');
            if (colon < 0) {
                bad(place, pair);
                continue;
            }
            String path = pair.substring(0, colon).strip();
            List<String> values = List.of(pair.substring(colon + 1).strip().split("\\s*\\|\\s*"));
            parts.add(test(path, values, place, place));
        }
        return parts.size() == 1 ? parts.get(0) : new Condition.All(parts);
    }

    private Condition entry(String key, YamlNode.Entry entry) {
        if (key.equals("any")) {
            return new Condition.Any(maps(entry.value()));
        }
        if (key.equals("not")) {
            return new Condition.Not(new Condition.All(maps(entry.value())));
        }
        List<String> values = entry.value().each().stream()
                .flatMap(item -> scalar(item).stream())
                .toList();
        return test(key, values, entry.key(), entry.value().location());
    }

    private List<Condition> maps(YamlNode node) {
        List<Condition> parts = new ArrayList<>();
        node.each()
                .forEach(item -> item.asMapping()
                        .ifPresentOrElse(map -> parts.add(read(map)), () -> bad(item.location(), "any / not")));
        return parts;
    }

    private Optional<String> scalar(YamlNode node) {
        if (node.plain().isEmpty()) {
            bad(node.location(), "[ ]");
        }
        return node.plain();
    }

    private Condition test(String path, List<String> values, Location keyPlace, Location valuePlace) {
        Optional<FactType> type = vocabulary.find(path);
        if (type.isEmpty()) {
            found.add(
                    Diagnostic.of(Code.FCT_01, keyPlace).with("fact", path).with("nearest", vocabulary.nearest(path)));
            return Condition.ALWAYS;
        }
        return test(type.get(), values, valuePlace);
    }

    private Condition test(FactType type, List<String> values, Location place) {
        if (values.size() == 1 && Condition.PRESENCE.contains(values.get(0))) {
            return new Condition.Given(type.path(), values.get(0).equals(Condition.GIVEN));
        }
        if (type.kind() == FactType.Kind.RATE) {
            return new Condition.Any(
                    values.stream().map(value -> rate(type, value, place)).toList());
        }
        Matcher range = RANGE.matcher(values.size() == 1 ? values.get(0).strip() : "");
        if (range.matches()) {
            return range(type, range.group(1), range.group(2), place);
        }
        checkValues(type, values, place);
        return new Condition.OneOf(
                type.path(), values.stream().map(value -> known(type, value)).toList());
    }

    /** Flags are compared as true and false, however they were written. */
    private static String known(FactType type, String value) {
        if (type.kind() != FactType.Kind.FLAG) {
            return value;
        }
        return value.equals("yes") ? "true" : value.equals("no") ? "false" : value;
    }

    private void checkValues(FactType type, List<String> values, Location place) {
        Set<String> allowed = allowed(type);
        values.stream()
                .filter(value -> !allowed.isEmpty() && !allowed.contains(value))
                .forEach(value -> found.add(Diagnostic.of(Code.FCT_03, place)
                        .with("label", type.label())
                        .with("fact", type.path())
                        .with("found", value)
                        .with("expected", type.kind() == FactType.Kind.FLAG ? "yes、no" : type.valuesWithNames())));
    }

    /** What a fact may be compared with; empty where anything may. */
    private static Set<String> allowed(FactType type) {
        return switch (type.kind()) {
            case CHOICE -> type.values().keySet();
            case FLAG -> Set.of("true", "false", "yes", "no");
            default -> Set.of();
        };
    }

    private Condition range(FactType type, String low, String high, Location place) {
        try {
            return type.kind() == FactType.Kind.DATE
                    ? new Condition.Days(type.path(), bound(low, LocalDate::parse), bound(high, LocalDate::parse))
                    : new Condition.Numbers(type.path(), bound(low, Long::valueOf), bound(high, Long::valueOf));
        } catch (DateTimeException | NumberFormatException notABound) {
            bad(place, low + ".." + high);
            return Condition.ALWAYS;
        }
    }

    /** One rate, or those between two: 2.5%, ..14.6%. */
    private Condition rate(FactType type, String value, Location place) {
        int dots = value.indexOf("..");
        Optional<Long> low = bound(dots < 0 ? value : value.substring(0, dots));
        Optional<Long> high = bound(dots < 0 ? value : value.substring(dots + 2));
        if (low.isEmpty() || high.isEmpty() || low.get() == OPEN && high.get() == OPEN) {
            bad(place, value);
            return Condition.ALWAYS;
        }
        return new Condition.Numbers(
                type.path(), low.get() == OPEN ? null : low.get(), high.get() == OPEN ? null : high.get(), true);
    }

    /** No bound. */
    private static final long OPEN = -1;

    /** Millionths of a hundredth, or {@link #OPEN}; empty for what is no rate. */
    private static Optional<Long> bound(String text) {
        return text.isBlank()
                ? Optional.of(OPEN)
                : WrittenRate.rate(text).toOptional().map(rate -> rate.whole().getAsLong());
    }

    /** Null for none. */
    private static <T> T bound(String text, Function<String, T> reading) {
        return text.isEmpty() ? null : reading.apply(text);
    }

    private void bad(Location place, String text) {
        found.add(Diagnostic.of(Code.CLS_04, place).with("found", text.strip()));
    }
}
