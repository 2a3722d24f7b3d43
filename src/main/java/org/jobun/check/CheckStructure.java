package org.jobun.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jobun.catalog.Template;
import org.jobun.catalog.TemplateLine;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.document.Heading;

/** How a template is divided: 章, 節, 款, 目次, 附則, 枝番号 and deleted articles. */
final class CheckStructure {
    private static final List<String> WITHOUT_BRANCHES = List.of("outline", "paragraphs", "rules");

    private final Template template;
    private final Diagnostics found;
    private final Set<String> labels = new HashSet<>();
    private final Set<String> deleted = new HashSet<>();
    private final boolean[] open = new boolean[Heading.Rank.values().length];
    private boolean article;
    private boolean supplement;

    private CheckStructure(Template template, Diagnostics found) {
        this.template = template;
        this.found = found;
    }

    static void of(Template template, Diagnostics found) {
        CheckStructure check = new CheckStructure(template, found);
        template.lines().forEach(check::line);
    }

    private void line(TemplateLine line) {
        if (line instanceof TemplateLine.DivisionLine division) {
            division(division);
        } else if (line instanceof TemplateLine.ClauseLine clause) {
            clause(clause);
        } else if (line instanceof TemplateLine.DeletedLine deleted) {
            deleted(deleted);
        } else if (line instanceof TemplateLine.SupplementLine) {
            report(supplement, Code.TPL_26, line, "@supplement");
            supplement = true;
        } else if (line instanceof TemplateLine.ContentsLine) {
            report(template.divisions().isEmpty(), Code.TPL_22, line, template.title());
        }
    }

    private void division(TemplateLine.DivisionLine line) {
        Heading.Rank rank = line.rank();
        String named = line.text().source();
        boolean doubled = !line.label().isEmpty() && !labels.add(template.anchorOf(line));
        report(doubled, Code.TPL_20, line, line.label());
        report(supplement, Code.TPL_26, line, named);
        report(rank.depth() > 0 && !open[rank.depth() - 1], Code.TPL_25, line, named);
        open[rank.depth()] = true;
        for (int below = rank.depth() + 1; below < open.length; below++) {
            open[below] = false;
        }
        boolean empty = template.heldBy(line).stream()
                .noneMatch(held -> held instanceof TemplateLine.ClauseLine || held instanceof TemplateLine.DeletedLine);
        report(empty, Code.TPL_21, line, named);
    }

    private void clause(TemplateLine.ClauseLine line) {
        boolean branch = line.branch() > 0;
        boolean without = supplement || WITHOUT_BRANCHES.contains(template.numbering());
        report(branch && without, Code.TPL_24, line, line.slot());
        report(branch && !without && !article, Code.TPL_23, line, line.slot());
        report(template.deleted().contains(line.slot()), Code.TPL_27, line, line.slot());
        article = true;
    }

    private void deleted(TemplateLine.DeletedLine line) {
        report(supplement, Code.TPL_26, line, "@deleted");
        line.ids().stream()
                .filter(id -> !deleted.add(id))
                .forEach(id -> found.add(Diagnostic.of(Code.SEL_07, line.place())
                        .with("clause", id)
                        .with("paper", template.title())));
        article = true;
    }

    private void report(boolean wrong, Code code, TemplateLine line, String what) {
        if (wrong) {
            found.add(Diagnostic.of(code, line.place()).with("found", what).with("paper", template.title()));
        }
    }
}
