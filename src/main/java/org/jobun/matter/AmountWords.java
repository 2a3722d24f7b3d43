package org.jobun.matter;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jobun.text.Digits;

/** Names for a formula that is shown to people; units have been checked before. */
record AmountWords(UnaryOperator<String> names) implements Formula.Units {
    /** A value as explanations show it; empty where it is not given, and for a list, which is called by its name. */
    static Optional<String> value(Facts facts, String path) {
        return facts.value(path)
                .filter(value -> !(value instanceof FactValue.Rows))
                .map(value -> PrintedValue.usual(value, Digits.HALF));
    }

    @Override
    public Optional<Unit> of(String path) {
        return Optional.empty();
    }

    @Override
    public void day(String path) {}

    @Override
    public void mismatch(String sign, Unit left, Unit right) {}

    @Override
    public String called(String path) {
        return names.apply(path);
    }
}
