package org.jobun.check.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sat4j.core.VecInt;
import org.sat4j.minisat.SolverFactory;
import org.sat4j.specs.ContradictionException;
import org.sat4j.specs.ISolver;
import org.sat4j.specs.TimeoutException;

/**
 * A propositional formula that grows, and questions to it. A literal is a positive or negative number; gates
 * (Tseitin) name compound formulas, equal ones once.
 */
final class Cnf {
    /** Dead ends that the solver may meet in one question; those of honest catalogs meet some hundred. */
    static final int MOST_CONFLICTS = 50_000;

    /** Steps of the solver in all questions together; our own catalog takes about a fortieth. */
    static final long MOST_STEPS = 2_000_000_000L;

    /** From so many variables on, exactly one is said with a chain and not for each pair. */
    private static final int CHAINED = 300;

    /** A question that was not answered within bounds. */
    static final class Undecided extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Undecided(Throwable cause) {
            super(null, cause, false, false);
        }
    }

    private final ISolver solver = SolverFactory.newDefault();
    private final Map<List<Integer>, Integer> ors = new HashMap<>();
    private final int yes;
    private final long mostSteps;
    private final KnownModels known;
    /** The clauses so far, of a formula that is copied; null for any other. */
    private final List<int[]> said;

    private boolean contradiction;
    private int asked;
    private int last;

    Cnf() {
        this(MOST_STEPS, null, null);
    }

    /** @param mostSteps of the solver in all questions together */
    Cnf(long mostSteps) {
        this(mostSteps, null, null);
    }

    private Cnf(long mostSteps, KnownModels known, List<int[]> said) {
        this.mostSteps = mostSteps;
        this.known = known;
        this.said = said;
        // Counted in conflicts and not in seconds, so that a proof ends at the same place on every machine.
        solver.setTimeoutOnConflicts(MOST_CONFLICTS);
        yes = variable();
        clause(yes);
    }

    /** A formula to which only gates are added once something has been asked of it: what it was found to allow is remembered. */
    static Cnf remembering() {
        return new Cnf(MOST_STEPS, new KnownModels(), null);
    }

    /** A formula of which nothing is asked but of its copies. */
    static Cnf forCopies() {
        return new Cnf(MOST_STEPS, null, new ArrayList<>());
    }

    /** As if all had been said to it that was said to this one. */
    Cnf copy() {
        Cnf copy = new Cnf();
        while (copy.last < last) {
            copy.variable();
        }
        // The first clause is said by the constructor.
        said.stream().skip(1).forEach(clause -> copy.clause(clause.clone()));
        copy.ors.putAll(ors);
        return copy;
    }

    int variable() {
        last = solver.nextFreeVarId(true);
        return last;
    }

    int yes() {
        return yes;
    }

    int no() {
        return -yes;
    }

    void clause(int... literals) {
        if (said != null) {
            // The solver sorts what it is given.
            said.add(literals.clone());
        }
        try {
            solver.addClause(new VecInt(literals));
        } catch (ContradictionException impossible) {
            contradiction = true;
        }
    }

    /** A literal that is true where one of these is. */
    int or(List<Integer> parts) {
        int[] sorted = parts.stream().mapToInt(Integer::intValue).sorted().toArray();
        List<Integer> real = new ArrayList<>(sorted.length);
        int before = -yes;
        for (int part : sorted) {
            boolean either = part != -yes && Arrays.binarySearch(sorted, -part) >= 0;
            if (part == yes || either) {
                return yes;
            }
            if (part != -yes && part != before) {
                real.add(part);
            }
            before = part;
        }
        if (real.isEmpty()) {
            return -yes;
        }
        return real.size() == 1 ? real.get(0) : ors.computeIfAbsent(List.copyOf(real), this::gate);
    }

    /** A new variable that is true exactly where one of the literals is. */
    private int gate(List<Integer> literals) {
        int gate = variable();
        literals.forEach(literal -> clause(gate, -literal));
        int[] all = new int[literals.size() + 1];
        Arrays.setAll(all, i -> i < literals.size() ? literals.get(i) : -gate);
        clause(all);
        if (known != null) {
            known.gate(gate, literals);
        }
        return gate;
    }

    /** A literal that is true where all of these are. */
    int and(List<Integer> parts) {
        return -or(parts.stream().map(part -> -part).toList());
    }

    /** A literal that is true where all of these are. */
    int and(int... parts) {
        return and(Arrays.stream(parts).boxed().toList());
    }

    /** Exactly one of the variables is true. */
    void exactlyOne(List<Integer> variables) {
        clause(variables.stream().mapToInt(Integer::intValue).toArray());
        if (variables.size() >= CHAINED) {
            chain(variables);
            return;
        }
        for (int i = 0; i < variables.size(); i++) {
            for (int j = i + 1; j < variables.size(); j++) {
                clause(-variables.get(i), -variables.get(j));
            }
        }
    }

    /** At most one is true: each link says that one before it is. */
    private void chain(List<Integer> variables) {
        int before = no();
        for (int one : variables) {
            int link = variable();
            clause(-one, link);
            clause(-before, link);
            clause(-before, -one);
            before = link;
        }
    }

    /** Variables that are true in some way to make all literals true; empty where there is none. */
    Optional<Set<Integer>> model(int... literals) {
        asked++;
        if (steps() > mostSteps) {
            throw new Undecided(null);
        }
        boolean impossible = contradiction || Arrays.stream(literals).anyMatch(literal -> literal == no());
        return impossible || !isSatisfiable(literals)
                ? Optional.empty()
                : Optional.of(Arrays.stream(solver.model())
                        .filter(literal -> literal > 0)
                        .boxed()
                        .collect(Collectors.toSet()));
    }

    /** Whether all literals can be true. */
    boolean isPossible(int... literals) {
        if (known != null && known.haveOneOf(literals)) {
            asked++;
            return true;
        }
        Optional<Set<Integer>> model = model(literals);
        model.filter(trues -> known != null).ifPresent(trues -> known.add(trues, last));
        return model.isPresent();
    }

    private boolean isSatisfiable(int... literals) {
        try {
            return solver.isSatisfiable(new VecInt(literals));
        } catch (TimeoutException endless) {
            throw new Undecided(endless);
        }
    }

    /** What the solver has followed from something so far. */
    long steps() {
        return solver.getStat().get("propagations").longValue();
    }

    /** How many variables there are. */
    int variables() {
        return solver.nVars();
    }

    /** How many questions were asked. */
    int asked() {
        return asked;
    }
}
