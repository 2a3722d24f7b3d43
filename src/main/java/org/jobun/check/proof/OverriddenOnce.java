package org.jobun.check.proof;

import java.util.List;
import java.util.Set;
import org.jobun.catalog.RefTarget;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;

/** No two special terms stand in place of the same provision: nobody could tell which of them prevails. */
final class OverriddenOnce {
    private final Prover prover;

    OverriddenOnce(Prover prover) {
        this.prover = prover;
    }

    /** Proves it of all papers. */
    void prove() {
        List<Presence.Place> places = prover.presence().places().stream()
                .filter(place -> !place.clause().overrides().isEmpty())
                .toList();
        for (int i = 0; i < places.size(); i++) {
            for (Presence.Place other : places.subList(i + 1, places.size())) {
                prove(places.get(i), other);
            }
        }
    }

    private void prove(Presence.Place one, Presence.Place other) {
        if (one.clause() == other.clause()) {
            return;
        }
        prover.begin(other.clause().place(), Prover.named(other.clause()));
        for (RefTarget.ToProvision target : one.clause().overridden()) {
            boolean same = other.clause().overridden().stream()
                    .anyMatch(provision -> areOne(provision, target, one.template() == other.template()));
            if (same) {
                prover.model(one.literal(), other.literal())
                        .ifPresent(matter -> prover.fault(
                                Diagnostic.of(Code.SPT_03, other.clause().place())
                                        .with("first", one.clause().id())
                                        .with("second", other.clause().id())
                                        .with("reference", target.written()),
                                matter,
                                facts(one, other)));
            }
        }
    }

    /** What is named without its paper is of the paper that names it. */
    private static boolean areOne(RefTarget.ToProvision a, RefTarget.ToProvision b, boolean samePaper) {
        return a.written().equals(b.written()) && (samePaper || !a.paper().isEmpty());
    }

    private static Set<String> facts(Presence.Place one, Presence.Place other) {
        Set<String> facts = Prover.facts(one.clause().when());
        facts.addAll(other.clause().when().facts());
        return facts;
    }
}
