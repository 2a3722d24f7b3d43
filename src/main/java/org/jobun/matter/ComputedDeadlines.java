package org.jobun.matter;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Days by which something must be done, and what the fiscal year asks of the days of a matter. */
final class ComputedDeadlines {
    private static final List<String> ANNOUNCED = List.of("dates.notice", "dates.invitation", "dates.bid");
    private static final int LAST_MONTH = 3;
    private static final int LAST_DAY = 31;

    /** What each of its facts is computed from; {@link ComputedFromTable} adds inspections that came late. */
    static final Map<String, List<String>> SOURCES = Map.of(
            "due.conclusion", List.of("dates.award"),
            "due.inspection", List.of("dates.completion_notice", "contract.inspection_days"),
            "due.reinspection", List.of("dates.corrected", "contract.inspection_days"),
            "due.payment", List.of("dates.invoice", "contract.payment_days"),
            "term.inspection_next_year", List.of("term.end", "contract.inspection_days"),
            "term.announced_before_year", List.of("dates.start", "dates.notice", "dates.invitation", "dates.bid"),
            "term.signed_before_year", List.of("dates.start", "dates.conclusion"),
            "bid.agreement_threshold", List.of("procurement_kind"),
            "bid.under_agreement", List.of("bid.agreement_threshold", "contract.amount"));

    private static final Condition END = new Condition.Any(List.of(given("dates.end"), given("change.end")));

    /** When each of its facts exists. */
    static final Map<String, Condition> GIVEN_WHEN = Map.of(
            "due.conclusion", given("dates.award"),
            "due.inspection", given("dates.completion_notice"),
            "due.reinspection", given("dates.corrected"),
            "due.payment", given("dates.invoice"),
            "term.inspection_next_year", END,
            "bid.agreement_threshold", Condition.NEVER);

    private final FactSheet sheet;
    private final BodyMoney money;
    private final OpenDays days;

    ComputedDeadlines(FactSheet sheet, BodyMoney money, OpenDays days) {
        this.sheet = sheet;
        this.money = money;
        this.days = days;
    }

    private static Condition given(String path) {
        return new Condition.Given(path, true);
    }

    void add() {
        // The time to sign ends on an open day (民法第142条); for inspection and payment the stricter reading is taken.
        after("dates.award", "figures.conclusion_days").ifPresent(day -> put("due.conclusion", days.onOrAfter(day)));
        after("dates.completion_notice", "contract.inspection_days").ifPresent(day -> put("due.inspection", day));
        after("dates.corrected", "contract.inspection_days").ifPresent(day -> put("due.reinspection", day));
        after("dates.invoice", "contract.payment_days").ifPresent(this::payment);
        fiscalYear();
        agreement();
    }

    private void put(String path, LocalDate day) {
        sheet.put(path, new FactValue.Date(day));
    }

    /** The first day does not count (民法第140条). */
    private Optional<LocalDate> after(String path, String number) {
        return sheet.date(path)
                .flatMap(day -> sheet.number(number)
                        .filter(count -> count >= 0 && count < 10_000)
                        .map(day::plusDays));
    }

    /** 支払遅延防止法第9条: days by which an inspection came late are taken off the time to pay. */
    private void payment(LocalDate due) {
        long late = late("dates.inspected", "due.inspection") + late("dates.reinspected", "due.reinspection");
        LocalDate invoice = sheet.date("dates.invoice").orElseThrow();
        LocalDate left = due.minusDays(late);
        put("due.payment", left.isBefore(invoice) ? invoice : left);
    }

    private long late(String done, String due) {
        Optional<LocalDate> day = sheet.date(done);
        Optional<LocalDate> limit = sheet.date(due);
        return day.isEmpty() || limit.isEmpty() ? 0 : Math.max(0, ChronoUnit.DAYS.between(limit.get(), day.get()));
    }

    private void fiscalYear() {
        after("term.end", "contract.inspection_days")
                .ifPresent(day -> sheet.putFlag(
                        "term.inspection_next_year",
                        day.isAfter(yearEnd(sheet.date("term.end").orElseThrow()))));
        Optional<Integer> year = sheet.date("dates.start").map(FiscalYear::of);
        sheet.putFlag("term.announced_before_year", isBefore(year, ANNOUNCED.stream()));
        sheet.putFlag("term.signed_before_year", isBefore(year, Stream.of("dates.conclusion")));
    }

    private boolean isBefore(Optional<Integer> year, Stream<String> paths) {
        return year.isPresent()
                && paths.flatMap(path -> sheet.date(path).stream()).anyMatch(day -> FiscalYear.of(day) < year.get());
    }

    static LocalDate yearEnd(LocalDate day) {
        return LocalDate.of(FiscalYear.of(day) + 1, LAST_MONTH, LAST_DAY);
    }

    private void agreement() {
        String kind = sheet.plain(FactPaths.CONTRACT_KIND).orElse("");
        Optional<Long> threshold = sheet.conclusion().flatMap(day -> money.agreement(kind, day));
        threshold.ifPresent(yen -> sheet.putYen("bid.agreement_threshold", yen));
        Optional<Long> amount = sheet.yen("contract.amount");
        sheet.putFlag(
                "bid.under_agreement", threshold.isPresent() && amount.isPresent() && amount.get() >= threshold.get());
    }
}
