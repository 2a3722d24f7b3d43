package org.jobun.check;

import java.util.ArrayList;
import java.util.List;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.Clause;
import org.jobun.catalog.HearingItem;
import org.jobun.catalog.Template;
import org.jobun.document.Document;

/**
 * Which items of the hearing the catalog answers. An item is answered only when everything it needs
 * exists, so that a mention in passing never counts.
 */
public final class Coverage {
    private static final String PAPER = "paper:";
    private static final String FORM = "form:";

    private Coverage() {}

    /**
     * One item.
     *
     * @param clauses approved clauses that say they answer it
     * @param papers papers that say so
     * @param missing what it still needs
     */
    public record Row(HearingItem item, List<String> clauses, List<String> papers, List<String> missing) {
        public boolean answered() {
            return missing.isEmpty() && (!clauses.isEmpty() || !papers.isEmpty());
        }

        /** True where the catalog leaves the item to others, and says why. */
        public boolean outside() {
            return !item.outside().isEmpty();
        }
    }

    public static List<Row> of(Catalog catalog) {
        return catalog.hearing().stream().map(item -> row(item, catalog)).toList();
    }

    /** The topics of published papers: answered by what they name, and by nothing else. */
    public static List<Row> topics(Catalog catalog) {
        return catalog.topics().stream()
                .map(item -> {
                    List<String> clauses = item.needs().stream()
                            .filter(need -> !need.contains(":") && exists(need, catalog))
                            .toList();
                    List<String> papers = item.needs().stream()
                            .filter(need -> need.contains(":") && exists(need, catalog))
                            .toList();
                    List<String> missing = item.needs().stream()
                            .filter(need -> !exists(need, catalog))
                            .toList();
                    return new Row(item, clauses, papers, missing);
                })
                .toList();
    }

    private static Row row(HearingItem item, Catalog catalog) {
        List<String> clauses = new ArrayList<>();
        catalog.clauses().forEach((id, versions) -> {
            if (versions.stream().anyMatch(clause -> answers(clause, item))) {
                clauses.add(id);
            }
        });
        List<String> papers = catalog.templates().values().stream()
                .filter(template -> template.answers().contains(item.id()))
                .map(Template::id)
                .toList();
        List<String> missing =
                item.needs().stream().filter(need -> !exists(need, catalog)).toList();
        return new Row(item, clauses, papers, missing);
    }

    private static boolean answers(Clause clause, HearingItem item) {
        return clause.status() == Clause.Status.APPROVED && clause.answers().contains(item.id());
    }

    private static boolean exists(String need, Catalog catalog) {
        if (need.startsWith(PAPER)) {
            return catalog.template(need.substring(PAPER.length())).isPresent();
        }
        if (need.startsWith(FORM)) {
            return catalog.template(Document.FORM_PREFIX + need.substring(FORM.length()))
                    .isPresent();
        }
        return catalog.knows(need);
    }
}
