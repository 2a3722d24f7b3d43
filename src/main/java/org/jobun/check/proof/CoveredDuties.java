package org.jobun.check.proof;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jobun.catalog.Clause;
import org.jobun.catalog.Duty;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;

/** In every set some provision covers each duty that applies. */
final class CoveredDuties {
    private final Prover prover;

    CoveredDuties(Prover prover) {
        this.prover = prover;
    }

    /** Proves it of every duty. */
    void prove() {
        prover.catalog().duties().forEach(duty -> new Covered(duty).prove());
    }

    /** A duty, with the provisions that cover it. */
    private final class Covered {
        private final Duty duty;
        private final Set<String> relevant;
        private final Set<String> clauses = new TreeSet<>();
        /** The duty applies, and no provision that covers it is there. */
        private final List<Integer> lacking = new ArrayList<>();

        Covered(Duty duty) {
            this.duty = duty;
            this.relevant = Prover.facts(duty.when());
            if (!Days.isAlways(duty.validity())) {
                relevant.add(duty.datedBy());
            }
            lacking.add(prover.answers().of(duty.when()));
            lacking.add(isInForce());
            for (Presence.Place place : prover.presence().places()) {
                place.clause().covers().stream()
                        .filter(cover -> cover.duty().equals(duty.id()))
                        .forEach(cover -> add(place, cover));
            }
        }

        private int isInForce() {
            List<Integer> days = new ArrayList<>();
            for (LocalDate day : prover.answers().firstDays()) {
                if (duty.validity().contains(day)) {
                    days.add(prover.answers().deciding(duty.datedBy(), day));
                }
            }
            return prover.or(days);
        }

        private void add(Presence.Place place, Clause.Cover cover) {
            clauses.add(place.clause().id());
            relevant.addAll(
                    Prover.facts(place.line().condition(), place.clause().when()));
            for (Presence.Found provision : prover.presence().find(place, cover.label())) {
                lacking.add(-provision.literal());
                relevant.addAll(provision.block().condition().facts());
            }
        }

        void prove() {
            prover.begin(duty.place(), duty.id());
            prover.model(lacking)
                    .ifPresent(matter -> prover.fault(
                            Diagnostic.of(Code.PRF_11, duty.place())
                                    .with("duty", duty.id())
                                    .with("title", duty.title())
                                    .with("clauses", clauses.isEmpty() ? "－" : String.join(", ", clauses)),
                            matter,
                            relevant));
        }
    }
}
