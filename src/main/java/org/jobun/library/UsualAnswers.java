package org.jobun.library;

import java.util.List;
import java.util.Optional;
import org.jobun.catalog.Catalog;
import org.jobun.matter.Condition;
import org.jobun.matter.Fact;
import org.jobun.matter.FactType;
import org.jobun.matter.Municipality;

/** What is answered where a matter says nothing: by the profile of a body, else by the default of the vocabulary. */
final class UsualAnswers {
    private final Municipality body;
    private final Catalog catalog;

    UsualAnswers(Municipality body, Catalog catalog) {
        this.body = body;
        this.catalog = catalog;
    }

    Standing of(Condition condition) {
        return condition.accept(new Holds());
    }

    /** The answer to a choice; of facts nothing is usual. */
    private Optional<String> answer(String path) {
        Fact own = body.facts().get(path);
        return own != null
                ? Optional.of(own.value().plain())
                : catalog.vocabulary()
                        .find(path)
                        .filter(type -> type.kind() == FactType.Kind.CHOICE)
                        .map(FactType::fallback)
                        .filter(fallback -> !fallback.isEmpty());
    }

    private final class Holds implements Condition.Visitor<Standing> {
        @Override
        public Standing all(Condition.All all) {
            return each(all.parts()).stream().min(Standing::compareTo).orElse(Standing.IN);
        }

        @Override
        public Standing any(Condition.Any any) {
            return each(any.parts()).stream().max(Standing::compareTo).orElse(Standing.OUT);
        }

        private List<Standing> each(List<Condition> parts) {
            return parts.stream().map(part -> part.accept(this)).toList();
        }

        @Override
        public Standing not(Condition.Not not) {
            return not.part().accept(this).not();
        }

        @Override
        public Standing oneOf(Condition.OneOf test) {
            return answer(test.path())
                    .map(value -> test.values().contains(value) ? Standing.IN : Standing.OUT)
                    .orElse(Standing.OPEN);
        }

        @Override
        public Standing days(Condition.Days test) {
            return Standing.OPEN;
        }

        @Override
        public Standing numbers(Condition.Numbers test) {
            return Standing.OPEN;
        }

        @Override
        public Standing given(Condition.Given test) {
            return answer(test.path()).isPresent() ? test.given() ? Standing.IN : Standing.OUT : Standing.OPEN;
        }
    }
}
