package org.jobun.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.Clause;
import org.jobun.catalog.RefExpression;
import org.jobun.catalog.RefTarget;
import org.jobun.catalog.Template;
import org.jobun.catalog.TemplateLine;
import org.jobun.catalog.TemplateText;
import org.jobun.catalog.TextLimits;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.text.Nearest;

/**
 * What can be said of a catalog before any matter: that everything named exists, that authors keep within
 * the notation, and that every clause has a place in some paper.
 */
public final class CheckCatalog {
    private static final String TO_CONFIRM = "要確認:";

    private final Catalog catalog;
    private final Diagnostics found;
    private final Map<Clause, Set<String>> labels = new IdentityHashMap<>();

    public CheckCatalog(Catalog catalog, Diagnostics found) {
        this.catalog = catalog;
        this.found = found;
    }

    public void all() {
        catalog.clauses().values().forEach(versions -> versions.forEach(this::clause));
        catalog.templates().values().forEach(this::template);
        catalog.rules().forEach(rule -> basis(rule.basis(), rule.place()));
        unusedClauses();
        new CheckSources(catalog, found).unread();
    }

    /** What a catalog laid over ours does to our entries, so that nothing is lost unseen. */
    public void amendments() {
        catalog.overlay()
                .amendments()
                .forEach(amendment ->
                        found.add(Diagnostic.of(amendment.withdrawn() ? Code.OVL_05 : Code.OVL_04, amendment.place())
                                .with("id", amendment.id())
                                .with("label", amendment.label())));
    }

    /** What law or reviewers have left open, so that nobody takes it for settled. */
    public void openQuestions() {
        catalog.clauses()
                .values()
                .forEach(versions -> versions.forEach(clause -> clause.commentary()
                        .lines()
                        .filter(line -> line.startsWith(TO_CONFIRM))
                        .forEach(line -> found.add(Diagnostic.of(Code.CLS_12, clause.place())
                                .with(
                                        "found",
                                        line.substring(TO_CONFIRM.length()).strip())))));
        new CheckSources(catalog, found).open();
    }

    private void clause(Clause clause) {
        basis(clause.basis(), clause.place());
        for (String required : clause.requires()) {
            if (!catalog.knows(required)) {
                unknownClause(required, clause.place());
            }
        }
        clause.texts().forEach(text -> text(text, clause));
    }

    private void text(TemplateText text, Clause clause) {
        TextLimits.keeps(text, found);
        CheckStyle.text(text, found);
        if (clause != null) {
            new CheckTyped(catalog, found).text(text);
        }
        for (RefExpression reference : text.references()) {
            for (RefTarget target : reference.targets()) {
                target(target, reference.place(), clause);
            }
        }
    }

    private void target(RefTarget target, Location place, Clause clause) {
        if (target instanceof RefTarget.ToProvision provision) {
            provision(provision, place, clause);
        } else if (target instanceof RefTarget.ToPaper paper) {
            if (catalog.template(paper.paper()).isEmpty()) {
                unknownPaper(paper.paper(), place);
            }
        } else if (target instanceof RefTarget.ToForm form) {
            if (catalog.template(form.template()).isEmpty()) {
                unknownPaper("form:" + form.form(), place);
            }
        } else if (target instanceof RefTarget.ToLaw law) {
            law(law.id(), place);
        } else if (target instanceof RefTarget.ToPenalty penalty) {
            law(penalty.id(), place);
        }
    }

    private void provision(RefTarget.ToProvision reference, Location place, Clause clause) {
        if (!reference.paper().isEmpty() && catalog.template(reference.paper()).isEmpty()) {
            unknownPaper(reference.paper(), place);
            return;
        }
        List<Clause> targets = new ArrayList<>();
        if (!reference.clause().isEmpty()) {
            targets.addAll(catalog.slot(reference.clause()));
            if (targets.isEmpty()) {
                unknownClause(reference.clause(), place);
                return;
            }
        } else if (clause != null) {
            targets.add(clause);
        }
        boolean known = reference.label().isEmpty()
                || targets.stream().anyMatch(target -> labels(target).contains(reference.label()));
        if (!known) {
            Set<String> labels = new HashSet<>();
            targets.forEach(target -> labels.addAll(labels(target)));
            found.add(Diagnostic.of(Code.REF_01, place)
                    .with("reference", reference.written())
                    .with("nearest", Nearest.sentence(reference.label(), labels)));
        }
    }

    private Set<String> labels(Clause clause) {
        return labels.computeIfAbsent(clause, fresh -> {
            Set<String> own = new HashSet<>();
            fresh.blocks().forEach(block -> own.add(block.label()));
            own.remove("");
            return own;
        });
    }

    private void unknownClause(String name, Location place) {
        found.add(Diagnostic.of(Code.REF_01, place)
                .with("reference", name)
                .with("nearest", Nearest.sentence(name, catalog.names())));
    }

    private void unknownPaper(String name, Location place) {
        found.add(Diagnostic.of(Code.REF_01, place)
                .with("reference", name)
                .with("nearest", Nearest.sentence(name, catalog.templates().keySet())));
    }

    private void law(String id, Location place) {
        boolean known = id.contains(".")
                ? catalog.laws().provision(id).isPresent()
                : catalog.laws().statute(id).isPresent();
        if (!known) {
            found.add(Diagnostic.of(Code.LAW_01, place)
                    .with("provision", id)
                    .with("nearest", Nearest.sentence(id, catalog.laws().provisionIds())));
        }
    }

    private void basis(List<String> basis, Location place) {
        for (String id : basis) {
            if (!id.startsWith("local.")) {
                law(id, place);
            }
        }
    }

    private void template(Template template) {
        Set<String> named = new HashSet<>();
        for (TemplateLine line : template.lines()) {
            if (line instanceof TemplateLine.ClauseLine clause) {
                if (!named.add(clause.slot() + clause.condition())) {
                    found.add(Diagnostic.of(Code.SEL_07, clause.place())
                            .with("clause", clause.slot())
                            .with("paper", template.title()));
                }
                if (!catalog.knows(clause.slot())) {
                    found.add(Diagnostic.of(Code.TPL_02, clause.place())
                            .with("clause", clause.slot())
                            .with("nearest", Nearest.sentence(clause.slot(), catalog.names())));
                }
            } else {
                line.texts().forEach(text -> text(text, null));
            }
        }
        if (!template.annexOf().isEmpty()
                && catalog.template(template.annexOf()).isEmpty()) {
            unknownPaper(template.annexOf(), template.file().place());
        }
    }

    /** Clauses that no paper holds; of ours none, where papers laid over them have others. */
    private void unusedClauses() {
        Set<String> used = new HashSet<>();
        for (Template template : catalog.templates().values()) {
            for (TemplateLine line : template.lines()) {
                if (line instanceof TemplateLine.ClauseLine clause) {
                    used.add(clause.slot());
                }
            }
        }
        catalog.clauses().values().forEach(versions -> {
            Clause clause = versions.get(0);
            boolean theirs = catalog.overlay().isEmpty()
                    || catalog.overlay().paths().contains(clause.file().path());
            boolean inUse = theirs && clause.status() != Clause.Status.WITHDRAWN;
            if (inUse && !used.contains(clause.slot()) && !used.contains(clause.id())) {
                found.add(Diagnostic.of(Code.TPL_04, clause.place()).with("clause", clause.id()));
            }
        });
    }
}
