package org.jobun.readback.update;

import java.util.Map;
import java.util.Optional;
import org.jobun.matter.FactType;
import org.jobun.matter.FactValue;
import org.jobun.matter.WrittenDay;
import org.jobun.matter.WrittenNumber;
import org.jobun.matter.WrittenRate;
import org.jobun.matter.WrittenShare;
import org.jobun.text.Compatible;

/** A value as a paper prints it, and how a matter file writes it. */
record PrintedText(String text) {
    PrintedText {
        text = text.strip();
    }

    /** As the value of a fact; empty where no value of its type is printed so. */
    Optional<String> asFact(FactType type) {
        String plain = Compatible.of(text);
        return switch (type.kind()) {
            case TEXT -> Optional.of(quoted(text));
            case NUMBER, LEVEL ->
                WrittenNumber.count(plain, type.label()).map(String::valueOf).toOptional();
            case MONEY -> WrittenNumber.yen(plain).map(String::valueOf).toOptional();
            case PRICE ->
                WrittenNumber.price(plain)
                        .map(yen -> new FactValue.Price(yen).plain())
                        .toOptional();
            case DATE -> WrittenDay.day(plain).map(String::valueOf).toOptional();
            case FRACTION, SHARE ->
                WrittenShare.fraction(plain).map(FactValue.Fraction::plain).toOptional();
            case RATE -> WrittenRate.rate(plain).map(FactValue.Rate::plain).toOptional();
            case MONTH -> WrittenDay.month(plain).map(String::valueOf).toOptional();
            case CHOICE -> choice(type);
            case FLAG, LIST -> Optional.empty();
        };
    }

    private Optional<String> choice(FactType type) {
        return type.values().entrySet().stream()
                .filter(value -> value.getValue().equals(text))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** As a cell of a list: amounts there are grouped when they are printed; all else is printed as written. */
    String asCell(String column) {
        String digits = Compatible.of(text).replace(",", "");
        boolean amount = column.equals("amount") && digits.matches("[0-9]{1,15}");
        return quoted(amount ? digits : text);
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\s*\\n\\s*", " ") + "\"";
    }
}
