package org.jobun.matter;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jobun.text.Digits;
import org.jobun.text.EraDate;

/** 年度別の内訳: the part of a contract that lies in each fiscal year, its months and its amount. */
final class ComputedYears {
    /** Longer contracts have no table. */
    private static final int MOST_YEARS = 100;

    private static final List<String> TERM = List.of("dates.start", "term.end");

    /** What each of its facts is computed from. */
    static final Map<String, List<String>> SOURCES = Map.of(
            "term.year_count",
            TERM,
            "term.months",
            TERM,
            "term.years",
            List.of(
                    "dates.start",
                    "term.end",
                    "contract.amount",
                    "change.from_amount",
                    "change.amount",
                    "contract.instalments",
                    "change.instalments",
                    "contract.year_amounts"),
            "term.years_differ",
            List.of("contract.amount", "change.from_amount", "change.amount", "contract.year_amounts"));

    private static final Condition GIVEN = Condition.all(
            new Condition.Given("dates.start", true),
            new Condition.Any(
                    List.of(new Condition.Given("dates.end", true), new Condition.Given("change.end", true))));

    /** When each of its facts exists; the others always do. */
    static final Map<String, Condition> GIVEN_WHEN =
            Map.of("term.year_count", GIVEN, "term.months", GIVEN, "term.years", GIVEN);

    private final FactSheet sheet;

    ComputedYears(FactSheet sheet) {
        this.sheet = sheet;
    }

    /** What the contract comes to now: after this change, else after the earlier ones, else as first made. */
    static Optional<Long> amount(FactSheet sheet) {
        return sheet.yen("change.amount")
                .or(() -> sheet.yen("change.from_amount"))
                .or(() -> sheet.yen("contract.amount"));
    }

    void add() {
        Map<Integer, Long> limits = limits();
        Optional<Long> amount = amount(sheet);
        long sum = limits.values().stream().mapToLong(Long::longValue).sum();
        sheet.putFlag("term.years_differ", !limits.isEmpty() && amount.isPresent() && amount.get() != sum);
        Optional<LocalDate> start = sheet.date("dates.start");
        Optional<LocalDate> end = sheet.date("term.end");
        if (start.isEmpty() || end.isEmpty() || end.get().isBefore(start.get())) {
            return;
        }
        int first = FiscalYear.of(start.get());
        int last = FiscalYear.of(end.get());
        if (last - first >= MOST_YEARS) {
            return;
        }
        sheet.put("term.year_count", new FactValue.Number(last - first + 1L));
        sheet.put("term.months", new FactValue.Number(months(start.get(), end.get())));
        sheet.put("term.years", new FactValue.Rows(rows(start.get(), end.get(), amounts(limits, first, last, amount))));
    }

    /** 西暦 of a fiscal year → what the matter says of it. */
    private Map<Integer, Long> limits() {
        Map<Integer, Long> limits = new LinkedHashMap<>();
        for (Map<String, String> row : sheet.rows("contract.year_amounts")) {
            Optional<Long> yen = ListCell.whole(row.get("amount"));
            ListCell.whole(row.get("year"))
                    .filter(year -> year > 0 && year < 10_000)
                    .ifPresent(year -> limits.merge(year.intValue(), yen.orElse(0L), Long::sum));
        }
        return limits;
    }

    /** As the matter says; else what falls due for the months of each year; of one year, all of it. */
    private Map<Integer, Long> amounts(Map<Integer, Long> limits, int first, int last, Optional<Long> amount) {
        if (!limits.isEmpty()) {
            return limits;
        }
        List<Map<String, String>> changed = sheet.rows("change.instalments");
        List<Map<String, String>> months = changed.isEmpty() ? sheet.rows("contract.instalments") : changed;
        Map<Integer, Long> amounts = new LinkedHashMap<>();
        for (Map<String, String> month : months) {
            Optional<LocalDate> from = ListCell.day(month.get("from"));
            Optional<Long> yen = ListCell.whole(month.get("amount"));
            from.ifPresent(day -> amounts.merge(FiscalYear.of(day), yen.orElse(0L), Long::sum));
        }
        if (amounts.isEmpty() && first == last) {
            amount.ifPresent(yen -> amounts.put(first, yen));
        }
        return amounts;
    }

    private static List<Map<String, String>> rows(LocalDate start, LocalDate end, Map<Integer, Long> amounts) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (int year = FiscalYear.of(start); year <= FiscalYear.of(end); year++) {
            LocalDate begins = LocalDate.of(year, 4, 1);
            LocalDate from = begins.isBefore(start) ? start : begins;
            LocalDate until = ComputedDeadlines.yearEnd(from).isAfter(end) ? end : ComputedDeadlines.yearEnd(from);
            Map<String, String> row = new LinkedHashMap<>();
            row.put("year", EraDate.of(begins).yearText(Digits.HALF) + "度");
            row.put("from", from.toString());
            row.put("until", until.toString());
            row.put("months", Long.toString(months(from, until)));
            Optional.ofNullable(amounts.get(year)).ifPresent(yen -> row.put("amount", Long.toString(yen)));
            rows.add(row);
        }
        return rows;
    }

    /** Calendar months that the days touch. */
    private static long months(LocalDate from, LocalDate until) {
        return ChronoUnit.MONTHS.between(YearMonth.from(from), YearMonth.from(until)) + 1;
    }
}
