package org.jobun.review;

import java.util.ArrayList;
import java.util.List;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.HearingItem;
import org.jobun.catalog.Probe;

/**
 * Which items of the hearing, and which topics of published papers, the catalog answers. An item counts when papers say what its
 * probes ask for, and only then: that a clause of some name exists proves nothing.
 */
public final class Coverage {
    private Coverage() {}

    /**
     * One item.
     *
     * @param places where papers say it: 契約書第6条第4項
     * @param missing what its probes did not find, a sentence each
     */
    public record Row(HearingItem item, List<String> places, List<String> missing) {
        public Row {
            places = List.copyOf(places);
            missing = List.copyOf(missing);
        }

        /** True where every probe found its words. */
        public boolean answered() {
            return missing.isEmpty() && !places.isEmpty();
        }

        /** 対応, 未了, or 対象外. */
        public String state() {
            return outside() ? "対象外" : answered() ? "対応" : "未了";
        }

        /** True where the catalog leaves the item to others, and says why. */
        public boolean outside() {
            return !item.outside().isEmpty();
        }
    }

    /**
     * All of both.
     *
     * @param hearing the items of the hearing
     * @param topics of published papers
     */
    public record All(List<Row> hearing, List<Row> topics) {}

    /** The items of the hearing and the topics of published papers, for less than either after the other. */
    public static All all(Catalog catalog) {
        RunProbe run = new RunProbe(catalog);
        return new All(rows(run, catalog.hearing()), rows(run, catalog.topics()));
    }

    /** The items of the hearing. */
    public static List<Row> of(Catalog catalog) {
        return rows(new RunProbe(catalog), catalog.hearing());
    }

    /** The topics of published papers. */
    public static List<Row> topics(Catalog catalog) {
        return rows(new RunProbe(catalog), catalog.topics());
    }

    private static List<Row> rows(RunProbe run, List<HearingItem> items) {
        return items.stream().map(item -> row(item, run)).toList();
    }

    private static Row row(HearingItem item, RunProbe run) {
        List<String> places = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (Probe probe : item.probes()) {
            RunProbe.Answer answer = run.on(probe);
            answer.places().stream().filter(place -> !places.contains(place)).forEach(places::add);
            missing.addAll(answer.missing());
        }
        if (item.probes().isEmpty() && item.outside().isEmpty()) {
            missing.add("検証（probes）がありません");
        }
        return new Row(item, places, missing);
    }
}
