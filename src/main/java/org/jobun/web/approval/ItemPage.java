package org.jobun.web.approval;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jobun.approval.Actor;
import org.jobun.approval.Approvable;
import org.jobun.approval.Item;
import org.jobun.approval.Kind;
import org.jobun.approval.LedgerApprovals;
import org.jobun.approval.Says;
import org.jobun.approval.Standing;
import org.jobun.approval.State;
import org.jobun.approval.Step;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Outcome;
import org.jobun.house.BesideStyle;
import org.jobun.ledger.Line;
import org.jobun.library.DayWords;
import org.jobun.library.PlaceholderWords;
import org.jobun.library.SideBySide;
import org.jobun.service.SaidLines;
import org.jobun.service.SeeApproval;
import org.jobun.store.Reach;
import org.jobun.store.RegisterLine;
import org.jobun.web.ProblemLine;
import org.jobun.web.http.Access;
import org.jobun.web.http.Answer;
import org.jobun.web.http.Exchange;
import org.jobun.web.http.Refusal;
import org.jobun.web.library.DayField;
import org.jobun.web.library.Option;
import org.jobun.web.register.RegisterDesk;
import org.jobun.web.register.SetView;

/** One item: all that whoever decides has to see, what they may do, and what the ledger has of it. */
final class ItemPage {
    private final ReviewDesk desk;
    private final RegisterDesk register;

    ItemPage(ReviewDesk desk, RegisterDesk register) {
        this.desk = desk;
        this.register = register;
    }

    /** A name and what is said under it. */
    public record Fact(String name, String value) {}

    /** What differs in a paper. */
    public record PaperView(String title, List<SideBySide.Row> rows) {
        public PaperView {
            rows = List.copyOf(rows);
        }
    }

    /** A matter that changes; without an address where it is an example. */
    public record MatterView(String href, String name, String papers) {}

    /**
     * What was found in the background.
     *
     * @param state running, failed, done
     * @param othersOpen how many more matters there are, which whoever asks may not see
     * @param othersIssued the same of sets
     */
    public record Effect(
            String state,
            List<PaperView> papers,
            List<MatterView> examples,
            List<MatterView> open,
            int othersOpen,
            List<SetView> issued,
            int othersIssued) {
        static Effect notYet(String state) {
            return new Effect(state, List.of(), List.of(), List.of(), 0, List.of(), 0);
        }

        public Effect {
            papers = List.copyOf(papers);
            examples = List.copyOf(examples);
            open = List.copyOf(open);
            issued = List.copyOf(issued);
        }
    }

    /**
     * The proof of the state that is shown.
     *
     * @param state running, failed, done
     * @param digest empty where something is wrong
     */
    public record Proved(String state, String digest, List<ProblemLine> faults) {
        public Proved {
            faults = List.copyOf(faults);
        }

        static Proved of(CompletableFuture<Outcome<Says.Proof>> proof) {
            if (!proof.isDone() || proof.isCompletedExceptionally()) {
                return new Proved(proof.isDone() ? "failed" : "running", "", List.of());
            }
            Outcome<Says.Proof> outcome = proof.join();
            return new Proved(
                    "done", outcome.value().map(Says.Proof::digest).orElse(""), Problems.of(outcome.diagnostics()));
        }
    }

    /** What was typed and could not be taken. */
    public record Typed(String comment, String place, DayField until, List<ProblemLine> problems) {
        static final Typed NOTHING = new Typed("", "", DayField.of(""), List.of());

        public Typed {
            problems = List.copyOf(problems);
        }
    }

    /** What is asked for: an item that the catalog has, or of which the ledger speaks. */
    record Asked(ReviewDesk.Shelf shelf, String body, Item item, Optional<Approvable> now, List<Line> lines) {
        String hash() {
            return now.map(Approvable::hash).orElse("");
        }

        LedgerApprovals approvals() {
            return new LedgerApprovals(lines, body, shelf.approvables());
        }
    }

    /** What a request names. */
    Asked asked(String name, String body) {
        ReviewDesk.Shelf shelf = desk.shelf();
        Item item = Item.parse(name).orElseThrow(Refusal::notFound);
        Optional<Approvable> now = shelf.approvables().find(item);
        Asked asked = new Asked(shelf, desk.body(body), item, now, desk.lines());
        boolean known =
                now.isPresent() || asked.approvals().standings().of(item).isPresent();
        if (!known) {
            throw Refusal.notFound();
        }
        return asked;
    }

    Answer show(Exchange exchange) throws IOException {
        return page(exchange, 200, asked(exchange.query("name"), exchange.query("body")), Typed.NOTHING);
    }

    Answer page(Exchange exchange, int status, Asked asked, Typed typed) throws IOException {
        register.search(exchange);
        Map<String, Object> values = new HashMap<>();
        values.put("body", asked.body());
        values.put("name", asked.item().name());
        values.put("query", ItemLink.query(asked.body(), asked.item()));
        values.put("kind", asked.item().kind().called());
        values.put("hash", asked.hash());
        values.put("done", exchange.query("done"));
        values.put("typed", typed);
        boolean waiting = putSeen(exchange, asked, values);
        putState(asked, values);
        putSteps(exchange, asked, values);
        values.put("history", history(asked));
        // Nothing that somebody types may go with a page that comes again by itself.
        boolean comesAgain = waiting
                && exchange.method().equals("GET")
                && !exchange.query("now").equals("yes");
        values.put("comesAgain", comesAgain);
        Answer page = Answer.html(status, desk.office().pages().page("approval-item", exchange, values));
        return comesAgain ? page.with("Refresh", "3") : page;
    }

    /** What it says, beside what it said, with all that was found; whether some of it is still looked for. */
    private boolean putSeen(Exchange exchange, Asked asked, Map<String, Object> values) {
        SeeApproval.Request request = desk.request(asked.body(), List.of(asked.item()));
        List<SeeApproval.SeenItem> items = asked.shelf().see().items(request);
        if (items.isEmpty()) {
            values.put("called", asked.item().id());
            values.put("gone", true);
            values.put("rows", gone(asked));
            values.put("effect", Effect.notYet("gone"));
            values.put("remarks", List.of());
            values.put("commentary", List.of());
            values.put("open", List.of());
            values.put("fresh", false);
            values.put("former", "");
            values.put("same", 0);
            return false;
        }
        SeeApproval.SeenItem seen = items.get(0);
        List<SideBySide.Row> rows = seen.sideBySide(words(asked)).rows();
        values.put("called", seen.called());
        values.put("gone", false);
        values.put("fresh", seen.before().isEmpty());
        values.put("former", seen.former().map(one -> one.item().id()).orElse(""));
        values.put("rows", rows.stream().filter(row -> !row.same()).toList());
        values.put("same", rows.stream().filter(SideBySide.Row::same).count());
        values.put("remarks", seen.remarks());
        values.put(
                "commentary",
                seen.commentary().lines().filter(line -> !line.isBlank()).toList());
        values.put("open", seen.open());
        CompletableFuture<SeeApproval.Seen> looked = desk.seen(asked.shelf(), request, items);
        values.put("effect", effect(exchange, looked));
        values.put("proof", Proved.of(asked.shelf().proof()));
        return !looked.isDone();
    }

    /** What an item said that is not there any more. */
    private List<SideBySide.Row> gone(Asked asked) {
        return asked.approvals()
                .standings()
                .of(asked.item())
                .flatMap(Standing::approved)
                .flatMap(last -> desk.store().approvals().text(last.hash()))
                .map(text -> SideBySide.of(words(asked).in(SaidLines.of(text), ""), List.of())
                        .rows())
                .orElse(List.of());
    }

    private static PlaceholderWords words(Asked asked) {
        return new PlaceholderWords(asked.shelf().catalog().vocabulary());
    }

    private Effect effect(Exchange exchange, CompletableFuture<SeeApproval.Seen> looked) {
        if (!looked.isDone()) {
            return Effect.notYet("running");
        }
        if (looked.isCompletedExceptionally()) {
            return Effect.notYet("failed");
        }
        SeeApproval.Seen seen = looked.join();
        Reach reach = exchange.visitor().reach();
        List<MatterView> open = seen.open().stream()
                .filter(one -> reach.holds(one.division()))
                .map(ItemPage::matter)
                .toList();
        List<String> mine = desk.store().register(reach).list(org.jobun.store.RegisterFilter.EVERYTHING).stream()
                .map(RegisterLine::id)
                .toList();
        List<SetView> issued = seen.issued().stream()
                .filter(set -> mine.contains(set.id()))
                .map(SetView::of)
                .toList();
        return new Effect(
                "done",
                seen.papers().stream()
                        .map(paper -> new PaperView(
                                paper.paper().title(),
                                SideBySide.of(paper.parts(), BesideStyle.CONTRACT, true)
                                        .rows()))
                        .toList(),
                seen.examples().stream().map(ItemPage::matter).toList(),
                open,
                seen.open().size() - open.size(),
                issued,
                seen.issued().size() - issued.size());
    }

    private static MatterView matter(SeeApproval.Changed changed) {
        return new MatterView(
                changed.key().isEmpty() ? "" : "/matters/" + changed.key(),
                changed.name(),
                String.join("、", changed.papers()));
    }

    /** How it stands, and why no final paper is made with it. */
    private void putState(Asked asked, Map<String, Object> values) {
        LocalDate today = desk.office().today();
        LedgerApprovals approvals = asked.approvals();
        Optional<Standing> standing = approvals.standings().of(asked.item());
        Optional<State> state = asked.now().map(one -> approvals.state(one, Optional.of(today)));
        values.put("state", state.map(State::called).orElse("条項集にない"));
        values.put("stateClass", state.map(ItemLink::styled).orElse("bad"));
        Optional<Diagnostic> missing = asked.now()
                .filter(one -> LedgerApprovals.decides(asked.lines(), asked.body()))
                .flatMap(one -> approvals.missing(one, today));
        values.put("missing", missing.map(Problems::of).map(List::of).orElse(List.of()));
        values.put("begun", LedgerApprovals.decides(asked.lines(), asked.body()));
        values.put("facts", facts(asked, approvals, standing));
    }

    private List<Fact> facts(Asked asked, LedgerApprovals approvals, Optional<Standing> standing) {
        Names names = new Names(desk.store().people());
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("種類と名", asked.item().kind().called() + "　" + asked.item().id());
        asked.now().ifPresent(one -> facts.put("今の本文等のハッシュ", one.hash()));
        standing.flatMap(Standing::approved).ifPresent(last -> approved(last, facts));
        standing.flatMap(Standing::submitted).ifPresent(open -> {
            facts.put("審査に付した状態", open.hash().equals(asked.hash()) ? "今の本文等と同じ" : "今の本文等と違う（" + open.hash() + "）");
            facts.put("承認の決まり", names.of(open.rule()));
            facts.put(
                    "残り",
                    "承認" + Math.max(0, open.approvalsMissing()) + "人"
                            + (open.concurrenceMissing().isEmpty()
                                    ? ""
                                    : "、合議（" + String.join("、", open.concurrenceMissing()) + "）"));
            if (!open.approvers().isEmpty()) {
                facts.put("既に承認した者", Names.sorted(open.approvers().values()));
            }
        });
        standing.map(Standing::contributors)
                .filter(people -> !people.isEmpty())
                .ifPresent(people -> facts.put("起案に関わった者", Names.sorted(people.values())));
        standing.filter(Standing::stopped)
                .ifPresent(one -> facts.put("停止の解除", one.reopening().size() + "人（2人で解除）"));
        standing.filter(one -> !one.toLookAt().isEmpty())
                .ifPresent(one -> facts.put(
                        "後閲を待つ者",
                        names.of(one.toLookAt().stream()
                                .map(Standing.AfterLook::decider)
                                .distinct()
                                .toList())));
        if (!facts.containsKey("承認の決まり")) {
            facts.put("承認の決まり", names.of(approvals.standings().rule()));
        }
        return facts.entrySet().stream()
                .map(fact -> new Fact(fact.getKey(), fact.getValue()))
                .toList();
    }

    private static void approved(Standing.Approved last, Map<String, String> facts) {
        facts.put(
                "最後の承認",
                "台帳の" + last.line() + "行目"
                        + (last.unreviewed()
                                ? "（取込み・未審査）"
                                : "（" + Names.sorted(last.approvers().values()) + "）"));
        last.until().ifPresent(day -> facts.put("承認の期限", DayWords.day(day)));
    }

    /** The steps that whoever asks may take, and why not those that one would expect. */
    private void putSteps(Exchange exchange, Asked asked, Map<String, Object> values) {
        Actor actor = desk.actor(exchange);
        WhatMay what = new WhatMay(
                asked.body(), actor, asked.lines(), desk.office().clock().instant(), asked.item(), asked.hash());
        Optional<Standing> standing = asked.approvals().standings().of(asked.item());
        boolean there = asked.now().isPresent();
        boolean open = standing.flatMap(Standing::submitted)
                .filter(one -> one.hash().equals(asked.hash()) && !one.returned())
                .isPresent();
        boolean settled = standing.flatMap(Standing::approved)
                .filter(one -> one.hash().equals(asked.hash()) && !one.unreviewed())
                .isPresent();
        boolean lapsed = values.get("state").equals(State.EXPIRED.called())
                || values.get("state").equals(State.ABOLISHED.called());
        List<String> may = new ArrayList<>();
        add(may, Step.SUBMIT, there && !open && (!settled || lapsed) && what.may(Step.SUBMIT));
        add(may, Step.ADOPT, isAsReleased(asked) && !settled && !open && what.may(Step.ADOPT));
        for (Step step : List.of(Step.REVIEW, Step.RETURN, Step.CONCUR, Step.APPROVE)) {
            add(may, step, open && what.may(step));
        }
        for (Step step : List.of(Step.AFTER, Step.REOPEN)) {
            add(may, step, what.may(step));
        }
        boolean inUse = standing.flatMap(Standing::approved).isPresent();
        add(may, Step.STOP, inUse && what.may(Step.STOP));
        add(may, Step.ABOLISH, inUse && standing.filter(Standing::abolished).isEmpty() && what.may(Step.ABOLISH));
        List<Option> deputyFor = open ? deputyFor(what, standing.get()) : List.of();
        values.put("may", may);
        values.put("deputyFor", deputyFor);
        values.put("why", open && !may.contains(Step.APPROVE.name()) ? what.why(Step.APPROVE) : List.of());
        values.put(
                "approvalsMissing",
                standing.flatMap(Standing::submitted)
                        .map(Standing.Submitted::approvalsMissing)
                        .orElse(0));
        values.put(
                "edit",
                there && exchange.visitor().may(Access.REVIEWER)
                        ? edit(asked.now().get())
                        : "");
    }

    private static void add(List<String> may, Step step, boolean is) {
        if (is) {
            may.add(step.name());
        }
    }

    private static boolean isAsReleased(Asked asked) {
        return asked.now().isPresent()
                && asked.hash().equals(asked.shelf().released().get(asked.item()));
    }

    private List<Option> deputyFor(WhatMay what, Standing standing) {
        Names names = new Names(desk.store().people());
        return standing.submitted().get().rule().deciders().stream()
                .filter(what::mayFor)
                .map(login -> new Option(login, names.of(login), false))
                .toList();
    }

    private static String edit(Approvable one) {
        return one.item().kind() == Kind.PROFILE
                ? "/bodies/" + ItemLink.encoded(one.item().id())
                : "/bodies/folder/edit?path=" + ItemLink.encoded(one.place().file());
    }

    private List<HistoryLine> history(Asked asked) {
        Names names = new Names(desk.store().people());
        return asked.lines().stream()
                .filter(line -> line.entry().body().equals(asked.body()))
                .filter(line -> Says.read(line.entry().says()).items().containsKey(asked.item()))
                .map(line -> HistoryLine.of(
                        line, Optional.of(asked.item()), names, desk.office().clock()))
                .toList();
    }
}
