package org.jobun.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.Clause;
import org.jobun.catalog.Template;
import org.jobun.catalog.TemplateLine;
import org.jobun.catalog.TemplateText;
import org.jobun.catalog.TextLimits;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.matter.Municipality;
import org.jobun.source.Amendment;
import org.jobun.text.Nearest;

/**
 * What can be said of a catalog before any matter: that everything named exists, that authors keep within
 * the notation, and that every clause has a place in some paper.
 */
public final class CheckCatalog {
    private static final String TO_CONFIRM = "要確認:";

    private final Catalog catalog;
    private final Diagnostics found;
    private final CheckNames names;
    private final CheckTyped typed;
    private final CheckSpecialTerms specialTerms;

    /** Clauses and sets of alternatives that papers ask for. */
    private final Set<String> used = new HashSet<>();

    /** @param found where all problems go; a check never ends at the first */
    public CheckCatalog(Catalog catalog, Diagnostics found) {
        this.catalog = catalog;
        this.found = found;
        this.names = new CheckNames(catalog, found);
        this.typed = new CheckTyped(catalog, found);
        this.specialTerms = new CheckSpecialTerms(catalog, found);
        catalog.templates().values().forEach(template -> template.clauseLines().forEach(line -> used.add(line.slot())));
    }

    /** Every check of what is written: names, notation, and clauses that no paper holds. */
    public void all() {
        catalog.clauses()
                .values()
                .forEach(versions -> versions.stream().filter(this::isOfConcern).forEach(this::clause));
        catalog.templates().values().forEach(this::template);
        names.withdrawn();
        CheckSchedules schedules = new CheckSchedules(catalog, found);
        catalog.templates().values().forEach(schedules::template);
        catalog.rules().forEach(rule -> names.basis(rule.basis(), rule.place()));
        catalog.duties().forEach(duty -> names.basis(duty.basis(), duty.place()));
        catalog.municipalities().values().forEach(this::titles);
        unusedClauses();
        new CheckInterface(catalog, found).all();
        new CheckSources(catalog, found).unread();
    }

    /** Papers to which a body gives a title of its own. */
    private void titles(Municipality body) {
        body.style()
                .words()
                .titles()
                .keySet()
                .forEach(paper -> names.paper(paper, body.file().place()));
    }

    /** What a catalog laid over ours does to our entries, so that nothing is lost unseen. */
    public void amendments() {
        catalog.overlay()
                .amendments()
                .forEach(amendment -> found.add(Diagnostic.of(said(amendment.kind()), amendment.place())
                        .with("id", amendment.id())
                        .with("label", amendment.label())));
    }

    private static Code said(Amendment.Kind kind) {
        return switch (kind) {
            case REPLACED -> Code.OVL_04;
            case WITHDRAWN -> Code.OVL_05;
            case REWORDED -> Code.OVL_09;
        };
    }

    /** What law or reviewers have left open, so that nobody takes it for settled. */
    public void openQuestions() {
        catalog.clauses()
                .values()
                .forEach(versions -> versions.stream().filter(this::isOfConcern).forEach(this::toConfirm));
        new CheckSources(catalog, found).open();
    }

    private void toConfirm(Clause clause) {
        clause.commentary()
                .lines()
                .filter(line -> line.startsWith(TO_CONFIRM))
                .forEach(line -> found.add(Diagnostic.of(Code.CLS_12, clause.place())
                        .with("found", line.substring(TO_CONFIRM.length()).strip())));
    }

    private void clause(Clause clause) {
        names.basis(clause.basis(), clause.place());
        names.clauses(clause.requires(), clause.place());
        names.clauses(clause.standsFor(), clause.place());
        names.covers(clause);
        clause.overrides().forEach(reference -> names.reference(reference, clause));
        specialTerms.clause(clause);
        clause.texts().forEach(text -> {
            text(text, clause);
            typed.text(text);
        });
    }

    /** @param clause that the text is in; null in a template */
    private void text(TemplateText text, Clause clause) {
        TextLimits.keeps(text, found);
        CheckStyle.text(text, found);
        text.references().forEach(reference -> names.reference(reference, clause));
    }

    private void template(Template template) {
        template.lines()
                .forEach(line -> line.texts().forEach(text -> {
                    text(text, null);
                    typed.text(text);
                }));
        Set<String> asked = new HashSet<>();
        for (TemplateLine.ClauseLine line : template.clauseLines()) {
            if (!asked.add(line.slot() + line.condition())) {
                found.add(Diagnostic.of(Code.SEL_07, line.place())
                        .with("clause", line.slot())
                        .with("paper", template.title()));
            }
            if (!catalog.knows(line.slot())) {
                found.add(Diagnostic.of(Code.TPL_02, line.place())
                        .with("clause", line.slot())
                        .with("nearest", Nearest.sentence(line.slot(), catalog.names())));
            }
        }
        CheckStructure.of(template, found);
        if (!template.inPlaceOf().isEmpty()) {
            names.paper(template.inPlaceOf(), template.file().place());
        }
        if (!template.annexOf().isEmpty()) {
            names.paper(template.annexOf(), template.file().place());
        }
    }

    /** Clauses that no paper holds; of ours none, where papers laid over them have others. */
    private void unusedClauses() {
        for (List<Clause> versions : catalog.clauses().values()) {
            Clause clause = versions.get(0);
            if (isTheirs(clause) && clause.status() != Clause.Status.WITHDRAWN && !isUsed(clause)) {
                found.add(Diagnostic.of(Code.TPL_04, clause.place()).with("clause", clause.id()));
            }
        }
    }

    /** Clauses of ours that papers laid over ours have no place for may name what has gone with these papers. */
    private boolean isOfConcern(Clause clause) {
        return isTheirs(clause) || isUsed(clause);
    }

    private boolean isUsed(Clause clause) {
        return used.contains(clause.slot()) || used.contains(clause.id());
    }

    /** Whether it is of the catalog that the author at work writes. */
    private boolean isTheirs(Clause clause) {
        return catalog.overlay().isEmpty()
                || catalog.overlay().paths().contains(clause.file().path());
    }
}
