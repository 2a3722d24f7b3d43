package org.jobun.web.library;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.Clause;
import org.jobun.change.BesideTable;
import org.jobun.change.ComparedPaper;
import org.jobun.change.ComparedPart;
import org.jobun.house.BesideStyle;
import org.jobun.library.DayWords;
import org.jobun.library.SideBySide;
import org.jobun.review.BesideFiles;
import org.jobun.service.CompareCatalogs;
import org.jobun.web.TableFile;
import org.jobun.web.http.Answer;
import org.jobun.web.http.Exchange;
import org.jobun.web.http.Refusal;

/** 対照 of the catalog: its clauses on two days, or those of the program beside those of the office. */
final class StatesPage {
    private static final String PROGRAM = "program";
    private static final String OFFICE = "office";
    private static final BesideStyle STYLE = BesideStyle.CONTRACT;

    private final LibraryDesk desk;

    StatesPage(LibraryDesk desk) {
        this.desk = desk;
    }

    /**
     * A clause that differs.
     *
     * @param href its page; empty where the catalog in force has none
     * @param id of the clause
     * @param rows what it says on both sides, one
     */
    public record ClauseView(String href, String id, List<SideBySide.Row> rows) {
        public ClauseView {
            rows = List.copyOf(rows);
        }
    }

    /** A paper with the clauses that differ in it. */
    public record PaperView(String title, List<ClauseView> clauses) {
        public PaperView {
            clauses = List.copyOf(clauses);
        }
    }

    /** What is asked for. */
    private record Asked(String before, DayField from, String after, DayField to, String clause) {
        boolean isWhole() {
            return from.day() != null && to.day() != null;
        }

        String query() {
            return "before=" + before + "&from=" + from.day() + "&after=" + after + "&to=" + to.day()
                    + (clause.isEmpty() ? "" : "&clause=" + ClauseLink.encoded(clause));
        }

        private static String side(String catalog, DayField day) {
            return (catalog.equals(PROGRAM) ? "付属の条項集" : "使っている条項集") + "（" + DayWords.day(day.day()) + "）";
        }

        String beforeWords() {
            return side(before, from);
        }

        String afterWords() {
            return side(after, to);
        }
    }

    Answer show(Exchange exchange) {
        Asked asked = asked(exchange);
        Map<String, Object> values = new HashMap<>();
        values.put("hasOwn", desk.hasOwn());
        values.put("befores", options(asked.before()));
        values.put("afters", options(asked.after()));
        values.put("from", asked.from());
        values.put("to", asked.to());
        values.put("clause", asked.clause());
        if (asked.isWhole()) {
            List<ComparedPaper> compared = compared(asked);
            values.put("papers", compared.stream().map(this::view).toList());
            values.put(
                    "count", compared.stream().mapToInt(ComparedPaper::changes).sum());
            values.put("before", asked.beforeWords());
            values.put("after", asked.afterWords());
            values.put("query", asked.query());
        }
        return Answer.html(desk.office().pages().page("library-beside", exchange, values));
    }

    /** The same as a file. */
    Answer file(Exchange exchange) throws IOException {
        Asked asked = asked(exchange);
        if (!asked.isWhole()) {
            throw Refusal.notFound();
        }
        BesideFiles.Table table = new BesideFiles.Table(
                compared(asked),
                STYLE,
                new BesideTable.Heads(asked.beforeWords(), asked.afterWords()),
                false,
                List.of());
        return TableFile.of(table, "条項集", exchange.query("format"));
    }

    /** Without a question, what the year to come changes; what the office has otherwise, where it has anything of its own. */
    private Asked asked(Exchange exchange) {
        LocalDate today = desk.office().today();
        String before = exchange.query("before").equals(PROGRAM) ? PROGRAM : OFFICE;
        String after = exchange.query("after").equals(PROGRAM) ? PROGRAM : OFFICE;
        boolean days =
                !exchange.query("from").isBlank() || !exchange.query("to").isBlank();
        if (days) {
            return new Asked(
                    before,
                    DayField.needed(exchange.query("from")),
                    after,
                    DayField.needed(exchange.query("to")),
                    exchange.query("clause"));
        }
        LocalDate to = before.equals(after) ? today.plusYears(1) : today;
        return new Asked(before, DayField.of(today), after, DayField.of(to), exchange.query("clause"));
    }

    private static List<Option> options(String chosen) {
        return List.of(
                new Option(OFFICE, "使っている条項集", chosen.equals(OFFICE)),
                new Option(PROGRAM, "付属の条項集", chosen.equals(PROGRAM)));
    }

    private List<ComparedPaper> compared(Asked asked) {
        return CompareCatalogs.of(
                        new CompareCatalogs.State(
                                catalog(asked.before()), asked.from().day()),
                        new CompareCatalogs.State(
                                catalog(asked.after()), asked.to().day()))
                .stream()
                .map(paper -> new ComparedPaper(
                        paper.paper(),
                        paper.parts().stream()
                                .filter(part -> asked.clause().isEmpty()
                                        || part.shown().id().equals(asked.clause()))
                                .toList()))
                .filter(paper -> !paper.parts().isEmpty())
                .toList();
    }

    private Catalog catalog(String asked) {
        return asked.equals(PROGRAM)
                ? desk.program().orElseThrow(Refusal::notFound)
                : desk.shelf().catalog();
    }

    private PaperView view(ComparedPaper paper) {
        return new PaperView(
                paper.paper().title(), paper.parts().stream().map(this::clause).toList());
    }

    private ClauseView clause(ComparedPart part) {
        String id = part.shown().id();
        Optional<Clause> known = desk.shelf().catalog().versions(id).stream().findFirst();
        return new ClauseView(
                known.map(clause -> "/library/clauses/" + ClauseLink.encoded(id))
                        .orElse(""),
                id,
                SideBySide.of(List.of(part), STYLE, true).rows());
    }
}
