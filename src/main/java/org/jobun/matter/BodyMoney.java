package org.jobun.matter;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jobun.diagnostic.Location;
import org.jobun.law.MoneyTable;
import org.jobun.text.Validity;

/**
 * Amounts and rates by day as they hold for one body: what the state fixes, and what the body fixes within it.
 *
 * @param state what the state fixes
 * @param kind of the body, as the ceilings are laid out: {@code prefecture}, {@code designated-city}, {@code municipality}
 * @param limits 少額の随意契約の限度額 of the body's own rules
 * @param floors 出資の割合の下限 of the body's own rules
 */
public record BodyMoney(MoneyTable state, String kind, List<Limit> limits, List<Floor> floors) {

    public BodyMoney {
        limits = List.copyOf(limits);
        floors = List.copyOf(floors);
    }

    /** The limit of the body for a kind of contract ({@code works}, {@code other} …) in yen, and where it is written. */
    public record Limit(Validity validity, String contract, long yen, Location place) {}

    /** The least share of a member, as a part of an equal share. */
    public record Floor(Validity validity, FactValue.Fraction ofEqual) {}

    /** What the state allows at most on a day. */
    public Optional<Long> ceiling(String contract, LocalDate day) {
        return state.ceilings(day).flatMap(ceilings -> ceilings.of(kind, contract));
    }

    /** From which amount the agreement on government procurement reaches a contract of the body; none for bodies that it leaves out. */
    public Optional<Long> agreement(String contract, LocalDate day) {
        return state.agreement(day).flatMap(thresholds -> thresholds.of(kind, contract));
    }

    /** From which planned price a contract of the body needs a vote of its council, as the state has it; a town and a village have less. */
    public Optional<Long> council(String body, String contract, LocalDate day) {
        String own = !kind.equals("municipality") ? kind : body.matches(".*[町村]") ? "town" : "city";
        return state.council(day).flatMap(thresholds -> thresholds.of(own, contract));
    }

    /** The limit in the body's own rules on a day. */
    public Optional<Limit> limit(String contract, LocalDate day) {
        return limits.stream()
                .filter(limit ->
                        limit.contract().equals(contract) && limit.validity().contains(day))
                .findFirst();
    }

    /** The least share of an equal one on a day: the body's own, else what is customary. */
    public Optional<FactValue.Fraction> floor(LocalDate day) {
        return floors.stream()
                .filter(floor -> floor.validity().contains(day))
                .map(Floor::ofEqual)
                .findFirst()
                .or(() -> state.shareFloor(day)
                        .map(floor -> new FactValue.Fraction(floor.numerator(), floor.denominator())));
    }
}
