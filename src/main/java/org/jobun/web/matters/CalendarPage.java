package org.jobun.web.matters;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jobun.calendar.DayWords;
import org.jobun.calendar.Plan;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Outcome;
import org.jobun.matter.Matter;
import org.jobun.service.PlanDates;
import org.jobun.web.Office;
import org.jobun.web.ProblemLine;
import org.jobun.web.http.Answer;
import org.jobun.web.http.Exchange;

/** 日程: the days of a matter in order, with proposals that are taken over by one press. */
final class CalendarPage {
    /** What a press asks for: all proposals, one of them by its path, or nothing but what was typed. */
    private static final String TAKE = "take";

    private static final String ALL = "all";
    private static final String PROPOSED = "p:";

    private final Office office;

    CalendarPage(Office office) {
        this.office = office;
    }

    /**
     * A line of the table.
     *
     * @param written what stands in the matter, readable as a day or not
     * @param said the day in words with its weekday; empty where there is none
     * @param proposal what can be taken over, as 2026-11-02; empty where nothing can
     * @param expected whether the day is only what is expected
     */
    public record Line(
            String path,
            String label,
            String written,
            String said,
            String closedFor,
            String about,
            String proposal,
            boolean expected) {}

    Answer show(Exchange exchange) {
        MatterDesk.Open open = new MatterDesk(office, exchange.visitor()).open(exchange.place("key"));
        return page(exchange, open, List.of());
    }

    /** Keeps what was typed, and proposals as they were shown. */
    Answer save(Exchange exchange) {
        String key = exchange.place("key");
        MatterDesk desk = new MatterDesk(office, exchange.visitor());
        MatterDesk.Changed changed = desk.change(key, FormAnswers.of(fields(exchange)));
        return changed.clashes().isEmpty()
                ? Answer.see(address(key))
                : page(exchange, changed.now(), changed.clashes());
    }

    private static String address(String key) {
        return MatterView.address(key) + "/calendar";
    }

    /** The fields of the form, with the proposals that are taken in place of fields that are empty. */
    private static Map<String, List<String>> fields(Exchange exchange) {
        Map<String, List<String>> fields = new LinkedHashMap<>(exchange.fields());
        String take = exchange.field(TAKE);
        exchange.fields().forEach((name, values) -> {
            String path = name.startsWith(PROPOSED) ? name.substring(PROPOSED.length()) : "";
            boolean wanted = !path.isEmpty() && (take.equals(ALL) || take.equals(path));
            if (wanted && exchange.field("a:" + path).isBlank()) {
                fields.put("a:" + path, values);
            }
        });
        return fields;
    }

    private Answer page(Exchange exchange, MatterDesk.Open open, List<FormAnswers.Clash> clashes) {
        Map<String, Object> values = new HashMap<>();
        String key = open.kept().key();
        Optional<Matter> matter = open.answers().matter(office.catalog(), new Diagnostics());
        Optional<Outcome<Plan>> outcome = matter.map(new PlanDates(office.catalog())::of);
        List<Line> lines = new ArrayList<>();
        outcome.flatMap(Outcome::value).ifPresent(plan -> plan.days().forEach(day -> lines.add(line(day, open))));
        values.put("kept", open.kept());
        values.put("matter", MatterView.address(key));
        values.put("address", address(key));
        values.put("lines", lines);
        values.put(
                "proposals",
                lines.stream().filter(line -> !line.proposal().isEmpty()).count());
        values.put(
                "problems",
                outcome.map(known -> known.diagnostics().sorted().stream()
                                .map(problem -> ProblemLine.ofPaper(problem, ""))
                                .toList())
                        .orElse(List.of()));
        values.put(
                "clashes",
                clashes.stream().map(clash -> label(clash.place().path())).toList());
        return Answer.html(clashes.isEmpty() ? 200 : 409, office.pages().page("matter-calendar", exchange, values));
    }

    private String label(String path) {
        return office.catalog()
                .vocabulary()
                .find(path)
                .map(type -> type.label())
                .orElse(path);
    }

    private static Line line(Plan.Day day, MatterDesk.Open open) {
        boolean takes = day.proposed() && day.planned() && day.day() != null;
        return new Line(
                day.path(),
                day.label(),
                open.answers().text(day.path()).orElse(""),
                day.day() == null ? "" : DayWords.of(day.day()),
                day.closedFor(),
                day.about(),
                takes ? day.day().toString() : "",
                day.proposed() && !day.planned() && day.day() != null);
    }
}
