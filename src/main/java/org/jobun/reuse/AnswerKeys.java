package org.jobun.reuse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jobun.assembly.DecidingDate;
import org.jobun.assembly.Making;
import org.jobun.catalog.Asked;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.Clause;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.law.ChangeDays;
import org.jobun.matter.Condition;
import org.jobun.matter.Fact;
import org.jobun.matter.FactType;
import org.jobun.matter.FactValue;
import org.jobun.matter.LocalRule;
import org.jobun.matter.Matter;
import org.jobun.matter.MatterDates;
import org.jobun.matter.Municipality;
import org.jobun.matter.Vocabulary;
import org.jobun.text.Validity;

/**
 * Everything that a catalog asks of a matter of one municipality before it prints a value: the tests of all conditions, which
 * facts are given, how many rows a list has, and in which period each day lies that decides on something. Matters with the same
 * answers have the same clauses, blocks, numbers and citations.
 */
final class AnswerKeys {
    private final Vocabulary vocabulary;
    private final List<Condition> tests;
    private final List<String> compared;
    private final List<String> deciding;
    private final Set<Location> undecided;
    private final ChangeDays changes;
    private final ChangeDays ofTheLaw;

    private AnswerKeys(Catalog catalog, ChangeDays changes) {
        Asked asked = catalog.asked();
        this.vocabulary = catalog.vocabulary();
        this.tests = asked.tests();
        this.compared = asked.compared();
        this.undecided = Set.copyOf(asked.undecided());
        this.deciding = asked.deciding();
        this.changes = changes;
        this.ofTheLaw = ChangeDays.of(catalog.laws().validities());
    }

    static AnswerKeys of(Catalog catalog, Municipality municipality) {
        return new AnswerKeys(catalog, changes(catalog, municipality));
    }

    private static ChangeDays changes(Catalog catalog, Municipality municipality) {
        Stream<Validity> versions =
                catalog.clauses().values().stream().flatMap(List::stream).map(Clause::validity);
        Stream<Validity> rules = municipality.rules().stream().flatMap(LocalRule::periods);
        return ChangeDays.of(
                Stream.concat(versions, Stream.concat(rules, catalog.laws().validities())));
    }

    /** Days between which nothing changes that papers or the choice of clauses depend on. */
    ChangeDays changes() {
        return changes;
    }

    /** Places of texts whose words values may decide that are not among the answers. */
    Set<Location> undecided() {
        return undecided;
    }

    /**
     * A row of a list.
     *
     * @param columns that it has
     * @param level its 段; 1 for a list without
     */
    record RowShape(Set<String> columns, int level) {}

    /**
     * The answers of a matter.
     *
     * @param tests which of the tests hold
     * @param given paths of the facts that are given
     * @param compared values by which texts choose their words; empty where one is not given
     * @param rows for each list, of what shape its rows are
     * @param periods for each day that decides, its period
     * @param lastDay period of the last day, before which the law that papers cite may change
     * @param made period of the day of making
     */
    record AnswerKey(
            BitSet tests,
            List<String> given,
            List<String> compared,
            List<List<RowShape>> rows,
            List<Integer> periods,
            int lastDay,
            int made,
            boolean finalPaper) {}

    AnswerKey of(Matter matter, Making making) {
        BitSet holding = new BitSet(tests.size());
        for (int i = 0; i < tests.size(); i++) {
            holding.set(i, tests.get(i).holds(matter.facts()));
        }
        List<String> given = new ArrayList<>();
        List<List<RowShape>> rows = new ArrayList<>();
        for (Fact fact : matter.facts().all()) {
            given.add(fact.path());
            if (fact.value() instanceof FactValue.Rows list) {
                rows.add(shapes(fact.path(), list));
            }
        }
        return new AnswerKey(
                holding,
                given,
                compared.stream()
                        .map(path -> matter.facts().plain(path).orElse(""))
                        .toList(),
                rows,
                deciding.stream().map(path -> periodOf(path, matter, making)).toList(),
                ofTheLaw.periodOf(MatterDates.lastDay(matter.facts()).orElse(null)),
                changes.periodOf(making.date()),
                making.finalPaper());
    }

    private int periodOf(String path, Matter matter, Making making) {
        LocalDate day = DecidingDate.of(matter, path, making.date(), new Diagnostics());
        return changes.periodOf(day);
    }

    private List<RowShape> shapes(String path, FactValue.Rows list) {
        Optional<String> level = vocabulary.find(path).flatMap(FactType::levelColumn);
        return list.rows().stream().map(row -> shape(row, level)).toList();
    }

    private static RowShape shape(Map<String, String> row, Optional<String> level) {
        return new RowShape(
                row.keySet(),
                level.map(column -> FactValue.Rows.level(row, column)).orElse(1));
    }
}
