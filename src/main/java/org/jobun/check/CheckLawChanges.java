package org.jobun.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jobun.catalog.Block;
import org.jobun.catalog.Clause;
import org.jobun.catalog.RefTarget;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.law.LawTable;
import org.jobun.law.Provision;
import org.jobun.matter.Matter;
import org.jobun.text.Digits;

/** A note for each cited provision that moves or changes while the contract runs. */
public final class CheckLawChanges {
    private CheckLawChanges() {}

    public static void during(Matter matter, List<Clause> clauses, LawTable laws, Diagnostics found) {
        Optional<LocalDate> from = matter.facts().date("dates.conclusion");
        Optional<LocalDate> until =
                matter.facts().date("term.end").or(() -> matter.facts().date("dates.end"));
        if (from.isEmpty() || until.isEmpty()) {
            return;
        }
        TreeMap<String, Set<String>> citedBy = new TreeMap<>();
        for (Clause clause : clauses) {
            for (String id : cited(clause, matter)) {
                citedBy.computeIfAbsent(id, key -> new TreeSet<>()).add(clause.id());
            }
        }
        citedBy.forEach((id, clauseIds) -> laws.provision(id).ifPresent(provision -> {
            for (Provision.Span span : provision.spans()) {
                LocalDate change = span.validity().from();
                if (change != null && change.isAfter(from.get()) && !change.isAfter(until.get())) {
                    found.add(Diagnostic.of(Code.LAW_05, matter.file().place())
                            .with("provision", laws.name(id, change.minusDays(1), Digits.HALF))
                            .with("id", id)
                            .with("about", provision.about())
                            .with("date", change)
                            .with("clause", String.join("、", clauseIds)));
                }
            }
        }));
    }

    private static List<String> cited(Clause clause, Matter matter) {
        List<String> ids = new ArrayList<>();
        collect(clause.paragraphs(), matter, ids);
        return ids;
    }

    private static void collect(List<Block> blocks, Matter matter, List<String> ids) {
        for (Block block : blocks) {
            if (!block.condition().holds(matter.facts())) {
                continue;
            }
            block.text().targets().forEach(target -> {
                if (target instanceof RefTarget.ToLaw law) {
                    ids.add(law.id());
                } else if (target instanceof RefTarget.ToPenalty penalty) {
                    ids.add(penalty.id());
                }
            });
            collect(block.items(), matter, ids);
        }
    }
}
