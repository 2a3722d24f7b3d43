package org.jobun.assembly;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobun.assembly.Selection.Reason;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.Clause;
import org.jobun.catalog.TemplateLine;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Severity;
import org.jobun.matter.FactType;
import org.jobun.matter.Matter;

/** Chooses the clause for a line of a template that asks for one: of a set of alternatives the one that applies, in its version. */
final class ChooseClause {
    private final Catalog catalog;
    private final Matter matter;
    private final Making making;
    private final Unanswered unanswered;
    private final PaperProblems problems;
    private final List<Selection.Decision> decisions;

    /** @param decisions where each clause that was looked at goes, with the reason why it is in or out */
    ChooseClause(
            Catalog catalog,
            Matter matter,
            Making making,
            Unanswered unanswered,
            PaperProblems problems,
            List<Selection.Decision> decisions) {
        this.catalog = catalog;
        this.matter = matter;
        this.making = making;
        this.unanswered = unanswered;
        this.problems = problems;
        this.decisions = decisions;
    }

    /**
     * The clause, if there is one.
     *
     * @param holds whether the condition of the line holds; where it does not, every clause is decided to be out
     */
    Optional<Clause> clause(TemplateLine.ClauseLine line, boolean holds) {
        List<Clause> members = catalog.slot(line.slot());
        List<Clause> applicable = new ArrayList<>(1);
        for (Clause version : members) {
            if (applies(version, holds)) {
                applicable.add(version);
            }
        }
        if (members.isEmpty() || !holds) {
            return Optional.empty();
        }
        if (applicable.size() > 1) {
            reportSeveral(line, applicable);
        }
        if (applicable.isEmpty() && isNeeded(line, members)) {
            reportNone(line, members);
        }
        if (applicable.isEmpty()) {
            return isNeeded(line, members) ? open(line, members) : Optional.empty();
        }
        checkStatus(applicable.get(0));
        return Optional.of(applicable.get(0));
    }

    /** What stands in for the clause in a paper that is looked at before its choices are answered. */
    private Optional<Clause> open(TemplateLine.ClauseLine line, List<Clause> members) {
        Set<FactType> open = new LinkedHashSet<>();
        members.forEach(clause -> open.addAll(unanswered.in(clause.when())));
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(OpenClause.of(line, List.copyOf(open), problems.template()));
    }

    private boolean applies(Clause clause, boolean lineHolds) {
        LocalDate date = DecidingDate.of(matter, clause.datedBy(), making.date(), problems.numbers());
        Reason reason = reason(clause, lineHolds, clause.validity().contains(date));
        boolean in = reason == Reason.APPLIES;
        decisions.add(new Selection.Decision(problems.template().id(), clause, in, reason));
        return in;
    }

    private Reason reason(Clause clause, boolean lineHolds, boolean valid) {
        if (clause.status() == Clause.Status.WITHDRAWN) {
            if (lineHolds && valid) {
                problems.words().add(Diagnostic.of(Code.SEL_06, clause.place()).with("clause", clause.id()));
            }
            return Reason.WITHDRAWN;
        }
        if (!lineHolds) {
            return Reason.TEMPLATE;
        }
        if (!valid) {
            return Reason.PERIOD;
        }
        unanswered.reportIn(clause.when(), problems.numbers());
        return clause.when().holds(matter.facts()) ? Reason.APPLIES : Reason.CONDITION;
    }

    private static boolean isNeeded(TemplateLine.ClauseLine line, List<Clause> members) {
        return !line.noneAllowed()
                && members.stream().anyMatch(clause -> !clause.alternative().isEmpty());
    }

    private void reportSeveral(TemplateLine.ClauseLine line, List<Clause> applicable) {
        problems.numbers()
                .add(Diagnostic.of(Code.SEL_01, applicable.get(1).place())
                        .with("slot", line.slot())
                        .with("clauses", listed(applicable.stream().map(Clause::id)))
                        .with("matter", matter.id()));
    }

    private void reportNone(TemplateLine.ClauseLine line, List<Clause> members) {
        problems.numbers()
                .add(Diagnostic.of(Code.SEL_02, line.place())
                        .with("slot", line.slot())
                        .with("clauses", listed(members.stream().map(Clause::id).distinct()))
                        .with("facts", askedFacts(members)));
    }

    /** What the matter says of every fact that the conditions of these clauses ask for. */
    private String askedFacts(List<Clause> members) {
        Set<String> paths = new TreeSet<>();
        members.forEach(clause -> paths.addAll(clause.when().facts()));
        return listed(paths.stream()
                .map(path -> path + " = " + matter.facts().plain(path).orElse("－")));
    }

    private static String listed(Stream<String> names) {
        return names.collect(Collectors.joining("、"));
    }

    private void checkStatus(Clause clause) {
        Severity weight = making.finalPaper() ? Severity.ERROR : Severity.WARNING;
        if (clause.status() == Clause.Status.DRAFT) {
            problems.words()
                    .add(Diagnostic.of(Code.SEL_05, clause.place())
                            .with("clause", clause.id())
                            .as(weight));
        }
        LocalDate until = clause.validity().until();
        if (until != null && !making.date().isBefore(until)) {
            problems.words()
                    .add(Diagnostic.of(Code.SEL_04, clause.place())
                            .with("clause", clause.id())
                            .with("until", until)
                            .with("today", making.date())
                            .as(weight));
        }
    }
}
