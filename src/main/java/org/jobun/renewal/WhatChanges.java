package org.jobun.renewal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jobun.assembly.Selection;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.Clause;
import org.jobun.check.CheckLawChanges;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.interview.Answers;
import org.jobun.issue.MadeSet;
import org.jobun.service.MakeSet;

/** What a new year changes by itself: clauses that came, went or have another version, and law that they cite. */
final class WhatChanges {
    private WhatChanges() {}

    /** A clause in a paper, as it was used. */
    private record Used(String paper, String id, String name, String version, String sha256) {
        private String place() {
            return paper + " " + id;
        }
    }

    /** The clauses that differ, a line each. */
    static List<String> clauses(Former former, List<MakeSet.Result> before, List<MakeSet.Result> now, Catalog catalog) {
        Map<String, Used> old = new LinkedHashMap<>();
        if (former.clauses().isEmpty()) {
            used(before).forEach(one -> old.put(one.place(), one));
        } else {
            for (MadeSet.Used one : former.clauses()) {
                Used was = new Used(one.paper(), one.id(), one.id(), one.version(), one.sha256());
                old.put(was.place(), was);
            }
        }
        if (old.isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        for (Used one : used(now)) {
            Used was = old.remove(one.place());
            if (was == null) {
                lines.add("追加 " + named(one, catalog) + one.version());
            } else if (!was.version().equals(one.version())) {
                lines.add("変更 " + named(one, catalog) + was.version() + " → " + one.version());
            } else if (!was.sha256().equals(one.sha256())) {
                lines.add("変更 " + named(one, catalog) + one.version() + "（文言の修正）");
            }
        }
        old.values().forEach(gone -> lines.add("削除 " + named(gone, catalog) + gone.version()));
        return lines;
    }

    private static List<Used> used(List<MakeSet.Result> sets) {
        Map<String, Used> used = new LinkedHashMap<>();
        for (MakeSet.Result set : sets) {
            for (Selection.Decision one : set.set().selection().decisions()) {
                if (one.in()) {
                    Clause clause = one.clause();
                    Used use = new Used(
                            one.paper(),
                            clause.id(),
                            clause.heading().isEmpty() ? clause.id() : clause.heading(),
                            clause.version(),
                            clause.file().sha256());
                    used.putIfAbsent(use.place(), use);
                }
            }
        }
        return List.copyOf(used.values());
    }

    private static String named(Used one, Catalog catalog) {
        String paper =
                catalog.template(one.paper()).map(template -> template.title()).orElse(one.paper());
        return paper + "「" + one.name() + "」 ";
    }

    /** What the clauses cite and what changes between the conclusion of last year's contract and the end of the new one, a line each. */
    static List<String> laws(Former former, Answers next, List<MakeSet.Result> now, Catalog catalog) {
        Optional<LocalDate> since = NewYear.day(former.answers(), "dates.conclusion")
                .or(() -> NewYear.day(former.answers(), "dates.start"));
        if (since.isEmpty() || now.isEmpty()) {
            return List.of();
        }
        Diagnostics found = new Diagnostics();
        next.with("dates.conclusion", since.get().toString())
                .matter(catalog, new Diagnostics())
                .ifPresent(span -> now.forEach(set ->
                        CheckLawChanges.during(span, set.set().selection().clauses(), catalog.laws(), found)));
        TreeSet<String> lines = new TreeSet<>();
        found.sorted().stream()
                .filter(one -> one.code() == Code.LAW_05)
                .forEach(one ->
                        lines.add(one.values().get("date") + " " + one.values().get("provision")));
        return List.copyOf(lines);
    }
}
