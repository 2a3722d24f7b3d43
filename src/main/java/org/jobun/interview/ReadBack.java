package org.jobun.interview;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jobun.matter.FactType;
import org.jobun.matter.FactValue;
import org.jobun.matter.FiscalYear;
import org.jobun.matter.PrintedValue;
import org.jobun.text.Digits;
import org.jobun.text.EraDate;

/** A value said back in other ways, so that a slip is seen. */
final class ReadBack implements FactValue.Visitor<Understood> {
    private static final String WEEKDAYS = "月火水木金土日";

    private ReadBack() {}

    static Understood of(FactValue value) {
        return value.accept(new ReadBack());
    }

    /** The cells of a list, row by row; none where it is no list. */
    static List<Map<String, Understood>> cells(FactType list, FactValue value) {
        return value instanceof FactValue.Rows rows
                ? rows.rows().stream().map(row -> cells(list, row)).toList()
                : List.of();
    }

    private static Map<String, Understood> cells(FactType list, Map<String, String> row) {
        Map<String, Understood> cells = new LinkedHashMap<>();
        list.values().keySet().forEach(column -> {
            if (row.containsKey(column)) {
                cells.put(column, of(cell(list.columnKind(column), row.get(column))));
            }
        });
        return cells;
    }

    /** A cell, which lists keep as a text. */
    private static FactValue cell(FactType.Kind kind, String plain) {
        return switch (kind) {
            case DATE -> new FactValue.Date(LocalDate.parse(plain));
            case MONEY -> new FactValue.Money(Long.parseLong(plain));
            case PRICE -> new FactValue.Price(new BigDecimal(plain));
            case NUMBER, LEVEL -> new FactValue.Number(Long.parseLong(plain));
            case FRACTION, SHARE -> FactValue.Fraction.of(plain);
            case RATE -> FactValue.Rate.of(plain);
            default -> new FactValue.Text(plain);
        };
    }

    private static Understood plain(FactValue value, List<String> notes) {
        return new Understood(value.plain(), PrintedValue.usual(value, Digits.HALF), notes);
    }

    @Override
    public Understood text(FactValue.Text text) {
        return plain(text, List.of());
    }

    @Override
    public Understood number(FactValue.Number number) {
        return plain(number, List.of());
    }

    @Override
    public Understood money(FactValue.Money money) {
        List<String> notes = new ArrayList<>();
        PrintedValue.form(money, "kin", Digits.HALF).ifPresent(notes::add);
        PrintedValue.form(money, "formal", Digits.HALF).ifPresent(notes::add);
        return plain(money, notes);
    }

    @Override
    public Understood date(FactValue.Date date) {
        LocalDate day = date.day();
        String weekday = WEEKDAYS.substring(
                day.getDayOfWeek().getValue() - 1, day.getDayOfWeek().getValue());
        String western = PrintedValue.form(date, "western", Digits.HALF).orElse(day.toString());
        return plain(date, List.of(western + "（" + weekday + "）", fiscalYear(day)));
    }

    /** 令和8年度 */
    private static String fiscalYear(LocalDate day) {
        LocalDate last = LocalDate.of(FiscalYear.of(day) + 1, 3, 31);
        // A fiscal year is named by the era of its first day, but for 令和元年度, which began in 平成.
        LocalDate named = FiscalYear.of(day) == 2019 ? last.minusMonths(6) : LocalDate.of(FiscalYear.of(day), 4, 1);
        return EraDate.of(named).yearText(Digits.HALF) + "度";
    }

    @Override
    public Understood month(FactValue.Month month) {
        return plain(month, List.of());
    }

    @Override
    public Understood fraction(FactValue.Fraction fraction) {
        return plain(fraction, List.of());
    }

    @Override
    public Understood price(FactValue.Price price) {
        return plain(price, List.of());
    }

    @Override
    public Understood rate(FactValue.Rate rate) {
        return plain(rate, List.of());
    }

    @Override
    public Understood flag(FactValue.Flag flag) {
        return new Understood(flag.on() ? "yes" : "no", flag.on() ? "はい" : "いいえ", List.of());
    }

    @Override
    public Understood choice(FactValue.Choice choice) {
        return plain(choice, List.of());
    }

    @Override
    public Understood rows(FactValue.Rows rows) {
        return new Understood(rows.plain(), rows.rows().size() + "件", List.of());
    }
}
