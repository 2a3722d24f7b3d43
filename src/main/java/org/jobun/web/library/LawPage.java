package org.jobun.web.library;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jobun.check.LawDifference;
import org.jobun.web.http.Action;
import org.jobun.web.http.Answer;
import org.jobun.web.http.Exchange;

/** What law changes between two days, and the clauses and bodies that it reaches. */
final class LawPage implements Action {
    private final LibraryDesk desk;

    LawPage(LibraryDesk desk) {
        this.desk = desk;
    }

    /** A provision, or a rule of a body, that is not the same on both days. */
    public record ChangeLine(
            String was, String is, String about, String open, List<ClauseLink> clauses, List<String> bodies) {
        public ChangeLine {
            clauses = List.copyOf(clauses);
            bodies = List.copyOf(bodies);
        }
    }

    @Override
    public Answer on(Exchange exchange) {
        LocalDate today = desk.office().today();
        boolean asked =
                !exchange.query("from").isBlank() || !exchange.query("to").isBlank();
        DayField from = asked ? DayField.needed(exchange.query("from")) : DayField.of(today);
        DayField to = asked ? DayField.needed(exchange.query("to")) : DayField.of(today.plusYears(1));
        Map<String, Object> values = new HashMap<>();
        values.put("from", from);
        values.put("to", to);
        if (from.day() != null && to.day() != null) {
            values.put("changes", changes(from.day(), to.day()));
        }
        return Answer.html(desk.office().pages().page("library-law", exchange, values));
    }

    private List<ChangeLine> changes(LocalDate from, LocalDate to) {
        LibraryDesk.Shelf shelf = desk.shelf();
        return LawDifference.between(from, to, shelf.catalog()).stream()
                .map(change -> new ChangeLine(
                        change.was(),
                        change.is(),
                        change.about(),
                        change.open(),
                        change.citing().stream()
                                .map(clause -> ClauseLink.of(clause, shelf.words()))
                                .toList(),
                        change.municipalities()))
                .toList();
    }
}
