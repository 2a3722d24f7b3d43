package org.jobun.check.proof;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jobun.matter.Condition;
import org.jobun.matter.FactType;

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
                case NUMBER, MONEY -> numbers(cells);
                case DATE -> days(cells);
                case TEXT, MONTH, FRACTION, SHARE, LEVEL, LIST -> {
                    texts.forEach(value -> cells.add(new Cell(value, null)));
                    cells.add(new Cell("例", null));
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
