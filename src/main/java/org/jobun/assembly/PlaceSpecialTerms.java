package org.jobun.assembly;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.Clause;
import org.jobun.catalog.RefTarget;
import org.jobun.catalog.SpecialTerms;
import org.jobun.catalog.TemplateLine;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.matter.Condition;
import org.jobun.matter.Facts;
import org.jobun.matter.Matter;

/**
 * Puts the special terms of a matter behind the articles of the paper that they were written for, else of the one that has what they
 * stand in place of, else of the contract.
 */
final class PlaceSpecialTerms {
    private static final String USUAL = "contract";

    private final Facts facts;
    private final List<Selection.Paper> papers;
    private final List<Selection.Decision> decisions;
    private final Diagnostics found;

    /**
     * @param facts with which texts are printed
     * @param papers of the set; those with special terms are replaced
     * @param decisions to which the new articles are added
     * @param found where a paper is reported that is not there
     */
    private PlaceSpecialTerms(
            Facts facts, List<Selection.Paper> papers, List<Selection.Decision> decisions, Diagnostics found) {
        this.facts = facts;
        this.papers = papers;
        this.decisions = decisions;
        this.found = found;
    }

    /** Reads and places all that a matter has. */
    static void of(
            Matter matter,
            Catalog catalog,
            List<Selection.Paper> papers,
            List<Selection.Decision> decisions,
            Diagnostics found) {
        PlaceSpecialTerms place = new PlaceSpecialTerms(matter.facts(), papers, decisions, found);
        SpecialTerms.terms(matter, catalog.vocabulary(), found).forEach(place::put);
    }

    private void put(SpecialTerms.Term term) {
        Clause clause = term.clause();
        int paper = term.paper().isEmpty() ? paperOf(clause) : named(term);
        if (paper < 0) {
            return;
        }
        Selection.Paper old = papers.get(paper);
        List<Selection.Line> lines = new ArrayList<>(old.lines());
        TemplateLine line = new TemplateLine.ClauseLine(Condition.ALWAYS, clause.id(), false, 0, clause.place());
        lines.add(behindArticles(lines), new Selection.Line(line, clause));
        papers.set(paper, Selection.Paper.of(old.template(), lines, facts));
        decisions.add(new Selection.Decision(old.template().id(), clause, true, Selection.Reason.APPLIES));
    }

    /** The paper that a term was written for; it has articles. */
    private int named(SpecialTerms.Term term) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < papers.size(); i++) {
            String id = papers.get(i).template().id();
            if (!papers.get(i).clauses().isEmpty()) {
                ids.add(id);
                if (id.equals(term.paper())) {
                    return i;
                }
            }
        }
        found.add(Diagnostic.of(Code.SPT_09, term.clause().place())
                .with("clause", term.clause().heading())
                .with("found", term.paper())
                .with("papers", String.join("、", ids)));
        return -1;
    }

    private int paperOf(Clause clause) {
        Optional<RefTarget.ToProvision> instead = clause.overridden().stream().findFirst();
        for (int i = 0; instead.isPresent() && i < papers.size(); i++) {
            Selection.Paper paper = papers.get(i);
            String id = paper.template().id();
            boolean named =
                    instead.get().paper().isEmpty() || instead.get().paper().equals(id);
            if (named
                    && paper.clauses().stream()
                            .anyMatch(one -> one.isCalled(instead.get().clause()))) {
                return i;
            }
        }
        List<String> ids = papers.stream().map(paper -> paper.template().id()).toList();
        return ids.indexOf(USUAL);
    }

    /** Behind the last article that is not of the 附則. */
    private static int behindArticles(List<Selection.Line> lines) {
        int behind = lines.size();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).line() instanceof TemplateLine.SupplementLine) {
                break;
            }
            behind = lines.get(i).clause() != null ? i + 1 : behind;
        }
        return behind;
    }
}
