package org.jobun.web.approval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jobun.approval.Actor;
import org.jobun.approval.DecisionRule;
import org.jobun.approval.Says;
import org.jobun.approval.Standings;
import org.jobun.approval.Step;
import org.jobun.diagnostic.Outcome;
import org.jobun.ledger.Line;
import org.jobun.service.DecideItems;
import org.jobun.store.Act;
import org.jobun.store.Person;
import org.jobun.store.Role;
import org.jobun.web.ProblemLine;
import org.jobun.web.http.Answer;
import org.jobun.web.http.Exchange;
import org.jobun.web.library.Option;

/** How a body decides: how many people, which divisions first, who decides, who for them. */
final class RulePage {
    private static final int MOST = 9;

    private final ReviewDesk desk;

    RulePage(ReviewDesk desk) {
        this.desk = desk;
    }

    Answer show(Exchange exchange) {
        return page(exchange, 200, desk.body(exchange.query("body")), List.of());
    }

    private Answer page(Exchange exchange, int status, String body, List<ProblemLine> problems) {
        DecisionRule rule = Standings.of(desk.lines(), body).rule();
        Map<String, Object> values = new HashMap<>();
        values.put("body", body);
        values.put("bodies", bodies(body));
        values.put("words", new Names(desk.store().people()).of(rule));
        values.put("approvals", rule.approvals());
        values.put("most", MOST);
        values.put("divisions", divisions(rule));
        values.put("deciders", people(rule.deciders()));
        values.put("deputies", people(rule.deputies()));
        values.put("mayManage", desk.actor(exchange).powers().contains(Actor.Power.MANAGE));
        values.put("problems", problems);
        values.put("done", exchange.query("done").equals("yes"));
        return Answer.html(status, desk.office().pages().page("approval-rule", exchange, values));
    }

    private List<Option> bodies(String chosen) {
        List<Option> options = new ArrayList<>(List.of(new Option("", "全ての団体（共通）", chosen.isEmpty())));
        desk.shelf()
                .catalog()
                .municipalities()
                .forEach((id, body) -> options.add(new Option(id, body.name() + "だけ", id.equals(chosen))));
        return options;
    }

    private List<Option> divisions(DecisionRule rule) {
        TreeSet<String> names = new TreeSet<>(desk.store().people().divisions());
        names.addAll(rule.concurring());
        return names.stream()
                .map(name -> new Option(name, name, rule.concurring().contains(name)))
                .toList();
    }

    private List<Option> people(List<String> chosen) {
        Stream<Person> known = desk.store().people().all().stream()
                .filter(person -> chosen.contains(person.login())
                        || person.is(Role.APPROVER) && person.mayWrite() && !person.disabled());
        return known.map(person -> new Option(
                        person.login(),
                        person.name() + (person.division().isEmpty() ? "" : "（" + person.division() + "）"),
                        chosen.contains(person.login())))
                .toList();
    }

    Answer save(Exchange exchange) {
        String body = desk.body(exchange.field("body"));
        String approvals = exchange.field("approvals").strip();
        if (!approvals.matches("[1-" + MOST + "]")) {
            String sentence = "承認に要る人数は、1から" + MOST + "までの数で入力してください。";
            return page(
                    exchange,
                    422,
                    body,
                    List.of(new ProblemLine("error", "エラー", sentence, "", "", "", "#f-approvals")));
        }
        DecisionRule rule = new DecisionRule(
                Integer.parseInt(approvals),
                all(exchange, "concur"),
                all(exchange, "decider"),
                all(exchange, "deputy"));
        Outcome<Line> outcome = desk.shelf()
                .decide()
                .of(new DecideItems.Request(
                        body,
                        desk.actor(exchange),
                        Step.RULE,
                        List.of(),
                        Says.of(Map.of()).withRule(rule)));
        Optional<Line> line = outcome.value();
        if (line.isEmpty()) {
            return page(exchange, 403, body, Problems.of(outcome.diagnostics()));
        }
        exchange.record(Act.APPROVAL, Step.RULE.called() + "　" + line.get().hash(), "");
        return Answer.see("/approval/rule?done=yes" + (body.isEmpty() ? "" : "&body=" + ItemLink.encoded(body)));
    }

    private static List<String> all(Exchange exchange, String name) {
        return exchange.fields().getOrDefault(name, List.of());
    }
}
