package org.jobun.check.proof;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.HashMap;
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
import org.jobun.matter.ComputedFrom;

/**
 * As much of a catalog as decides what one answer can do, as clauses of logic over two matters: a first one, and a second that differs in
 * this answer and in what is computed from it. {@code differs} is true where the papers of both differ, or a rule is broken by one of
 * them only. Facts that have no part in it are left out, so that the solver has little to do. Asked under the lock of its first matter.
 */
final class Slice {
    private final FirstMatter first;
    private final Cnf cnf;
    private final Answers answers;
    private final List<String> facts;
    private final Map<String, List<ComputedFrom.Way>> ways;
    private final Answers other;
    private final Map<String, Integer> otherDays = new HashMap<>();
    private final Map<String, Integer> unanswered = new TreeMap<>();
    /** Effect → literal that is true where it shows. */
    private final Map<Effect, Integer> differences = new LinkedHashMap<>();
    /** The papers that were asked about last, and the answer: most matters ask for the same. */
    private List<String> papersBefore;

    private int differsBefore;

    /**
     * The formula of an answer.
     *
     * @param cone of the answer, among those of the first matter
     */
    Slice(Catalog catalog, FirstMatter first, Cone cone, String question) {
        this(first, cone, catalog.vocabulary().changedBy(question));
        PossibleFlags flags = new PossibleFlags(cnf, answers);
        flags.add(other);
        changing(ways, cone)
                .forEach(fact ->
                        answers.sameUnless(cnf.or(List.of(reached(fact, answers), reached(fact, other))), fact, other));
        first.table.byQuestion().get(question).forEach(effect -> differences.put(effect, difference(effect, question)));
    }

    /** The rules alone. */
    Slice(FirstMatter first, Cone rules) {
        this(first, rules, Map.of());
    }

    private Slice(FirstMatter first, Cone cone, Map<String, List<ComputedFrom.Way>> ways) {
        this.first = first;
        this.cnf = first.cnf;
        this.answers = first.answers;
        this.facts = List.copyOf(cone.facts());
        this.ways = ways;
        this.other = answers.changing(changing(ways, cone));
    }

    private static Set<String> changing(Map<String, List<ComputedFrom.Way>> ways, Cone cone) {
        Set<String> changing = new TreeSet<>(ways.keySet());
        changing.retainAll(cone.facts());
        return changing;
    }

    /** Under whose lock it is asked. */
    FirstMatter first() {
        return first;
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
            int asked = cnf.and(first.in(passage), answers.of(effect.where()));
            return cnf.and(asked, itself ? printed : cnf.and(printed, answers.given(effect.prints())));
        }
        int own = cnf.and(first.above(passage), xor(first.own(passage, answers), first.own(passage, other)));
        return passage.kind() == Passage.Kind.CLAUSE
                ? cnf.or(List.of(
                        own,
                        cnf.and(first.in(passage), otherDay(passage.clause().datedBy()))))
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

    /** What is fixed by a matter as it stands, for this slice. */
    List<Integer> fixedBy(StandingMatter matter, boolean rulesAreKept) {
        List<Integer> fixed = new ArrayList<>();
        for (String path : facts) {
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
        fixed.add(rulesAreKept ? first.sound : -first.sound);
        return fixed;
    }

    /** A literal that is true where the papers of both matters differ, or a rule is broken by one of them only. */
    private int differs(List<String> papers) {
        if (!papers.equals(papersBefore)) {
            Set<Integer> seen = new LinkedHashSet<>();
            differences.forEach((effect, literal) -> {
                if (effect.isSeenIn(papers, first.table)) {
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
        return first.solve(fixed, first.sound).isPresent();
    }

    /** Whether some rule, or the order of days, is broken in any case; no where that is too hard to tell. */
    boolean isBroken(List<Integer> fixed) {
        try {
            return !canBeSound(fixed);
        } catch (Cnf.Undecided tooHard) {
            return false;
        }
    }

    /** Whether the answer can do anything. */
    boolean canDiffer(List<Integer> fixed, List<String> papers) {
        return first.solve(fixed, differs(papers)).isPresent();
    }

    /** The first matter and the second, as far as this slice goes; empty where there are none. */
    Optional<List<Map<String, String>>> witness(List<Integer> fixed, List<String> papers) {
        return first.solve(fixed, differs(papers)).map(trues -> List.of(answers.read(trues), other.read(trues)));
    }

    /** Questions about it that were answered, those asked least going first. */
    private final Map<Asked, Boolean> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, Boolean> eldest) {
            return size() > MOST_KNOWN;
        }
    };

    private static final int MOST_KNOWN = 32;

    /**
     * What was asked.
     *
     * @param fixed the literals, in few bytes
     */
    private record Asked(IntBuffer fixed, List<String> papers) {
        static Asked of(List<Integer> fixed, List<String> papers) {
            return new Asked(
                    IntBuffer.wrap(fixed.stream().mapToInt(Integer::intValue).toArray()), papers);
        }
    }

    /** As {@link #canDiffer}; remembers what it found. Where it is too hard to tell, it can. */
    boolean canDifferAsKnown(List<Integer> fixed, List<String> papers) {
        Asked asked = Asked.of(fixed, papers);
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
        return known.computeIfAbsent(Asked.of(fixed, List.of()), asked -> canBeSound(fixed));
    }
}
