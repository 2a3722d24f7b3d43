package org.jobun.web.approval;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jobun.approval.Actor;
import org.jobun.approval.Approvable;
import org.jobun.approval.Item;
import org.jobun.approval.Says;
import org.jobun.approval.Step;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Outcome;
import org.jobun.ledger.Line;
import org.jobun.service.DecideItems;
import org.jobun.store.Act;
import org.jobun.web.ProblemLine;
import org.jobun.web.http.Answer;
import org.jobun.web.http.Exchange;

/** Submits what somebody chose from the list, each in the state that the list had: a line of the ledger for each, as each has its authors. */
final class SubmitChosen {
    private final ReviewDesk desk;
    private final WorklistPage list;

    SubmitChosen(ReviewDesk desk, WorklistPage list) {
        this.desk = desk;
        this.list = list;
    }

    Answer on(Exchange exchange) {
        boolean all = exchange.field("all").equals("yes");
        Map<Item, String> chosen = chosen(exchange.fields().getOrDefault(all ? "shown" : "chosen", List.of()));
        if (chosen.isEmpty()) {
            ProblemLine none = new ProblemLine("error", "エラー", "審査に付すものを選んでください。", "", "", "", "");
            return list.page(exchange, 422, List.of(none), "");
        }
        Diagnostics found = new Diagnostics();
        Submitter submitter =
                new Submitter(desk.shelf(), desk.body(exchange.query("body")), desk.actor(exchange), desk.lines());
        int submitted = 0;
        for (Map.Entry<Item, String> one : chosen.entrySet()) {
            Optional<Line> line = submitter.submit(one.getKey(), one.getValue(), found);
            if (line.isPresent()) {
                submitted++;
                exchange.record(
                        Act.APPROVAL,
                        Step.SUBMIT.called() + "　" + one.getKey().name() + "　"
                                + line.get().hash(),
                        "");
            }
        }
        return found.hasErrors()
                ? list.page(exchange, 409, Problems.of(found), submitted == 0 ? "" : String.valueOf(submitted))
                : Answer.see("/approval?" + WorklistPage.query(exchange) + "&submitted=" + submitted);
    }

    /** Item → hash of the state that was shown; what names no item is none. */
    private static Map<Item, String> chosen(List<String> values) {
        Map<Item, String> chosen = new LinkedHashMap<>();
        for (String value : values) {
            String[] parts = value.split(" ", 2);
            Optional<Item> item = parts.length == 2 ? Item.parse(parts[1]) : Optional.empty();
            item.ifPresent(one -> chosen.putIfAbsent(one, parts[0]));
        }
        return chosen;
    }

    /** Whoever submits, with the catalog and the ledger as they were when it began: what is added meanwhile has no part in who wrote what. */
    private final class Submitter {
        private final ReviewDesk.Shelf shelf;
        private final String body;
        private final Actor actor;
        private final List<Line> lines;

        Submitter(ReviewDesk.Shelf shelf, String body, Actor actor, List<Line> lines) {
            this.shelf = shelf;
            this.body = body;
            this.actor = actor;
            this.lines = lines;
        }

        Optional<Line> submit(Item item, String seen, Diagnostics found) {
            Optional<Approvable> now = shelf.approvables().find(item);
            String hash = now.map(Approvable::hash).orElse("");
            if (!hash.equals(seen)) {
                found.add(TakeStep.changed(item, hash, seen));
                return Optional.empty();
            }
            Says says = Says.of(Map.of()).withContributors(desk.authors(now, item, lines, body));
            Outcome<Line> outcome =
                    shelf.decide().of(new DecideItems.Request(body, actor, Step.SUBMIT, List.of(item), says));
            found.addAll(outcome.diagnostics());
            return outcome.value();
        }
    }
}
