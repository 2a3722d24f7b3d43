package org.jobun.web.matters;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jobun.interview.Questionnaire;
import org.jobun.matter.Municipality;
import org.jobun.web.Office;
import org.jobun.web.http.Answer;
import org.jobun.web.http.Exchange;
import org.jobun.web.http.Visitor;

/** The page of one matter: questions of one group, one paper of the set, what is wrong. */
final class MatterPage {
    private final Office office;
    private final ShownOfVisits shown;

    MatterPage(Office office, ShownOfVisits shown) {
        this.office = office;
        this.shown = shown;
    }

    Answer show(Exchange exchange) {
        exchange.record("案件の閲覧", exchange.place("key"));
        if (!office.hasCatalog()) {
            return new KeptPage(office).show(exchange);
        }
        MatterDesk desk = new MatterDesk(office, exchange.visitor());
        return page(exchange, desk.open(exchange.place("key")), List.of());
    }

    /** Keeps what a form says, and goes on to the next group, or says which answers somebody else has changed. */
    Answer save(Exchange exchange) {
        MatterDesk desk = new MatterDesk(office, exchange.visitor());
        String key = exchange.place("key");
        MatterDesk.Changed changed = desk.change(key, FormAnswers.of(exchange.fields()));
        if (!changed.clashes().isEmpty()) {
            return page(exchange, changed.now(), changed.clashes());
        }
        String group = exchange.field("to").isEmpty() ? exchange.field("group") : exchange.field("to");
        String paper = exchange.field("paper");
        return Answer.see(MatterView.address(key) + "?group=" + group + (paper.isEmpty() ? "" : "&paper=" + paper));
    }

    private Answer page(Exchange exchange, MatterDesk.Open open, List<FormAnswers.Clash> clashes) {
        Visitor visitor = exchange.visitor();
        MatterView view = MatterView.of(office, visitor, open.kept().key(), open.answers());
        String asked = exchange.query("group").isEmpty() && exchange.method().equals("POST")
                ? exchange.field("group")
                : exchange.query("group");
        Questionnaire.Group group = view.group(asked, exchange.query("question"));
        String paper = view.pane().shown(exchange.query("paper")).orElse("");
        Shown.View kept = shown.of(visitor).keep(open.kept().key(), view.pane(), paper);
        Map<String, Object> values = values(office, open, view, group, kept, exchange.query("question"));
        values.put("others", new Others(office, visitor).in(open.kept().key()));
        boolean pdf = exchange.query("pdf").equals("1") && !paper.isEmpty();
        values.put("pdf", pdf);
        values.put(
                "clashes",
                clashes.stream().map(clash -> ClashLine.of(clash, view)).toList());
        Answer page = Answer.html(clashes.isEmpty() ? 200 : 409, office.pages().page("matter", exchange, values));
        return pdf ? page.showingFrames() : page;
    }

    /**
     * What the page shows of a matter, whoever looks at it.
     *
     * @param question that is asked for; empty where none is
     */
    static Map<String, Object> values(
            Office office,
            MatterDesk.Open open,
            MatterView view,
            Questionnaire.Group group,
            Shown.View shown,
            String question) {
        Map<String, Object> values = new HashMap<>(view.status());
        values.put("kept", open.kept());
        values.put("address", view.address());
        values.put("body", body(office, open));
        values.put("groups", view.groups());
        values.put("group", group);
        values.put("next", next(view, group));
        values.put("asked", view.asked(group));
        List<QuestionView> optional = view.optional(group);
        values.put("optional", optional);
        values.put("optionalOpen", optional.stream().anyMatch(one -> one.path().equals(question)));
        values.put("tabs", view.pane().tabs(shown.paper(), Map.of()));
        values.put("paper", shown.paper());
        values.put("pieces", shown.pieces());
        values.put("problems", view.problems());
        values.put("view", shown.id());
        return values;
    }

    /** What the body of a matter is called. */
    private static String body(Office office, MatterDesk.Open open) {
        Municipality body =
                office.catalog().municipalities().get(open.kept().heading().body());
        return body == null ? open.answers().municipality() : body.name();
    }

    /** The group after this one that has something to ask; the first again behind the last. */
    private static Questionnaire.Group next(MatterView view, Questionnaire.Group group) {
        List<Questionnaire.Group> groups = view.questions().groups();
        int at = groups.indexOf(group);
        for (int i = 1; i < groups.size(); i++) {
            Questionnaire.Group other = groups.get((at + i) % groups.size());
            if (!view.asked(other).isEmpty() || view.open(other) > 0) {
                return other;
            }
        }
        return group;
    }

    /** An answer that two people changed, for the page. */
    public record ClashLine(String path, String label, String mine, String theirs) {
        static ClashLine of(FormAnswers.Clash clash, MatterView view) {
            String path = clash.place().path();
            String label = view.questions()
                    .find(path)
                    .map(question -> question.label())
                    .orElse(path);
            return new ClashLine(path, label, clash.mine(), clash.theirs());
        }
    }
}
