package org.jobun.check.proof;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jobun.catalog.TemplateLine;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.text.Validity;

/** Of each set of alternatives exactly one version applies, on every day. */
final class OneOfEachSet {
    private final Prover prover;
    /** Sets with a gap: a reference into one of them is no fault of its own. */
    private final Set<String> gaps = new HashSet<>();

    OneOfEachSet(Prover prover) {
        this.prover = prover;
    }

    /** Whether a set was found to have a gap. */
    boolean hasGap(String slot) {
        return gaps.contains(slot);
    }

    /** Proves it of every line of every template. */
    void prove() {
        Map<TemplateLine, List<Presence.Place>> lines = new LinkedHashMap<>();
        prover.presence()
                .places()
                .forEach(place -> lines.computeIfAbsent(place.line(), line -> new ArrayList<>())
                        .add(place));
        lines.forEach((line, places) -> {
            for (int i = 0; i < places.size(); i++) {
                for (int j = i + 1; j < places.size(); j++) {
                    overlap(places.get(i), places.get(j));
                }
            }
            gap((TemplateLine.ClauseLine) line, places);
        });
    }

    private void overlap(Presence.Place first, Presence.Place second) {
        prover.begin(second.clause().place(), Prover.named(second.clause()));
        prover.model(first.literal(), second.literal())
                .ifPresent(matter -> prover.fault(
                        Diagnostic.of(Code.PRF_02, second.clause().place())
                                .with("slot", first.line().slot())
                                .with("first", Prover.named(first.clause()))
                                .with("second", Prover.named(second.clause())),
                        matter,
                        Prover.facts(first.clause().when(), second.clause().when())));
    }

    private void gap(TemplateLine.ClauseLine line, List<Presence.Place> places) {
        prover.begin(line.place(), line.slot());
        Set<String> relevant = new TreeSet<>();
        for (Presence.Place place : places) {
            relevant.addAll(place.clause().when().facts());
            relevant.add(place.clause().datedBy());
        }
        boolean alternatives =
                places.stream().anyMatch(place -> !place.clause().alternative().isEmpty());
        if (alternatives && !line.noneAllowed()) {
            noneApplies(line, places).ifPresent(matter -> {
                gaps.add(line.slot());
                prover.fault(gapAt(line), matter, relevant);
            });
        } else if (places.size() > 1) {
            versionGap(line, places).ifPresent(matter -> prover.fault(gapAt(line), matter, relevant));
        }
    }

    /** A matter whose papers have the line and none of its alternatives. */
    private Optional<Set<Integer>> noneApplies(TemplateLine.ClauseLine line, List<Presence.Place> places) {
        List<Integer> none = new ArrayList<>(List.of(lineOf(places, line)));
        places.forEach(place -> none.add(-place.literal()));
        return prover.model(none);
    }

    private int lineOf(List<Presence.Place> places, TemplateLine.ClauseLine line) {
        return prover.presence().line(places.get(0).template(), line);
    }

    /** Between its first and last version, a clause must not be missing for want of a version: a matter where it is. */
    private Optional<Set<Integer>> versionGap(TemplateLine.ClauseLine line, List<Presence.Place> places) {
        int between = prover.or(uncoveredDays(places));
        int holds = prover.or(places.stream()
                .map(place -> prover.answers().of(place.clause().when()))
                .toList());
        return prover.model(lineOf(places, line), between, holds);
    }

    /** The first days of the cells in which no version is valid, between the first and the last version, as literals. */
    private List<Integer> uncoveredDays(List<Presence.Place> places) {
        List<Validity> periods =
                places.stream().map(place -> place.clause().validity()).toList();
        LocalDate from = periods.stream()
                .map(period -> period.from() == null ? Domain.FIRST_DAY : period.from())
                .min(LocalDate::compareTo)
                .orElseThrow();
        LocalDate until = periods.stream()
                .map(period -> period.until() == null ? Domain.LAST_DAY.plusDays(1) : period.until())
                .max(LocalDate::compareTo)
                .orElseThrow();
        String datedBy = places.get(0).clause().datedBy();
        return prover.answers().firstDays().stream()
                .filter(day -> !day.isBefore(from) && day.isBefore(until))
                .filter(day -> periods.stream().noneMatch(period -> period.contains(day)))
                .map(day -> prover.answers().deciding(datedBy, day))
                .toList();
    }

    private static Diagnostic gapAt(TemplateLine.ClauseLine line) {
        return Diagnostic.of(Code.PRF_01, line.place()).with("slot", line.slot());
    }
}
