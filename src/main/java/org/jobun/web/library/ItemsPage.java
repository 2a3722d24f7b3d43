package org.jobun.web.library;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jobun.catalog.HearingItem;
import org.jobun.catalog.Template;
import org.jobun.document.Document;
import org.jobun.review.Coverage;
import org.jobun.web.http.Action;
import org.jobun.web.http.Answer;
import org.jobun.web.http.Exchange;

/** Hearing items or topics, with the clauses that answer them and the places where papers say it. */
final class ItemsPage implements Action {
    private final LibraryDesk desk;
    private final boolean hearing;

    ItemsPage(LibraryDesk desk, boolean hearing) {
        this.desk = desk;
        this.hearing = hearing;
    }

    /** A paper or form that answers an item. */
    public record PaperLink(String id, String title) {}

    /**
     * An item.
     *
     * @param state 対応, 未了, 対象外; 確認中 while papers are being looked through
     * @param outside why the catalog leaves it to others, or empty
     */
    public record ItemLine(
            String id,
            String title,
            String state,
            String stateClass,
            List<ClauseLink> clauses,
            List<PaperLink> papers,
            List<String> places,
            List<String> missing,
            String outside) {
        public ItemLine {
            clauses = List.copyOf(clauses);
            papers = List.copyOf(papers);
            places = List.copyOf(places);
            missing = List.copyOf(missing);
        }
    }

    @Override
    public Answer on(Exchange exchange) {
        LibraryDesk.Shelf shelf = desk.shelf();
        var running = shelf.items();
        Optional<Coverage.All> done = running.isDone() ? Optional.of(running.join()) : Optional.empty();
        List<Coverage.Row> rows = done.map(items -> hearing ? items.hearing() : items.topics())
                .orElseGet(() -> (hearing
                                ? shelf.catalog().hearing()
                                : shelf.catalog().topics())
                        .stream()
                                .map(item -> new Coverage.Row(item, List.of(), List.of()))
                                .toList());
        boolean onlyOpen = exchange.query("only").equals("open");
        List<ItemLine> lines = rows.stream()
                .map(row -> line(row, done.isPresent(), shelf))
                .filter(line -> !onlyOpen || line.state().equals("未了"))
                .toList();
        Map<String, Object> values = new HashMap<>();
        values.put("hearing", hearing);
        values.put("running", done.isEmpty());
        values.put("onlyOpen", onlyOpen);
        values.put("items", lines);
        values.put("all", rows.stream().filter(row -> !row.outside()).count());
        values.put("answered", rows.stream().filter(Coverage.Row::answered).count());
        Answer page = Answer.html(desk.office().pages().page("library-items", exchange, values));
        return done.isPresent() ? page : page.with("Refresh", "2");
    }

    private static ItemLine line(Coverage.Row row, boolean known, LibraryDesk.Shelf shelf) {
        String state = known || row.outside() ? row.state() : "確認中";
        String stateClass = state.equals("対応") ? "done" : state.equals("未了") ? "bad" : "";
        HearingItem item = row.item();
        return new ItemLine(
                item.id(),
                item.title(),
                state,
                stateClass,
                ClausePage.links(
                        item.needs().stream().filter(shelf.catalog()::knows).toList(), shelf),
                papers(item, shelf),
                row.places(),
                row.missing(),
                item.outside());
    }

    private static List<PaperLink> papers(HearingItem item, LibraryDesk.Shelf shelf) {
        return item.needs().stream()
                .filter(need -> need.contains(":"))
                .map(need -> need.replaceFirst("^paper:", "").replaceFirst("^form:", Document.FORM_PREFIX))
                .flatMap(id -> shelf.catalog().template(id).stream())
                .map((Template paper) -> new PaperLink(paper.id(), paper.title()))
                .toList();
    }
}
