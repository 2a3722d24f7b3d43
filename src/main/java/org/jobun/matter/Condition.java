package org.jobun.matter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * A condition over facts, as data: it can be evaluated, explained and proved. An unknown fact makes a test
 * fail; asking for it is the caller's affair ({@link #facts}).
 */
public sealed interface Condition {

    /** Holds always. */
    Condition ALWAYS = new All(List.of());

    /** Holds where all parts do. */
    static Condition all(Condition... parts) {
        return new All(List.of(parts));
    }

    boolean holds(Facts facts);

    /** Calls back for each fact the condition asks about. */
    void facts(Consumer<String> path);

    /** Each single test with its outcome, in the order written. */
    void explain(Facts facts, List<Test> tests);

    /** All paths asked about, sorted. */
    default Set<String> facts() {
        Set<String> paths = new TreeSet<>();
        facts(paths::add);
        return paths;
    }

    default List<Test> explain(Facts facts) {
        List<Test> tests = new ArrayList<>();
        explain(facts, tests);
        return tests;
    }

    /** One test as it came out: which fact, what was wanted, what was found (empty: not given). */
    record Test(String fact, String wanted, String found, boolean holds) {}

    /** All parts hold; without parts, always. */
    record All(List<Condition> parts) implements Condition {
        public All {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean holds(Facts facts) {
            // Asked for every clause and block of every matter: without a stream.
            for (Condition part : parts) {
                if (!part.holds(facts)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public void facts(Consumer<String> path) {
            parts.forEach(part -> part.facts(path));
        }

        @Override
        public void explain(Facts facts, List<Test> tests) {
            parts.forEach(part -> part.explain(facts, tests));
        }
    }

    /** At least one part holds. */
    record Any(List<Condition> parts) implements Condition {
        public Any {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean holds(Facts facts) {
            for (Condition part : parts) {
                if (part.holds(facts)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public void facts(Consumer<String> path) {
            parts.forEach(part -> part.facts(path));
        }

        @Override
        public void explain(Facts facts, List<Test> tests) {
            parts.forEach(part -> part.explain(facts, tests));
        }
    }

    /** The part does not hold. */
    record Not(Condition part) implements Condition {
        @Override
        public boolean holds(Facts facts) {
            return !part.holds(facts);
        }

        @Override
        public void facts(Consumer<String> path) {
            part.facts(path);
        }

        @Override
        public void explain(Facts facts, List<Test> tests) {
            part.explain(facts)
                    .forEach(test ->
                            tests.add(new Test(test.fact(), "≠ " + test.wanted(), test.found(), !test.holds())));
        }
    }

    /** A fact has one of the values. */
    record OneOf(String path, List<String> values) implements Condition {
        public OneOf {
            values = List.copyOf(values);
        }

        @Override
        public boolean holds(Facts facts) {
            return facts.plain(path).map(values::contains).orElse(false);
        }

        @Override
        public void facts(Consumer<String> consumer) {
            consumer.accept(path);
        }

        @Override
        public void explain(Facts facts, List<Test> tests) {
            tests.add(test(this, path, String.join(" | ", values), facts));
        }
    }

    /** A number, amount or date lies between two bounds, both included; a null bound is open. */
    record Range(String path, Comparable<?> low, Comparable<?> high) implements Condition {
        @Override
        public boolean holds(Facts facts) {
            Optional<FactValue> value = facts.value(path);
            return value.isPresent() && within(value.get());
        }

        private boolean within(FactValue value) {
            if (value instanceof FactValue.Date date) {
                return contains(date.day());
            }
            boolean number = value instanceof FactValue.Number || value instanceof FactValue.Money;
            return number && contains(Long.valueOf(value.plain()));
        }

        /** True for a day or whole number between the bounds; false for one of another kind than they are. */
        public boolean contains(Comparable<?> value) {
            if (value instanceof LocalDate day) {
                return (low == null || low instanceof LocalDate from && !day.isBefore(from))
                        && (high == null || high instanceof LocalDate to && !day.isAfter(to));
            }
            return value instanceof Long number
                    && (low == null || low instanceof Long from && number >= from)
                    && (high == null || high instanceof Long to && number <= to);
        }

        @Override
        public void facts(Consumer<String> consumer) {
            consumer.accept(path);
        }

        @Override
        public void explain(Facts facts, List<Test> tests) {
            String wanted = (low == null ? "" : low) + ".." + (high == null ? "" : high);
            tests.add(test(this, path, wanted, facts));
        }
    }

    /** A fact is given, or is not. */
    record Given(String path, boolean given) implements Condition {
        @Override
        public boolean holds(Facts facts) {
            return facts.find(path).isPresent() == given;
        }

        @Override
        public void facts(Consumer<String> consumer) {
            consumer.accept(path);
        }

        @Override
        public void explain(Facts facts, List<Test> tests) {
            tests.add(test(this, path, given ? "given" : "missing", facts));
        }
    }

    private static Test test(Condition condition, String path, String wanted, Facts facts) {
        return new Test(path, wanted, facts.plain(path).orElse(""), condition.holds(facts));
    }
}
