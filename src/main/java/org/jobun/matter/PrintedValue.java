package org.jobun.matter;

import java.math.BigDecimal;
import java.util.Optional;
import org.jobun.text.Digits;
import org.jobun.text.EraDate;
import org.jobun.text.KanjiNumerals;

/** How values are printed, in the house's look of digits. */
public final class PrintedValue {
    private PrintedValue() {}

    /** The usual form: 1,100,000円, 令和8年12月1日, 3分の1. */
    public static String usual(FactValue value, Digits digits) {
        return value.accept(new Usual(digits));
    }

    /** Another form by name, if the value has it: {@code kin} and {@code formal} of an amount, {@code western} of a day … */
    public static Optional<String> form(FactValue value, String form, Digits digits) {
        return value.accept(new Form(form, digits));
    }

    /** A line break inside a value is a space: a value stands within a sentence or a cell. */
    public static String oneLine(String text) {
        return text.indexOf('\n') < 0 && text.indexOf('\t') < 0 ? text : text.replaceAll("\\s*[\\n\\t]\\s*", " ");
    }

    /** 1,234.56 */
    public static String figures(FactValue.Price price, Digits digits) {
        String plain = price.plain();
        int point = plain.indexOf('.');
        String yen = Digits.HALF.grouped(price.yen().longValue());
        return digits.in(point < 0 ? yen : yen + plain.substring(point));
    }

    private static String decimal(FactValue.Rate rate, Digits digits) {
        return digits.in(rate.percent().toPlainString());
    }

    /** 1000分の25 for 2.5%. */
    private static FactValue.Fraction partsOf(FactValue.Rate rate) {
        int decimals = rate.percent().scale();
        long whole = 100 * BigDecimal.TEN.pow(decimals).longValueExact();
        return new FactValue.Fraction(rate.percent().unscaledValue().longValueExact(), whole);
    }

    private record Usual(Digits digits) implements FactValue.Visitor<String> {
        @Override
        public String text(FactValue.Text text) {
            return oneLine(text.text());
        }

        @Override
        public String number(FactValue.Number number) {
            return digits.of(number.number());
        }

        @Override
        public String money(FactValue.Money money) {
            return digits.grouped(money.yen()) + "円";
        }

        @Override
        public String price(FactValue.Price price) {
            return figures(price, digits) + "円";
        }

        @Override
        public String date(FactValue.Date date) {
            return EraDate.of(date.day()).text(digits);
        }

        @Override
        public String month(FactValue.Month month) {
            return EraDate.of(month.month().atEndOfMonth()).yearText(digits)
                    + digits.of(month.month().getMonthValue()) + "月";
        }

        @Override
        public String fraction(FactValue.Fraction fraction) {
            return digits.of(fraction.denominator()) + "分の" + digits.of(fraction.numerator());
        }

        @Override
        public String rate(FactValue.Rate rate) {
            return decimal(rate, digits) + "パーセント";
        }

        @Override
        public String flag(FactValue.Flag flag) {
            return flag.plain();
        }

        @Override
        public String choice(FactValue.Choice choice) {
            return choice.label();
        }

        @Override
        public String rows(FactValue.Rows rows) {
            return rows.plain();
        }
    }

    private record Form(String form, Digits digits) implements FactValue.Visitor<Optional<String>> {
        @Override
        public Optional<String> text(FactValue.Text text) {
            return Optional.empty();
        }

        @Override
        public Optional<String> number(FactValue.Number number) {
            return when("digits", digits.grouped(number.number()));
        }

        @Override
        public Optional<String> money(FactValue.Money money) {
            return switch (form) {
                case "kin" -> Optional.of("金" + digits.grouped(money.yen()) + "円");
                case "formal" -> Optional.of("金" + KanjiNumerals.formal(money.yen()) + "円也");
                case "digits" -> Optional.of(digits.grouped(money.yen()));
                default -> Optional.empty();
            };
        }

        @Override
        public Optional<String> price(FactValue.Price price) {
            return when("digits", figures(price, digits));
        }

        @Override
        public Optional<String> date(FactValue.Date date) {
            return when(
                    "western",
                    digits.of(date.day().getYear()) + "年"
                            + digits.of(date.day().getMonthValue()) + "月"
                            + digits.of(date.day().getDayOfMonth()) + "日");
        }

        @Override
        public Optional<String> month(FactValue.Month month) {
            return Optional.empty();
        }

        @Override
        public Optional<String> fraction(FactValue.Fraction fraction) {
            return Optional.empty();
        }

        @Override
        public Optional<String> rate(FactValue.Rate rate) {
            return switch (form) {
                case "sign" -> Optional.of(decimal(rate, digits) + (digits == Digits.HALF ? "%" : "％"));
                case "digits" -> Optional.of(decimal(rate, digits));
                case "parts" -> Optional.of(usual(partsOf(rate), digits));
                default -> Optional.empty();
            };
        }

        @Override
        public Optional<String> flag(FactValue.Flag flag) {
            return Optional.empty();
        }

        @Override
        public Optional<String> choice(FactValue.Choice choice) {
            return when("label", choice.label());
        }

        @Override
        public Optional<String> rows(FactValue.Rows rows) {
            return Optional.empty();
        }

        private Optional<String> when(String name, String text) {
            return form.equals(name) ? Optional.of(text) : Optional.empty();
        }
    }
}
