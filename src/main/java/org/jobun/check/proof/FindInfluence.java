package org.jobun.check.proof;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.Passage;
import org.jobun.check.proof.Influence.Reach;
import org.jobun.matter.ComputedFrom;
import org.jobun.matter.Condition;
import org.jobun.matter.Matter;
import org.jobun.matter.MatterDates;

/**
 * Finds out what each answer of a matter can do; {@link Influence} remembers it.
 *
 * <p>Papers differ where the topmost passage that only one of them has differs: what it stands in is in both, and its own condition holds
 * in one. So own conditions are compared, and what is printed. Most answers are settled by the conditions as they stand: a passage that
 * comes in no case does nothing, one that is there in any case prints what it prints. The others are put to a solver ({@link Slice}).
 * Thread safe.
 */
final class FindInfluence {
    /** So many answers share a first matter: with more, formulas take less memory, and a question more time. */
    private static final int SHARING = 8;

    private final Catalog catalog;
    private final Effect.Table table;
    private final Slice rules;
    private final Map<String, Group> groups;

    FindInfluence(Catalog catalog) {
        this.catalog = catalog;
        this.table = new Effect.Table(catalog);
        Cone ofRules = new Cone(catalog, table);
        this.rules = new Slice(new FirstMatter(catalog, table, List.of(ofRules)), ofRules);
        this.groups = groups();
    }

    /** Answers that share a first matter. */
    private final class Group {
        private final Map<String, Slice> slices = new HashMap<>();
        private Map<String, Cone> cones = new LinkedHashMap<>();

        synchronized Slice slice(String question) {
            if (slices.isEmpty()) {
                FirstMatter first = new FirstMatter(catalog, table, cones.values());
                cones.forEach((path, cone) -> slices.put(path, new Slice(catalog, first, cone, path)));
                cones = null;
            }
            return slices.get(question);
        }
    }

    /** Question → its group. Those are together that turn on equal days: days are most of what differs in the size of formulas. */
    private Map<String, Group> groups() {
        Map<String, Group> groups = new HashMap<>();
        Map<Set<LocalDate>, Group> last = new HashMap<>();
        for (String question : questions()) {
            Cone cone = new Cone(catalog, table, question);
            Group group = last.get(cone.days());
            if (group == null || group.cones.size() == SHARING) {
                group = new Group();
                last.put(cone.days(), group);
            }
            group.cones.put(question, cone);
            groups.put(question, group);
        }
        return groups;
    }

    private Set<String> questions() {
        return table.byQuestion().keySet();
    }

    private Slice slice(String question) {
        return groups.get(question).slice(question);
    }

    /** Prepares the formulas of all questions, some of which would otherwise be made when they are first needed. */
    void prepare() {
        questions().forEach(this::slice);
    }

    /** Question → what its answer can do, special terms and firms of a register aside. */
    Map<String, Reach> of(List<Matter> contracts) {
        Map<String, Reach> reaches = new LinkedHashMap<>();
        questions().forEach(path -> reaches.put(path, Reach.NEVER));
        for (Matter contract : contracts) {
            State now = new State(contract, false);
            reaches.replaceAll((path, reach) -> reach == Reach.NOW || now.canDiffer(path) ? Reach.NOW : reach);
            State later = new State(contract, true);
            reaches.replaceAll((path, reach) -> reach == Reach.NEVER && later.canDiffer(path) ? Reach.LATER : reach);
        }
        return reaches;
    }

    /** Whether the open questions of a contract can be answered so that no rule is broken; where not, rules do not hold back papers. */
    boolean canKeepRules(Matter contract) {
        return new State(contract, true).isSound();
    }

    /**
     * Two matters that differ in one answer and in what comes of them, as far as they decide on that: path → value as the solver has it.
     * Empty where there are none.
     */
    Optional<List<Map<String, String>>> witness(Matter contract, String question) {
        State state = new State(contract, true);
        Slice slice = slice(question);
        synchronized (slice.first()) {
            return slice.witness(state.fixed(slice), contract.papers());
        }
    }

    /** Whether something is there: in no case, in some, or in any. */
    private enum There {
        NO,
        MAYBE,
        YES;

        There and(There other) {
            return ordinal() < other.ordinal() ? this : other;
        }

        There or(There other) {
            return ordinal() > other.ordinal() ? this : other;
        }
    }

    /** A contract as its answers stand. */
    private final class State {
        private final StandingMatter matter;
        private final List<String> papers;
        private final Map<Passage, There> there = new HashMap<>();
        private final Set<String> open = new HashSet<>();
        private Boolean sound;
        private Boolean outOfOrder;

        State(Matter contract, boolean anything) {
            this.matter = new StandingMatter(contract, catalog.vocabulary(), anything);
            this.papers = contract.papers();
        }

        boolean isSound() {
            if (sound == null) {
                synchronized (rules.first()) {
                    sound = rules.canBeSoundAsKnown(rules.fixedBy(matter, true));
                }
            }
            return sound;
        }

        /**
         * What the matter fixes in the formula of a question. Where its own days are out of order, and the formula tells them apart, no
         * answer mends that: then rules hold back no paper there, as the matter is refused for its days alone.
         */
        List<Integer> fixed(Slice slice) {
            List<Integer> kept = slice.fixedBy(matter, isSound());
            boolean contradiction = isSound() && isOutOfOrder() && slice.isBroken(kept);
            return contradiction ? slice.fixedBy(matter, false) : kept;
        }

        private boolean isOutOfOrder() {
            if (outOfOrder == null) {
                outOfOrder = MatterDates.inOrder().stream()
                        .anyMatch(pair -> matter.value(pair.earlier())
                                .flatMap(first -> matter.value(pair.later())
                                        .map(second -> first.plain().compareTo(second.plain()) > 0))
                                .orElse(false));
            }
            return outOfOrder;
        }

        boolean canDiffer(String question) {
            There differs = There.NO;
            Map<String, List<ComputedFrom.Way>> ways = catalog.vocabulary().changedBy(question);
            for (Effect effect : table.byQuestion().get(question)) {
                if (effect.isSeenIn(papers, table)) {
                    differs = differs.or(difference(effect, question, ways));
                }
                if (differs == There.YES) {
                    return true;
                }
            }
            if (differs == There.NO) {
                return false;
            }
            Slice slice = slice(question);
            // What is fixed is said in gates, new ones among them: a formula is asked by one at a time.
            synchronized (slice.first()) {
                return slice.canDifferAsKnown(fixed(slice), papers);
            }
        }

        private There difference(Effect effect, String question, Map<String, List<ComputedFrom.Way>> ways) {
            if (effect.rule() != null) {
                return There.MAYBE;
            }
            if (effect.prints() == null) {
                return above(effect.passage()).and(There.MAYBE);
            }
            return reached(effect.prints(), ways.get(effect.prints()))
                    .and(in(effect.passage()))
                    .and(may(effect.where()))
                    .and(effect.prints().equals(question) ? There.YES : There.MAYBE);
        }

        private There may(Condition condition) {
            if (!matter.mayHold(condition)) {
                return There.NO;
            }
            return matter.holds(condition) ? There.YES : There.MAYBE;
        }

        private There reached(String fact, List<ComputedFrom.Way> ways) {
            There reached = There.NO;
            for (ComputedFrom.Way way : ways) {
                boolean standsIn = !way.unlessAnswered() || !matter.isAnswered(fact);
                if (standsIn) {
                    reached = reached.or(way.when() == Condition.ALWAYS ? There.YES : There.MAYBE);
                }
            }
            return reached;
        }

        private There in(Passage passage) {
            There known = there.get(passage);
            if (known == null) {
                known = above(passage);
                known = known == There.NO ? known : known.and(own(passage));
                there.put(passage, known);
            }
            return known;
        }

        private There own(Passage passage) {
            boolean dated = passage.kind() == Passage.Kind.CLAUSE
                    && !Days.isAlways(passage.clause().validity());
            if (!matter.mayHold(passage.condition())) {
                return There.NO;
            }
            return matter.holds(passage.condition()) && !dated ? There.YES : There.MAYBE;
        }

        private There above(Passage passage) {
            if (passage.above() != null) {
                return in(passage.above());
            }
            String paper = passage.template().id();
            if (!passage.template().isForm()) {
                return There.YES;
            }
            if (!open.add(paper)) {
                return There.NO;
            }
            There named = There.NO;
            for (Passage naming : new ArrayList<>(table.naming(paper))) {
                named = named.or(in(naming));
            }
            open.remove(paper);
            return named;
        }
    }
}
