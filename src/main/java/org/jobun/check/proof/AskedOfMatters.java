package org.jobun.check.proof;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jobun.catalog.Catalog;
import org.jobun.matter.Condition;
import org.jobun.matter.FactType;
import org.jobun.matter.Municipality;
import org.jobun.text.Validity;

/** What a catalog asks of matters: the conditions it tests, and the days on which something begins or ends to hold. */
final class AskedOfMatters {
    private AskedOfMatters() {}

    static List<Condition> conditions(Catalog catalog) {
        List<Condition> conditions = new ArrayList<>();
        catalog.templates().values().forEach(template -> conditions.addAll(template.conditions()));
        catalog.clauses()
                .values()
                .forEach(versions -> versions.forEach(clause -> {
                    conditions.add(clause.when());
                    clause.blocks().forEach(block -> conditions.addAll(block.conditions()));
                }));
        catalog.rules().forEach(rule -> conditions.add(rule.when()));
        catalog.duties().forEach(duty -> conditions.add(duty.when()));
        catalog.vocabulary().all().stream()
                .filter(type -> type.from() == FactType.Origin.COMPUTED)
                .forEach(type -> conditions.add(catalog.vocabulary().givenWhen(type.path())));
        return conditions;
    }

    /** Days on which something begins or ends to hold. */
    static Set<LocalDate> days(Catalog catalog) {
        Set<LocalDate> days = new TreeSet<>();
        catalog.clauses().values().forEach(versions -> versions.forEach(clause -> add(clause.validity(), days)));
        catalog.duties().forEach(duty -> add(duty.validity(), days));
        catalog.laws().validities().forEach(validity -> add(validity, days));
        for (Municipality municipality : catalog.municipalities().values()) {
            municipality.rules().forEach(rule -> rule.periods().forEach(period -> add(period, days)));
        }
        return days;
    }

    private static void add(Validity validity, Set<LocalDate> days) {
        if (validity.from() != null) {
            days.add(validity.from());
        }
        if (validity.until() != null) {
            days.add(validity.until());
        }
    }
}
