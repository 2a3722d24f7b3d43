package org.jobun.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jobun.matter.Condition;
import org.jobun.matter.FactType;
import org.jobun.matter.Vocabulary;

/**
 * Whether a condition may hold where some answers are settled and the others are open. It looks at each test by itself, so that it may
 * say yes where tests contradict each other; it never says no of what can hold.
 */
final class MayHold {
    /** The answers that a choice may have; empty where it is open. */
    private final Function<String, Optional<Set<String>>> settled;

    private final Predicate<String> isMissing;

    private MayHold(Function<String, Optional<Set<String>>> settled, Predicate<String> isMissing) {
        this.settled = settled;
        this.isMissing = isMissing;
    }

    /** Where nobody answers otherwise than the vocabulary does, and nothing is given that need not be. */
    static MayHold byDefault(Vocabulary vocabulary) {
        return new MayHold(
                path -> vocabulary
                        .find(path)
                        .map(FactType::fallback)
                        .filter(fallback -> !fallback.isEmpty())
                        .map(Set::of),
                path -> vocabulary
                        .find(path)
                        .filter(type -> type.from() == FactType.Origin.MATTER)
                        .filter(type -> type.fallback().isEmpty())
                        .isPresent());
    }

    /** Where a condition holds. */
    static MayHold where(Condition condition) {
        Map<String, Set<String>> answers = new HashMap<>();
        condition.accept(new Settles(answers));
        return new MayHold(path -> Optional.ofNullable(answers.get(path)), path -> false);
    }

    boolean holds(Condition condition) {
        return condition.accept(new Can(true));
    }

    /** Whether the condition can come out as it is wanted. */
    private final class Can implements Condition.Visitor<Boolean> {
        private final boolean wanted;

        Can(boolean wanted) {
            this.wanted = wanted;
        }

        @Override
        public Boolean all(Condition.All all) {
            return wanted ? each(all.parts()) : one(all.parts());
        }

        @Override
        public Boolean any(Condition.Any any) {
            return wanted ? one(any.parts()) : each(any.parts());
        }

        private boolean each(List<Condition> parts) {
            return parts.stream().allMatch(part -> part.accept(this));
        }

        private boolean one(List<Condition> parts) {
            return parts.stream().anyMatch(part -> part.accept(this));
        }

        @Override
        public Boolean not(Condition.Not not) {
            return not.part().accept(new Can(!wanted));
        }

        @Override
        public Boolean oneOf(Condition.OneOf test) {
            return settled.apply(test.path())
                    .map(answers ->
                            answers.stream().anyMatch(answer -> test.values().contains(answer) == wanted))
                    .orElse(true);
        }

        @Override
        public Boolean days(Condition.Days test) {
            return true;
        }

        @Override
        public Boolean numbers(Condition.Numbers test) {
            return true;
        }

        @Override
        public Boolean given(Condition.Given test) {
            return !isMissing.test(test.path()) || test.given() != wanted;
        }
    }

    /** The answers that choices have wherever a condition holds. */
    private record Settles(Map<String, Set<String>> answers) implements Condition.Visitor<Void> {
        @Override
        public Void all(Condition.All all) {
            all.parts().forEach(part -> part.accept(this));
            return null;
        }

        @Override
        public Void any(Condition.Any any) {
            return null;
        }

        @Override
        public Void not(Condition.Not not) {
            return null;
        }

        @Override
        public Void oneOf(Condition.OneOf test) {
            answers.merge(
                    test.path(),
                    Set.copyOf(test.values()),
                    (one, other) -> one.stream().filter(other::contains).collect(Collectors.toSet()));
            return null;
        }

        @Override
        public Void days(Condition.Days test) {
            return null;
        }

        @Override
        public Void numbers(Condition.Numbers test) {
            return null;
        }

        @Override
        public Void given(Condition.Given test) {
            return null;
        }
    }
}
