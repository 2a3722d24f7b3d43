package org.jobun.assembly;

import java.util.Optional;
import org.jobun.matter.FactValue;
import org.jobun.text.Digits;
import org.jobun.text.EraDate;
import org.jobun.text.KanjiNumerals;

/** How values are printed, in the house's look of digits. */
final class ValueText {
    private ValueText() {}

    /** The usual form. */
    static String usual(FactValue value, Digits digits) {
        if (value instanceof FactValue.Money money) {
            return digits.grouped(money.yen()) + "円";
        }
        if (value instanceof FactValue.Date date) {
            return EraDate.of(date.day()).text(digits);
        }
        if (value instanceof FactValue.Month month) {
            return EraDate.of(month.month().atEndOfMonth()).yearText(digits)
                    + digits.of(month.month().getMonthValue()) + "月";
        }
        if (value instanceof FactValue.Fraction fraction) {
            return digits.of(fraction.denominator()) + "分の" + digits.of(fraction.numerator());
        }
        if (value instanceof FactValue.Number number) {
            return digits.of(number.number());
        }
        if (value instanceof FactValue.Choice choice) {
            return choice.label();
        }
        if (value instanceof FactValue.Text text) {
            return oneLine(text.text());
        }
        return value.plain();
    }

    /** Another form by name, if the value has it. */
    static Optional<String> form(FactValue value, String form, Digits digits) {
        if (value instanceof FactValue.Money money) {
            return switch (form) {
                case "kin" -> Optional.of("金" + digits.grouped(money.yen()) + "円");
                case "formal" -> Optional.of("金" + KanjiNumerals.formal(money.yen()) + "円也");
                case "digits" -> Optional.of(digits.grouped(money.yen()));
                default -> Optional.empty();
            };
        }
        if (value instanceof FactValue.Date date && form.equals("western")) {
            return Optional.of(digits.of(date.day().getYear()) + "年"
                    + digits.of(date.day().getMonthValue()) + "月"
                    + digits.of(date.day().getDayOfMonth()) + "日");
        }
        if (value instanceof FactValue.Number number && form.equals("digits")) {
            return Optional.of(digits.grouped(number.number()));
        }
        if (value instanceof FactValue.Choice choice && form.equals("label")) {
            return Optional.of(choice.label());
        }
        return Optional.empty();
    }

    /** A line break inside a value is a space: a value stands within a sentence or a cell. */
    static String oneLine(String text) {
        return text.indexOf('\n') < 0 && text.indexOf('\t') < 0 ? text : text.replaceAll("\\s*[\\n\\t]\\s*", " ");
    }
}
