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
        return conditions;
    }

    /** Adds them where the matter is paid by the month and its amount and days are known. */
    static void addTo(FactSheet sheet) {
        Optional<Long> amount = sheet.yen("contract.amount");
        Optional<LocalDate> start = sheet.date("dates.start");
        Optional<LocalDate> end = sheet.date("dates.end");
        if (amount.isPresent() && start.isPresent() && end.isPresent() && sheet.is("payment", "monthly")) {
            Instalments.of(amount.get(), sheet.yen("contract.monthly"), start.get(), end.get())
                    .ifPresent(found -> add(sheet, amount.get(), found));
        }
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
