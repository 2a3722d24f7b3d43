package org.jobun.matter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
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

    /** Holds never. */
    Condition NEVER = new Any(List.of());

    /** What a test is given for to ask whether there is an answer. */
    String GIVEN = "given";

    /** What a test is given for to ask whether there is none. */
    String MISSING = "missing";

    /** Words that ask for the presence of an answer; no value of a choice is named so. */
    List<String> PRESENCE = List.of(GIVEN, MISSING);

    /** Holds where all parts do. */
    static Condition all(Condition... parts) {
        return new All(List.of(parts));
    }

    boolean holds(Facts facts);

    /** Calls back for each single test of one fact, in the order written. */
    void singles(Consumer<Single> single);

    /** Each single test with its outcome, in the order written. */
    void explain(Facts facts, List<Test> tests);

    /** Calls the visitor's method for this kind of condition. */
    <R> R accept(Visitor<R> visitor);

    /** Calls back for each fact that the condition asks about, as often as it does. */
    default void facts(Consumer<String> path) {
        singles(single -> path.accept(single.path()));
    }

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

    /** One method for each kind, without defaults. */
    interface Visitor<R> {
        R all(All all);

        R any(Any any);

        R not(Not not);

        R oneOf(OneOf test);

        R days(Days test);

        R numbers(Numbers test);

        R given(Given test);
    }

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
        public void singles(Consumer<Single> single) {
            parts.forEach(part -> part.singles(single));
        }

        @Override
        public void explain(Facts facts, List<Test> tests) {
            parts.forEach(part -> part.explain(facts, tests));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.all(this);
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
        public void singles(Consumer<Single> single) {
            parts.forEach(part -> part.singles(single));
        }

        @Override
        public void explain(Facts facts, List<Test> tests) {
            parts.forEach(part -> part.explain(facts, tests));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.any(this);
        }
    }

    /** The part does not hold. */
    record Not(Condition part) implements Condition {
        @Override
        public boolean holds(Facts facts) {
            return !part.holds(facts);
        }

        @Override
        public void singles(Consumer<Single> single) {
            part.singles(single);
        }

        @Override
        public void explain(Facts facts, List<Test> tests) {
            part.explain(facts)
                    .forEach(test ->
                            tests.add(new Test(test.fact(), "≠ " + test.wanted(), test.found(), !test.holds())));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.not(this);
        }
    }

    /** A test of one fact. */
    sealed interface Single extends Condition {
        String path();

        /** What it wants, as explanations show it. */
        String wanted();

        @Override
        default void singles(Consumer<Single> single) {
            single.accept(this);
        }

        @Override
        default void explain(Facts facts, List<Test> tests) {
            tests.add(new Test(path(), wanted(), facts.plain(path()).orElse(""), holds(facts)));
        }
    }

    /** A fact has one of the values. */
    record OneOf(String path, List<String> values) implements Single {
        public OneOf {
            values = List.copyOf(values);
        }

        @Override
        public boolean holds(Facts facts) {
            return facts.plain(path).map(values::contains).orElse(false);
        }

        @Override
        public String wanted() {
            return String.join(" | ", values);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.oneOf(this);
        }
    }

    /** A date lies between two days, both included; a null bound is open. */
    record Days(String path, LocalDate first, LocalDate last) implements Single {
        @Override
        public boolean holds(Facts facts) {
            return facts.date(path).map(this::contains).orElse(false);
        }

        /** Whether a day lies between the bounds. */
        public boolean contains(LocalDate day) {
            return (first == null || !day.isBefore(first)) && (last == null || !day.isAfter(last));
        }

        @Override
        public String wanted() {
            return bounds(first, last);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.days(this);
        }
    }

    /**
     * A number, an amount or a rate lies between two bounds, both included; a null bound is open.
     *
     * @param rate true for a rate, whose bounds are millionths of a hundredth
     */
    record Numbers(String path, Long low, Long high, boolean rate) implements Single {
        /** Of a number or an amount. */
        public Numbers(String path, Long low, Long high) {
            this(path, low, high, false);
        }

        /** The lower bound as people write it; empty where it is open. */
        public String lowest() {
            return written(low);
        }

        /** The upper bound as people write it; empty where it is open. */
        public String highest() {
            return written(high);
        }

        private String written(Long bound) {
            return bound == null
                    ? ""
                    : rate ? FactValue.Rate.ofMillionths(bound).plain() : String.valueOf(bound);
        }

        @Override
        public boolean holds(Facts facts) {
            OptionalLong number = facts.value(path).map(FactValue::whole).orElse(OptionalLong.empty());
            return number.isPresent() && contains(number.getAsLong());
        }

        /** Whether a number lies between the bounds. */
        public boolean contains(long number) {
            return (low == null || number >= low) && (high == null || number <= high);
        }

        @Override
        public String wanted() {
            return bounds(lowest(), highest());
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.numbers(this);
        }
    }

    /** A fact is given, or is not. */
    record Given(String path, boolean given) implements Single {
        @Override
        public boolean holds(Facts facts) {
            return facts.find(path).isPresent() == given;
        }

        @Override
        public String wanted() {
            return given ? GIVEN : MISSING;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.given(this);
        }
    }

    private static String bounds(Object low, Object high) {
        return (low == null ? "" : low) + ".." + (high == null ? "" : high);
    }
}
