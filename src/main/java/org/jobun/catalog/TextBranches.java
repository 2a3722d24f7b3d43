package org.jobun.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jobun.matter.Condition;

/**
 * The branches of {@code <#if>} that are open at a place of a text, as conditions: what is written there is printed only where all of
 * them hold. A test that is no condition over facts is left out: it may hold and may fail.
 */
final class TextBranches {
    private final List<Branch> open = new ArrayList<>();

    /**
     * @param before conditions of the branches before this one, each of which fails here
     * @param own that of this branch; empty for {@code <#else>}, and where it is no condition over facts
     */
    private record Branch(List<Condition> before, Optional<Condition> own) {
        List<Condition> parts() {
            List<Condition> parts = new ArrayList<>();
            before.forEach(one -> parts.add(new Condition.Not(one)));
            own.ifPresent(parts::add);
            return parts;
        }
    }

    /** Where what is written here is printed; what is outside of all branches, always. */
    Condition here() {
        List<Condition> parts =
                open.stream().flatMap(branch -> branch.parts().stream()).toList();
        return parts.isEmpty() ? Condition.ALWAYS : new Condition.All(parts);
    }

    /** {@code <#if>}. */
    void begin(Optional<Condition> own) {
        open.add(new Branch(List.of(), own));
    }

    /** Behind a branch: here it does not hold, nor do those before it. */
    void leave() {
        Branch last = open.remove(open.size() - 1);
        List<Condition> before = new ArrayList<>(last.before());
        last.own().ifPresent(before::add);
        open.add(new Branch(before, Optional.empty()));
    }

    /** {@code <#elseif>}: the branch that begins behind the one that was left holds where this does. */
    void only(Optional<Condition> own) {
        Branch last = open.remove(open.size() - 1);
        open.add(new Branch(last.before(), own));
    }

    /** {@code </#if>}. */
    void end() {
        open.remove(open.size() - 1);
    }
}
