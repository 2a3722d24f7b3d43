package org.jobun.matter;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** 月額, and what is paid for each month of a contract paid by the month ({@link Instalments}). */
final class ComputedInstalments {
    private static final Condition NEEDS = new Condition.All(List.of(
            new Condition.Given("contract.amount", true),
            new Condition.OneOf("payment", List.of("monthly")),
            new Condition.Given("dates.start", true),
            new Condition.Given("dates.end", true)));

    private static final Condition CHANGED = Condition.all(
            NEEDS,
            new Condition.Given("change.date", true),
            new Condition.Any(
                    List.of(new Condition.Given("change.end", true), new Condition.Given("change.amount", true))));

    private ComputedInstalments() {}

    /** When each of its facts exists. */
    static Map<String, Condition> givenWhen() {
        Map<String, Condition> conditions = new HashMap<>();
        for (String path : List.of(
                "contract.first_month",
                "contract.first_differs",
                "contract.monthly_differs",
                "contract.monthly_total",
                "contract.part_months",
                "contract.instalments")) {
            conditions.put(path, NEEDS);
        }
        conditions.put("change.instalments", CHANGED);
        conditions.put("change.instalments_total", CHANGED);
        return conditions;
    }

    /** Adds them where the matter is paid by the month and its amount and days are known. */
    static void addTo(FactSheet sheet) {
        if (sheet.is("payment", "monthly")) {
            first(sheet)
                    .ifPresent(found -> add(sheet, sheet.yen("contract.amount").orElseThrow(), found));
        }
    }

    /** Adds those after the change, which follow the earlier changes one by one; call once the change is known. */
    static void addChangedTo(FactSheet sheet) {
        Optional<LocalDate> day = sheet.date("change.date");
        Optional<Long> amount = sheet.yen("change.amount");
        Optional<LocalDate> end = sheet.date("change.end");
        if (day.isEmpty() || amount.isEmpty() && end.isEmpty() || !sheet.is("payment", "monthly")) {
            return;
        }
        first(sheet)
                .flatMap(first -> afterEarlierChanges(sheet, first))
                .flatMap(before -> before.changed(
                        day.get(),
                        amount.orElseGet(before::total),
                        end.orElse(
                                before.months().get(before.months().size() - 1).until())))
                .ifPresent(found -> {
                    sheet.put("change.instalments", found.rows());
                    sheet.putYen("change.instalments_total", found.total());
                });
    }

    /** Those of the contract as first made. */
    private static Optional<Instalments> first(FactSheet sheet) {
        Optional<Long> amount = sheet.yen("contract.amount");
        Optional<LocalDate> start = sheet.date("dates.start");
        Optional<LocalDate> end = sheet.date("dates.end");
        return amount.isEmpty() || start.isEmpty() || end.isEmpty()
                ? Optional.empty()
                : Instalments.of(
                        amount.get(),
                        sheet.yen("contract.monthly"),
                        start.get(),
                        end.get(),
                        sheet.is("month_share", "thirty"));
    }

    private static Optional<Instalments> afterEarlierChanges(FactSheet sheet, Instalments first) {
        Optional<Instalments> current = Optional.of(first);
        for (Map<String, String> row : sheet.rows("earlier_changes")) {
            Optional<LocalDate> day = ListCell.day(row.get("date"));
            Optional<Long> amount = ListCell.whole(row.get("amount"));
            Optional<LocalDate> end = ListCell.day(row.get("end"));
            if (amount.isPresent() || end.isPresent()) {
                current = current.flatMap(before -> day.flatMap(known -> before.changed(
                        known,
                        amount.orElseGet(before::total),
                        end.orElse(
                                before.months().get(before.months().size() - 1).until()))));
            }
        }
        return current;
    }

    private static void add(FactSheet sheet, long amount, Instalments found) {
        if (sheet.yen("contract.monthly").isEmpty()) {
            sheet.putYen("contract.monthly", found.monthly());
        }
        long first = found.months().get(0).amount();
        sheet.putYen("contract.first_month", first);
        sheet.putFlag("contract.first_differs", first != found.monthly());
        sheet.putYen("contract.monthly_total", found.total());
        sheet.putFlag("contract.monthly_differs", found.total() != amount);
        sheet.putFlag("contract.part_months", found.hasPartMonths());
        sheet.put("contract.instalments", found.rows());
    }
}
