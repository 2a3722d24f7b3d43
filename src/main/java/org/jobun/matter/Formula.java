package org.jobun.matter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A formula of an amount that an author declares: {@code contract.amount * delay.rate * days(delay.from, delay.until) / 365}. */
sealed interface Formula {
    /** Its value; empty where a fact that it needs is not given, or a divisor is nothing. */
    Optional<Exact> value(Inputs inputs);

    /** The unit of its value; empty after saying what does not fit. */
    Optional<Unit> unit(Units units);

    /** Gives the path of each fact that it needs, {@code list.column} of a column of a list. */
    void facts(Consumer<String> path);

    /** True where its value is whole whenever its inputs are. */
    boolean isWhole(Units units);

    /** As people read it: names of facts as {@link Units#called} gives them. */
    String words(Units units);

    /** The values of facts. */
    interface Inputs {
        Optional<Exact> value(String path);

        /** Days from one to the other. */
        Optional<Exact> days(String from, String until);

        /** The inputs of each row of a list; empty where the list is not given. */
        Optional<List<Inputs>> rows(String list);
    }

    /** The units of facts, and where faults go. */
    interface Units {
        /** Empty after reporting a fact that there is not, or that nobody can calculate with. */
        Optional<Unit> of(String path);

        /** Reports a fact that is no day. */
        void day(String path);

        /** Reports units that do not fit. */
        void mismatch(String sign, Unit left, Unit right);

        /** What a fact is called. */
        String called(String path);
    }

    /**
     * A number as written.
     *
     * @param written 365, 2.5%, 100円
     */
    record Constant(Exact number, Unit counts, String written) implements Formula {
        @Override
        public Optional<Exact> value(Inputs inputs) {
            return Optional.of(number);
        }

        @Override
        public Optional<Unit> unit(Units units) {
            return Optional.of(counts);
        }

        @Override
        public void facts(Consumer<String> path) {}

        @Override
        public boolean isWhole(Units units) {
            return number.under().bitLength() == 1;
        }

        /** 1日, by which a quantity loses its unit and no more. */
        private boolean isOne() {
            return number.equals(Exact.of(1));
        }

        @Override
        public String words(Units units) {
            return written;
        }
    }

    /** A fact, or a column of the row that is summed. */
    record FactOf(String path) implements Formula {
        @Override
        public Optional<Exact> value(Inputs inputs) {
            return inputs.value(path);
        }

        @Override
        public Optional<Unit> unit(Units units) {
            return units.of(path);
        }

        @Override
        public void facts(Consumer<String> each) {
            each.accept(path);
        }

        @Override
        public boolean isWhole(Units units) {
            return units.of(path)
                    .filter(unit -> unit.equals(Unit.RATE) || unit.equals(Unit.PRICE))
                    .isEmpty();
        }

        @Override
        public String words(Units units) {
            return units.called(path);
        }
    }

    /** {@code days(from, until)}: how many days lie from one day to the other. */
    record DaysBetween(String from, String until) implements Formula {
        @Override
        public Optional<Exact> value(Inputs inputs) {
            return inputs.days(from, until);
        }

        @Override
        public Optional<Unit> unit(Units units) {
            units.day(from);
            units.day(until);
            return Optional.of(Unit.DAYS);
        }

        @Override
        public void facts(Consumer<String> each) {
            each.accept(from);
            each.accept(until);
        }

        @Override
        public boolean isWhole(Units units) {
            return true;
        }

        @Override
        public String words(Units units) {
            return units.called(from) + "から" + units.called(until) + "までの日数";
        }
    }

    /** What two values are joined by. */
    enum Sign {
        PLUS("＋"),
        MINUS("－"),
        TIMES("×"),
        OVER("÷");

        private final String shown;

        Sign(String shown) {
            this.shown = shown;
        }

        private boolean binds() {
            return this == TIMES || this == OVER;
        }

        private Optional<Exact> of(Exact left, Exact right) {
            return switch (this) {
                case PLUS -> Optional.of(left.plus(right));
                case MINUS -> Optional.of(left.minus(right));
                case TIMES -> Optional.of(left.times(right));
                case OVER -> left.dividedBy(right);
            };
        }

        private Optional<Unit> of(Unit left, Unit right) {
            return switch (this) {
                case PLUS, MINUS -> left.equals(right) ? Optional.of(left) : Optional.empty();
                case TIMES -> left.times(right);
                case OVER -> left.dividedBy(right);
            };
        }
    }

    /** Two values joined by a sign. */
    record Joined(Sign sign, Formula left, Formula right) implements Formula {
        @Override
        public Optional<Exact> value(Inputs inputs) {
            return left.value(inputs).flatMap(a -> right.value(inputs).flatMap(b -> sign.of(a, b)));
        }

        @Override
        public Optional<Unit> unit(Units units) {
            Optional<Unit> first = left.unit(units);
            Optional<Unit> second = right.unit(units);
            if (first.isEmpty() || second.isEmpty()) {
                return Optional.empty();
            }
            Optional<Unit> both = sign.of(first.get(), second.get());
            if (both.isEmpty()) {
                units.mismatch(sign.shown, first.get(), second.get());
            }
            return both;
        }

        @Override
        public void facts(Consumer<String> each) {
            left.facts(each);
            right.facts(each);
        }

        @Override
        public boolean isWhole(Units units) {
            boolean divides = sign == Sign.OVER && !(right instanceof Constant divisor && divisor.isOne());
            return !divides && left.isWhole(units) && right.isWhole(units);
        }

        @Override
        public String words(Units units) {
            return side(left, false, units) + sign.shown + side(right, true, units);
        }

        private String side(Formula side, boolean second, Units units) {
            boolean brackets = side instanceof Joined joined
                    && (sign.binds() && !joined.sign.binds()
                            || second && (sign == Sign.MINUS && !joined.sign.binds() || sign == Sign.OVER));
            return brackets ? "（" + side.words(units) + "）" : side.words(units);
        }
    }

    /** {@code min(…)}, {@code max(…)}. */
    record Outermost(boolean least, List<Formula> of) implements Formula {
        public Outermost {
            of = List.copyOf(of);
        }

        @Override
        public Optional<Exact> value(Inputs inputs) {
            Exact found = null;
            for (Formula one : of) {
                Optional<Exact> value = one.value(inputs);
                if (value.isEmpty()) {
                    return Optional.empty();
                }
                boolean further = found == null || value.get().compareTo(found) < 0 == least;
                found = further ? value.get() : found;
            }
            return Optional.ofNullable(found);
        }

        @Override
        public Optional<Unit> unit(Units units) {
            List<Optional<Unit>> all = of.stream().map(one -> one.unit(units)).toList();
            if (all.stream().anyMatch(Optional::isEmpty)) {
                return Optional.empty();
            }
            Unit first = all.get(0).get();
            for (Optional<Unit> other : all) {
                if (!first.equals(other.get())) {
                    units.mismatch(least ? "min" : "max", first, other.get());
                    return Optional.empty();
                }
            }
            return Optional.of(first);
        }

        @Override
        public void facts(Consumer<String> each) {
            of.forEach(one -> one.facts(each));
        }

        @Override
        public boolean isWhole(Units units) {
            return of.stream().allMatch(one -> one.isWhole(units));
        }

        @Override
        public String words(Units units) {
            List<String> words = new ArrayList<>();
            of.forEach(one -> words.add(one.words(units)));
            return "（" + String.join("、", words) + "のうち最も" + (least ? "小さい" : "大きい") + "もの）";
        }
    }

    /** {@code sum(prices.price * prices.count)}: over the rows of a list. */
    record SumOf(String list, Formula inner) implements Formula {
        @Override
        public Optional<Exact> value(Inputs inputs) {
            Exact sum = Exact.of(0);
            for (Inputs row : inputs.rows(list).orElse(List.of())) {
                Optional<Exact> value = inner.value(row);
                if (value.isEmpty()) {
                    return Optional.empty();
                }
                sum = sum.plus(value.get());
            }
            return inputs.rows(list).isPresent() ? Optional.of(sum) : Optional.empty();
        }

        @Override
        public Optional<Unit> unit(Units units) {
            return inner.unit(units);
        }

        @Override
        public void facts(Consumer<String> each) {
            each.accept(list);
            inner.facts(each);
        }

        @Override
        public boolean isWhole(Units units) {
            return inner.isWhole(units);
        }

        @Override
        public String words(Units units) {
            return units.called(list) + "の各行の" + inner.words(units) + "の合計";
        }
    }
}
