package org.jobun.check.proof;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jobun.matter.Condition;
import org.jobun.matter.FactType;
import org.jobun.matter.FactValue;
import org.jobun.matter.MatterDates;
import org.jobun.matter.Vocabulary;

/** Every way to answer the vocabulary, as propositional variables: one for each cell of each fact. */
final class Answers {
    private final Literal literal = new Literal();
    private final Cnf cnf;
    private final Vocabulary vocabulary;
    private final Map<String, Domain> domains = new LinkedHashMap<>();
    private final Map<String, List<Integer>> variables = new HashMap<>();
    private final Map<String, Integer> deciding = new HashMap<>();
    private final Map<String, Integer> given = new HashMap<>();
    private final Map<String, Had> had = new HashMap<>();
    private final int sound;

    /**
     * @param conditions all of the catalog
     * @param days on which a version, a provision or a rule of a municipality begins or ends
     */
    Answers(Cnf cnf, Vocabulary vocabulary, Collection<Condition> conditions, Collection<LocalDate> days) {
        this(cnf, vocabulary, vocabulary.all(), conditions, days, cnf.yes());
    }

    /**
     * @param sound where this literal is true, days are in order and one of them is given; elsewhere they need not be
     */
    Answers(
            Cnf cnf,
            Vocabulary vocabulary,
            Collection<FactType> types,
            Collection<Condition> conditions,
            Collection<LocalDate> days,
            int sound) {
        this.cnf = cnf;
        this.vocabulary = vocabulary;
        this.sound = sound;
        Map<String, Domain.Cuts> cuts = cuts(types, conditions, days);
        for (FactType type : types) {
            addFact(cuts.get(type.path()).domain(type, type.fallback().isEmpty()));
        }
        orderDates();
        types.stream().filter(type -> type.from() == FactType.Origin.COMPUTED).forEach(type -> computed(type.path()));
        termEnd();
        oneDateIsGiven();
    }

    /** The same answers but for some facts, which may have any other value that they can have at all. */
    private Answers(Answers from, Set<String> changed) {
        this.cnf = from.cnf;
        this.vocabulary = from.vocabulary;
        this.sound = cnf.no();
        domains.putAll(from.domains);
        variables.putAll(from.variables);
        for (String path : changed) {
            List<Integer> own = domains.get(path).cells().stream()
                    .map(cell -> cnf.variable())
                    .toList();
            variables.put(path, own);
            cnf.exactlyOne(own);
        }
        changed.stream()
                .filter(path -> domains.get(path).type().from() == FactType.Origin.COMPUTED)
                .forEach(this::computed);
    }

    /** The same answers as variables of a copy of the formula. */
    private Answers(Answers from, Cnf copy) {
        this.cnf = copy;
        this.vocabulary = from.vocabulary;
        this.sound = from.sound;
        domains.putAll(from.domains);
        variables.putAll(from.variables);
        deciding.putAll(from.deciding);
        given.putAll(from.given);
    }

    /** The same answers as variables of a copy of the formula. */
    Answers over(Cnf copy) {
        return new Answers(this, copy);
    }

    /** The same answers but for some facts, which may have any other value that they can have at all. */
    Answers changing(Set<String> paths) {
        return new Answers(this, paths);
    }

    /** Where a literal holds, a fact has the same cell here and there. */
    void sameUnless(int literal, String path, Answers other) {
        List<Integer> own = variables.get(path);
        List<Integer> others = other.variables.get(path);
        for (int i = 0; i < own.size(); i++) {
            cnf.clause(literal, -own.get(i), others.get(i));
        }
    }

    /** What was asked of a fact last: hardly an answer changes from one key to the next. */
    private record Had(FactValue value, int literal) {}

    /** True where a fact has this value, or one that no condition tells from it; where it is given at all. */
    int has(String path, FactValue value) {
        Had last = had.get(path);
        if (last == null || !last.value().equals(value)) {
            last = new Had(value, find(path, value));
            had.put(path, last);
        }
        return last.literal();
    }

    private int find(String path, FactValue value) {
        Domain domain = domains.get(path);
        int cell = domain.cellOf(value);
        return cell < 0 ? given(path) : variables.get(path).get(cell);
    }

    /** Where the values of each fact are cut. Dates that are compared share their cells, so that they can be put in order. */
    private static Map<String, Domain.Cuts> cuts(
            Collection<FactType> types, Collection<Condition> conditions, Collection<LocalDate> days) {
        Map<String, Domain.Cuts> cuts = new TreeMap<>();
        Map<String, FactType> byPath = new HashMap<>();
        types.forEach(type -> {
            cuts.put(type.path(), new Domain.Cuts());
            byPath.put(type.path(), type);
        });
        List<LocalDate> allDays = new ArrayList<>(days);
        conditions.forEach(condition -> condition.singles(single -> {
            if (byPath.containsKey(single.path())) {
                cuts.get(single.path()).add(single, byPath.get(single.path()));
            }
            addDays(single, allDays);
        }));
        types.stream()
                .filter(type -> type.kind() == FactType.Kind.DATE && isCompared(type.path()))
                .forEach(type -> allDays.forEach(day -> cuts.get(type.path()).day(day)));
        return cuts;
    }

    /** The days on which the outcome of a test changes. */
    private static void addDays(Condition.Single single, List<LocalDate> days) {
        if (single instanceof Condition.Days test) {
            if (test.first() != null) {
                days.add(test.first());
            }
            if (test.last() != null) {
                days.add(test.last().plusDays(1));
            }
        }
    }

    private void addFact(Domain domain) {
        String path = domain.type().path();
        List<Integer> own = domain.cells().stream().map(cell -> cnf.variable()).toList();
        domains.put(path, domain);
        variables.put(path, own);
        cnf.exactlyOne(own);
    }

    /** A computed fact is given exactly where it can be computed, but for those that may still be missing. */
    private void computed(String path) {
        int given = given(path);
        int possible = of(vocabulary.givenWhen(path));
        cnf.clause(-given, possible);
        if (!vocabulary.mayBeMissing(path)) {
            cnf.clause(given, -possible);
        }
    }

    /** With no date at all nothing is made (FCT-11). */
    private void oneDateIsGiven() {
        List<Integer> given = new ArrayList<>(List.of(-sound));
        MatterDates.STAND_INS.stream().filter(domains::containsKey).forEach(path -> given.add(given(path)));
        if (given.size() > 1) {
            cnf.clause(given.stream().mapToInt(Integer::intValue).toArray());
        }
    }

    private void orderDates() {
        MatterDates.inOrder().forEach(pair -> order(pair.earlier(), pair.later()));
    }

    /** Whether a date is held against others, or decides on versions; any other has only the cells that conditions cut. */
    private static boolean isCompared(String path) {
        return MatterDates.STAND_INS.contains(path)
                || path.equals("term.end")
                || MatterDates.PAIRS.stream()
                        .anyMatch(pair -> path.equals(pair.earlier()) || path.equals(pair.later()));
    }

    /** The end of the term is the changed one, else the first; an earlier change may have moved it. */
    private void termEnd() {
        if (!Set.of("term.end", "change.end", "dates.end", "earlier_changes").stream()
                .allMatch(domains::containsKey)) {
            return;
        }
        int unchanged = cnf.and(-given("change.end"), -given("earlier_changes"));
        for (LocalDate day : firstDays()) {
            cnf.clause(-in("change.end", day), in("term.end", day));
            cnf.clause(-cnf.and(unchanged, in("dates.end", day)), in("term.end", day));
        }
    }

    private void order(String earlier, String later) {
        if (!domains.containsKey(earlier) || !domains.containsKey(later)) {
            return;
        }
        List<Domain.Cell> cells = domains.get(earlier).cells();
        List<Domain.Cell> others = domains.get(later).cells();
        List<Integer> first = variables.get(earlier);
        List<Integer> second = variables.get(later);
        for (int i = 0; i < cells.size(); i++) {
            for (int j = 0; j < i && !cells.get(i).missing(); j++) {
                if (!others.get(j).missing()) {
                    cnf.clause(-sound, -first.get(i), -second.get(j));
                }
            }
        }
    }

    /** The date that decides where the one asked for is not given. */
    static String standIn(Map<String, String> values) {
        return MatterDates.STAND_INS.stream()
                .filter(values::containsKey)
                .findFirst()
                .orElse("");
    }

    /** The facts that it is about. */
    Set<String> paths() {
        return domains.keySet();
    }

    boolean knows(String path) {
        return domains.containsKey(path);
    }

    /** True where the fact is given. */
    int given(String path) {
        Integer known = given.get(path);
        if (known == null) {
            known = cells(path, cell -> !cell.missing());
            given.put(path, known);
        }
        return known;
    }

    private int cells(String path, Predicate<Domain.Cell> wanted) {
        Domain domain = domains.get(path);
        if (domain == null) {
            return cnf.no();
        }
        List<Integer> chosen = new ArrayList<>();
        for (int i = 0; i < domain.cells().size(); i++) {
            if (wanted.test(domain.cells().get(i))) {
                chosen.add(variables.get(path).get(i));
            }
        }
        return chosen.size() == domain.cells().size() ? cnf.yes() : cnf.or(chosen);
    }

    /** A condition as a literal. */
    int of(Condition condition) {
        return condition.accept(literal);
    }

    private final class Literal implements Condition.Visitor<Integer> {
        @Override
        public Integer all(Condition.All all) {
            return cnf.and(all.parts().stream().map(Answers.this::of).toList());
        }

        @Override
        public Integer any(Condition.Any any) {
            return cnf.or(any.parts().stream().map(Answers.this::of).toList());
        }

        @Override
        public Integer not(Condition.Not not) {
            return -of(not.part());
        }

        @Override
        public Integer oneOf(Condition.OneOf test) {
            return cells(test.path(), cell -> !cell.missing() && isOneOf(cell, test.values()));
        }

        @Override
        public Integer days(Condition.Days test) {
            return cells(test.path(), cell -> cell.value() instanceof LocalDate day && test.contains(day));
        }

        @Override
        public Integer numbers(Condition.Numbers test) {
            return cells(test.path(), cell -> cell.value() instanceof Long number && test.contains(number));
        }

        @Override
        public Integer given(Condition.Given test) {
            return test.given() ? Answers.this.given(test.path()) : -Answers.this.given(test.path());
        }
    }

    private static boolean isOneOf(Domain.Cell cell, List<String> values) {
        return values.contains(String.valueOf(cell.value()));
    }

    /** The first days of the cells of dates. */
    List<LocalDate> firstDays() {
        return domains.get(MatterDates.STAND_INS.get(0)).cells().stream()
                .filter(cell -> !cell.missing())
                .map(cell -> (LocalDate) cell.value())
                .toList();
    }

    /** True where the date that decides, or its stand-in, lies in the cell that begins on the day. */
    int deciding(String path, LocalDate firstDay) {
        return deciding.computeIfAbsent(path + " " + firstDay, key -> cnf.or(waysToDecide(path, firstDay)));
    }

    /** The date itself, or the first of its stand-ins that is given where it is not. */
    private List<Integer> waysToDecide(String path, LocalDate firstDay) {
        List<Integer> ways = new ArrayList<>();
        List<Integer> absent = new ArrayList<>();
        List<String> dates = new ArrayList<>(List.of(path));
        dates.addAll(MatterDates.STAND_INS);
        for (String date : dates) {
            if (domains.containsKey(date)) {
                List<Integer> way = new ArrayList<>(absent);
                way.add(in(date, firstDay));
                ways.add(cnf.and(way));
                absent.add(-given(date));
            }
        }
        return ways;
    }

    private int in(String path, LocalDate firstDay) {
        return cells(path, cell -> firstDay.equals(cell.value()));
    }

    /** The answers of a model: path → value as written in a matter, without the facts that are not given. */
    Map<String, String> read(Set<Integer> trues) {
        Map<String, String> values = new TreeMap<>();
        domains.forEach((path, domain) -> {
            for (int i = 0; i < domain.cells().size(); i++) {
                if (trues.contains(variables.get(path).get(i))
                        && !domain.cells().get(i).missing()) {
                    values.put(path, String.valueOf(domain.cells().get(i).value()));
                }
            }
        });
        return values;
    }
}
