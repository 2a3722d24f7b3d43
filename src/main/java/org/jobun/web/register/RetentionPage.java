package org.jobun.web.register;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jobun.library.DayWords;
import org.jobun.register.Retention;
import org.jobun.service.ExpiredSets;
import org.jobun.store.Act;
import org.jobun.store.LedgerEntry;
import org.jobun.store.RegisterFilter;
import org.jobun.store.RegisterLine;
import org.jobun.web.http.Answer;
import org.jobun.web.http.Exchange;
import org.jobun.web.http.Refusal;
import org.jobun.web.library.DayField;

/** 保存期間: how long each body keeps its contracts, which of them need not be kept any more, and their erasure. */
final class RetentionPage {
    private static final String ADDRESS = "/retention";
    /** Sets that are shown; all of them are erased. */
    private static final int MOST = 200;

    private final RegisterDesk desk;

    RetentionPage(RegisterDesk desk) {
        this.desk = desk;
    }

    /** @param years that it keeps contracts; empty where it has not said */
    public record BodyView(String id, String name, String years, long sets) {}

    /** @param until the last day on which the set had to be kept */
    public record OverView(SetView set, String until) {}

    Answer show(Exchange exchange) throws IOException {
        return page(exchange, 200, day(exchange.query("on")), "");
    }

    /** Today where nothing is asked. */
    private DayField day(String written) {
        return written.isBlank() ? DayField.of(desk.office().today()) : DayField.of(written.strip());
    }

    private Answer page(Exchange exchange, int status, DayField on, String yearsError) throws IOException {
        desk.search(exchange);
        Map<String, Object> values = new HashMap<>();
        values.put("on", on);
        values.put("yearsError", yearsError);
        values.put("erased", exchange.query("erased").matches("[0-9]{1,6}") ? exchange.query("erased") : "");
        values.put("bodies", bodies(exchange));
        if (on.day() != null) {
            ExpiredSets.Due due = expired(exchange).on(on.day(), "");
            values.put("count", due.over().size());
            values.put(
                    "over",
                    due.over().stream()
                            .limit(MOST)
                            .map(line -> new OverView(
                                    SetView.of(line),
                                    Retention.until(line, due.years())
                                            .map(DayWords::day)
                                            .orElse("")))
                            .toList());
        }
        return Answer.html(
                on.day() == null ? 422 : status, desk.office().pages().page("retention", exchange, values));
    }

    private ExpiredSets expired(Exchange exchange) {
        return new ExpiredSets(desk.office().store(), exchange.visitor().reach());
    }

    /** The bodies that have sets, those without a rule first. */
    private List<BodyView> bodies(Exchange exchange) {
        Map<String, Integer> years = desk.register(exchange).retentions();
        Map<String, List<RegisterLine>> byBody = new TreeMap<>();
        desk.register(exchange)
                .list(RegisterFilter.EVERYTHING.withSuperseded())
                .forEach(line -> byBody.computeIfAbsent(line.about().body(), body -> new ArrayList<>())
                        .add(line));
        List<BodyView> bodies = new ArrayList<>();
        byBody.forEach((id, lines) -> bodies.add(new BodyView(
                id,
                lines.get(0).about().bodyName().isEmpty()
                        ? id
                        : lines.get(0).about().bodyName(),
                years.containsKey(id) ? String.valueOf(years.get(id)) : "",
                lines.stream().filter(line -> !line.isErased()).count())));
        bodies.sort(Comparator.comparing((BodyView body) -> !body.years().isEmpty()));
        return bodies;
    }

    /** Says how long a body keeps its contracts. */
    Answer rule(Exchange exchange) throws IOException {
        desk.search(exchange);
        String body = exchange.field("body");
        String years = exchange.field("years").strip();
        if (bodies(exchange).stream().noneMatch(one -> one.id().equals(body))) {
            throw Refusal.notFound();
        }
        if (!years.matches("[0-9]{1,2}")) {
            return page(exchange, 422, day(""), "年数を、0から99までの数字で入力してください。");
        }
        desk.register(exchange).retain(body, Integer.parseInt(years));
        exchange.record(Act.REGISTER, "保存年数　" + body + "　" + years + "年", "");
        return Answer.see(ADDRESS);
    }

    /** Erases what was shown: what came to be over since stays. */
    Answer erase(Exchange exchange) throws IOException {
        DayField on = day(exchange.field("on"));
        if (!exchange.field("sure").equals("yes") || on.day() == null) {
            throw new Refusal(
                    422, "「消去してよい」に印がありません。", "前の画面に戻り、印を付けてから消去してください。", new Refusal.Way(ADDRESS, "保存期間の画面に戻る"));
        }
        if (on.day().isAfter(desk.office().today())) {
            throw new Refusal(
                    422, "まだ来ていない日の時点で、消去することはできません。", "今日以前の日を指定してください。", new Refusal.Way(ADDRESS, "保存期間の画面に戻る"));
        }
        List<RegisterLine> over = expired(exchange).on(on.day(), "").over();
        if (!exchange.field("count").equals(String.valueOf(over.size()))) {
            throw new Refusal(409, "一覧が、示した後に変わりました。", "一覧をもう一度確かめてください。", new Refusal.Way(ADDRESS, "保存期間の画面に戻る"));
        }
        int erased = expired(exchange).erase(over, line -> entry(exchange, line));
        return Answer.see(ADDRESS + "?erased=" + erased);
    }

    private static LedgerEntry entry(Exchange exchange, RegisterLine line) {
        return new LedgerEntry(
                exchange.visitor().person(),
                exchange.visitor().name(),
                exchange.address(),
                Act.ERASE,
                line.about().matter(),
                line.id());
    }
}
