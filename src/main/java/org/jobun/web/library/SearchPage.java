package org.jobun.web.library;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jobun.catalog.Clause;
import org.jobun.catalog.Template;
import org.jobun.library.ClauseWords;
import org.jobun.library.Excerpt;
import org.jobun.library.LibrarySearch;
import org.jobun.matter.Municipality;
import org.jobun.web.http.Action;
import org.jobun.web.http.Answer;
import org.jobun.web.http.Exchange;

/** Search, and without it the papers whose clauses can be gone through. */
final class SearchPage implements Action {
    /** Clauses on a page of results. */
    private static final int ON_A_PAGE = 30;

    private final LibraryDesk desk;

    SearchPage(LibraryDesk desk) {
        this.desk = desk;
    }

    /** A clause that was found. */
    public record Found(ClauseLink clause, List<String> papers, List<Excerpt> excerpts) {
        public Found {
            papers = List.copyOf(papers);
            excerpts = List.copyOf(excerpts);
        }
    }

    /**
     * A kind of paper.
     *
     * @param when which matters need it, in words; empty where all
     * @param clauses how many different ones it may have
     * @param drafts how many versions among them are not approved
     */
    public record PaperLine(String id, String title, String when, boolean form, int clauses, long drafts) {}

    @Override
    public Answer on(Exchange exchange) {
        LibraryDesk.Shelf shelf = desk.shelf();
        DayField day = DayField.of(exchange.query("day"));
        LibrarySearch.Query query = new LibrarySearch.Query(
                exchange.query("q").strip(),
                state(exchange.query("state")),
                exchange.query("paper"),
                exchange.query("body"),
                day.day());
        boolean asked = Stream.of("q", "state", "paper", "body", "day")
                .anyMatch(name -> !exchange.query(name).isBlank());
        Map<String, Object> values = new HashMap<>();
        values.put("query", query.words());
        values.put("day", day);
        values.put("states", states(query.state()));
        values.put("papers", papers(shelf, query.paper()));
        values.put("bodies", bodies(shelf, query.body()));
        values.put("asked", asked);
        if (asked && day.error().isEmpty()) {
            addResults(shelf, query, exchange, values);
        } else {
            values.put("contents", contents(shelf));
        }
        return Answer.html(desk.office().pages().page("library", exchange, values));
    }

    private void addResults(
            LibraryDesk.Shelf shelf, LibrarySearch.Query query, Exchange exchange, Map<String, Object> values) {
        List<LibrarySearch.Hit> hits = shelf.search().find(query);
        int last = Math.max(1, (hits.size() + ON_A_PAGE - 1) / ON_A_PAGE);
        int page = Math.min(last, number(exchange.query("page")));
        List<Found> shown = hits.stream()
                .skip((long) (page - 1) * ON_A_PAGE)
                .limit(ON_A_PAGE)
                .map(hit -> found(hit, shelf))
                .toList();
        values.put("count", hits.size());
        values.put("found", shown);
        values.put("page", page);
        values.put("last", last);
        values.put("address", address(exchange));
    }

    private static int number(String written) {
        return written.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(written) : 1;
    }

    /** The address of these results without the number of the page. */
    private static String address(Exchange exchange) {
        List<String> parts = new ArrayList<>();
        for (String name : List.of("q", "state", "paper", "body", "day")) {
            if (!exchange.query(name).isBlank()) {
                parts.add(name + "=" + ClauseLink.encoded(exchange.query(name)));
            }
        }
        return "/library?" + String.join("&", parts);
    }

    private static Found found(LibrarySearch.Hit hit, LibraryDesk.Shelf shelf) {
        List<String> papers =
                shelf.use().papers(hit.clause()).stream().map(Template::title).toList();
        return new Found(ClauseLink.of(hit.clause(), shelf.words()), papers, hit.excerpts());
    }

    private static Clause.Status state(String written) {
        return Stream.of(Clause.Status.values())
                .filter(state -> state.name().equalsIgnoreCase(written))
                .findFirst()
                .orElse(null);
    }

    private static List<Option> states(Clause.Status chosen) {
        List<Option> options = new ArrayList<>(List.of(new Option("", "全て", chosen == null)));
        Map<Clause.Status, String> labels =
                Map.of(Clause.Status.DRAFT, "案", Clause.Status.APPROVED, "承認", Clause.Status.WITHDRAWN, "取下げ");
        Stream.of(Clause.Status.values())
                .forEach(state -> options.add(new Option(
                        state.name().toLowerCase(java.util.Locale.ROOT), labels.get(state), state == chosen)));
        return options;
    }

    private static List<Option> papers(LibraryDesk.Shelf shelf, String chosen) {
        return options(
                shelf.catalog().templates().values().stream()
                        .filter(paper -> !paper.clauseLines().isEmpty())
                        .toList(),
                Template::id,
                Template::title,
                chosen);
    }

    static List<Option> bodies(LibraryDesk.Shelf shelf, String chosen) {
        return options(
                List.copyOf(shelf.catalog().municipalities().values()), Municipality::id, Municipality::name, chosen);
    }

    private static <T> List<Option> options(
            List<T> all, Function<T, String> value, Function<T, String> label, String chosen) {
        List<Option> options = new ArrayList<>(List.of(new Option("", "全て", chosen.isEmpty())));
        all.forEach(one -> options.add(
                new Option(value.apply(one), label.apply(one), value.apply(one).equals(chosen))));
        return options;
    }

    private static List<PaperLine> contents(LibraryDesk.Shelf shelf) {
        ClauseWords words = shelf.words();
        return shelf.catalog().templates().values().stream()
                .sorted(java.util.Comparator.comparing(Template::isForm).thenComparing(Template::order))
                .map(paper -> {
                    List<Clause> clauses = paper.clauseLines().stream()
                            .flatMap(line -> shelf.catalog().slot(line.slot()).stream())
                            .distinct()
                            .toList();
                    long drafts = clauses.stream()
                            .filter(clause -> clause.status() == Clause.Status.DRAFT)
                            .count();
                    int count =
                            (int) clauses.stream().map(Clause::id).distinct().count();
                    String when = words.when(paper.when());
                    return new PaperLine(paper.id(), paper.title(), when, paper.isForm(), count, drafts);
                })
                .toList();
    }
}
