package org.jobun.check.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jobun.catalog.Block;
import org.jobun.catalog.RefTarget;
import org.jobun.catalog.Template;
import org.jobun.catalog.TemplateLine;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;

/** Where a 別表 is printed, an article names it: 別表第1（第5条関係）. */
final class ScheduleHasArticle {
    private final Prover prover;

    ScheduleHasArticle(Prover prover) {
        this.prover = prover;
    }

    void prove(Template template) {
        for (TemplateLine.ScheduleLine schedule : template.schedules()) {
            List<Integer> naming = new ArrayList<>();
            Set<String> relevant = new TreeSet<>(schedule.condition().facts());
            relevant.addAll(template.when().facts());
            for (Presence.Place place : prover.presence().places()) {
                prover.presence().blocks(place.clause().paragraphs(), place.literal(), (block, in) -> {
                    if (names(block, schedule.label())) {
                        naming.add(in);
                        relevant.addAll(place.clause().when().facts());
                        relevant.addAll(block.condition().facts());
                    }
                });
            }
            prover.model(prover.presence().line(template, schedule), -prover.or(naming))
                    .ifPresent(trues -> prover.fault(
                            Diagnostic.of(Code.PRF_21, schedule.place()).with("found", schedule.label()),
                            trues,
                            relevant));
        }
    }

    private static boolean names(Block block, String label) {
        return block.texts().stream()
                .flatMap(text -> text.targets().stream())
                .anyMatch(target -> target instanceof RefTarget.ToSchedule named
                        && named.label().equals(label));
    }
}
