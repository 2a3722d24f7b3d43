package org.jobun.check.proof;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jobun.catalog.TemplateLine;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;

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
        boolean alternatives =
                places.stream().anyMatch(place -> !place.clause().alternative().isEmpty());
        List<Integer> none = new ArrayList<>();
        none.add(prover.presence().line(places.get(0).template(), line));
        Set<String> relevant = new TreeSet<>();
        for (Presence.Place place : places) {
            none.add(-place.literal());
            relevant.addAll(place.clause().when().facts());
            relevant.add(place.clause().datedBy());
        }
        if (alternatives && !line.noneAllowed()) {
            prover.model(none).ifPresent(matter -> {
                gaps.add(line.slot());
                prover.fault(gapAt(line), matter, relevant);
            });
        } else if (places.size() > 1) {
            versionGap(line, places, relevant);
        }
    }

    /** Between its first and last version, a clause must not be missing for want of a version. */
    private void versionGap(TemplateLine.ClauseLine line, List<Presence.Place> places, Set<String> relevant) {
        LocalDate from = places.stream()
                .map(place -> place.clause().validity().from())
                .map(day -> day == null ? Domain.FIRST_DAY : day)
                .min(LocalDate::compareTo)
                .orElseThrow();
        LocalDate until = places.stream()
                .map(place -> place.clause().validity().until())
                .map(day -> day == null ? Domain.LAST_DAY.plusDays(1) : day)
                .max(LocalDate::compareTo)
                .orElseThrow();
        String datedBy = places.get(0).clause().datedBy();
        List<Integer> within = new ArrayList<>();
        List<Integer> uncovered = new ArrayList<>();
        for (LocalDate day : prover.answers().firstDays()) {
            boolean covered =
                    places.stream().anyMatch(place -> place.clause().validity().contains(day));
            if (!day.isBefore(from) && day.isBefore(until) && !covered) {
                within.add(prover.answers().deciding(datedBy, day));
            }
        }
        uncovered.add(prover.presence().line(places.get(0).template(), line));
        uncovered.add(prover.or(within));
        uncovered.add(prover.or(places.stream()
                .map(place -> prover.answers().of(place.clause().when()))
                .toList()));
        prover.model(uncovered).ifPresent(matter -> prover.fault(gapAt(line), matter, relevant));
    }

    private static Diagnostic gapAt(TemplateLine.ClauseLine line) {
        return Diagnostic.of(Code.PRF_01, line.place()).with("slot", line.slot());
    }
}
