package org.jobun.web.approval;

import java.util.List;
import java.util.Optional;
import org.jobun.approval.Actor;
import org.jobun.approval.Item;
import org.jobun.approval.Standings;
import org.jobun.approval.Step;
import org.jobun.diagnostic.Outcome;
import org.jobun.ledger.Line;
import org.jobun.service.AdoptableItems;
import org.jobun.service.DecideItems;
import org.jobun.service.KeepRelease;
import org.jobun.store.Act;
import org.jobun.web.ProblemLine;
import org.jobun.web.http.Answer;
import org.jobun.web.http.Exchange;
import org.jobun.web.http.Refusal;

/** Takes over all of the program's catalog that stands as it was made public. */
final class AdoptRelease {
    private final ReviewDesk desk;

    AdoptRelease(ReviewDesk desk) {
        this.desk = desk;
    }

    Answer on(Exchange exchange) {
        ReviewDesk.Shelf shelf = desk.shelf();
        String body = desk.body(exchange.field("body"));
        List<Item> items = AdoptableItems.of(shelf.approvables(), shelf.released(), Standings.of(desk.lines(), body));
        Actor actor = desk.actor(exchange);
        Outcome<Line> outcome = shelf.decide()
                .of(new DecideItems.Request(body, actor, Step.ADOPT, items, KeepRelease.adopting(desk.store(), actor)));
        Optional<Line> line = outcome.value();
        if (line.isEmpty()) {
            ProblemLine why = Problems.of(outcome.diagnostics()).get(0);
            throw new Refusal(403, why.text(), why.hint(), new Refusal.Way("/approval", "審査の一覧へ"));
        }
        exchange.record(
                Act.APPROVAL,
                Step.ADOPT.called() + "　" + items.size() + "件　" + line.get().hash(),
                "");
        return Answer.see("/approval?done=ADOPT" + (body.isEmpty() ? "" : "&body=" + ItemLink.encoded(body)));
    }
}
