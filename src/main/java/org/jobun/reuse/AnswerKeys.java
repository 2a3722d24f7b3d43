package org.jobun.reuse;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jobun.assembly.Making;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.Clause;
import org.jobun.law.ChangeDays;
import org.jobun.matter.Condition;
import org.jobun.matter.Fact;
import org.jobun.matter.FactValue;
import org.jobun.matter.LocalRule;
import org.jobun.matter.Matter;
import org.jobun.matter.Municipality;
import org.jobun.text.Validity;

/**
 * Everything that a catalog asks of a matter of one municipality before it prints a value: the tests of all conditions, which
 * facts are given, how many rows a list has, and in which period each day lies. Matters with the same answers have the same
 * clauses, blocks, numbers and citations.
 */
final class AnswerKeys {
    private final List<Condition> tests;
    private final ChangeDays changes;

    private AnswerKeys(List<Condition> tests, ChangeDays changes) {
        this.tests = tests;
        this.changes = changes;
    }

    static AnswerKeys of(Catalog catalog, Municipality municipality) {
        Set<Condition> tests = new LinkedHashSet<>();
        catalog.templates()
                .values()
                .forEach(template -> template.conditions().forEach(condition -> condition.singles(tests::add)));
        Stream<Clause> clauses = catalog.clauses().values().stream().flatMap(List::stream);
        clauses.forEach(clause -> {
            clause.when().singles(tests::add);
            clause.blocks().forEach(block -> block.conditions().forEach(condition -> condition.singles(tests::add)));
        });
        Stream<Validity> versions =
                catalog.clauses().values().stream().flatMap(List::stream).map(Clause::validity);
        Stream<Validity> rules = municipality.rules().stream().flatMap(LocalRule::periods);
        Stream<Validity> laws = catalog.laws().validities();
        return new AnswerKeys(List.copyOf(tests), ChangeDays.of(Stream.concat(versions, Stream.concat(rules, laws))));
    }

    /** Days between which nothing changes that papers or the choice of clauses depend on. */
    ChangeDays changes() {
        return changes;
    }

    /**
     * The answers of a matter.
     *
     * @param tests which of the tests hold
     * @param given paths of the facts that are given
     * @param rows for each list, which columns its rows have
     * @param periods for each day that is given, its period
     * @param made period of the day of making
     */
    record AnswerKey(
            BitSet tests,
            List<String> given,
            List<List<Set<String>>> rows,
            List<Integer> periods,
            int made,
            boolean finalPaper) {}

    AnswerKey of(Matter matter, Making making) {
        BitSet holding = new BitSet(tests.size());
        for (int i = 0; i < tests.size(); i++) {
            holding.set(i, tests.get(i).holds(matter.facts()));
        }
        List<String> given = new ArrayList<>();
        List<List<Set<String>>> rows = new ArrayList<>();
        List<Integer> periods = new ArrayList<>();
        for (Fact fact : matter.facts().all()) {
            given.add(fact.path());
            if (fact.value() instanceof FactValue.Rows list) {
                rows.add(list.rows().stream().map(Map::keySet).toList());
            } else if (fact.value() instanceof FactValue.Date date) {
                periods.add(changes.periodOf(date.day()));
            }
        }
        return new AnswerKey(holding, given, rows, periods, changes.periodOf(making.date()), making.finalPaper());
    }
}
