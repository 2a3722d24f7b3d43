package org.jobun.check.proof;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.Passage;
import org.jobun.catalog.Rule;
import org.jobun.diagnostic.Severity;
import org.jobun.matter.ComputedFrom;
import org.jobun.matter.Condition;
import org.jobun.text.Validity;

/** The facts, conditions and days that have a part in what an answer can do, and in the rules that no set may break. */
final class Cone {
    /** What the end of the term is computed from. */
    static final List<String> OF_THE_TERM = List.of("change.end", "dates.end", "earlier_changes");

    private final Catalog catalog;
    private final Effect.Table table;
    private final Set<String> facts = new TreeSet<>();
    private final List<Condition> conditions = new ArrayList<>();
    private final Set<LocalDate> days = new TreeSet<>();
    private final Set<Passage> seen = new HashSet<>();

    /** Of the rules alone. */
    Cone(Catalog catalog, Effect.Table table) {
        this(catalog, table, Map.of(), List.of());
    }

    /** Of an answer. */
    Cone(Catalog catalog, Effect.Table table, String question) {
        this(
                catalog,
                table,
                catalog.vocabulary().changedBy(question),
                table.byQuestion().get(question));
    }

    private Cone(Catalog catalog, Effect.Table table, Map<String, List<ComputedFrom.Way>> ways, List<Effect> effects) {
        this.catalog = catalog;
        this.table = table;
        errors(catalog).forEach(rule -> add(rule.when()));
        for (Effect effect : effects) {
            if (effect.passage() != null) {
                add(effect.passage());
            }
            if (effect.prints() != null) {
                fact(effect.prints());
                add(effect.where());
            }
        }
        // A fact that nothing asks for needs no variable, nor does what changes it.
        Set<String> asked = new TreeSet<>(facts);
        ways.forEach((fact, all) -> {
            if (asked.contains(fact)) {
                all.forEach(way -> add(way.when()));
            }
        });
        boolean dates = ways.keySet().stream().anyMatch(Days.compared()::contains);
        if (dates) {
            days.addAll(AskedOfMatters.days(catalog));
        }
        if (facts.stream().anyMatch(Days.compared()::contains)) {
            Days.compared().forEach(this::fact);
        }
    }

    private void add(Condition condition) {
        conditions.add(condition);
        condition.facts().forEach(this::fact);
    }

    private void add(Passage passage) {
        if (!seen.add(passage)) {
            return;
        }
        add(passage.condition());
        if (passage.kind() == Passage.Kind.CLAUSE) {
            Validity validity = passage.clause().validity();
            days.addAll(Days.of(validity));
            Days.deciding(passage.clause().datedBy()).forEach(this::fact);
        }
        if (passage.above() != null) {
            add(passage.above());
        } else if (passage.template().isForm()) {
            table.naming(passage.template().id()).forEach(this::add);
        }
    }

    private void fact(String path) {
        if (facts.add(path)) {
            add(catalog.vocabulary().givenWhen(path));
            if (path.equals("term.end")) {
                OF_THE_TERM.forEach(this::fact);
            }
        }
    }

    /** The rules that no set may break. */
    static List<Rule> errors(Catalog catalog) {
        return catalog.rules().stream()
                .filter(rule -> rule.severity() == Severity.ERROR)
                .toList();
    }

    Set<String> facts() {
        return facts;
    }

    List<Condition> conditions() {
        return conditions;
    }

    /** On which what is in the cone begins or ends. */
    Set<LocalDate> days() {
        return days;
    }
}
