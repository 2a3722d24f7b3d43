package org.jobun.check.proof;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.Passage;
import org.jobun.catalog.Rule;
import org.jobun.diagnostic.Severity;
import org.jobun.matter.ComputedFrom;
import org.jobun.matter.Condition;
import org.jobun.matter.FactType;
import org.jobun.text.Validity;

/**
 * As much of a catalog as decides what one answer can do, as clauses of logic over two matters: a first one, and a second that differs in
 * this answer and in what is computed from it. {@code differs} is true where the papers of both differ, or a rule is broken by one of
 * them only. Facts that have no part in it are left out, so that the solver has little to do. Questions make new gates: whoever shares a
 * slice asks under its lock.
 */
final class Slice {
    private final Catalog catalog;
    private final Effect.Table table;
    private final Cnf cnf = new Cnf(Long.MAX_VALUE);
    private final int sound = cnf.variable();
    private final Map<String, List<ComputedFrom.Way>> ways;
    private final Answers answers;
    private final Answers other;
    private final Map<Passage, Integer> in = new HashMap<>();
    private final Map<String, Integer> otherDays = new HashMap<>();
    private final Set<String> open = new HashSet<>();
    private final Map<String, Integer> unanswered = new TreeMap<>();
    /** Effect → literal that is true where it shows. */
    private final Map<Effect, Integer> differences = new LinkedHashMap<>();
    /** The papers that were asked about last, and the answer: most matters ask for the same. */
    private List<String> papersBefore;

    private int differsBefore;

    /** The formula of an answer. */
    Slice(Catalog catalog, Effect.Table table, String question) {
        this(
                catalog,
                table,
                catalog.vocabulary().changedBy(question),
                table.byQuestion().get(question),
                question);
    }

    /** The rules alone. */
    Slice(Catalog catalog, Effect.Table table) {
        this(catalog, table, Map.of(), List.of(), "");
    }

    private Slice(
            Catalog catalog,
            Effect.Table table,
            Map<String, List<ComputedFrom.Way>> ways,
            List<Effect> effects,
            String question) {
        this.catalog = catalog;
        this.table = table;
        this.ways = ways;
        Cone cone = new Cone(catalog, table, ways, effects);
        this.answers = new Answers(cnf, catalog.vocabulary(), cone.types(), cone.conditions, cone.days, sound);
        Set<String> changing = new TreeSet<>(ways.keySet());
        changing.retainAll(answers.paths());
        this.other = answers.changing(changing);
        PossibleFlags flags = new PossibleFlags(cnf, answers);
        flags.add(answers);
        flags.add(other);
        changing.forEach(fact ->
                answers.sameUnless(cnf.or(List.of(reached(fact, answers), reached(fact, other))), fact, other));
        errors(catalog).forEach(rule -> cnf.clause(-sound, -answers.of(rule.when())));
        effects.forEach(effect -> differences.put(effect, difference(effect, question)));
    }

    static List<Rule> errors(Catalog catalog) {
        return catalog.rules().stream()
                .filter(rule -> rule.severity() == Severity.ERROR)
                .toList();
    }

    /** The facts, conditions and days that have a part in some effects. */
    private static final class Cone {
        private final Catalog catalog;
        private final Effect.Table table;
        private final Set<String> facts = new TreeSet<>();
        private final List<Condition> conditions = new ArrayList<>();
        private final Set<LocalDate> days = new TreeSet<>();
        private final Set<Passage> seen = new HashSet<>();

        Cone(Catalog catalog, Effect.Table table, Map<String, List<ComputedFrom.Way>> ways, List<Effect> effects) {
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
                    List.of("change.end", "dates.end", "earlier_changes").forEach(this::fact);
                }
            }
        }

        List<FactType> types() {
            return catalog.vocabulary().all().stream()
                    .filter(type -> facts.contains(type.path()))
                    .toList();
        }
    }

    /** True where the answer has a part in a fact. */
    private int reached(String fact, Answers under) {
        List<Integer> all = new ArrayList<>();
        for (ComputedFrom.Way way : ways.get(fact)) {
            int when = under.of(way.when());
            all.add(way.unlessAnswered() ? cnf.and(when, unanswered(fact)) : when);
        }
        return cnf.or(all);
    }

    private int unanswered(String fact) {
        return unanswered.computeIfAbsent(fact, key -> cnf.variable());
    }

    private int difference(Effect effect, String question) {
        if (effect.rule() != null) {
            return xor(answers.of(effect.rule().when()), other.of(effect.rule().when()));
        }
        Passage passage = effect.passage();
        if (effect.prints() != null) {
            int printed = reached(effect.prints(), answers);
            boolean itself = effect.prints().equals(question);
            int asked = cnf.and(in(passage), answers.of(effect.where()));
            return cnf.and(asked, itself ? printed : cnf.and(printed, answers.given(effect.prints())));
        }
        int own = cnf.and(above(passage), xor(own(passage, answers), own(passage, other)));
        return passage.kind() == Passage.Kind.CLAUSE
                ? cnf.or(List.of(
                        own, cnf.and(in(passage), otherDay(passage.clause().datedBy()))))
                : own;
    }

    private int xor(int a, int b) {
        return a == b ? cnf.no() : cnf.or(List.of(cnf.and(a, -b), cnf.and(-a, b)));
    }

    /** Law is cited as it is on the deciding day; the cells of days are cut where it changes. */
    private int otherDay(String day) {
        return otherDays.computeIfAbsent(day, this::findOtherDay);
    }

    private int findOtherDay(String day) {
        List<Integer> all = new ArrayList<>();
        answers.firstDays().forEach(first -> {
            int here = answers.deciding(day, first);
            int there = other.deciding(day, first);
            if (here != there) {
                all.add(cnf.and(here, -there));
            }
        });
        return cnf.or(all);
    }

    /** True where a passage is printed in the first matter. */
    private int in(Passage passage) {
        Integer known = in.get(passage);
        if (known == null) {
            known = cnf.and(above(passage), own(passage, answers));
            in.put(passage, known);
        }
        return known;
    }

    /** True where what the passage stands in is printed; of a form, where a passage that is printed names it. */
    private int above(Passage passage) {
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

    private int own(Passage passage, Answers under) {
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

    /** What is fixed by a matter as it stands, for this slice. */
    List<Integer> fixedBy(StandingMatter matter, boolean rulesAreKept) {
        List<Integer> fixed = new ArrayList<>();
        for (String path : answers.paths()) {
            if (!ways.containsKey(path) && matter.isSettled(path) && matter.agrees(path)) {
                int literal = matter.value(path)
                        .map(value -> answers.has(path, value))
                        .orElseGet(() -> -answers.given(path));
                if (literal != cnf.yes()) {
                    fixed.add(literal);
                }
            }
        }
        unanswered.forEach((path, literal) -> fixed.add(matter.isAnswered(path) ? -literal : literal));
        fixed.add(rulesAreKept ? sound : -sound);
        return fixed;
    }

    /** A literal that is true where the papers of both matters differ, or a rule is broken by one of them only. */
    private int differs(List<String> papers) {
        if (!papers.equals(papersBefore)) {
            Set<Integer> seen = new LinkedHashSet<>();
            differences.forEach((effect, literal) -> {
                if (effect.isSeenIn(papers, table)) {
                    seen.add(literal);
                }
            });
            differsBefore = cnf.or(new ArrayList<>(seen));
            papersBefore = papers;
        }
        return differsBefore;
    }

    /** Whether no rule need be broken. */
    boolean canBeSound(List<Integer> fixed) {
        return solve(fixed, sound).isPresent();
    }

    /** Whether the answer can do anything. */
    boolean canDiffer(List<Integer> fixed, List<String> papers) {
        return solve(fixed, differs(papers)).isPresent();
    }

    /** The first matter and the second, as far as this slice goes; empty where there are none. */
    Optional<List<Map<String, String>>> witness(List<Integer> fixed, List<String> papers) {
        return solve(fixed, differs(papers)).map(trues -> List.of(answers.read(trues), other.read(trues)));
    }

    private Optional<Set<Integer>> solve(List<Integer> fixed, int also) {
        List<Integer> literals = new ArrayList<>(fixed);
        literals.add(also);
        return cnf.model(literals.stream().mapToInt(Integer::intValue).toArray());
    }

    /** Questions about it that were answered, those asked least going first. */
    private final Map<Asked, Boolean> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, Boolean> eldest) {
            return size() > MOST_KNOWN;
        }
    };

    private static final int MOST_KNOWN = 64;

    /** What was asked. */
    private record Asked(List<Integer> fixed, List<String> papers) {}

    /** As {@link #canDiffer}; remembers what it found. Where it is too hard to tell, it can. */
    boolean canDifferAsKnown(List<Integer> fixed, List<String> papers) {
        Asked asked = new Asked(fixed, papers);
        Boolean found = known.get(asked);
        if (found == null) {
            try {
                found = canDiffer(fixed, papers);
            } catch (Cnf.Undecided tooHard) {
                found = true;
            }
            known.put(asked, found);
        }
        return found;
    }

    /** As {@link #canBeSound}; remembers what it found. */
    boolean canBeSoundAsKnown(List<Integer> fixed) {
        return known.computeIfAbsent(new Asked(fixed, List.of()), asked -> canBeSound(fixed));
    }
}
