package org.jobun.matter;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;

/** Reports days of a matter that do not follow one another as they must. */
final class DateOrder {
    private static final String CHANGES = "earlier_changes";

    private final Vocabulary vocabulary;
    private final Facts facts;
    private final Diagnostics found;

    DateOrder(Vocabulary vocabulary, Facts facts, Diagnostics found) {
        this.vocabulary = vocabulary;
        this.facts = facts;
        this.found = found;
    }

    void check() {
        for (int later = 1; later < MatterDates.ORDER.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                facts(MatterDates.ORDER.get(earlier), MatterDates.ORDER.get(later));
            }
        }
        MatterDates.PAIRS.forEach(pair -> facts(pair.earlier(), pair.later()));
        MatterDates.PERFORMANCE.forEach(pair -> facts(pair.earlier(), pair.later()));
        MatterDates.ROWS.forEach(this::rows);
        changes();
    }

    /** A day and what it is called; no day where nobody knows it. */
    private record Dated(String name, LocalDate day) {
        boolean isBefore(Dated other) {
            return day != null && other.day != null && day.isBefore(other.day);
        }
    }

    private Dated dated(String path) {
        String label = vocabulary.find(path).map(FactType::label).orElse(path);
        return new Dated(label, facts.date(path).orElse(null));
    }

    private void facts(String earlier, String later) {
        if (dated(later).isBefore(dated(earlier))) {
            report(facts.find(later).map(Fact::place).orElseThrow(), dated(earlier), dated(later));
        }
    }

    /** Earlier changes come one after another, between the contract and this change of it. */
    private void changes() {
        List<Map<String, String>> changes = facts.rows(CHANGES);
        Dated before = dated("dates.conclusion");
        for (int i = 0; i < changes.size(); i++) {
            inOrder(CHANGES, dated("dates.start"), cell(CHANGES, changes, i, "end"));
            Dated change = cell(CHANGES, changes, i, "date");
            if (change.day() != null) {
                inOrder(CHANGES, before, change);
                before = change;
            }
        }
        if (!changes.isEmpty()) {
            inOrder(CHANGES, before, dated("change.date"));
        }
    }

    /** Days of the rows of a list, as of approvals that must come before what they allow. */
    private void rows(MatterDates.RowPair pair) {
        List<Map<String, String>> rows = facts.rows(pair.list());
        for (int i = 0; i < rows.size(); i++) {
            inOrder(pair.list(), cell(pair.list(), rows, i, pair.earlier()), cell(pair.list(), rows, i, pair.later()));
        }
    }

    /** A day in a row of a list: 変更の経過の2件目の変更日. */
    private Dated cell(String list, List<Map<String, String>> rows, int row, String column) {
        String label = vocabulary
                .find(list)
                .map(type ->
                        type.label() + "の" + (row + 1) + "件目の" + type.values().getOrDefault(column, column))
                .orElse(column);
        return new Dated(label, ListCell.day(rows.get(row).get(column)).orElse(null));
    }

    private void inOrder(String list, Dated earlier, Dated later) {
        if (later.isBefore(earlier)) {
            report(facts.find(list).map(Fact::place).orElseThrow(), earlier, later);
        }
    }

    private void report(Location place, Dated earlier, Dated later) {
        found.add(Diagnostic.of(Code.FCT_06, place)
                .with("earlier", earlier.name())
                .with("first", earlier.day())
                .with("later", later.name())
                .with("second", later.day()));
    }
}
