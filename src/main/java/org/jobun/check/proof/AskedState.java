package org.jobun.check.proof;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.Clause;
import org.jobun.catalog.Passage;
import org.jobun.law.ChangeDays;
import org.jobun.matter.ComputedFrom;
import org.jobun.matter.Condition;
import org.jobun.matter.Fact;
import org.jobun.matter.FactType;
import org.jobun.matter.FactValue;
import org.jobun.matter.Matter;
import org.jobun.matter.Vocabulary;
import org.jobun.text.Validity;

/**
 * What of a matter decides on which answers matter: the tests of all conditions, which facts are given and by whom, of those of which
 * anybody asks; the period of each day. Of a text that is only printed nobody asks whether it is given: it matters either way.
 */
final class AskedState {
    private static final int GIVERS = 3;

    private final Looked looked;
    private final ChangeDays days;
    /** What holds by another answer where nobody gives it. */
    private final Set<String> decided;

    /**
     * What is looked at.
     *
     * @param tests all single tests
     * @param facts of which it matters whether they are given, in order
     * @param days on which something begins or ends to hold
     */
    record Looked(List<Condition> tests, List<String> facts, List<LocalDate> days) {
        Looked {
            tests = List.copyOf(tests);
            facts = List.copyOf(facts);
            days = List.copyOf(days);
        }

        /** By a catalog. */
        static Looked of(Catalog catalog) {
            Set<Condition> tests = new LinkedHashSet<>();
            Set<String> facts = new TreeSet<>(Days.compared());
            facts.addAll(Cone.OF_THE_TERM);
            for (Passage passage : Passage.of(catalog)) {
                passage.condition().singles(tests::add);
                passage.printed().values().forEach(where -> where.singles(tests::add));
            }
            Cone.errors(catalog).forEach(rule -> rule.when().singles(tests::add));
            catalog.clauses()
                    .values()
                    .forEach(versions ->
                            versions.stream().map(Clause::datedBy).forEach(day -> facts.addAll(Days.deciding(day))));
            for (FactType type : catalog.vocabulary().all()) {
                catalog.vocabulary().givenWhen(type.path()).singles(tests::add);
                if (type.from() == FactType.Origin.MATTER) {
                    catalog.vocabulary()
                            .changedBy(type.path())
                            .forEach((fact, ways) -> ways.forEach(way -> {
                                way.when().singles(tests::add);
                                addUnlessAnswered(fact, way, facts);
                            }));
                }
            }
            tests.forEach(test -> test.facts(facts::add));
            return new Looked(List.copyOf(tests), List.copyOf(facts), List.copyOf(AskedOfMatters.days(catalog)));
        }

        /** What stands in for an answer does so only where nobody gives that. */
        private static void addUnlessAnswered(String fact, ComputedFrom.Way way, Set<String> facts) {
            if (way.unlessAnswered()) {
                facts.add(fact);
            }
        }
    }

    AskedState(Vocabulary vocabulary, Looked looked) {
        this.decided = vocabulary.usual().decided();
        this.looked = looked;
        this.days = ChangeDays.of(looked.days().stream().map(day -> new Validity(day, null)));
    }

    /**
     * Equal for matters of which the same answers matter.
     *
     * @param tests which of them hold
     * @param given which of the facts that are looked at there are, and by whom
     * @param periods of the days among them
     * @param papers that are asked for; none for all
     */
    record Key(BitSet tests, BitSet given, List<Integer> periods, List<String> papers) {}

    Key of(Matter matter) {
        BitSet holding = new BitSet(looked.tests().size());
        for (int i = 0; i < looked.tests().size(); i++) {
            holding.set(i, looked.tests().get(i).holds(matter.facts()));
        }
        BitSet given = new BitSet(GIVERS * looked.facts().size());
        List<Integer> periods = new ArrayList<>();
        for (int i = 0; i < looked.facts().size(); i++) {
            Fact fact = matter.facts().find(looked.facts().get(i)).orElse(null);
            if (fact != null) {
                given.set(i * GIVERS + giver(fact));
                if (fact.value() instanceof FactValue.Date date) {
                    periods.add(days.periodOf(date.day()));
                }
            }
        }
        return new Key(holding, given, periods, matter.papers());
    }

    private int giver(Fact fact) {
        return switch (fact.source()) {
            case COMPUTED -> 0;
            case VOCABULARY -> decided.contains(fact.path()) ? 1 : 2;
            case MUNICIPALITY, MATTER -> 2;
        };
    }
}
