package org.jobun.web.matters;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jobun.interview.Questionnaire;
import org.jobun.web.Office;
import org.jobun.web.http.Answer;
import org.jobun.web.http.Exchange;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What one key changes: the answer is kept, and the blocks of the paper that differ go back, by their keys. The page replaces these
 * and never its form.
 */
final class LivePage {
    private static final JsonMapper JSON = new JsonMapper();

    private final Office office;
    private final ShownOfVisits shown;

    LivePage(Office office, ShownOfVisits shown) {
        this.office = office;
        this.shown = shown;
    }

    Answer change(Exchange exchange) {
        String key = exchange.place("key");
        MatterDesk desk = new MatterDesk(office, exchange.visitor());
        MatterDesk.Changed changed = desk.change(key, FormAnswers.of(exchange.fields()));
        MatterView view =
                MatterView.of(office, exchange.visitor(), key, changed.now().answers());
        new Others(office, exchange.visitor()).stay(key);
        ObjectNode out = JSON.createObjectNode();
        out.put("version", changed.now().kept().version());
        status(out, view);
        questions(out, view, exchange);
        papers(out, view, exchange);
        clashes(out, view, changed.clashes());
        return new Answer(
                changed.clashes().isEmpty() ? 200 : 409,
                "application/json",
                Map.of("Cache-Control", "no-store"),
                JSON.writeValueAsBytes(out));
    }

    private void status(ObjectNode out, MatterView view) {
        view.status().forEach(out::putPOJO);
        ArrayNode counts = out.putArray("groups");
        view.groups()
                .forEach(group -> counts.addObject()
                        .put("id", group.id())
                        .put("open", group.open())
                        .put("empty", group.empty()));
        out.put("problems", office.pages().page("problems", Map.of("problems", view.problems())));
    }

    /** What is said at each question of the group; questions that the page does not have come whole. */
    private void questions(ObjectNode out, MatterView view, Exchange exchange) {
        Questionnaire.Group group = view.group(exchange.field("group"), "");
        Set<String> there = new HashSet<>(List.of(exchange.field("questions").split(",")));
        ArrayNode all = out.putArray("questions");
        view.asked(group).forEach(question -> all.add(question(question, true, there)));
        view.optional(group).forEach(question -> all.add(question(question, false, there)));
    }

    private ObjectNode question(QuestionView question, boolean now, Set<String> there) {
        ObjectNode one = JSON.createObjectNode().put("path", question.path());
        one.put("now", now);
        one.put("asked", question.question().isRelevant());
        one.put("understood", question.understood());
        ArrayNode wrong = one.putArray("wrong");
        question.problems().forEach(problem -> wrong.add(problem.text() + problem.hint()));
        if (!there.contains(question.path())) {
            one.put("html", office.pages().page("question", Map.of("question", question)));
        }
        return one;
    }

    private void papers(ObjectNode out, MatterView view, Exchange exchange) {
        Shown pages = shown.of(exchange.visitor());
        String key = exchange.place("key");
        Shown.View before = pages.find(exchange.field("view"), key);
        String paper = view.pane().shown(exchange.field("paper")).orElse("");
        Shown.View now = pages.keep(key, view.pane(), paper);
        boolean same = before.paper().equals(paper);
        out.put("view", now.id());
        out.put("paper", paper);
        ArrayNode order = out.putArray("order");
        ObjectNode blocks = out.putObject("blocks");
        if (!paper.isEmpty()) {
            now.order().forEach(block -> {
                order.add(block);
                String html = now.blocks().get(block);
                if (!same || !html.equals(before.blocks().get(block))) {
                    blocks.put(block, html);
                }
            });
        }
        out.put("fresh", !same);
        out.put("tabs", office.pages().page("tabs", Map.of("tabs", view.pane().tabs(paper, before.papers()))));
    }

    private static void clashes(ObjectNode out, MatterView view, List<FormAnswers.Clash> clashes) {
        ArrayNode all = out.putArray("clashes");
        clashes.forEach(clash -> {
            MatterPage.ClashLine line = MatterPage.ClashLine.of(clash, view);
            all.addObject()
                    .put("path", line.path())
                    .put("label", line.label())
                    .put("mine", line.mine())
                    .put("theirs", line.theirs());
        });
    }
}
