package org.jobun.matter;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** 変更契約: where it starts from, what it adds or takes away, and what that means for tax, duty and budget. */
final class ComputedChange {
    private static final Condition DATE = new Condition.Given("change.date", true);
    private static final Condition FROM = new Condition.Given("contract.amount", true);
    private static final Condition TO = new Condition.Given("change.amount", true);
    private static final Condition FROM_END = new Condition.Given("dates.end", true);
    private static final Condition TO_END = new Condition.Given("change.end", true);
    private static final Condition TAXED = new Condition.OneOf("tax_status", List.of("taxable"));

    /** The amount to which an earlier change has brought the contract. */
    static final String EARLIER_AMOUNT = "change.earlier_amount";

    /** When its facts exist. */
    static final Map<String, Condition> GIVEN_WHEN = Map.ofEntries(
            Map.entry("change.original_date", new Condition.Given("dates.conclusion", true)),
            Map.entry(EARLIER_AMOUNT, new Condition.Given("earlier_changes", true)),
            Map.entry("change.from_amount", FROM),
            Map.entry("change.from_end", FROM_END),
            Map.entry("change.from_tax", Condition.all(FROM, TAXED)),
            Map.entry("change.tax", Condition.all(TO, TAXED)),
            Map.entry("change.difference", Condition.all(FROM, TO)),
            Map.entry("change.difference_tax", Condition.all(FROM, TO, TAXED)),
            Map.entry("change.increases", Condition.all(FROM, TO)),
            Map.entry("change.decreases", Condition.all(FROM, TO)),
            Map.entry("change.same_amount", Condition.all(FROM, TO)),
            Map.entry("change.same_end", Condition.all(FROM_END, TO_END)),
            Map.entry("change.next_year", Condition.all(FROM_END, TO_END)),
            Map.entry("change.after_end", Condition.all(DATE, FROM_END)),
            Map.entry("change.number_differs", DATE),
            Map.entry("change.over_limit", TO),
            Map.entry("change.stamp_base", DATE),
            Map.entry("change.stamp", DATE));

    private final FactSheet sheet;
    private final BodyMoney money;

    ComputedChange(FactSheet sheet, BodyMoney money) {
        this.sheet = sheet;
        this.money = money;
    }

    /** Where the contract stands before this change. Comes first: other facts rest on it. */
    void start() {
        // Kept where it is known: a matter whose special provisions are replaced has another deciding day.
        if (sheet.date("change.original_date").isEmpty()) {
            sheet.date("dates.conclusion").ifPresent(day -> put("change.original_date", day));
        }
        Optional<Long> earlier = lastOf("amount").flatMap(ListCell::whole);
        earlier.ifPresent(yen -> sheet.putYen(EARLIER_AMOUNT, yen));
        sheet.yen("contract.amount")
                .map(first -> earlier.orElse(first))
                .ifPresent(yen -> sheet.putYen("change.from_amount", yen));
        sheet.date("dates.end")
                .map(first -> lastOf("end").flatMap(ListCell::day).orElse(first))
                .ifPresent(day -> put("change.from_end", day));
        sheet.date("change.end").or(() -> sheet.date("change.from_end")).ifPresent(day -> put("term.end", day));
    }

    private void put(String path, LocalDate day) {
        sheet.put(path, new FactValue.Date(day));
    }

    /** What the latest of the earlier changes says that says anything of it. */
    private Optional<String> lastOf(String column) {
        List<Map<String, String>> rows = sheet.rows("earlier_changes");
        for (int i = rows.size() - 1; i >= 0; i--) {
            if (rows.get(i).containsKey(column)) {
                return Optional.of(rows.get(i).get(column));
            }
        }
        return Optional.empty();
    }

    /** What the change does. */
    void add(ComputedMoney tax) {
        sheet.date("change.date").ifPresent(day -> {
            number();
            sheet.date("change.from_end").ifPresent(end -> sheet.putFlag("change.after_end", day.isAfter(end)));
        });
        ends();
        amounts(tax);
        sheet.date("change.date").ifPresent(this::stamp);
    }

    private void number() {
        long counted = sheet.rows("earlier_changes").size() + 1L;
        Optional<Long> written = sheet.number("change.number");
        sheet.putFlag("change.number_differs", written.isPresent() && written.get() != counted);
        if (written.isEmpty()) {
            sheet.put("change.number", new FactValue.Number(counted));
        }
    }

    private void ends() {
        Optional<LocalDate> from = sheet.date("change.from_end");
        Optional<LocalDate> to = sheet.date("change.end");
        if (from.isPresent() && to.isPresent()) {
            sheet.putFlag("change.same_end", from.get().equals(to.get()));
            sheet.putFlag("change.next_year", FiscalYear.of(to.get()) > FiscalYear.of(from.get()));
        }
    }

    private void amounts(ComputedMoney tax) {
        Optional<Long> from = sheet.yen("change.from_amount");
        Optional<Long> to = sheet.yen("change.amount");
        Optional<Long> fromTax = from.flatMap(yen -> taxIn(tax, yen, sheet.date("change.from_end")));
        Optional<Long> toTax = to.flatMap(yen -> taxIn(tax, yen, sheet.date("term.end")));
        fromTax.ifPresent(yen -> sheet.putYen("change.from_tax", yen));
        toTax.ifPresent(yen -> sheet.putYen("change.tax", yen));
        if (from.isPresent() && to.isPresent()) {
            long difference = to.get() - from.get();
            sheet.putYen("change.difference", Math.abs(difference));
            sheet.putFlag("change.increases", difference > 0);
            sheet.putFlag("change.decreases", difference < 0);
            sheet.putFlag("change.same_amount", difference == 0);
        }
        if (fromTax.isPresent() && toTax.isPresent()) {
            sheet.putYen("change.difference_tax", Math.abs(toTax.get() - fromTax.get()));
        }
    }

    private Optional<Long> taxIn(ComputedMoney tax, long yen, Optional<LocalDate> supplied) {
        return tax.percent(supplied.or(sheet::conclusion)).flatMap(rate -> tax.taxIn(yen, rate));
    }

    /**
     * 印紙税法別表第一 課税物件表の適用に関する通則4ニ: an increase is taxed by the increase; a decrease, or a change of other
     * things, is a paper that states no amount.
     */
    private void stamp(LocalDate day) {
        long base = sheet.is("change.increases", "true")
                ? sheet.yen("change.difference").orElse(0L)
                        - sheet.yen("change.difference_tax").orElse(0L)
                : 0;
        sheet.putYen("change.stamp_base", base);
        money.state()
                .stampDuty(day)
                .ifPresent(duty -> sheet.putYen("change.stamp", base > 0 ? duty.on(base) : duty.withoutAmount()));
    }
}
