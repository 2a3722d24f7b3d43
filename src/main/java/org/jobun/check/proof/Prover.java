package org.jobun.check.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.Clause;
import org.jobun.catalog.Rule;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Location;
import org.jobun.diagnostic.Severity;
import org.jobun.matter.Condition;

/** A catalog as clauses of logic, the questions that promises ask of it, and what they found. */
final class Prover {
    private final Catalog catalog;
    private final Cnf cnf = Cnf.remembering();
    private final Answers answers;
    private final Presence presence;
    private final List<Proof.Fault> faults = new ArrayList<>();
    private final Set<String> facts = new TreeSet<>();
    private final Map<Integer, Boolean> possible = new HashMap<>();

    /** What is being proved, for the case that it takes too long. */
    private Location at = Location.ofFile("clauses/");

    private String about = "";

    Prover(Catalog catalog) {
        this.catalog = catalog;
        List<Condition> conditions = AskedOfMatters.conditions(catalog);
        conditions.forEach(condition -> facts.addAll(condition.facts()));
        this.answers = new Answers(cnf, catalog.vocabulary(), conditions, AskedOfMatters.days(catalog));
        for (Rule rule : catalog.rules()) {
            if (rule.severity() == Severity.ERROR) {
                cnf.clause(-answers.of(rule.when()));
            }
        }
        this.presence = new Presence(catalog, cnf, answers);
    }

    Catalog catalog() {
        return catalog;
    }

    Answers answers() {
        return answers;
    }

    Presence presence() {
        return presence;
    }

    /** Says what is asked about from now on. */
    void begin(Location place, String name) {
        at = place;
        about = name;
    }

    /** Says that a question was too hard: what was found until then is reported too; what was not asked is not proved. */
    void tooHard() {
        faults.add(new Proof.Fault(
                Diagnostic.of(Code.PRF_10, at).with("clause", about).with("questions", cnf.asked()), ""));
    }

    Proof proof() {
        return new Proof(faults, cnf.asked(), facts.size());
    }

    /** A literal that is true where one of these is. */
    int or(List<Integer> literals) {
        return cnf.or(literals);
    }

    /** A literal that is true where another is and a condition holds. */
    int and(int literal, Condition condition) {
        return cnf.and(literal, answers.of(condition));
    }

    /** Whether some matter makes a literal true; asked once, for what is added later are names of what there is. */
    boolean possible(int literal) {
        return possible.computeIfAbsent(literal, key -> cnf.isPossible(key));
    }

    /** Whether some matter makes all literals true. */
    boolean possible(int... literals) {
        return cnf.isPossible(literals);
    }

    /** A way to make all literals true, if possible one whose contract has a date: that is how people think. */
    Optional<Set<Integer>> model(int... literals) {
        Optional<Set<Integer>> any = cnf.model(literals);
        int[] dated = Arrays.copyOf(literals, literals.length + 1);
        dated[literals.length] = answers.given("dates.conclusion");
        return any.isEmpty() ? any : cnf.model(dated).or(() -> any);
    }

    Optional<Set<Integer>> model(List<Integer> literals) {
        return model(literals.stream().mapToInt(Integer::intValue).toArray());
    }

    /** The facts that conditions ask about. */
    static Set<String> facts(Condition... conditions) {
        Set<String> facts = new TreeSet<>();
        Arrays.stream(conditions).forEach(condition -> facts.addAll(condition.facts()));
        return facts;
    }

    /** A clause as an author knows it: its id, with the version where there are several. */
    static String named(Clause clause) {
        return clause.version().equals("-") ? clause.id() : clause.id() + "@" + clause.version();
    }

    /**
     * Adds a fault, with the matter that shows it.
     *
     * @param trues literals of that matter; null where no matter can show it
     * @param relevant paths of the facts that an author must see to understand it
     */
    void fault(Diagnostic diagnostic, Set<Integer> trues, Set<String> relevant) {
        if (isKnown(diagnostic)) {
            return;
        }
        Map<String, String> values = trues == null ? new TreeMap<>() : answers.read(trues);
        String matter = trues == null ? "" : Counterexample.matter(values, catalog);
        faults.add(new Proof.Fault(diagnostic.with("example", example(values, relevant)), matter));
    }

    /** Two alternatives that overlap are named for each pair, anything else once for a place. */
    private boolean isKnown(Diagnostic diagnostic) {
        return diagnostic.code() != Code.PRF_02
                && faults.stream()
                        .map(Proof.Fault::diagnostic)
                        .anyMatch(one -> one.code() == diagnostic.code()
                                && one.location().equals(diagnostic.location()));
    }

    private static String example(Map<String, String> values, Set<String> relevant) {
        Set<String> shown = new TreeSet<>();
        for (String path : relevant) {
            // Where a date is not given, the one that stands in for it is shown.
            boolean date = path.startsWith("dates.") && !values.containsKey(path);
            shown.add(date && values.containsKey(Answers.standIn(values)) ? Answers.standIn(values) : path);
        }
        List<String> parts = new ArrayList<>();
        shown.forEach(path -> parts.add(path + " = " + values.getOrDefault(path, "－")));
        return String.join("、", parts);
    }
}
