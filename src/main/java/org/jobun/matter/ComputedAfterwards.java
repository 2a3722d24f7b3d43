package org.jobun.matter;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What follows from the days of a procurement: its deadlines, its fiscal years, and what delay costs. */
final class ComputedAfterwards {
    /** What each of its facts is computed from. */
    static final Map<String, List<String>> SOURCES = sources();

    /** When each of its facts exists; those not listed always do. */
    static final Map<String, Condition> GIVEN_WHEN = givenWhen();

    private ComputedAfterwards() {}

    private static Map<String, List<String>> sources() {
        Map<String, List<String>> sources = new LinkedHashMap<>(ComputedDeadlines.SOURCES);
        sources.putAll(ComputedYears.SOURCES);
        sources.putAll(ComputedDelay.SOURCES);
        return sources;
    }

    private static Map<String, Condition> givenWhen() {
        Map<String, Condition> conditions = new HashMap<>(ComputedDeadlines.GIVEN_WHEN);
        conditions.putAll(ComputedYears.GIVEN_WHEN);
        conditions.putAll(ComputedDelay.GIVEN_WHEN);
        return conditions;
    }

    /** Adds them; comes behind amounts, changes and instalments, on which they rest. */
    static void addTo(FactSheet sheet, BodyMoney money, OpenDays days) {
        new ComputedDeadlines(sheet, money, days).add();
        new ComputedYears(sheet).add();
        new ComputedDelay(sheet, money).add();
    }
}
