package org.jobun.service;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jobun.assembly.DecidingDate;
import org.jobun.assembly.Making;
import org.jobun.assembly.Select;
import org.jobun.assembly.Selection;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Outcome;
import org.jobun.document.Document;
import org.jobun.draft.DraftPapers;
import org.jobun.matter.Matter;

/** Why each clause of a matter's papers is in or out, with the number that it got. */
public final class ExplainMatter {
    private final DraftPapers drafting;

    /**
     * An explanation.
     *
     * @param selection each clause that was looked at, with the reason
     * @param day on which it was decided
     * @param labels paper, stroke, clause → the number of its article as printed; none where the papers cannot be made
     */
    public record Explanation(Selection selection, LocalDate day, Map<String, String> labels) {
        /** The number of a clause that is in; empty where it has none. */
        public String label(Selection.Decision decision) {
            return decision.in()
                    ? labels.getOrDefault(
                            key(decision.paper(), decision.clause().id()), "")
                    : "";
        }
    }

    public ExplainMatter(DraftPapers drafting) {
        this.drafting = drafting;
    }

    /** Explains a matter; it is explained even where it has errors. */
    public Outcome<Explanation> of(Matter matter) {
        Diagnostics found = new Diagnostics();
        LocalDate day = DecidingDate.standIn(matter).orElse(LocalDate.EPOCH);
        Selection selection = new Select(drafting.catalog(), matter, new Making(day, false), found).clauses();
        return Outcome.of(new Explanation(selection, day, labels(matter, day)), found);
    }

    private Map<String, String> labels(Matter matter, LocalDate day) {
        Map<String, String> labels = new LinkedHashMap<>();
        drafting.draft(matter, new Making(day, false))
                .value()
                .ifPresent(set -> set.documents().forEach(paper -> addLabels(paper, labels)));
        return labels;
    }

    private static void addLabels(Document paper, Map<String, String> labels) {
        paper.articles()
                .forEach(article -> labels.putIfAbsent(
                        key(paper.id(), article.origin().clause()),
                        article.label().text()));
    }

    private static String key(String paper, String clause) {
        return paper + "/" + clause;
    }
}
