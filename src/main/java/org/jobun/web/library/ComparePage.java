package org.jobun.web.library;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jobun.catalog.Clause;
import org.jobun.change.BesideTable;
import org.jobun.change.ComparedPaper;
import org.jobun.house.BesideStyle;
import org.jobun.library.Line;
import org.jobun.library.SideBySide;
import org.jobun.review.BesideFiles;
import org.jobun.service.CompareCatalogs;
import org.jobun.web.TableFile;
import org.jobun.web.http.Action;
import org.jobun.web.http.Answer;
import org.jobun.web.http.Exchange;
import org.jobun.web.http.Refusal;

/** Two versions of a clause, or two alternatives of one set, beside each other (新旧). */
final class ComparePage implements Action {
    private final LibraryDesk desk;

    ComparePage(LibraryDesk desk) {
        this.desk = desk;
    }

    /** What is compared. */
    private record Asked(List<Clause> members, Clause before, Clause after) {}

    private static Asked asked(Exchange exchange, LibraryDesk.Shelf shelf) {
        List<Clause> versions = shelf.catalog().versions(exchange.place("clause"));
        if (versions.isEmpty()) {
            throw Refusal.notFound();
        }
        List<Clause> members = new ArrayList<>(versions);
        shelf.catalog().slot(versions.get(0).slot()).stream()
                .filter(clause -> !members.contains(clause))
                .forEach(members::add);
        Clause last = versions.get(versions.size() - 1);
        Clause after = find(exchange.query("after"), members).orElse(last);
        Clause before = find(exchange.query("before"), members).orElseGet(() -> other(members, after));
        return new Asked(members, before, after);
    }

    @Override
    public Answer on(Exchange exchange) {
        LibraryDesk.Shelf shelf = desk.shelf();
        Asked asked = asked(exchange, shelf);
        Clause before = asked.before();
        Clause after = asked.after();
        Map<String, Object> values = new HashMap<>();
        values.put("clause", ClauseLink.of(asked.members().get(0), shelf.words()));
        values.put(
                "query",
                "before=" + ClauseLink.encoded(ClauseLink.key(before)) + "&after="
                        + ClauseLink.encoded(ClauseLink.key(after)));
        values.put("before", ClauseLink.of(before, shelf.words()));
        values.put("after", ClauseLink.of(after, shelf.words()));
        values.put("befores", options(asked.members(), before, shelf));
        values.put("afters", options(asked.members(), after, shelf));
        values.put("side", SideBySide.of(texts(before, shelf), texts(after, shelf)));
        return Answer.html(desk.office().pages().page("library-compare", exchange, values));
    }

    /** The same as a file. */
    Answer file(Exchange exchange) throws IOException {
        LibraryDesk.Shelf shelf = desk.shelf();
        Asked asked = asked(exchange, shelf);
        ComparedPaper compared = CompareCatalogs.of(
                asked.before(),
                asked.after(),
                new CompareCatalogs.State(shelf.catalog(), desk.office().today()));
        BesideTable.Heads heads = new BesideTable.Heads(label(asked.before(), shelf), label(asked.after(), shelf));
        return TableFile.of(
                new BesideFiles.Table(List.of(compared), BesideStyle.CONTRACT, heads, true, List.of()),
                "",
                exchange.query("format"));
    }

    private static Clause other(List<Clause> members, Clause after) {
        return members.stream()
                .filter(member -> member != after)
                .reduce((one, next) -> one)
                .orElse(after);
    }

    private static Optional<Clause> find(String key, List<Clause> members) {
        return members.stream()
                .filter(member -> ClauseLink.key(member).equals(key))
                .findFirst();
    }

    /** What is compared: caption, condition, text. */
    private static List<String> texts(Clause clause, LibraryDesk.Shelf shelf) {
        List<String> texts = new ArrayList<>();
        texts.add("（" + shelf.words().caption(clause) + "）");
        shelf.words().lines(clause).stream().map(Line::whole).forEach(texts::add);
        return texts;
    }

    private static List<Option> options(List<Clause> members, Clause chosen, LibraryDesk.Shelf shelf) {
        return members.stream()
                .map(member -> new Option(ClauseLink.key(member), label(member, shelf), member == chosen))
                .toList();
    }

    private static String label(Clause clause, LibraryDesk.Shelf shelf) {
        ClauseLink link = ClauseLink.of(clause, shelf.words());
        return link.caption()
                + (link.condition().isEmpty() ? "" : "（" + link.condition() + "）")
                + (link.period().isEmpty() ? "" : "　" + link.period());
    }
}
