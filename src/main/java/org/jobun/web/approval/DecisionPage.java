package org.jobun.web.approval;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jobun.approval.Item;
import org.jobun.approval.Packet;
import org.jobun.approval.Says;
import org.jobun.approval.State;
import org.jobun.approval.Step;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Outcome;
import org.jobun.ledger.Line;
import org.jobun.service.ApprovalStates;
import org.jobun.service.CheckPacket;
import org.jobun.service.DecideItems;
import org.jobun.service.ExportApproval;
import org.jobun.service.SeeApproval;
import org.jobun.store.Act;
import org.jobun.store.Reach;
import org.jobun.store.RegisterFilter;
import org.jobun.store.RegisterLine;
import org.jobun.web.FolderZip;
import org.jobun.web.ProblemLine;
import org.jobun.web.http.Answer;
import org.jobun.web.http.Exchange;
import org.jobun.web.http.Refusal;
import org.jobun.web.http.Upload;
import org.jobun.web.library.DayField;

/** The office's own 電子決裁: the papers that go there, and the decision that comes back. */
final class DecisionPage {
    private static final int LONGEST = 200;

    private final ReviewDesk desk;

    DecisionPage(ReviewDesk desk) {
        this.desk = desk;
    }

    /** What was typed about a decision. */
    public record Typed(String number, DayField day, String by, List<ProblemLine> problems) {
        static final Typed NOTHING = new Typed("", DayField.of(""), "", List.of());

        public Typed {
            problems = List.copyOf(problems);
        }
    }

    Answer show(Exchange exchange) {
        return page(exchange, 200, desk.body(exchange.query("body")), Typed.NOTHING);
    }

    private Answer page(Exchange exchange, int status, String body, Typed typed) {
        Map<String, Object> values = new HashMap<>();
        values.put("body", body);
        values.put("typed", typed);
        values.put("done", exchange.query("done"));
        values.put("count", inReview(body).size());
        return Answer.html(status, desk.office().pages().page("approval-decided", exchange, values));
    }

    private List<Item> inReview(String body) {
        LocalDate today = desk.office().today();
        return ApprovalStates.of(desk.shelf().approvables(), desk.lines(), body, Optional.of(today)).stream()
                .filter(one -> one.state() == State.IN_REVIEW)
                .map(one -> one.approvable().item())
                .toList();
    }

    /** The papers of one item, or of all that is under review; the page waits until everything is known. */
    Answer papers(Exchange exchange) throws IOException {
        ReviewDesk.Shelf shelf = desk.shelf();
        String body = desk.body(exchange.query("body"));
        List<Item> items = exchange.query("name").isEmpty()
                ? inReview(body)
                : Item.parse(exchange.query("name")).map(List::of).orElseThrow(Refusal::notFound);
        SeeApproval.Request request = desk.request(body, items);
        List<SeeApproval.SeenItem> known = shelf.see().items(request);
        if (known.isEmpty()) {
            throw Refusal.notFound();
        }
        CompletableFuture<SeeApproval.Seen> looked = desk.seen(shelf, request, known);
        if (!looked.isDone()) {
            return Answer.html(desk.office().pages().page("approval-wait", exchange, Map.of()))
                    .with("Refresh", "3");
        }
        Reach reach = exchange.visitor().reach();
        Set<String> mine = desk.store().register(reach).list(RegisterFilter.EVERYTHING).stream()
                .map(RegisterLine::id)
                .collect(Collectors.toSet());
        ExportApproval export = new ExportApproval(
                body, desk.office().today(), one -> reach.holds(one.division()), set -> mine.contains(set.id()));
        byte[] zip = FolderZip.write(export.of(looked.join()));
        exchange.record("決裁の資料（" + items.size() + "件）", "");
        return Answer.download("決裁の資料.zip", "application/zip", zip);
    }

    /** Takes a decision in, on the papers that were exported for it. */
    Answer take(Exchange exchange) {
        String body = desk.body(exchange.field("body"));
        Optional<Upload> file = exchange.upload("packet");
        Typed typed = typed(exchange, file);
        if (!typed.problems().isEmpty()) {
            return page(exchange, 422, body, typed);
        }
        Diagnostics found = new Diagnostics();
        Optional<Packet> packet = ExportApproval.packet(file.orElseThrow().bytes());
        ReviewDesk.Shelf shelf = desk.shelf();
        String called = body.isEmpty()
                ? "この承認の台帳"
                : shelf.catalog().municipalities().get(body).name() + "の承認の台帳";
        CheckPacket.of(
                packet,
                file.get().name(),
                body,
                called,
                shelf.approvables().all().values(),
                desk.lines(),
                found);
        Optional<Line> line =
                found.hasErrors() ? Optional.empty() : decided(exchange, shelf, body, packet.get(), typed, found);
        if (line.isEmpty()) {
            return page(exchange, 409, body, new Typed(typed.number(), typed.day(), typed.by(), Problems.of(found)));
        }
        exchange.record(
                Act.APPROVAL, "決裁の取込み　" + typed.number() + "　" + line.get().hash(), "");
        return Answer.see("/approval/decided?done=yes" + (body.isEmpty() ? "" : "&body=" + ItemLink.encoded(body)));
    }

    private Optional<Line> decided(
            Exchange exchange, ReviewDesk.Shelf shelf, String body, Packet packet, Typed typed, Diagnostics found) {
        Says says = Says.of(Map.of())
                .withDecided(
                        Optional.of(new Says.Decided(typed.number(), typed.day().day(), typed.by())));
        List<Item> items = List.copyOf(packet.items().keySet());
        Outcome<Line> outcome =
                shelf.decide().of(new DecideItems.Request(body, desk.actor(exchange), Step.APPROVE, items, says));
        found.addAll(outcome.diagnostics());
        return outcome.value();
    }

    private static Typed typed(Exchange exchange, Optional<Upload> file) {
        String number = exchange.field("number").strip();
        String by = exchange.field("by").strip();
        DayField day = DayField.needed(exchange.field("day").strip());
        List<ProblemLine> problems = new ArrayList<>();
        needed(file.isPresent(), "決裁を受けた資料の packet.json を選んでください。", "#f-packet", problems);
        needed(!number.isEmpty() && number.length() <= LONGEST, "文書番号を入力してください。", "#f-number", problems);
        needed(day.error().isEmpty(), "決裁日: " + day.error(), "#f-day", problems);
        needed(!by.isEmpty() && by.length() <= LONGEST, "決裁者を入力してください。", "#f-by", problems);
        return new Typed(number, day, by, problems);
    }

    private static void needed(boolean there, String sentence, String href, List<ProblemLine> problems) {
        if (!there) {
            problems.add(new ProblemLine("error", "エラー", sentence, "", "", "", href));
        }
    }
}
