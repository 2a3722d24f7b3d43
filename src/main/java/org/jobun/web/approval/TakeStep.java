package org.jobun.web.approval;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jobun.approval.Actor;
import org.jobun.approval.Item;
import org.jobun.approval.Says;
import org.jobun.approval.Step;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.diagnostic.Outcome;
import org.jobun.ledger.Line;
import org.jobun.service.DecideItems;
import org.jobun.service.KeepRelease;
import org.jobun.store.Act;
import org.jobun.web.ProblemLine;
import org.jobun.web.http.Answer;
import org.jobun.web.http.Exchange;
import org.jobun.web.http.Refusal;
import org.jobun.web.library.DayField;

/** A step of somebody about one item, in the state that they have before them. */
final class TakeStep {
    private static final int LONGEST = 2_000;
    private static final int SHOWN = 12;
    private static final Set<Step> IN_WORDS = Set.of(Step.REVIEW, Step.RETURN, Step.STOP, Step.REOPEN, Step.ABOLISH);
    private static final Set<Step> OF_ITEMS = Set.of(
            Step.ADOPT,
            Step.SUBMIT,
            Step.REVIEW,
            Step.RETURN,
            Step.CONCUR,
            Step.APPROVE,
            Step.AFTER,
            Step.STOP,
            Step.REOPEN,
            Step.ABOLISH);

    private final ReviewDesk desk;
    private final ItemPage page;

    TakeStep(ReviewDesk desk, ItemPage page) {
        this.desk = desk;
        this.page = page;
    }

    Answer on(Exchange exchange) throws IOException {
        Step step = Stream.of(Step.values())
                .filter(one -> one.name().equals(exchange.field("step")))
                .filter(OF_ITEMS::contains)
                .findFirst()
                .orElseThrow(Refusal::notFound);
        ItemPage.Asked asked = page.asked(exchange.field("name"), exchange.field("body"));
        ItemPage.Typed typed = typed(exchange, step);
        if (!typed.problems().isEmpty()) {
            return page.page(exchange, 422, asked, typed);
        }
        Diagnostics found = new Diagnostics();
        checkSeen(exchange, asked, found);
        Optional<Line> line = found.hasErrors() ? Optional.empty() : decided(exchange, step, asked, typed, found);
        if (line.isEmpty()) {
            return refused(exchange, asked, typed, found);
        }
        exchange.record(
                Act.APPROVAL,
                step.called() + "　" + asked.item().name() + "　" + line.get().hash(),
                "");
        return Answer.see(ItemLink.href(asked.body(), asked.item()) + "&done=" + step.name());
    }

    private static ItemPage.Typed typed(Exchange exchange, Step step) {
        String comment = exchange.field("comment").strip();
        DayField until = DayField.of(exchange.field("until").strip());
        List<ProblemLine> problems = new ArrayList<>();
        if (IN_WORDS.contains(step) && comment.isEmpty()) {
            problems.add(problem(step.called() + "の理由又は意見を書いてください。", "#f-comment"));
        }
        if (comment.length() > LONGEST || exchange.field("place").length() > LONGEST) {
            problems.add(problem("意見は" + LONGEST + "字までで書いてください。", "#f-comment"));
        }
        if (!until.error().isEmpty()) {
            problems.add(problem(until.error(), "#f-until"));
        }
        return new ItemPage.Typed(comment, exchange.field("place").strip(), until, problems);
    }

    private static ProblemLine problem(String text, String href) {
        return new ProblemLine("error", "エラー", text, "", "", "", href);
    }

    /** Nobody decides on a text that they have not seen. */
    private static void checkSeen(Exchange exchange, ItemPage.Asked asked, Diagnostics found) {
        String seen = exchange.field("hash");
        if (!seen.equals(asked.hash())) {
            found.add(changed(asked.item(), asked.hash(), seen));
        }
    }

    /** An item that says something else than what somebody had before them. */
    static Diagnostic changed(Item item, String hash, String seen) {
        return Diagnostic.of(Code.APR_07, Location.ofFile(item.name()))
                .with("item", item.name())
                .with("found", shortened(hash))
                .with("expected", shortened(seen))
                .with("variant", "PAGE");
    }

    private static String shortened(String hash) {
        return hash.substring(0, Math.min(SHOWN, hash.length()));
    }

    private Optional<Line> decided(
            Exchange exchange, Step step, ItemPage.Asked asked, ItemPage.Typed typed, Diagnostics found) {
        Actor actor = desk.actor(exchange);
        Says begun = step == Step.ADOPT ? KeepRelease.adopting(desk.store(), actor) : Says.of(Map.of());
        Says says = begun.withComment(typed.comment(), typed.place())
                .withUntil(
                        step == Step.APPROVE ? Optional.ofNullable(typed.until().day()) : Optional.empty())
                .withDeputyFor(step == Step.APPROVE ? exchange.field("for") : "")
                .withDivision(step == Step.CONCUR ? actor.division() : "")
                .withContributors(
                        step == Step.SUBMIT
                                ? desk.authors(asked.now(), asked.item(), asked.lines(), asked.body())
                                : Map.of());
        Outcome<Line> outcome = asked.shelf()
                .decide()
                .of(new DecideItems.Request(asked.body(), actor, step, List.of(asked.item()), says));
        found.addAll(outcome.diagnostics());
        return outcome.value();
    }

    private Answer refused(Exchange exchange, ItemPage.Asked asked, ItemPage.Typed typed, Diagnostics found)
            throws IOException {
        boolean power = found.sorted().stream().anyMatch(one -> one.code() == Code.APR_04);
        return page.page(
                exchange,
                power ? 403 : 409,
                asked,
                new ItemPage.Typed(typed.comment(), typed.place(), typed.until(), Problems.of(found)));
    }
}
