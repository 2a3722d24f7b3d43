package org.jobun.assembly;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.Clause;
import org.jobun.catalog.RefTarget;
import org.jobun.catalog.Template;
import org.jobun.catalog.TemplateLine;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.matter.Matter;

/** First pass: which papers, and of each set of alternatives which clause, in which version. */
public final class Select {
    private final Catalog catalog;
    private final Matter matter;
    private final Making making;
    private final Diagnostics found;
    private final Unanswered unanswered;
    private final List<Selection.Decision> decisions = new ArrayList<>();
    private final List<PaperProblems> problems = new ArrayList<>();

    /** @param making in a final paper a clause that is not approved, or no longer holds, is an error */
    public Select(Catalog catalog, Matter matter, Making making, Diagnostics found) {
        this.catalog = catalog;
        this.matter = matter;
        this.making = making;
        this.found = found;
        this.unanswered = new Unanswered(catalog.vocabulary(), matter);
    }

    /** The papers of the matter with their clauses. */
    public Selection clauses() {
        return clausesFor(template -> true);
    }

    /** As {@link #clauses()}; problems of papers that nobody wants and that no wanted paper cites are not reported. */
    public Selection clausesFor(Predicate<Template> wanted) {
        List<Selection.Paper> papers = new ArrayList<>();
        for (Template template : catalog.templates().values()) {
            unanswered.reportIn(template.when(), found);
            if (!template.isForm() && template.when().holds(matter.facts())) {
                papers.add(paper(template));
            }
        }
        PlaceSpecialTerms.of(matter, catalog, papers, decisions, found);
        addForms(papers);
        reportMissingClauses(papers, wanted);
        papers.forEach(this::reportOverriddenTwice);
        Selection selection = new Selection(matter, papers, decisions);
        Set<String> cited = CitedPapers.andThose(selection, wanted);
        problems.forEach(paper -> paper.report(wanted, cited, found));
        return selection;
    }

    /** @param written the template as the catalog has it; the paper bears the name that the house gives it */
    private Selection.Paper paper(Template written) {
        Template template = written.in(matter.municipality().style().words()).asPaper();
        PaperProblems own = new PaperProblems(template);
        problems.add(own);
        ChooseClause choose = new ChooseClause(catalog, matter, making, unanswered, own, decisions);
        List<Selection.Line> lines = new ArrayList<>();
        for (TemplateLine line : template.lines()) {
            unanswered.reportIn(line.condition(), own.numbers());
            boolean holds = line.condition().holds(matter.facts());
            if (line instanceof TemplateLine.ClauseLine asked) {
                choose.clause(asked, holds).ifPresent(clause -> lines.add(new Selection.Line(line, clause)));
            } else if (holds) {
                lines.add(new Selection.Line(line, null));
            }
        }
        reportClausesThatComeTwice(lines, own);
        return Selection.Paper.of(template, lines, matter.facts());
    }

    private static void reportClausesThatComeTwice(List<Selection.Line> lines, PaperProblems own) {
        Set<String> seen = new HashSet<>();
        for (Selection.Line line : lines) {
            if (line.clause() != null && !seen.add(line.clause().id())) {
                own.numbers()
                        .add(Diagnostic.of(Code.SEL_07, line.line().place())
                                .with("clause", line.clause().id())
                                .with("paper", own.template().title()));
            }
        }
    }

    /** A form comes with the clauses that name it, a form that a form names as well. */
    private void addForms(List<Selection.Paper> papers) {
        Set<String> there = new HashSet<>();
        papers.forEach(paper -> there.add(paper.template().id()));
        for (int i = 0; i < papers.size(); i++) {
            for (String form : formsNamedIn(papers.get(i))) {
                Optional<Template> template = catalog.template(form);
                if (template.isPresent() && there.add(form)) {
                    papers.add(paper(template.get()));
                }
            }
        }
    }

    private static Set<String> formsNamedIn(Selection.Paper paper) {
        Set<String> forms = new TreeSet<>();
        for (RefTarget target : paper.cited()) {
            if (target instanceof RefTarget.ToForm form) {
                forms.add(form.template());
            }
        }
        return forms;
    }

    /** Clauses that those of wanted papers require and that are in no paper of the set. */
    private void reportMissingClauses(List<Selection.Paper> papers, Predicate<Template> wanted) {
        Set<String> present = new HashSet<>();
        for (Selection.Paper paper : papers) {
            for (Clause clause : paper.clauses()) {
                present.add(clause.id());
                present.add(clause.slot());
                present.addAll(clause.standsFor());
            }
        }
        papers.stream()
                .filter(paper -> wanted.test(paper.template()))
                .flatMap(paper -> paper.clauses().stream())
                .forEach(clause -> reportMissing(clause, present));
    }

    private void reportMissing(Clause clause, Set<String> present) {
        for (String required : clause.requires()) {
            if (!present.contains(required)) {
                found.add(Diagnostic.of(Code.SEL_03, clause.place())
                        .with("clause", clause.id())
                        .with("required", required));
            }
        }
    }

    /** Two special terms of a paper in place of the same provision: nobody could tell which of them prevails. */
    private void reportOverriddenTwice(Selection.Paper paper) {
        Map<String, Clause> inPlaceOf = new HashMap<>();
        for (Clause clause : paper.clauses()) {
            for (RefTarget.ToProvision provision : clause.overridden()) {
                Clause other = inPlaceOf.putIfAbsent(provision.written(), clause);
                if (other != null && other != clause) {
                    found.add(Diagnostic.of(Code.SEL_08, clause.place())
                            .with("first", other.id())
                            .with("second", clause.id())
                            .with("reference", provision.written()));
                }
            }
        }
    }
}
