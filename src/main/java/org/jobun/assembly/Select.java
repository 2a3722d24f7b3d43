package org.jobun.assembly;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jobun.catalog.Block;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.Clause;
import org.jobun.catalog.RefTarget;
import org.jobun.catalog.Template;
import org.jobun.catalog.TemplateLine;
import org.jobun.catalog.TemplateText;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Severity;
import org.jobun.matter.Condition;
import org.jobun.matter.FactType;
import org.jobun.matter.Matter;

/** First pass: which papers, and of each set of alternatives which clause, in which version. */
public final class Select {
    private final Catalog catalog;
    private final Matter matter;
    private final LocalDate today;
    private final boolean finalPaper;
    private final Diagnostics found;
    private final List<Selection.Decision> decisions = new ArrayList<>();
    private final List<Told> told = new ArrayList<>();
    private Predicate<Template> wanted = template -> true;
    /** Of the paper being looked at. */
    private Told telling;

    /**
     * Problems of one paper, held back until it is known whether they matter to anybody.
     *
     * @param numbers those that leave open which articles stand in it: they spoil every paper that cites it
     * @param words those of its own words
     */
    private record Told(Template paper, Diagnostics numbers, Diagnostics words) {
        Told(Template paper) {
            this(paper, new Diagnostics(), new Diagnostics());
        }
    }

    /**
     * @param today day of making
     * @param finalPaper true where a clause that is not approved, or no longer holds, is an error
     */
    public Select(Catalog catalog, Matter matter, LocalDate today, boolean finalPaper, Diagnostics found) {
        this.catalog = catalog;
        this.matter = matter;
        this.today = today;
        this.finalPaper = finalPaper;
        this.found = found;
    }

    /** As {@link #clauses()}; problems of papers that nobody wants and that no wanted paper cites are not told. */
    public Selection clausesFor(Predicate<Template> those) {
        wanted = those;
        return clauses();
    }

    public Selection clauses() {
        List<Selection.Paper> papers = new ArrayList<>();
        for (Template template : catalog.templates().values()) {
            requireAnswers(template.when(), found);
            if (!template.isForm() && template.when().holds(matter.facts())) {
                papers.add(paper(template));
            }
        }
        addForms(papers);
        checkRequired(papers);
        Selection selection = new Selection(matter, papers, decisions);
        tell(selection);
        return selection;
    }

    private void tell(Selection selection) {
        Set<String> heard = CitedPapers.andThose(selection, wanted);
        for (Told one : told) {
            if (heard.contains(one.paper().id())) {
                found.addAll(one.numbers());
            }
            if (wanted.test(one.paper())) {
                found.addAll(one.words());
            }
        }
    }

    /** A form comes with the clauses that name it, a form that a form names as well. */
    private void addForms(List<Selection.Paper> papers) {
        Set<String> asked = new TreeSet<>();
        for (int i = 0; i < papers.size(); i++) {
            for (Selection.Line line : papers.get(i).lines()) {
                if (line.clause() == null) {
                    line.line().texts().forEach(text -> formsOf(text, asked));
                } else {
                    formsOf(line.clause().paragraphs(), asked);
                }
            }
            for (String form : asked) {
                Optional<Template> template = catalog.template(form);
                boolean known =
                        papers.stream().anyMatch(paper -> paper.template().id().equals(form));
                if (template.isPresent() && !known) {
                    papers.add(paper(template.get()));
                }
            }
        }
    }

    private void formsOf(List<Block> blocks, Set<String> forms) {
        for (Block block : blocks) {
            if (block.condition().holds(matter.facts())) {
                formsOf(block.text(), forms);
                formsOf(block.items(), forms);
            }
        }
    }

    private static void formsOf(TemplateText text, Set<String> forms) {
        for (RefTarget target : text.targets()) {
            if (target instanceof RefTarget.ToForm form) {
                forms.add(form.template());
            }
        }
    }

    private Selection.Paper paper(Template template) {
        telling = new Told(template);
        told.add(telling);
        List<Selection.Line> lines = new ArrayList<>();
        for (TemplateLine line : template.lines()) {
            requireAnswers(line.condition(), telling.numbers());
            boolean holds = line.condition().holds(matter.facts());
            if (line instanceof TemplateLine.ClauseLine clauseLine) {
                chosen(template, clauseLine, holds).ifPresent(clause -> lines.add(new Selection.Line(line, clause)));
            } else if (holds) {
                lines.add(new Selection.Line(line, null));
            }
        }
        onlyOnce(template, lines);
        return new Selection.Paper(template, lines);
    }

    private void onlyOnce(Template template, List<Selection.Line> lines) {
        Set<String> seen = new HashSet<>();
        for (Selection.Line line : lines) {
            if (line.clause() != null && !seen.add(line.clause().id())) {
                telling.numbers()
                        .add(Diagnostic.of(Code.SEL_07, line.line().place())
                                .with("clause", line.clause().id())
                                .with("paper", template.title()));
            }
        }
    }

    private Optional<Clause> chosen(Template template, TemplateLine.ClauseLine line, boolean lineHolds) {
        List<Clause> members = catalog.slot(line.slot());
        List<Clause> applicable = new ArrayList<>(1);
        for (Clause version : members) {
            if (decide(template, version, lineHolds)) {
                applicable.add(version);
            }
        }
        if (members.isEmpty() || !lineHolds) {
            return Optional.empty();
        }
        if (applicable.size() > 1) {
            telling.numbers()
                    .add(Diagnostic.of(Code.SEL_01, applicable.get(1).place())
                            .with("slot", line.slot())
                            .with("clauses", names(applicable))
                            .with("matter", matter.id()));
        }
        if (applicable.isEmpty()
                && !line.noneAllowed()
                && members.stream().anyMatch(clause -> !clause.alternative().isEmpty())) {
            telling.numbers()
                    .add(Diagnostic.of(Code.SEL_02, line.place())
                            .with("slot", line.slot())
                            .with(
                                    "clauses",
                                    String.join(
                                            "、",
                                            members.stream()
                                                    .map(Clause::id)
                                                    .distinct()
                                                    .toList()))
                            .with("facts", askedFacts(members)));
        }
        applicable.stream().findFirst().ifPresent(this::checkStatus);
        return applicable.stream().findFirst();
    }

    private boolean decide(Template template, Clause clause, boolean lineHolds) {
        LocalDate date = DecidingDate.of(matter, clause.datedBy(), today, telling.numbers());
        Selection.Reason reason;
        if (clause.status() == Clause.Status.WITHDRAWN) {
            reason = Selection.Reason.WITHDRAWN;
            if (lineHolds && clause.validity().contains(date)) {
                telling.words().add(Diagnostic.of(Code.SEL_06, clause.place()).with("clause", clause.id()));
            }
        } else if (!lineHolds) {
            reason = Selection.Reason.TEMPLATE;
        } else if (!clause.validity().contains(date)) {
            reason = Selection.Reason.PERIOD;
        } else {
            requireAnswers(clause.when(), telling.numbers());
            reason = clause.when().holds(matter.facts()) ? Selection.Reason.APPLIES : Selection.Reason.CONDITION;
        }
        boolean in = reason == Selection.Reason.APPLIES;
        decisions.add(new Selection.Decision(template.id(), clause, in, reason));
        return in;
    }

    private String askedFacts(List<Clause> members) {
        Set<String> paths = new TreeSet<>();
        members.forEach(clause -> paths.addAll(clause.when().facts()));
        return String.join(
                "、",
                paths.stream()
                        .map(path -> path + " = " + matter.facts().plain(path).orElse("－"))
                        .toList());
    }

    /** A choice that nobody answered cannot be guessed: the officer is asked for it. */
    private void requireAnswers(Condition condition, Diagnostics into) {
        if (!failsAnyway(condition)) {
            condition.facts(path -> unanswered(path).ifPresent(choice -> requireAnswer(choice, into)));
        }
    }

    /** Where one of several conditions fails by what is known, no answer to the others changes anything. */
    private boolean failsAnyway(Condition condition) {
        return condition instanceof Condition.All all
                && all.parts().stream()
                        .anyMatch(part -> part.facts().stream()
                                        .allMatch(path -> unanswered(path).isEmpty())
                                && !part.holds(matter.facts()));
    }

    private Optional<FactType> unanswered(String path) {
        return matter.facts().find(path).isPresent()
                ? Optional.empty()
                : catalog.vocabulary().find(path).filter(type -> type.kind() == FactType.Kind.CHOICE);
    }

    private void requireAnswer(FactType choice, Diagnostics into) {
        into.add(Diagnostic.of(Code.FCT_07, matter.file().place())
                .with("fact", choice.path())
                .with("label", choice.label())
                .with("expected", choice.valuesWithNames())
                .with("labels", choice.valueLabels()));
    }

    private void checkStatus(Clause clause) {
        Severity weight = finalPaper ? Severity.ERROR : Severity.WARNING;
        if (clause.status() == Clause.Status.DRAFT) {
            telling.words()
                    .add(Diagnostic.of(Code.SEL_05, clause.place())
                            .with("clause", clause.id())
                            .as(weight));
        }
        if (clause.validity().until() != null
                && !today.isBefore(clause.validity().until())) {
            telling.words()
                    .add(Diagnostic.of(Code.SEL_04, clause.place())
                            .with("clause", clause.id())
                            .with("until", clause.validity().until())
                            .with("today", today)
                            .as(weight));
        }
    }

    private void checkRequired(List<Selection.Paper> papers) {
        Set<String> present = new HashSet<>();
        for (Selection.Paper paper : papers) {
            for (Selection.Line line : paper.lines()) {
                if (line.clause() != null) {
                    present.add(line.clause().id());
                    present.add(line.clause().slot());
                }
            }
        }
        for (Selection.Paper paper : papers) {
            for (Selection.Line line : paper.lines()) {
                if (line.clause() != null && wanted.test(paper.template())) {
                    checkRequired(line.clause(), present);
                }
            }
        }
    }

    private void checkRequired(Clause clause, Set<String> present) {
        for (String required : clause.requires()) {
            if (!present.contains(required)) {
                found.add(Diagnostic.of(Code.SEL_03, clause.place())
                        .with("clause", clause.id())
                        .with("required", required));
            }
        }
    }

    private static String names(List<Clause> clauses) {
        return String.join("、", clauses.stream().map(Clause::id).toList());
    }
}
