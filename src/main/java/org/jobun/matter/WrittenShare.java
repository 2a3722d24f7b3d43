package org.jobun.matter;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jobun.matter.WrittenValue.Fault;
import org.jobun.matter.WrittenValue.Read;

/** Reads what people write for a part of a whole: 10/100, 10%, 100分の10, 1割. */
public final class WrittenShare {
    private static final Pattern OVER = Pattern.compile("([0-9]{1,6})/([0-9]{1,6})");
    private static final Pattern PARTS = Pattern.compile("([0-9]{1,6})分の([0-9]{1,6})");
    private static final Pattern PERCENT = Pattern.compile("([0-9]{1,3}(?:\\.[0-9]{1,4})?)(?:%|パーセント)");
    private static final Pattern TENTHS = Pattern.compile("(?:([0-9]{1,2})割)?(?:([0-9])分)?");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}(?:\\.[0-9]{1,4})?");

    private WrittenShare() {}

    /** A part of a whole: 10/100, 10%, 100分の10, 1割. A mere number is refused: it says nothing of what. */
    public static Read<FactValue.Fraction> fraction(String text) {
        String narrow = WrittenValue.narrow(text).replace('\u2044', '/').replace('∕', '/');
        Matcher over = OVER.matcher(narrow);
        if (over.matches()) {
            return ratio(over.group(1), over.group(2));
        }
        Matcher parts = PARTS.matcher(narrow);
        if (parts.matches()) {
            return ratio(parts.group(2), parts.group(1));
        }
        Matcher percent = PERCENT.matcher(narrow);
        if (percent.matches()) {
            return hundredths(percent.group(1));
        }
        Matcher tenths = TENTHS.matcher(narrow);
        if (tenths.matches() && tenths.group(1) != null) {
            int parts100 = 10 * Integer.parseInt(tenths.group(1))
                    + (tenths.group(2) == null ? 0 : Integer.parseInt(tenths.group(2)));
            return hundredths(String.valueOf(parts100));
        }
        return Read.not(NUMBER.matcher(narrow).matches() ? Fault.AMBIGUOUS : Fault.UNREADABLE);
    }

    /** A share of a whole, of which a mere number says hundredths: 60, 60%, 60/100, 6割, 33.3. */
    public static Read<FactValue.Fraction> share(String text) {
        String narrow = WrittenValue.narrow(text);
        if (!NUMBER.matcher(narrow).matches()) {
            return fraction(text);
        }
        // 0.6 and 1 are what a spreadsheet keeps for 60% and 100%, or very small shares.
        return new BigDecimal(narrow).compareTo(BigDecimal.ONE) <= 0 && !narrow.equals("0")
                ? Read.not(Fault.AMBIGUOUS)
                : hundredths(narrow);
    }

    private static Read<FactValue.Fraction> hundredths(String number) {
        BigDecimal plain = new BigDecimal(number).stripTrailingZeros();
        int decimals = Math.max(0, plain.scale());
        long denominator = 100 * BigDecimal.TEN.pow(decimals).longValueExact();
        return ratio(plain.movePointRight(decimals).longValueExact(), denominator);
    }

    private static Read<FactValue.Fraction> ratio(String numerator, String denominator) {
        return ratio(Long.parseLong(numerator), Long.parseLong(denominator));
    }

    private static Read<FactValue.Fraction> ratio(long numerator, long denominator) {
        if (denominator == 0) {
            return Read.not(Fault.UNREADABLE);
        }
        return numerator > denominator
                ? Read.not(Fault.ABOVE_WHOLE)
                : Read.of(new FactValue.Fraction(numerator, denominator));
    }
}
