package org.jobun.web.people;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jobun.store.Act;
import org.jobun.store.LedgerFilter;
import org.jobun.store.LedgerLine;
import org.jobun.store.Person;
import org.jobun.store.Store;
import org.jobun.web.Part;
import org.jobun.web.http.Access;
import org.jobun.web.http.Answer;
import org.jobun.web.http.Exchange;
import org.jobun.web.http.Pages;
import org.jobun.web.http.Routes;

/** Who saw and who took what, for an administrator: a list, a table for Excel, and whether nothing in it was changed. */
public final class LedgerPages implements Part {
    private static final int PAGE = 100;
    /** Lines of one file; more are taken by days. */
    private static final int LONGEST_FILE = 50_000;

    private static final String HEAD = "番号,日時,氏名,アドレス,種別,案件,内容,ハッシュ\r\n";

    private final Store store;
    private final Pages pages;
    private final Clock clock;

    public LedgerPages(Store store, Pages pages, Clock clock) {
        this.store = store;
        this.pages = pages;
        this.clock = clock;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get("/ledger", Access.RECORDS, this::list);
        routes.get("/ledger.csv", Access.RECORDS, this::table);
        routes.get("/ledger/check", Access.RECORDS, this::check);
    }

    private Answer list(Exchange exchange) {
        List<LedgerLine> lines = store.ledger().list(filter(exchange, PAGE));
        Map<String, Object> values = new HashMap<>();
        values.put(
                "lines", lines.stream().map(line -> LedgerView.of(line, clock)).toList());
        values.put("older", lines.size() == PAGE ? lines.get(PAGE - 1).number() : 0);
        Map<String, String> acts = new LinkedHashMap<>();
        Arrays.stream(Act.values()).forEach(act -> acts.put(act.name(), LedgerView.word(act)));
        values.put("acts", acts);
        for (String name : List.of("person", "matter", "act", "from", "to")) {
            values.put(name, exchange.query(name));
        }
        return Answer.html(pages.page("ledger", exchange, values));
    }

    private Answer table(Exchange exchange) {
        // Excel reads the signature as: this is UTF-8.
        StringBuilder rows = new StringBuilder("\uFEFF").append(HEAD);
        List<LedgerLine> lines = store.ledger().list(filter(exchange, LONGEST_FILE));
        List<LedgerLine> inOrder = new ArrayList<>(lines);
        java.util.Collections.reverse(inOrder);
        inOrder.forEach(line -> rows.append(LedgerView.of(line, clock).row()));
        exchange.record(Act.DOWNLOAD, "記録の一覧（" + inOrder.size() + "件）", "");
        return Answer.download(
                "閲覧とダウンロードの記録.csv", "text/csv; charset=utf-8", rows.toString().getBytes(StandardCharsets.UTF_8));
    }

    private Answer check(Exchange exchange) {
        return Answer.html(pages.page(
                "ledger-check", exchange, Map.of("check", store.ledger().verify())));
    }

    private LedgerFilter filter(Exchange exchange, int size) {
        Optional<String> login = given(exchange, "person");
        // Nobody of that name has seen anything.
        Optional<String> person =
                login.map(name -> store.people().byLogin(name).map(Person::id).orElse("-"));
        return new LedgerFilter(
                person,
                given(exchange, "matter"),
                given(exchange, "act").flatMap(LedgerPages::act),
                day(exchange, "from", 0),
                day(exchange, "to", 1),
                number(exchange.query("before")),
                size);
    }

    private static Optional<String> given(Exchange exchange, String name) {
        return Optional.of(exchange.query(name).strip()).filter(text -> !text.isEmpty());
    }

    private static Optional<Act> act(String name) {
        return Arrays.stream(Act.values())
                .filter(act -> act.name().equals(name))
                .findFirst();
    }

    private Optional<Instant> day(Exchange exchange, String name, int daysLater) {
        try {
            return given(exchange, name)
                    .map(LocalDate::parse)
                    .map(day -> day.plusDays(daysLater)
                            .atStartOfDay(clock.getZone())
                            .toInstant());
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    private static long number(String text) {
        return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : Long.MAX_VALUE;
    }
}
