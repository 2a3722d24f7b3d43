package org.jobun.matter;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;

/** Facts that follow from others, so that nobody types them. */
public final class Computed {
    private static final Condition PARTS = new Condition.Given("parts", true);
    private static final Condition AUDIT_ESTIMATE = new Condition.Given("audit.estimate", true);
    /** The term has an end: the first, or a changed one. */
    private static final Condition END =
            new Condition.Any(List.of(new Condition.Given("dates.end", true), new Condition.Given("change.end", true)));

    private static final Condition TERM = Condition.all(new Condition.Given("dates.start", true), END);

    /** When each computed fact exists; those not listed always do. */
    private static final Map<String, Condition> GIVEN_WHEN = givenWhen();

    private static Map<String, Condition> givenWhen() {
        Map<String, Condition> conditions = new HashMap<>(Map.ofEntries(
                Map.entry("term.end", END),
                Map.entry("term.multi_year", TERM),
                Map.entry("audit.estimate_rows", AUDIT_ESTIMATE),
                Map.entry("audit.estimate_total", AUDIT_ESTIMATE),
                Map.entry(
                        "audit.over_budget", Condition.all(AUDIT_ESTIMATE, new Condition.Given("audit.budget", true))),
                Map.entry("bid.points_total", new Condition.Given("evaluation", true)),
                Map.entry(
                        "bid.pass_over_total",
                        Condition.all(
                                new Condition.Given("evaluation", true), new Condition.Given("bid.pass_points", true))),
                Map.entry("part.number", PARTS),
                Map.entry("part.count", PARTS),
                Map.entry("part.total", PARTS),
                Map.entry("part.whole_name", PARTS)));
        conditions.putAll(ComputedInstalments.givenWhen());
        conditions.putAll(ComputedConsortium.GIVEN_WHEN);
        conditions.putAll(ComputedMoney.GIVEN_WHEN);
        conditions.putAll(ComputedChange.GIVEN_WHEN);
        conditions.putAll(ComputedAfterwards.GIVEN_WHEN);
        conditions.putAll(ComputedSpecification.GIVEN_WHEN);
        conditions.putAll(ComputedPerformance.GIVEN_WHEN);
        return Map.copyOf(conditions);
    }

    private Computed() {}

    /** When a computed fact exists; used by proofs. */
    public static Condition givenWhen(String path) {
        return GIVEN_WHEN.getOrDefault(path, Condition.ALWAYS);
    }

    /** Adds what follows from the facts of a matter of a body. */
    static void addTo(Map<String, Fact> facts, Municipality body, Location place, Diagnostics found) {
        // Once before, as what the program computes may follow from an amount of an author, and once behind.
        body.amounts().addTo(facts, place, new Diagnostics());
        own(facts, body, place);
        body.amounts().addTo(facts, place, found);
    }

    private static void own(Map<String, Fact> facts, Municipality body, Location place) {
        BodyMoney money = body.money();
        FactSheet sheet = new FactSheet(facts, place);
        ComputedMoney amounts = new ComputedMoney(sheet, money);
        ComputedChange change = new ComputedChange(sheet, money);
        change.start();
        term(sheet);
        amounts.add();
        ComputedInstalments.addTo(sheet);
        change.add(amounts);
        ComputedInstalments.addChangedTo(sheet);
        ComputedAfterwards.addTo(sheet, money, body.days());
        points(sheet);
        auditEstimate(sheet);
        ComputedPerformance.addTo(sheet, body.days());
        new ComputedConsortium(sheet, money).add();
        new ComputedSpecification(sheet).add();
    }

    private static void term(FactSheet sheet) {
        Optional<LocalDate> start = sheet.date("dates.start");
        Optional<LocalDate> end = sheet.date("term.end");
        if (start.isPresent() && end.isPresent()) {
            sheet.putFlag("term.multi_year", FiscalYear.of(start.get()) != FiscalYear.of(end.get()));
        }
    }

    /** 配点の合計, and whether the pass mark lies above it, so that nobody could pass. */
    private static void points(FactSheet sheet) {
        List<Map<String, String>> rows = sheet.rows("evaluation");
        if (rows.isEmpty()) {
            return;
        }
        long total = rows.stream()
                .mapToLong(row -> ListCell.whole(row.get("points")).orElse(0L))
                .sum();
        sheet.put("bid.points_total", new FactValue.Number(total));
        sheet.number("bid.pass_points").ifPresent(pass -> sheet.putFlag("bid.pass_over_total", pass > total));
    }

    /** 監査の費用の積算: quantity × price of each item, their sum, and whether it is more than the budget. */
    private static void auditEstimate(FactSheet sheet) {
        List<Map<String, String>> rows = sheet.rows("audit.estimate");
        if (rows.isEmpty()) {
            return;
        }
        List<Map<String, String>> priced = rows.stream().map(Computed::priced).toList();
        long total = rows.stream().mapToLong(row -> amount(row).orElse(0L)).sum();
        sheet.put("audit.estimate_rows", new FactValue.Rows(priced));
        sheet.putYen("audit.estimate_total", total);
        sheet.yen("audit.budget").ifPresent(budget -> sheet.putFlag("audit.over_budget", total > budget));
    }

    private static Map<String, String> priced(Map<String, String> row) {
        Map<String, String> priced = new HashMap<>(row);
        amount(row).ifPresent(yen -> priced.put("amount", Long.toString(yen)));
        return priced;
    }

    private static Optional<Long> amount(Map<String, String> row) {
        return ListCell.whole(row.get("price"))
                .flatMap(price -> ListCell.whole(row.get("quantity")).flatMap(count -> product(price, count)));
    }

    private static final long MOST_YEN = 999_999_999_999_999L;

    /** None where it is more than amounts can be. */
    private static Optional<Long> product(long price, long quantity) {
        long yen = price * quantity;
        return Math.multiplyHigh(price, quantity) == 0 && yen >= 0 && yen <= MOST_YEN
                ? Optional.of(yen)
                : Optional.empty();
    }
}
