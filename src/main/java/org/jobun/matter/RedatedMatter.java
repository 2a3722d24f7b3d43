package org.jobun.matter;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * 特記事項の改定: a change of a contract that replaces its special provisions. The new ones are those of the law on the day
 * of the change, so that day decides, and the papers are the change itself and the new special provisions with their forms.
 * The contract keeps its own papers of its own day.
 */
final class RedatedMatter {
    private static final List<String> PAPERS =
            List.of("change-agreement", "special-provisions", "special-provisions/*");

    private RedatedMatter() {}

    static Matter of(Matter matter) {
        Optional<Fact> change = matter.facts().find("change.date");
        boolean replaces =
                matter.facts().plain("special_change").filter("replace"::equals).isPresent();
        if (change.isEmpty() || !replaces) {
            return matter;
        }
        Map<String, Fact> facts = matter.facts().copy();
        facts.put(
                "dates.conclusion",
                new Fact(
                        "dates.conclusion",
                        change.get().value(),
                        Fact.Source.COMPUTED,
                        change.get().place()));
        startFromTheChange(facts, change.get());
        return new Matter(
                matter.id(),
                matter.file(),
                matter.municipality(),
                new Facts(facts),
                matter.papers().isEmpty() ? PAPERS : matter.papers());
    }

    /** What goes by the start of performance goes by the day from which the new provisions hold, where that is later. */
    private static void startFromTheChange(Map<String, Fact> facts, Fact change) {
        Fact start = facts.get("dates.start");
        boolean began = start != null
                && start.value() instanceof FactValue.Date day
                && change.value() instanceof FactValue.Date changed
                && day.day().isBefore(changed.day());
        if (began) {
            facts.put("dates.start", new Fact("dates.start", change.value(), Fact.Source.COMPUTED, change.place()));
        }
    }
}
