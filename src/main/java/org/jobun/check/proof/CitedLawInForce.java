package org.jobun.check.proof;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jobun.catalog.Clause;
import org.jobun.catalog.RefTarget;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Location;
import org.jobun.law.Provision;
import org.jobun.matter.LocalRule;
import org.jobun.matter.Municipality;

/** Every provision cited is in force on the deciding day, every penalty settled, every local rule given. */
final class CitedLawInForce {
    private final Prover prover;

    CitedLawInForce(Prover prover) {
        this.prover = prover;
    }

    /** Proves it of what a clause cites; {@code in} is true where it is printed. */
    void prove(RefTarget target, Location place, Clause clause, int in) {
        if (target instanceof RefTarget.ToLaw law && law.id().contains(".")) {
            law(law.id(), false, place, clause, in);
        } else if (target instanceof RefTarget.ToPenalty penalty) {
            law(penalty.id(), true, place, clause, in);
        } else if (target instanceof RefTarget.ToLocalRule rule) {
            for (Municipality municipality : prover.catalog().municipalities().values()) {
                for (LocalDate day : prover.answers().firstDays()) {
                    Optional<LocalRule> known = municipality.rule(rule.role(), day);
                    if (known.filter(found -> !found.isPromulgatedAfter(day)).isEmpty()) {
                        notInForce(municipality.id() + " local:" + rule.role(), day, place, clause, in);
                    }
                }
            }
        }
    }

    private void law(String id, boolean penalty, Location place, Clause clause, int in) {
        Optional<Provision> provision = prover.catalog().laws().provision(id);
        if (provision.isEmpty()) {
            return;
        }
        for (LocalDate day : prover.answers().firstDays()) {
            Optional<Provision.Span> span = provision.get().citableOn(day);
            boolean settled = span.isPresent() && (!penalty || span.get().penalty() != null);
            if (!settled) {
                notInForce(id, day, place, clause, in);
            }
        }
    }

    private void notInForce(String id, LocalDate day, Location place, Clause clause, int in) {
        prover.model(in, prover.answers().deciding(clause.datedBy(), day))
                .ifPresent(matter -> prover.fault(
                        Diagnostic.of(Code.PRF_06, place).with("provision", id).with("date", day),
                        matter,
                        Set.of(clause.datedBy())));
    }
}
