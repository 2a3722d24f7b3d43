package org.jobun.assembly;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.matter.Condition;
import org.jobun.matter.FactType;
import org.jobun.matter.Matter;
import org.jobun.matter.Vocabulary;

/** Choices that conditions ask for and nobody has answered: they cannot be guessed, the officer is asked. */
record Unanswered(Vocabulary vocabulary, Matter matter) {

    /** Reports those of a condition that could still decide it. */
    void reportIn(Condition condition, Diagnostics found) {
        if (!isSettled(condition)) {
            condition.facts(path -> choice(path).ifPresent(choice -> report(choice, found)));
        }
    }

    /** Those of a condition that could still decide it, as {@link #reportIn} reports them. */
    List<FactType> in(Condition condition) {
        List<FactType> open = new ArrayList<>();
        if (!isSettled(condition)) {
            condition.facts().forEach(path -> choice(path).ifPresent(open::add));
        }
        return open;
    }

    /** Whether no answer to the open choices changes whether a condition holds. */
    private boolean isSettled(Condition condition) {
        return condition.accept(new Settled());
    }

    /** Where one of several conditions fails, or of alternatives one holds, by what is known, the others decide nothing. */
    private final class Settled implements Condition.Visitor<Boolean> {
        private boolean isDecided(Condition part, boolean holds) {
            return isSettled(part) && part.holds(matter.facts()) == holds;
        }

        @Override
        public Boolean all(Condition.All all) {
            return all.parts().stream().anyMatch(part -> isDecided(part, false))
                    || all.parts().stream().allMatch(Unanswered.this::isSettled);
        }

        @Override
        public Boolean any(Condition.Any any) {
            return any.parts().stream().anyMatch(part -> isDecided(part, true))
                    || any.parts().stream().allMatch(Unanswered.this::isSettled);
        }

        @Override
        public Boolean not(Condition.Not not) {
            return isSettled(not.part());
        }

        @Override
        public Boolean oneOf(Condition.OneOf test) {
            return isKnown(test);
        }

        @Override
        public Boolean days(Condition.Days test) {
            return isKnown(test);
        }

        @Override
        public Boolean numbers(Condition.Numbers test) {
            return isKnown(test);
        }

        @Override
        public Boolean given(Condition.Given test) {
            return isKnown(test);
        }
    }

    private boolean isKnown(Condition.Single test) {
        return choice(test.path()).isEmpty();
    }

    private Optional<FactType> choice(String path) {
        return matter.facts().find(path).isPresent()
                ? Optional.empty()
                : vocabulary.find(path).filter(type -> type.kind() == FactType.Kind.CHOICE);
    }

    private void report(FactType choice, Diagnostics found) {
        found.add(Diagnostic.of(Code.FCT_07, matter.file().place())
                .with("fact", choice.path())
                .with("label", choice.label())
                .with("expected", choice.valuesWithNames())
                .with("labels", choice.valueLabels()));
    }
}
