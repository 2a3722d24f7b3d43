package org.jobun.check.proof;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.Passage;
import org.jobun.matter.Condition;
import org.jobun.matter.FactType;

/**
 * A matter as clauses of logic: its answers, which passages it prints, whether it keeps the rules; as much of it as has a part in what a
 * few answers can do. Each of these answers has a second matter beside it ({@link Slice}). The rules are most of a formula, so a few
 * answers share one; all of them in one would give the solver more to do than the question needs. Questions make new gates: whoever
 * shares it asks under its lock.
 */
final class FirstMatter {
    final Effect.Table table;
    final Cnf cnf = new Cnf(Long.MAX_VALUE);
    /** True where no rule is broken that no set may break. */
    final int sound = cnf.variable();

    final Answers answers;

    private final Map<Passage, Integer> in = new HashMap<>();
    private final Set<String> open = new HashSet<>();

    /** @param cones of the answers, on equal days */
    FirstMatter(Catalog catalog, Effect.Table table, Collection<Cone> cones) {
        this.table = table;
        Set<String> facts = new TreeSet<>();
        Set<LocalDate> days = new TreeSet<>();
        List<Condition> conditions = new ArrayList<>();
        cones.forEach(cone -> {
            facts.addAll(cone.facts());
            days.addAll(cone.days());
            conditions.addAll(cone.conditions());
        });
        List<FactType> types = catalog.vocabulary().all().stream()
                .filter(type -> facts.contains(type.path()))
                .toList();
        this.answers = new Answers(cnf, catalog.vocabulary(), types, conditions, days, sound);
        new PossibleFlags(cnf, answers).add(answers);
        Cone.errors(catalog).forEach(rule -> cnf.clause(-sound, -answers.of(rule.when())));
    }

    /** True where a passage is printed. */
    int in(Passage passage) {
        Integer known = in.get(passage);
        if (known == null) {
            known = cnf.and(above(passage), own(passage, answers));
            in.put(passage, known);
        }
        return known;
    }

    /** True where what the passage stands in is printed; of a form, where a passage that is printed names it. */
    int above(Passage passage) {
        if (passage.above() != null) {
            return in(passage.above());
        }
        String paper = passage.template().id();
        if (!passage.template().isForm()) {
            return cnf.yes();
        }
        if (!open.add(paper)) {
            return cnf.no();
        }
        int named = cnf.or(table.naming(paper).stream().map(this::in).distinct().toList());
        open.remove(paper);
        return named;
    }

    /** True where the passage's own condition holds under some answers, on a day on which it is valid. */
    int own(Passage passage, Answers under) {
        int holds = under.of(passage.condition());
        boolean dated = passage.kind() == Passage.Kind.CLAUSE
                && !Days.isAlways(passage.clause().validity());
        return dated ? cnf.and(holds, valid(passage, under)) : holds;
    }

    private int valid(Passage passage, Answers under) {
        List<Integer> valid = new ArrayList<>();
        for (LocalDate day : under.firstDays()) {
            if (passage.clause().validity().contains(day)) {
                valid.add(under.deciding(passage.clause().datedBy(), day));
            }
        }
        return valid.size() == under.firstDays().size() ? cnf.yes() : cnf.or(valid);
    }

    /** What is true in some way in which a literal holds beside what is fixed; empty where there is none. */
    Optional<Set<Integer>> solve(List<Integer> fixed, int also) {
        int[] literals = new int[fixed.size() + 1];
        for (int i = 0; i < fixed.size(); i++) {
            literals[i] = fixed.get(i);
        }
        literals[fixed.size()] = also;
        return cnf.model(literals);
    }
}
