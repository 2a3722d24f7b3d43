package org.jobun.web.approval;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jobun.approval.Actor;
import org.jobun.approval.Approvable;
import org.jobun.approval.Item;
import org.jobun.approval.Says;
import org.jobun.approval.Step;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Outcome;
import org.jobun.ledger.Line;
import org.jobun.service.Contributors;
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
        int submitted = 0;
        for (Map.Entry<Item, String> one : chosen.entrySet()) {
            Optional<Line> line = submit(exchange, one.getKey(), one.getValue(), found);
            if (line.isPresent()) {
                submitted++;
            }
        }
        return found.hasErrors()
                ? list.page(exchange, 409, Problems.of(found), submitted == 0 ? "" : String.valueOf(submitted))
                : Answer.see("/approval?" + WorklistPage.query(exchange) + "&submitted=" + submitted);
    }

    /** Item → hash of the state that was shown; what names no item is none. */
    private static Map<Item, String> chosen(List<String> values) {
        return values.stream()
                .map(value -> value.split(" ", 2))
                .filter(parts -> parts.length == 2 && Item.parse(parts[1]).isPresent())
                .collect(Collectors.toMap(
                        parts -> Item.parse(parts[1]).orElseThrow(),
                        parts -> parts[0],
                        (first, again) -> first,
                        LinkedHashMap::new));
    }

    private Optional<Line> submit(Exchange exchange, Item item, String seen, Diagnostics found) {
        ReviewDesk.Shelf shelf = desk.shelf();
        String body = desk.body(exchange.query("body"));
        Optional<Approvable> now = shelf.approvables().find(item);
        String hash = now.map(Approvable::hash).orElse("");
        if (!hash.equals(seen)) {
            found.add(TakeStep.changed(item, hash, seen));
            return Optional.empty();
        }
        Actor actor = desk.actor(exchange);
        Map<String, String> authors = Contributors.of(
                desk.store().catalogFolder(), now.map(List::of).orElse(List.of()), List.of(item), desk.lines(), body);
        Says says = Says.of(Map.of()).withContributors(authors);
        Outcome<Line> outcome =
                shelf.decide().of(new DecideItems.Request(body, actor, Step.SUBMIT, List.of(item), says));
        found.addAll(outcome.diagnostics());
        outcome.value()
                .ifPresent(line -> exchange.record(
                        Act.APPROVAL, Step.SUBMIT.called() + "　" + item.name() + "　" + line.hash(), ""));
        return outcome.value();
    }
}
