package org.jobun.check.proof;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jobun.matter.ComputedFrom;
import org.jobun.matter.Condition;
import org.jobun.matter.Fact;
import org.jobun.matter.FactType;
import org.jobun.matter.FactValue;
import org.jobun.matter.Facts;
import org.jobun.matter.Matter;
import org.jobun.matter.Vocabulary;

/** A matter as its answers stand: which of its facts no open answer can change any more, and what can still come of conditions. */
final class StandingMatter {
    private final Facts facts;
    private final Vocabulary vocabulary;
    private final Map<String, Boolean> agreeing = new HashMap<>();
    private final Set<String> open = new HashSet<>();
    private final Set<String> decided;
    private final May hold = new May(true);
    private final May fail = new May(false);

    /**
     * @param anything whether facts that are not given may still be given; else only choices that nobody has answered are open
     */
    StandingMatter(Matter matter, Vocabulary vocabulary, boolean anything) {
        this.facts = matter.facts();
        this.vocabulary = vocabulary;
        this.decided = vocabulary.usual().decided();
        Set<String> questions = new HashSet<>();
        for (FactType type : vocabulary.all()) {
            boolean asked = type.from() == FactType.Origin.MATTER && !isWritten(type.path());
            if (asked && (anything || type.kind() == FactType.Kind.CHOICE)) {
                questions.add(type.path());
            }
        }
        open.addAll(questions);
        // What is computed from an open answer is open where the answer can have a part in it; that rests on what is
        // open itself.
        boolean more = true;
        while (more) {
            more = false;
            for (String question : questions) {
                for (Map.Entry<String, List<ComputedFrom.Way>> fact :
                        vocabulary.changedBy(question).entrySet()) {
                    more |= !open.contains(fact.getKey()) && mayReach(fact) && open.add(fact.getKey());
                }
            }
        }
    }

    private boolean isWritten(String path) {
        return facts.find(path)
                .filter(fact -> fact.source() != Fact.Source.COMPUTED)
                .isPresent();
    }

    private boolean mayReach(Map.Entry<String, List<ComputedFrom.Way>> fact) {
        for (ComputedFrom.Way way : fact.getValue()) {
            boolean standsIn = !way.unlessAnswered() || !isWritten(fact.getKey());
            if (standsIn && mayHold(way.when())) {
                return true;
            }
        }
        return false;
    }

    /** True where no open answer can change the fact. */
    boolean isSettled(String path) {
        return !open.contains(path);
    }

    /** True where somebody gave the fact, so that nothing stands in for it, nor is it usual for what another answer says. */
    boolean isAnswered(String path) {
        return isWritten(path) && !(decided.contains(path) && isOfTheVocabulary(path));
    }

    private boolean isOfTheVocabulary(String path) {
        return facts.find(path)
                .filter(fact -> fact.source() == Fact.Source.VOCABULARY)
                .isPresent();
    }

    Optional<FactValue> value(String path) {
        return facts.value(path);
    }

    /**
     * Whether a formula says of a computed fact what the matter does; saying both would be a contradiction, so that nothing differs. What
     * is computed may be missing although all that it follows from is given, as where days are out of order. Every question asks.
     */
    boolean agrees(String path) {
        return agreeing.computeIfAbsent(path, this::findWhetherItAgrees);
    }

    private boolean findWhetherItAgrees(String path) {
        boolean computed = vocabulary
                .find(path)
                .filter(type -> type.from() == FactType.Origin.COMPUTED)
                .isPresent();
        return !computed
                || vocabulary.mayBeMissing(path)
                || facts.value(path).isPresent() == vocabulary.givenWhen(path).holds(facts);
    }

    /** Whether a condition can hold once all is answered; yes where that is not clear. */
    boolean mayHold(Condition condition) {
        return condition.accept(hold);
    }

    /** Whether a condition holds whatever is answered; no where that is not clear. */
    boolean holds(Condition condition) {
        return !condition.accept(fail);
    }

    /** Whether a condition can hold, or with {@code holds} false fail, once all is answered; yes where that is not clear. */
    private final class May implements Condition.Visitor<Boolean> {
        private final boolean holds;

        May(boolean holds) {
            this.holds = holds;
        }

        @Override
        public Boolean all(Condition.All all) {
            return every(all.parts(), holds);
        }

        @Override
        public Boolean any(Condition.Any any) {
            return every(any.parts(), !holds);
        }

        /** Whether each part can, or whether one can. */
        private boolean every(List<Condition> parts, boolean each) {
            // Asked of every passage at every key: without a stream.
            for (Condition part : parts) {
                if (part.accept(this) != each) {
                    return !each;
                }
            }
            return each;
        }

        @Override
        public Boolean not(Condition.Not not) {
            return not.part().accept(holds ? fail : hold);
        }

        private boolean single(Condition.Single test) {
            return open.contains(test.path()) || test.holds(facts) == holds;
        }

        @Override
        public Boolean oneOf(Condition.OneOf test) {
            return single(test);
        }

        @Override
        public Boolean days(Condition.Days test) {
            return single(test);
        }

        @Override
        public Boolean numbers(Condition.Numbers test) {
            return single(test);
        }

        @Override
        public Boolean given(Condition.Given test) {
            return single(test);
        }
    }
}
