package org.jobun.batch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.matter.Fact;
import org.jobun.matter.FactValue;
import org.jobun.matter.Matter;
import org.jobun.matter.MatterId;
import org.jobun.matter.SplitMatter;
import org.jobun.text.Compatible;

/** What cannot be seen in one matter alone: the same number twice, a firm in two consortia, a firm described in two ways. */
final class CrossChecks {
    private final Map<String, Seen> ids = new HashMap<>();
    private final Map<String, Seen> bidders = new HashMap<>();
    private final Map<String, Seen> firms = new HashMap<>();
    private final Map<Integer, List<Diagnostic>> found = new HashMap<>();

    /** Where something was first seen, and what it was. */
    private record Seen(int index, Location place, String what) {}

    /** Problems of a matter with others. */
    List<Diagnostic> of(int index) {
        return found.getOrDefault(index, List.of());
    }

    /** Notes a matter. */
    void add(Entry entry, Matter matter) {
        SplitMatter.of(matter, new Diagnostics()).forEach(part -> id(entry, part.id()));
        String tender = matter.municipality().id() + "\0"
                + text(matter, "contract.number").orElse(matter.name());
        for (Map<String, String> member : rows(matter, "members")) {
            firm(entry, member.get("name"), member.get("address"), member.get("representative_name"));
            bidder(entry, tender, member);
        }
        for (Map<String, String> part : rows(matter, "parts")) {
            firm(entry, part.get("contractor"), part.get("address"), part.get("representative_name"));
        }
        text(matter, "contractor.name")
                .ifPresent(name -> firm(
                        entry,
                        name,
                        text(matter, "contractor.address").orElse(null),
                        text(matter, "contractor.representative_name").orElse(null)));
    }

    private void id(Entry entry, String id) {
        Seen first = ids.putIfAbsent(MatterId.folded(id), new Seen(entry.index(), entry.place(), id));
        if (first != null) {
            report(entry, first, Diagnostic.of(Code.BAT_07, entry.place()).with("id", id), true);
        }
    }

    /** A firm bids once; one that is written otherwise is known by its number. */
    private void bidder(Entry entry, String tender, Map<String, String> member) {
        String name = plain(member.get("name"));
        String number = member.get("corporate_number");
        Seen own = new Seen(entry.index(), entry.place(), name);
        Seen sameName = bidders.putIfAbsent(tender + "\0" + name, own);
        Seen sameNumber = number == null ? null : bidders.putIfAbsent(tender + "\0T" + number, own);
        Seen first = sameNumber != null ? sameNumber : sameName;
        if (first != null && first.index() != entry.index() && !name.isEmpty()) {
            Diagnostic problem = Diagnostic.of(Code.BAT_08, entry.place()).with("firm", member.get("name"));
            report(entry, first, problem, true);
        }
    }

    private void firm(Entry entry, String name, String address, String representative) {
        if (name == null || address == null && representative == null) {
            return;
        }
        String what = Objects.requireNonNullElse(address, "") + "　" + Objects.requireNonNullElse(representative, "");
        Seen first = firms.putIfAbsent(plain(name), new Seen(entry.index(), entry.place(), what));
        if (first != null && !plain(first.what()).equals(plain(what))) {
            Diagnostic problem = Diagnostic.of(Code.BAT_09, entry.place())
                    .with("firm", name)
                    .with("found", what)
                    .with("first", first.what());
            report(entry, first, problem, false);
        }
    }

    /** @param both whether it cannot be known which of the two is wrong, and both must wait */
    private void report(Entry entry, Seen first, Diagnostic problem, boolean both) {
        add(entry.index(), problem.with("other", first.place()));
        if (both && first.index() != entry.index()) {
            add(
                    first.index(),
                    Diagnostic.of(problem.code(), first.place())
                            .with("id", problem.values().getOrDefault("id", ""))
                            .with("firm", problem.values().getOrDefault("firm", ""))
                            .with("other", entry.place()));
        }
    }

    private void add(int index, Diagnostic problem) {
        found.computeIfAbsent(index, fresh -> new ArrayList<>()).add(problem);
    }

    private static Optional<String> text(Matter matter, String path) {
        return matter.facts().value(path).map(FactValue::plain);
    }

    private static List<Map<String, String>> rows(Matter matter, String path) {
        return matter.facts()
                .find(path)
                .map(Fact::value)
                .filter(FactValue.Rows.class::isInstance)
                .map(value -> ((FactValue.Rows) value).rows())
                .orElse(List.of());
    }

    /** ㈱ and 株式会社, full and half width, with and without spaces are one firm. */
    private static String plain(String name) {
        return name == null
                ? ""
                : Compatible.of(name)
                        .replace("(株)", "株式会社")
                        .replace("(有)", "有限会社")
                        .replaceAll("\\s", "");
    }
}
