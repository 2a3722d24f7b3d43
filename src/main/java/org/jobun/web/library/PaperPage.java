package org.jobun.web.library;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.Template;
import org.jobun.library.PaperContents;
import org.jobun.web.http.Action;
import org.jobun.web.http.Answer;
import org.jobun.web.http.Exchange;
import org.jobun.web.http.Refusal;

/** One kind of paper: its clauses in order, alternatives together. */
final class PaperPage implements Action {
    private final LibraryDesk desk;

    PaperPage(LibraryDesk desk) {
        this.desk = desk;
    }

    /**
     * A line of the paper.
     *
     * @param when it counts, in words; empty where always
     * @param clauses of which it takes one
     */
    public record EntryLine(String when, boolean choice, List<ClauseLink> clauses) {
        public EntryLine {
            clauses = List.copyOf(clauses);
        }
    }

    @Override
    public Answer on(Exchange exchange) {
        LibraryDesk.Shelf shelf = desk.shelf();
        Catalog catalog = shelf.catalog();
        Template paper = catalog.template(exchange.place("paper")).orElseThrow(Refusal::notFound);
        PaperContents contents = PaperContents.of(paper, catalog, shelf.words());
        List<EntryLine> entries = new ArrayList<>();
        contents.entries()
                .forEach(entry -> entries.add(new EntryLine(
                        entry.when(),
                        entry.isChoice(),
                        entry.clauses().stream()
                                .map(clause -> ClauseLink.of(clause, shelf.words()))
                                .toList())));
        Map<String, Object> values = new HashMap<>();
        values.put("paper", paper);
        values.put("when", contents.when());
        values.put("entries", entries);
        values.put("items", named(paper, catalog));
        return Answer.html(desk.office().pages().page("library-paper", exchange, values));
    }

    /** Titles of the hearing items that the paper as a whole answers. */
    private static List<String> named(Template paper, Catalog catalog) {
        return catalog.hearing().stream()
                .filter(item -> paper.answers().contains(item.id()))
                .map(item -> item.id() + "　" + item.title())
                .toList();
    }
}
