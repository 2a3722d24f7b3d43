package org.jobun.check.proof;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
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
        target.accept(new Cited(place, clause, in));
    }

    /** What a clause cites at one place. */
    private final class Cited implements RefTarget.Visitor<Void> {
        private final Location place;
        private final Clause clause;
        private final int in;

        Cited(Location place, Clause clause, int in) {
            this.place = place;
            this.clause = clause;
            this.in = in;
        }

        @Override
        public Void law(RefTarget.ToLaw law) {
            return law.id().contains(".") ? provision(law.id(), Optional::isPresent) : null;
        }

        @Override
        public Void division(RefTarget.ToDivision division) {
            return null;
        }

        @Override
        public Void penalty(RefTarget.ToPenalty penalty) {
            return provision(
                    penalty.id(), span -> span.map(Provision.Span::penalty).isPresent());
        }

        @Override
        public Void localRule(RefTarget.ToLocalRule rule) {
            prover.catalog().municipalities().values().forEach(body -> ofBody(body, rule.role()));
            return null;
        }

        /** A body that has no such rule yet makes no papers of those days: only from its first on must every day have one. */
        private void ofBody(Municipality body, String role) {
            Optional<LocalDate> first = body.firstDay(role);
            for (LocalDate day : prover.answers().firstDays()) {
                Optional<LocalRule> known = body.rule(role, day);
                boolean asked = first.isEmpty() || !day.isBefore(first.get());
                if (asked
                        && known.filter(found -> !found.isPromulgatedAfter(day)).isEmpty()) {
                    notInForce(
                            Diagnostic.of(Code.PRF_06, place)
                                    .with("provision", body.id() + " local:" + role)
                                    .with("variant", first.isEmpty() ? "LOCAL" : ""),
                            day);
                }
            }
        }

        private Void provision(String id, Predicate<Optional<Provision.Span>> isSettled) {
            Optional<Provision> provision = prover.catalog().laws().provision(id);
            for (LocalDate day : prover.answers().firstDays()) {
                if (provision.isPresent() && !isSettled.test(provision.get().citableOn(day))) {
                    notInForce(Diagnostic.of(Code.PRF_06, place).with("provision", id), day);
                }
            }
            return null;
        }

        private void notInForce(Diagnostic fault, LocalDate day) {
            prover.model(in, prover.answers().deciding(clause.datedBy(), day))
                    .ifPresent(matter -> prover.fault(fault.with("date", day), matter, Set.of(clause.datedBy())));
        }

        /** That provisions, papers and forms are there is another promise: {@link NamedIsThere}. */
        @Override
        public Void provision(RefTarget.ToProvision provision) {
            return null;
        }

        @Override
        public Void paper(RefTarget.ToPaper paper) {
            return null;
        }

        @Override
        public Void annexes(RefTarget.ToAnnexes annexes) {
            return null;
        }

        @Override
        public Void form(RefTarget.ToForm form) {
            return null;
        }

        @Override
        public Void schedule(RefTarget.ToSchedule schedule) {
            return null;
        }
    }
}
