package org.jobun.check.proof;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Models of a formula that were found, so that a question that one of them answers is not put to the solver again. They stay models while
 * the formula grows by gates alone, which only name what there is.
 */
final class KnownModels {
    /** Most questions are answered by one of the last few. */
    private static final int MOST = 100;

    private final Map<Integer, List<Integer>> gates = new HashMap<>();
    private final LinkedList<Model> models = new LinkedList<>();

    /** @param variables how many there were when it was found */
    private record Model(BitSet trues, int variables) {}

    /** A variable that is true exactly where one of some literals is. */
    void gate(int gate, List<Integer> literals) {
        gates.put(gate, literals);
    }

    void add(Set<Integer> trues, int variables) {
        BitSet bits = new BitSet(variables + 1);
        trues.forEach(bits::set);
        models.addFirst(new Model(bits, variables));
        if (models.size() > MOST) {
            models.removeLast();
        }
    }

    /** Whether one of them makes all literals true; if none does, another model still may. */
    boolean haveOneOf(int... literals) {
        for (Iterator<Model> all = models.iterator(); all.hasNext(); ) {
            Model model = all.next();
            if (holdAll(model, literals)) {
                all.remove();
                models.addFirst(model);
                return true;
            }
        }
        return false;
    }

    private boolean holdAll(Model model, int... literals) {
        for (int literal : literals) {
            if (!holds(model, literal)) {
                return false;
            }
        }
        return true;
    }

    /** Of a gate that is younger than the model, what it names is looked at; of any other variable it says nothing. */
    private boolean holds(Model model, int literal) {
        int variable = Math.abs(literal);
        if (variable <= model.variables()) {
            return model.trues().get(variable) == literal > 0;
        }
        List<Integer> named = gates.get(variable);
        if (named == null) {
            return false;
        }
        return literal > 0
                ? named.stream().anyMatch(one -> holds(model, one))
                : named.stream().allMatch(one -> holds(model, -one));
    }
}
