package org.jobun.check.proof;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jobun.matter.Condition;
import org.jobun.matter.FactType;
import org.jobun.matter.FactValue;

/**
 * The values of a fact, cut into cells between which no condition of the catalog distinguishes.
 *
 * @param cells in order; for numbers and dates ascending
 */
record Domain(FactType type, List<Cell> cells) {
    /** First day that a matter may have: the My Number Act takes effect. */
    static final LocalDate FIRST_DAY = LocalDate.of(2015, 10, 5);
    /** Last day that is proved. */
    static final LocalDate LAST_DAY = LocalDate.of(2030, 3, 31);

    /** Stands for every text that no condition names. */
    private static final String OTHER = "例";

    Domain {
        cells = List.copyOf(cells);
    }

    /**
     * One cell.
     *
     * @param value a value that lies in it, as written in a matter; null where the fact is not given
     * @param until for numbers and dates, the last value in it, else null
     */
    record Cell(Comparable<?> value, Comparable<?> until) {
        boolean missing() {
            return value == null;
        }

        /** Whether a value lies in it; one of a text that no condition names lies in none. */
        boolean holds(FactValue given) {
            if (value instanceof LocalDate first) {
                return given instanceof FactValue.Date date
                        && !date.day().isBefore(first)
                        && !date.day().isAfter((LocalDate) until);
            }
            if (value instanceof Long low) {
                return given.whole().isPresent()
                        && given.whole().getAsLong() >= low
                        && given.whole().getAsLong() <= (Long) until;
            }
            return value != null && value.equals(given.plain());
        }
    }

    /** Index of the cell that a value lies in; -1 where none is for it. */
    int cellOf(FactValue value) {
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i).holds(value)) {
                return i;
            }
        }
        // A day before or after all that are told apart is one like the first or the last.
        return value instanceof FactValue.Date date ? outermost(date.day()) : other();
    }

    private int outermost(LocalDate day) {
        return day.isBefore(FIRST_DAY)
                ? 0
                : cells.get(cells.size() - 1).missing() ? cells.size() - 2 : cells.size() - 1;
    }

    /** The cell of every text that no condition names. */
    private int other() {
        for (int i = 0; i < cells.size(); i++) {
            if (OTHER.equals(cells.get(i).value())) {
                return i;
            }
        }
        return -1;
    }

    /** What the conditions of a catalog ask of one fact. */
    static final class Cuts {
        private final SortedSet<LocalDate> days = new TreeSet<>();
        private final SortedSet<Long> numbers = new TreeSet<>();
        private final SortedSet<String> texts = new TreeSet<>();

        void add(Condition.Single condition, FactType type) {
            condition.accept(new Cutter(this, type));
        }

        private void text(String value, FactType type) {
            boolean number = type.kind() == FactType.Kind.NUMBER || type.kind() == FactType.Kind.MONEY;
            if (number && value.matches("[0-9]{1,15}")) {
                numbers.add(Long.parseLong(value));
                numbers.add(Long.parseLong(value) + 1);
            } else {
                texts.add(value);
            }
        }

        /** A day on which something begins. */
        void day(LocalDate day) {
            if (day.isAfter(FIRST_DAY) && !day.isAfter(LAST_DAY)) {
                days.add(day);
            }
        }

        Domain domain(FactType type, boolean mayBeMissing) {
            List<Cell> cells = new ArrayList<>();
            switch (type.kind()) {
                case CHOICE -> type.values().keySet().forEach(value -> cells.add(new Cell(value, null)));
                case FLAG -> {
                    cells.add(new Cell("true", null));
                    cells.add(new Cell("false", null));
                }
                case NUMBER, MONEY, RATE -> numbers(cells);
                case DATE -> days(cells);
                case TEXT, PRICE, MONTH, FRACTION, SHARE, LEVEL, LIST -> {
                    texts.forEach(value -> cells.add(new Cell(value, null)));
                    cells.add(new Cell(OTHER, null));
                }
            }
            if (mayBeMissing && type.kind() != FactType.Kind.CHOICE) {
                cells.add(new Cell(null, null));
            }
            return new Domain(type, cells);
        }

        private void numbers(List<Cell> cells) {
            SortedSet<Long> starts = new TreeSet<>(numbers);
            starts.add(0L);
            List<Long> ordered = List.copyOf(starts);
            for (int i = 0; i < ordered.size(); i++) {
                Long until =
                        i + 1 < ordered.size() ? Long.valueOf(ordered.get(i + 1) - 1) : Long.valueOf(Long.MAX_VALUE);
                cells.add(new Cell(ordered.get(i), until));
            }
        }

        private void days(List<Cell> cells) {
            SortedSet<LocalDate> starts = new TreeSet<>(days);
            starts.add(FIRST_DAY);
            List<LocalDate> ordered = List.copyOf(starts);
            for (int i = 0; i < ordered.size(); i++) {
                LocalDate until = i + 1 < ordered.size() ? ordered.get(i + 1).minusDays(1) : LAST_DAY;
                cells.add(new Cell(ordered.get(i), until));
            }
        }
    }

    /** Cuts the values of a fact where a test of it changes its answer. */
    private record Cutter(Cuts cuts, FactType type) implements Condition.Visitor<Void> {
        @Override
        public Void oneOf(Condition.OneOf test) {
            test.values().forEach(value -> cuts.text(value, type));
            return null;
        }

        @Override
        public Void days(Condition.Days test) {
            if (test.first() != null) {
                cuts.day(test.first());
            }
            if (test.last() != null) {
                cuts.day(test.last().plusDays(1));
            }
            return null;
        }

        @Override
        public Void numbers(Condition.Numbers test) {
            if (test.low() != null) {
                cuts.numbers.add(test.low());
            }
            if (test.high() != null) {
                cuts.numbers.add(test.high() + 1);
            }
            return null;
        }

        @Override
        public Void given(Condition.Given test) {
            return null;
        }

        @Override
        public Void all(Condition.All all) {
            all.singles(single -> single.accept(this));
            return null;
        }

        @Override
        public Void any(Condition.Any any) {
            any.singles(single -> single.accept(this));
            return null;
        }

        @Override
        public Void not(Condition.Not not) {
            not.singles(single -> single.accept(this));
            return null;
        }
    }
}
