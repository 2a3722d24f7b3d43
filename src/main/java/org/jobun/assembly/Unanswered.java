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
        if (!failsAnyway(condition)) {
            condition.facts(path -> choice(path).ifPresent(choice -> report(choice, found)));
        }
    }

    /** Those of a condition that could still decide it, as {@link #reportIn} reports them. */
    List<FactType> in(Condition condition) {
        List<FactType> open = new ArrayList<>();
        if (!failsAnyway(condition)) {
            condition.facts().forEach(path -> choice(path).ifPresent(open::add));
        }
        return open;
    }

    /** Where one of several conditions fails by what is known, no answer to the others changes anything. */
    private boolean failsAnyway(Condition condition) {
        return condition instanceof Condition.All all
                && all.parts().stream().anyMatch(part -> isKnown(part) && !part.holds(matter.facts()));
    }

    private boolean isKnown(Condition condition) {
        return condition.facts().stream().allMatch(path -> choice(path).isEmpty());
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
