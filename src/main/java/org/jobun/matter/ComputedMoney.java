package org.jobun.matter;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jobun.law.MoneyTable;

/**
 * Tax, duty and the limit of small contracts of the contract as first made, all by day. Those of a change of it are in
 * {@link ComputedChange}.
 */
final class ComputedMoney {
    private static final Condition AMOUNT = new Condition.Given("contract.amount", true);
    private static final Condition TAXED = Condition.all(AMOUNT, new Condition.OneOf("tax_status", List.of("taxable")));

    private static final Condition STAMPED =
            new Condition.Any(List.of(AMOUNT, new Condition.Given("unit_prices", true)));
    private static final Condition RATED =
            new Condition.Any(List.of(new Condition.Given("contract.tax_rate", true), MatterDates.ANY));
    /** Kinds whose papers are on no list of the law: 動産の賃貸借, 労働者派遣. */
    private static final Set<String> UNTAXED = Set.of("lease", "dispatch");

    /** Contracts that may need a vote: 工事又は製造の請負, 財産の買入れ. */
    private static final Condition COUNCIL = new Condition.OneOf(FactPaths.CONTRACT_KIND, List.of("works", "purchase"));

    private static final Condition THRESHOLD = new Condition.Any(List.of(
            Condition.all(COUNCIL, MatterDates.ANY),
            Condition.all(
                    new Condition.OneOf(FactPaths.CONTRACT_KIND, List.of("works")),
                    new Condition.Given("council.contract_amount", true)),
            Condition.all(
                    new Condition.OneOf(FactPaths.CONTRACT_KIND, List.of("purchase")),
                    new Condition.Given("council.property_amount", true))));

    /** When its facts exist; those not listed always do. */
    static final Map<String, Condition> GIVEN_WHEN = Map.of(
            "contract.tax", TAXED,
            "contract.tax_free_fraction", RATED,
            "tax.rate", MatterDates.ANY,
            "contract.stamp", STAMPED,
            "contract.stamp_base", STAMPED,
            "negotiated.ceiling", MatterDates.ANY,
            "negotiated.over_limit", AMOUNT,
            "council.least", Condition.all(COUNCIL, MatterDates.ANY),
            "council.threshold", THRESHOLD);

    private final FactSheet sheet;
    private final BodyMoney money;

    ComputedMoney(FactSheet sheet, BodyMoney money) {
        this.sheet = sheet;
        this.money = money;
    }

    void add() {
        tax();
        stamp();
        limit();
        council();
    }

    // ---- 消費税及び地方消費税

    /**
     * The rate follows the day of supply (of services: the day they are completed), which is the end of the term. A rate
     * that the matter gives goes first, and rules hold it against the table.
     */
    private void tax() {
        Optional<LocalDate> supplied = sheet.date("dates.end").or(sheet::conclusion);
        rate(supplied);
        Optional<LocalDate> first = sheet.date("dates.start").or(sheet::conclusion);
        Optional<LocalDate> last = sheet.date("term.end").or(() -> supplied);
        sheet.putFlag(
                "tax.crosses",
                first.isPresent() && last.isPresent() && money.state().taxChangesWithin(first.get(), last.get()));
        Optional<Long> percent = percent(supplied);
        percent.ifPresent(rate -> sheet.put("contract.tax_free_fraction", new FactValue.Fraction(100, 100 + rate)));
        sheet.yen("contract.amount")
                .flatMap(yen -> percent.flatMap(rate -> taxIn(yen, rate)))
                .ifPresent(tax -> sheet.putYen("contract.tax", tax));
    }

    /** The rate of the table, and how one that the matter gives compares with it. */
    private void rate(Optional<LocalDate> supplied) {
        Optional<Long> due = supplied.flatMap(money.state()::taxRate).map(rate -> (long) rate.percent());
        Optional<Long> written = sheet.number("contract.tax_rate");
        due.ifPresent(percent -> sheet.put("tax.rate", new FactValue.Number(percent)));
        sheet.putFlag(
                "tax.rate_unknown",
                written.isPresent()
                        && money.state().taxRates().stream().noneMatch(rate -> rate.percent() == written.get()));
        sheet.putFlag("tax.rate_differs", written.isPresent() && due.isPresent() && !written.equals(due));
    }

    /** The rate of supplies of a day in percent, as the matter gives it or as the table has it. */
    Optional<Long> percent(Optional<LocalDate> supplied) {
        return sheet.number("contract.tax_rate")
                .or(() -> supplied.flatMap(money.state()::taxRate).map(rate -> (long) rate.percent()));
    }

    /**
     * 消費税等 in an amount that holds it: amount × rate ÷ (100 + rate), a fraction under one yen cut off, as municipalities
     * do. None where the contractor owes no such tax (免税事業者).
     */
    Optional<Long> taxIn(long yen, long percent) {
        return sheet.is("tax_status", "exempt") ? Optional.empty() : Optional.of(yen * percent / (100 + percent));
    }

    // ---- 印紙税

    /**
     * The amount that decides is the one without tax where the paper states the tax apart, as ours do (国税庁 質疑応答
     * 印紙税 03/03); the whole amount where there is no tax to state. Of a contract of unit prices it is what price and planned
     * quantity give (通則4ホ), and where no quantity is planned the paper states no amount. It is never the seventh kind of paper, as a
     * municipality is no merchant (営業者, 令第26条第1号).
     */
    private void stamp() {
        Optional<MoneyTable.StampDuty> duty = sheet.conclusion().flatMap(money.state()::stampDuty);
        Optional<Long> stated = sheet.yen("contract.amount")
                .map(yen -> yen - sheet.yen("contract.tax").orElse(0L))
                .or(() -> sheet.yen("unit_prices.planned_total"));
        boolean taxed = !UNTAXED.contains(sheet.plain("kind").orElse(""));
        if (stated.isPresent() || !sheet.rows("unit_prices").isEmpty()) {
            long base = taxed ? stated.orElse(0L) : 0;
            sheet.putYen("contract.stamp_base", base);
            duty.ifPresent(table -> sheet.putYen(
                    "contract.stamp", !taxed ? 0 : stated.map(table::on).orElse(table.withoutAmount())));
        }
    }

    // ---- 少額の随意契約

    private void limit() {
        String kind = sheet.plain(FactPaths.CONTRACT_KIND).orElse("");
        Optional<LocalDate> day = sheet.conclusion();
        Optional<Long> ceiling = day.flatMap(known -> money.ceiling(kind, known));
        Optional<BodyMoney.Limit> own = day.flatMap(known -> money.limit(kind, known));
        ceiling.ifPresent(yen -> sheet.putYen("negotiated.ceiling", yen));
        sheet.facts().remove("negotiated.limit");
        own.ifPresent(limit -> sheet.facts()
                .put(
                        "negotiated.limit",
                        new Fact(
                                "negotiated.limit",
                                new FactValue.Money(limit.yen()),
                                Fact.Source.MUNICIPALITY,
                                limit.place())));
        Optional<Long> decisive = own.map(BodyMoney.Limit::yen).or(() -> ceiling);
        over("negotiated.over_limit", sheet.yen("contract.amount"), decisive);
        over("change.over_limit", sheet.yen("change.amount"), decisive);
    }

    // ---- 議会の議決

    /**
     * What decides is the planned price, and where nobody wrote it the price of the contract; the amount of the body's ordinance,
     * and where its profile has none that which the state lays down for its kind.
     */
    private void council() {
        String kind = sheet.plain(FactPaths.CONTRACT_KIND).orElse("");
        String body = sheet.plain("municipality.name").orElse("");
        Optional<Long> least = sheet.conclusion().flatMap(day -> money.council(body, kind, day));
        Optional<Long> own = switch (kind) {
            case "works" -> sheet.yen("council.contract_amount");
            case "purchase" -> sheet.yen("council.property_amount");
            default -> Optional.empty();
        };
        Optional<Long> threshold = own.or(() -> least);
        Optional<Long> price = sheet.yen("price.planned").or(() -> sheet.yen("contract.amount"));
        least.ifPresent(yen -> sheet.putYen("council.least", yen));
        threshold.ifPresent(yen -> sheet.putYen("council.threshold", yen));
        sheet.putFlag("council.reached", threshold.isPresent() && price.isPresent() && price.get() >= threshold.get());
        sheet.putFlag(
                "council.not_reached", threshold.isPresent() && price.isPresent() && price.get() < threshold.get());
        sheet.putFlag("council.under_least", own.isPresent() && least.isPresent() && own.get() < least.get());
    }

    private void over(String path, Optional<Long> amount, Optional<Long> limit) {
        if (amount.isPresent() && limit.isPresent()) {
            sheet.putFlag(path, amount.get() > limit.get());
        }
    }
}
