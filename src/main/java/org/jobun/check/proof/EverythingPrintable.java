package org.jobun.check.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jobun.catalog.Block;
import org.jobun.catalog.Clause;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;

/** No clause and no block can never be printed. */
final class EverythingPrintable {
    private final Prover prover;

    EverythingPrintable(Prover prover) {
        this.prover = prover;
    }

    /** Proves it of a block of a clause that can be printed; {@code in} is true where the block is. */
    void prove(Presence.Place place, Block block, int in) {
        if (!prover.possible(in) && prover.possible(place.literal())) {
            Clause clause = place.clause();
            prover.fault(Diagnostic.of(Code.PRF_04, block.place()).with("clause", clause.id()), null, Set.of());
        }
    }

    /** Proves it of every clause of every paper. */
    void prove() {
        Map<Clause, List<Integer>> ways = new LinkedHashMap<>();
        prover.presence()
                .places()
                .forEach(place -> ways.computeIfAbsent(place.clause(), clause -> new ArrayList<>())
                        .add(place.literal()));
        ways.forEach((clause, literals) -> {
            prover.begin(clause.place(), Prover.named(clause));
            boolean proved = clause.validity().from() == null
                    || !clause.validity().from().isAfter(Domain.LAST_DAY);
            if (proved && !prover.possible(prover.or(literals))) {
                prover.fault(
                        Diagnostic.of(Code.PRF_04, clause.place()).with("clause", Prover.named(clause)),
                        null,
                        Set.of());
            }
        });
    }
}
