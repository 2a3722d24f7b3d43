package org.jobun.check.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jobun.catalog.Clause;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;

/** A clause comes with those it requires. */
final class RequiredClauses {
    private final Prover prover;

    RequiredClauses(Prover prover) {
        this.prover = prover;
    }

    /** Proves it of a clause in a paper. */
    void prove(Presence.Place place) {
        for (String required : place.clause().requires()) {
            List<Integer> literals = new ArrayList<>(List.of(place.literal()));
            prover.presence().places().stream()
                    .filter(other -> other.clause().isCalled(required))
                    .forEach(other -> literals.add(-other.literal()));
            prover.model(literals)
                    .ifPresent(matter -> prover.fault(
                            Diagnostic.of(Code.PRF_05, place.clause().place())
                                    .with("clause", place.clause().id())
                                    .with("required", required),
                            matter,
                            requirement(place.clause(), required)));
        }
    }

    private Set<String> requirement(Clause clause, String required) {
        Set<String> facts = Prover.facts(clause.when());
        prover.catalog()
                .slot(required)
                .forEach(other -> facts.addAll(other.when().facts()));
        prover.catalog()
                .versions(required)
                .forEach(other -> facts.addAll(other.when().facts()));
        return facts;
    }
}
