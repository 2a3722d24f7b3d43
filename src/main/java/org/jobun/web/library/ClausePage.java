package org.jobun.web.library;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jobun.catalog.Clause;
import org.jobun.catalog.Template;
import org.jobun.library.ClauseUse;
import org.jobun.library.DayWords;
import org.jobun.library.LawBehind;
import org.jobun.library.Standing;
import org.jobun.web.http.Access;
import org.jobun.web.http.Action;
import org.jobun.web.http.Answer;
import org.jobun.web.http.Exchange;
import org.jobun.web.http.Refusal;

/** One clause in full: its versions, what it says, why, and where it is used. */
final class ClausePage implements Action {
    /** Sets that are looked at; a clause that is in all of them need not be listed for ever. */
    private static final int MOST_SETS = 100;

    private final LibraryDesk desk;

    ClausePage(LibraryDesk desk) {
        this.desk = desk;
    }

    /**
     * A version on the line of time.
     *
     * @param shown whether the page shows it
     * @param today whether it holds today
     */
    public record Version(ClauseLink link, String period, boolean shown, boolean today) {}

    /**
     * A paper that has it.
     *
     * @param when the paper takes it, in words; empty where always
     */
    public record PaperLine(String id, String title, String when) {}

    /** A final set. */
    public record SetLine(String href, String name, String day) {}

    /** What a body's usual answers say. */
    public record BodyLine(String id, String name, String standing, String stateClass) {}

    @Override
    public Answer on(Exchange exchange) {
        LibraryDesk.Shelf shelf = desk.shelf();
        Clause clause = clause(exchange, shelf, desk);
        ClauseUse use = shelf.use();
        Map<String, Object> values = new HashMap<>();
        values.put("clause", ClauseLink.of(clause, shelf.words()));
        values.put("versions", versions(clause, shelf));
        values.put("lines", shelf.words().lines(clause));
        values.put("dated", shelf.words().dated(clause));
        values.put("laws", LawBehind.of(clause, shelf.catalog()));
        values.put(
                "localRules",
                shelf.words().basis(clause).stream()
                        .filter(name -> name.startsWith("団体の例規"))
                        .toList());
        values.put("items", use.items(clause));
        values.put(
                "commentary",
                clause.commentary().lines().filter(line -> !line.isBlank()).toList());
        values.put("requires", links(clause.requires(), shelf));
        values.put("forms", use.forms(clause));
        values.put("papers", papers(clause, shelf));
        values.put("referredBy", links(use.referredBy(clause), shelf));
        values.put("requiredBy", links(use.requiredBy(clause), shelf));
        values.put("bodies", bodies(clause, shelf));
        values.put("alternatives", alternatives(clause, shelf));
        values.put("file", clause.file().shown());
        values.put("written", clause.file().path());
        values.put("mayWrite", exchange.visitor().may(Access.REVIEWER));
        values.put("isOwn", desk.hasOwn(clause.file().path()));
        values.put("sets", sets(clause, exchange));
        return Answer.html(desk.office().pages().page("library-clause", exchange, values));
    }

    /** Final sets within the reach of whoever asks that have this version. */
    private List<SetLine> sets(Clause clause, Exchange exchange) {
        Pattern version = Pattern.compile("\"id\"\\s*:\\s*\"" + Pattern.quote(clause.id())
                + "\"\\s*,\\s*\"version\"\\s*:\\s*\"" + Pattern.quote(clause.version()) + "\"");
        return desk
                .office()
                .store()
                .sets(exchange.visitor().reach())
                .holding("\"" + clause.id() + "\"", MOST_SETS)
                .stream()
                .filter(set -> version.matcher(set.manifest()).find())
                .map(set -> new SetLine(
                        "/matters/" + ClauseLink.encoded(set.matterKey()) + "/sets/" + set.issue(),
                        set.matterKey() + "　第" + set.issue() + "号",
                        DayWords.day(LocalDate.ofInstant(
                                set.issuedAt(), desk.office().clock().getZone()))))
                .toList();
    }

    /** The version that is asked for; else that of today, else the last. */
    static Clause clause(Exchange exchange, LibraryDesk.Shelf shelf, LibraryDesk desk) {
        List<Clause> versions = shelf.catalog().versions(exchange.place("clause"));
        if (versions.isEmpty()) {
            throw Refusal.notFound();
        }
        String asked = exchange.query("version");
        if (!asked.isEmpty()) {
            return versions.stream()
                    .filter(version -> version.version().equals(asked))
                    .findFirst()
                    .orElseThrow(Refusal::notFound);
        }
        return versions.stream()
                .filter(version -> version.validity().contains(desk.office().today()))
                .findFirst()
                .orElse(versions.get(versions.size() - 1));
    }

    private List<Version> versions(Clause shown, LibraryDesk.Shelf shelf) {
        return shelf.catalog().versions(shown.id()).stream()
                .map(version -> new Version(
                        ClauseLink.of(version, shelf.words()),
                        org.jobun.library.ClauseWords.period(version),
                        version == shown,
                        version.validity().contains(desk.office().today())))
                .toList();
    }

    /** The clauses of ids and sets, each clause once. */
    static List<ClauseLink> links(List<String> names, LibraryDesk.Shelf shelf) {
        List<ClauseLink> links = new ArrayList<>();
        names.stream()
                .flatMap(name -> shelf.catalog().slot(name).stream())
                .map(clause -> ClauseLink.of(clause, shelf.words()))
                .filter(link -> links.stream().noneMatch(known -> known.id().equals(link.id())))
                .forEach(links::add);
        return links;
    }

    private static List<ClauseLink> alternatives(Clause clause, LibraryDesk.Shelf shelf) {
        return shelf.catalog().slot(clause.slot()).stream()
                .filter(other -> !other.id().equals(clause.id()))
                .map(other -> ClauseLink.of(other, shelf.words()))
                .toList();
    }

    private static List<PaperLine> papers(Clause clause, LibraryDesk.Shelf shelf) {
        return shelf.use().places(clause).stream()
                .map(place -> {
                    Template paper = place.paper();
                    String when = shelf.words().when(place.line().condition());
                    return new PaperLine(paper.id(), paper.title(), when);
                })
                .distinct()
                .toList();
    }

    private static List<BodyLine> bodies(Clause clause, LibraryDesk.Shelf shelf) {
        List<BodyLine> bodies = new ArrayList<>();
        Map<Standing, String> classes = Map.of(Standing.IN, "done", Standing.OUT, "", Standing.OPEN, "open");
        shelf.use().bodies(clause).forEach((id, standing) -> {
            String name = shelf.catalog().municipalities().get(id).name();
            bodies.add(new BodyLine(id, name, standing.label(), classes.get(standing)));
        });
        return bodies;
    }
}
