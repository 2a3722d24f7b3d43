package org.jobun.web.matters;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jobun.interview.Answers;
import org.jobun.interview.Place;
import org.jobun.matter.Firm;
import org.jobun.matter.FirmRegister;
import org.jobun.matter.Municipality;
import org.jobun.web.Office;
import org.jobun.web.http.Answer;
import org.jobun.web.http.Exchange;
import org.jobun.web.http.Refusal;

/** A firm is picked from the register of the body for a question or a row of a list of a matter. */
final class PickFirmPage {
    /** Firms that are shown at a time; whoever wants others says more of them. */
    private static final int MOST = 100;

    private static final String COLUMN = "firm";
    private static final Pattern ROW = Pattern.compile("([a-z_.]{1,60}):([0-9]{1,4})");

    private final Office office;

    PickFirmPage(Office office) {
        this.office = office;
    }

    /**
     * A firm as it is picked.
     *
     * @param key what the matter says of it: its number, or its name where it has none
     * @param state why it may not be taken, or empty
     */
    public record Line(String key, Firm firm, String state) {}

    /** The register of the body that a matter is of; empty where it has none. */
    static Optional<FirmRegister> register(Office office, Answers answers) {
        Municipality known = office.catalog().municipalities().get(answers.municipality());
        return known != null
                ? known.firms()
                : office.catalog().municipalities().values().stream()
                        .filter(body -> body.name().equals(answers.municipality()))
                        .findFirst()
                        .flatMap(Municipality::firms);
    }

    Answer show(Exchange exchange) {
        MatterDesk.Open open = new MatterDesk(office, exchange.visitor()).open(exchange.place("key"));
        FirmRegister register = register(office, open.answers()).orElseThrow(Refusal::notFound);
        Place place = place(exchange.query("to"), open.answers());
        String words = exchange.query("q");
        List<Firm> firms = register.search(words);
        Map<String, Object> values = new HashMap<>();
        values.put("kept", open.kept());
        values.put("address", MatterView.address(open.kept().key()));
        values.put("to", exchange.query("to"));
        values.put("field", FormAnswers.name(place));
        values.put("was", FormAnswers.standing(open.answers(), place));
        values.put("about", about(place));
        values.put("question", place.path());
        values.put("group", group(place));
        values.put("words", words);
        values.put("count", firms.size());
        values.put("most", MOST);
        values.put("firms", firms.stream().limit(MOST).map(this::line).toList());
        return Answer.html(office.pages().page("matter-firms", exchange, values));
    }

    private Line line(Firm firm) {
        boolean suspended = firm.isSuspendedOn(office.today());
        boolean ended = firm.hasEndedBy(office.today());
        String state = suspended ? "指名停止中" : ended ? "登録の期限切れ" : "";
        return new Line(firm.number().isEmpty() ? firm.name() : firm.number(), firm, state);
    }

    /** {@code contractor.firm}, or {@code members:2} for the second row; {@code members} for a new one. */
    private Place place(String to, Answers answers) {
        Matcher row = ROW.matcher(to);
        if (row.matches() && hasColumn(row.group(1))) {
            return new Place(row.group(1), Integer.parseInt(row.group(2)), COLUMN);
        }
        if (hasColumn(to)) {
            return new Place(to, answers.rows(to).size() + 1, COLUMN);
        }
        if (to.endsWith("." + COLUMN) && office.catalog().vocabulary().find(to).isPresent()) {
            return Place.of(to);
        }
        throw Refusal.notFound();
    }

    private boolean hasColumn(String list) {
        return office.catalog()
                .vocabulary()
                .find(list)
                .filter(type -> type.hasColumn(COLUMN))
                .isPresent();
    }

    private String group(Place place) {
        return office.catalog()
                .vocabulary()
                .groupOf(place.path())
                .map(group -> group.id())
                .orElse("");
    }

    private String about(Place place) {
        String label = office.catalog()
                .vocabulary()
                .find(place.path())
                .map(type -> type.label())
                .orElse(place.path());
        return place.row() == 0 ? label : label + "（" + place.row() + "行目）";
    }
}
