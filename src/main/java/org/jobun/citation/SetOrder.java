package org.jobun.citation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jobun.assembly.NumberedPaper;
import org.jobun.catalog.Template;
import org.jobun.document.Standing;

/** The order of the papers of a set: as their templates say, an annex behind its paper, and at last the forms by number. */
final class SetOrder {
    private final Map<String, NumberedPaper> papers;
    private final FormNumbers forms;
    private final List<String> order;

    SetOrder(Map<String, NumberedPaper> papers, FormNumbers forms) {
        this.papers = papers;
        this.forms = forms;
        this.order = papers.values().stream()
                .sorted(Comparator.comparing(
                                (NumberedPaper paper) -> template(paper).isForm())
                        .thenComparing(paper -> template(main(paper)).order())
                        .thenComparing(paper -> main(paper).id())
                        .thenComparing(paper -> main(paper) != paper)
                        .thenComparing(paper -> template(owner(paper)).order())
                        .thenComparing(paper -> owner(paper).id())
                        .thenComparing(paper ->
                                form(paper).map(FormNumbers.Form::number).orElse(0))
                        .thenComparing(NumberedPaper::id))
                .map(NumberedPaper::id)
                .toList();
    }

    /** @param mark what the paper is called by at its head, where it is a form */
    Standing of(NumberedPaper paper, String mark) {
        return new Standing(order.indexOf(paper.id()) + 1, order.size(), mark);
    }

    private static Template template(NumberedPaper paper) {
        return paper.paper().template();
    }

    private Optional<FormNumbers.Form> form(NumberedPaper paper) {
        return forms.find(paper.id());
    }

    /** Of a form the paper it belongs to; any other is its own. */
    private NumberedPaper owner(NumberedPaper paper) {
        return form(paper).map(FormNumbers.Form::owner).orElse(paper);
    }

    /** The paper that another is attached to, be it through its owner, where it is in the set. */
    private NumberedPaper main(NumberedPaper paper) {
        NumberedPaper owner = owner(paper);
        return papers.getOrDefault(template(owner).annexOf(), owner);
    }
}
