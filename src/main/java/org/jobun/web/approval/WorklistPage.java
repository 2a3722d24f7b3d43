package org.jobun.web.approval;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jobun.approval.Actor;
import org.jobun.approval.Approvable;
import org.jobun.approval.Item;
import org.jobun.approval.Kind;
import org.jobun.approval.LedgerApprovals;
import org.jobun.approval.Says;
import org.jobun.approval.Standing;
import org.jobun.approval.Standings;
import org.jobun.approval.State;
import org.jobun.approval.Step;
import org.jobun.ledger.Line;
import org.jobun.service.AdoptableItems;
import org.jobun.service.ApprovalStates;
import org.jobun.service.ItemNames;
import org.jobun.web.ProblemLine;
import org.jobun.web.http.Answer;
import org.jobun.web.http.Exchange;
import org.jobun.web.library.Option;

/** 審査: what waits for whoever asks, what they submitted, all that is not approved, and anything by its state. */
final class WorklistPage {
    private static final int SIZE = 50;
    private static final String OPEN = "OPEN";
    private static final String ALL = "ALL";
    private static final String GONE = "条項集にない";

    private final ReviewDesk desk;

    WorklistPage(ReviewDesk desk) {
        this.desk = desk;
    }

    /**
     * An item of the list.
     *
     * @param waits what whoever asks is to do, or empty
     * @param note who has a part in it
     * @param submits the hash and the name with which it is submitted; empty where whoever asks does not submit it
     */
    public record RowView(
            String href,
            String kind,
            String called,
            String state,
            String stateClass,
            String waits,
            String note,
            String submits) {}

    /** An item with how it stands. */
    private record Row(
            Item item,
            Optional<Approvable> now,
            Optional<State> state,
            Optional<Standing> standing,
            boolean unreviewed,
            String waits) {
        boolean isState(String asked) {
            return state.map(one -> one.name().equals(asked)).orElse(asked.equals("GONE"));
        }
    }

    /** What is asked for. */
    private record Asked(String view, String state, String kind, String text, String body, int page) {
        static Asked of(Exchange exchange) {
            String view = exchange.query("view");
            String page = exchange.query("page");
            return new Asked(
                    List.of("sent", "all").contains(view) ? view : "mine",
                    exchange.query("state").isEmpty() ? OPEN : exchange.query("state"),
                    exchange.query("kind"),
                    exchange.query("q").strip(),
                    exchange.query("body"),
                    page.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(page) : 1);
        }

        String query() {
            return "view=" + view + "&state=" + ItemLink.encoded(state) + "&kind=" + ItemLink.encoded(kind) + "&q="
                    + ItemLink.encoded(text) + "&body=" + ItemLink.encoded(body);
        }
    }

    /** The ledger and the catalog as they are, for one person. */
    private final class Now {
        private final ReviewDesk.Shelf shelf = desk.shelf();
        private final List<Line> lines = desk.lines();
        private final String body;
        private final Actor actor;
        private final Standings standings;
        private final boolean begun;
        private final LocalDate today = desk.office().today();

        Now(Exchange exchange, String body) {
            this.body = desk.body(body);
            this.actor = desk.actor(exchange);
            this.standings = Standings.of(lines, body);
            this.begun = LedgerApprovals.decides(lines, body);
        }

        List<Row> rows() {
            List<Row> rows = new ArrayList<>();
            Set<Item> known = new HashSet<>();
            for (ApprovalStates.Found found : ApprovalStates.of(shelf.approvables(), lines, body, Optional.of(today))) {
                Item item = found.approvable().item();
                known.add(item);
                rows.add(new Row(
                        item,
                        Optional.of(found.approvable()),
                        Optional.of(found.state()),
                        found.standing(),
                        found.unreviewed(),
                        waits(found.standing(), found.state())));
            }
            standings.all().stream()
                    .filter(one -> !known.contains(one.item()) && !one.abolished())
                    .filter(one -> one.approved().isPresent())
                    .forEach(one -> rows.add(
                            new Row(one.item(), Optional.empty(), Optional.empty(), Optional.of(one), false, "")));
            return rows;
        }

        /** What of this one may be waiting for whoever asks. */
        private String waits(Optional<Standing> standing, State state) {
            if (standing.isEmpty()) {
                return "";
            }
            Standing one = standing.get();
            boolean author = one.contributors().containsKey(actor.id());
            if (one.toLookAt().stream().anyMatch(look -> look.decider().equals(actor.login()))) {
                return Step.AFTER.called();
            }
            if (state == State.RETURNED) {
                return author ? "直して、もう一度審査に付す" : "";
            }
            if (state == State.STOPPED) {
                boolean other = !one.reopening().isEmpty() && !one.reopening().contains(actor.id());
                return other && actor.powers().contains(Actor.Power.APPROVE) ? Step.REOPEN.called() : "";
            }
            return state == State.IN_REVIEW && !author ? decides(one.submitted().orElseThrow()) : "";
        }

        private String decides(Standing.Submitted open) {
            boolean reviews = actor.powers().contains(Actor.Power.REVIEW);
            if (reviews && open.concurrenceMissing().contains(actor.division())) {
                return Step.CONCUR.called();
            }
            List<String> deciders = open.rule().deciders();
            boolean named = deciders.isEmpty()
                    || deciders.contains(actor.login())
                    || open.rule().deputies().contains(actor.login());
            boolean approves = actor.powers().contains(Actor.Power.APPROVE)
                    && !open.approvers().containsKey(actor.id())
                    && open.concurrenceMissing().isEmpty();
            if (approves && named) {
                return Step.APPROVE.called();
            }
            return reviews ? "審査" : "";
        }

        Set<Item> sent() {
            Set<Item> sent = new HashSet<>();
            lines.stream()
                    .filter(line -> line.entry().body().equals(body))
                    .filter(line -> line.entry().step().equals(Step.SUBMIT.name()))
                    .filter(line -> line.entry().person().equals(actor.id()))
                    .forEach(line ->
                            sent.addAll(Says.read(line.entry().says()).items().keySet()));
            return sent;
        }

        /** Whether something has to be done about it before final papers are made with it. */
        boolean isOpen(Row row) {
            if (row.now().isEmpty()) {
                return true;
            }
            boolean released = row.now().get().hash().equals(shelf.released().get(row.item()));
            boolean wished = row.now().get().wished() || row.standing().isPresent();
            return switch (row.state().orElseThrow()) {
                case DRAFT -> wished && (begun || !released);
                case APPROVED, WAITING, IN_FORCE, ABOLISHED -> false;
                case IN_REVIEW, RETURNED, STOPPED -> true;
                case EXPIRED -> lapsed(row);
            };
        }

        /** Whether it is to be submitted, and whoever asks may: that others have it before them is told when it is done. */
        boolean submits(Row row) {
            boolean review = actor.powers().contains(Actor.Power.REVIEW);
            boolean open = row.state()
                    .filter(state -> state == State.DRAFT || state == State.RETURNED || state == State.EXPIRED)
                    .isPresent();
            return review && open && row.now().isPresent() && isOpen(row);
        }

        /** A version whose own period is over needs nobody. */
        private boolean lapsed(Row row) {
            return new LedgerApprovals(lines, body, shelf.approvables())
                    .missing(row.now().orElseThrow(), today)
                    .isPresent();
        }
    }

    /** The list that a request asks for, as the query of its address, with the page. */
    static String query(Exchange exchange) {
        Asked asked = Asked.of(exchange);
        return asked.query() + "&page=" + asked.page();
    }

    Answer show(Exchange exchange) {
        return page(exchange, 200, List.of(), exchange.query("submitted").replaceAll("[^0-9]", ""));
    }

    /**
     * The list that the query of a request asks for, with what was in the way of what was to be done with it.
     *
     * @param submitted how many were submitted; empty where none was to be
     */
    Answer page(Exchange exchange, int status, List<ProblemLine> problems, String submitted) {
        Asked asked = Asked.of(exchange);
        Now now = new Now(exchange, asked.body());
        List<Row> rows = now.rows();
        Set<Item> sent = now.sent();
        Map<String, Predicate<Row>> views = new LinkedHashMap<>();
        views.put("mine", row -> !row.waits().isEmpty());
        views.put("sent", row -> sent.contains(row.item()));
        views.put("all", row -> true);
        List<Row> shown = rows.stream()
                .filter(views.get(asked.view()))
                .filter(row -> !asked.view().equals("all") || isState(row, asked.state(), now))
                .filter(row ->
                        asked.kind().isEmpty() || row.item().kind().name().equals(asked.kind()))
                .filter(row -> matches(row, asked.text(), now))
                .toList();
        Map<String, Object> values = new HashMap<>();
        values.put("view", asked.view());
        values.put("mine", rows.stream().filter(views.get("mine")).count());
        values.put("sent", rows.stream().filter(views.get("sent")).count());
        values.put("count", shown.size());
        values.put("page", asked.page());
        values.put("last", Math.max(1, (shown.size() + SIZE - 1) / SIZE));
        values.put("query", asked.query());
        values.put("states", states(asked.state()));
        values.put("kinds", kinds(asked.kind()));
        values.put("bodies", bodies(now, asked.body()));
        values.put("body", asked.body());
        values.put("text", asked.text());
        values.put("begun", now.begun);
        values.put("adoptable", adoptable(now));
        values.put("mayAdopt", now.actor.powers().contains(Actor.Power.APPROVE));
        values.put("unreviewed", rows.stream().filter(Row::unreviewed).count());
        values.put("done", exchange.query("done"));
        values.put("problems", problems);
        values.put("submitted", submitted);
        values.put(
                "rows",
                shown.stream()
                        .skip((asked.page() - 1L) * SIZE)
                        .limit(SIZE)
                        .map(row -> view(row, now))
                        .toList());
        return Answer.html(status, desk.office().pages().page("approval", exchange, values));
    }

    private int adoptable(Now now) {
        return AdoptableItems.of(now.shelf.approvables(), now.shelf.released(), now.standings)
                .size();
    }

    private static boolean isState(Row row, String asked, Now now) {
        return switch (asked) {
            case ALL -> true;
            case OPEN -> now.isOpen(row);
            case "UNREVIEWED" -> row.unreviewed();
            default -> row.isState(asked);
        };
    }

    private static boolean matches(Row row, String text, Now now) {
        return text.isEmpty()
                || row.item().id().contains(text)
                || ItemNames.of(now.shelf.catalog(), row.item()).contains(text);
    }

    private static List<Option> states(String chosen) {
        List<Option> options = new ArrayList<>();
        options.add(new Option(OPEN, "承認されていないもの", chosen.equals(OPEN)));
        Stream.of(State.values())
                .filter(state -> state != State.APPROVED)
                .forEach(state -> options.add(
                        new Option(state.name(), state.called(), state.name().equals(chosen))));
        options.add(new Option("UNREVIEWED", "取込み・未審査", chosen.equals("UNREVIEWED")));
        options.add(new Option("GONE", GONE, chosen.equals("GONE")));
        options.add(new Option(ALL, "全て", chosen.equals(ALL)));
        return options;
    }

    private static List<Option> kinds(String chosen) {
        List<Option> options = new ArrayList<>(List.of(new Option("", "全て", chosen.isEmpty())));
        Stream.of(Kind.values())
                .forEach(kind -> options.add(
                        new Option(kind.name(), kind.called(), kind.name().equals(chosen))));
        return options;
    }

    private static List<Option> bodies(Now now, String chosen) {
        List<Option> options = new ArrayList<>(List.of(new Option("", "全ての団体（共通）", chosen.isEmpty())));
        now.shelf
                .catalog()
                .municipalities()
                .forEach((id, body) -> options.add(new Option(id, body.name() + "だけ", id.equals(chosen))));
        return options;
    }

    private static RowView view(Row row, Now now) {
        return new RowView(
                ItemLink.href(now.body, row.item()),
                row.item().kind().called(),
                ItemNames.of(now.shelf.catalog(), row.item()),
                row.state().map(State::called).orElse(GONE),
                row.state().map(ItemLink::styled).orElse("bad"),
                row.waits(),
                note(row),
                now.submits(row)
                        ? row.now().orElseThrow().hash() + " " + row.item().name()
                        : "");
    }

    private static String note(Row row) {
        List<String> notes = new ArrayList<>();
        if (row.unreviewed()) {
            notes.add("取込み・未審査");
        }
        row.standing()
                .map(Standing::contributors)
                .filter(people -> !people.isEmpty())
                .ifPresent(people -> notes.add("起案: " + Names.sorted(people.values())));
        row.standing()
                .flatMap(Standing::submitted)
                .filter(open -> !open.returned())
                .ifPresent(open -> notes.add("残り: 承認" + Math.max(0, open.approvalsMissing()) + "人"
                        + (open.concurrenceMissing().isEmpty()
                                ? ""
                                : "、合議（" + String.join("、", open.concurrenceMissing()) + "）")));
        return String.join("。", notes);
    }
}
