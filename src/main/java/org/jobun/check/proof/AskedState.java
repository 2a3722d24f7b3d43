package org.jobun.check.proof;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.Passage;
import org.jobun.law.ChangeDays;
import org.jobun.matter.Condition;
import org.jobun.matter.Fact;
import org.jobun.matter.FactType;
import org.jobun.matter.FactValue;
import org.jobun.matter.Matter;
import org.jobun.text.Validity;

/** What of a matter decides on which answers matter: the tests of all conditions, which facts are given and by whom, the period of each day. */
final class AskedState {
    private final List<Condition> tests;
    private final ChangeDays days;
    /** What holds by another answer where nobody gives it. */
    private final Set<String> decided;

    private final Map<String, Integer> numbers = new HashMap<>();
    private static final int GIVERS = 3;

    AskedState(Catalog catalog, List<Passage> passages) {
        this.decided = catalog.vocabulary().usual().decided();
        Set<Condition> all = new LinkedHashSet<>();
        for (Passage passage : passages) {
            passage.condition().singles(all::add);
            passage.printed().values().forEach(where -> where.singles(all::add));
        }
        Cone.errors(catalog).forEach(rule -> rule.when().singles(all::add));
        for (FactType type : catalog.vocabulary().all()) {
            if (type.from() == FactType.Origin.MATTER) {
                catalog.vocabulary()
                        .changedBy(type.path())
                        .values()
                        .forEach(ways -> ways.forEach(way -> way.when().singles(all::add)));
            }
        }
        this.tests = List.copyOf(all);
        this.days = ChangeDays.of(AskedOfMatters.days(catalog).stream().map(day -> new Validity(day, null)));
    }

    /**
     * Equal for matters of which the same answers matter.
     *
     * @param tests which of them hold
     * @param given which facts there are, and by whom
     * @param periods of the days among them
     * @param papers that are asked for; none for all
     */
    record Key(BitSet tests, BitSet given, List<Integer> periods, List<String> papers) {}

    Key of(Matter matter) {
        BitSet holding = new BitSet(tests.size());
        for (int i = 0; i < tests.size(); i++) {
            holding.set(i, tests.get(i).holds(matter.facts()));
        }
        BitSet given = new BitSet();
        List<Integer> periods = new ArrayList<>();
        for (Fact fact : matter.facts().all()) {
            given.set(number(fact.path()) * GIVERS + giver(fact));
            if (fact.value() instanceof FactValue.Date date) {
                periods.add(days.periodOf(date.day()));
            }
        }
        return new Key(holding, given, periods, matter.papers());
    }

    private synchronized int number(String path) {
        return numbers.computeIfAbsent(path, fact -> numbers.size());
    }

    private int giver(Fact fact) {
        return switch (fact.source()) {
            case COMPUTED -> 0;
            case VOCABULARY -> decided.contains(fact.path()) ? 1 : 2;
            case MUNICIPALITY, MATTER -> 2;
        };
    }
}
