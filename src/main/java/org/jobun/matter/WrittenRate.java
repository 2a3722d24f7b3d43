package org.jobun.matter;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jobun.matter.WrittenValue.Fault;
import org.jobun.matter.WrittenValue.Read;

/** Reads what people write for a rate: 2.5%, 年14.6パーセント, 1割4分6厘, 1000分の25, 25/1000, 0.025. */
public final class WrittenRate {
    private static final Pattern FRAME = Pattern.compile("(?:年率?|年利|月率?|日率?)?(.*?)(?:の割合)?");
    private static final Pattern PERCENT = Pattern.compile("([0-9]{1,4}(?:\\.[0-9]{1,6})?)(?:%|パーセント|百分率)");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}(?:\\.[0-9]{1,8})?");
    private static final Pattern TENTHS = Pattern.compile("(?:([0-9]{1,2})割)?(?:([0-9])分)?(?:([0-9])厘)?(?:([0-9])毛)?");
    private static final Pattern OVER = Pattern.compile("([0-9]{1,6}(?:\\.[0-9]{1,4})?)/(10{2,6})");
    private static final Pattern PARTS = Pattern.compile("(10{2,6})分の([0-9]{1,6}(?:\\.[0-9]{1,4})?)");
    /** What a sheet keeps for a rate of up to 20%: 0.146. A mere number from here to 1 could be either. */
    private static final BigDecimal MOST_OF_ONE = new BigDecimal("0.2");

    private WrittenRate() {}

    /** The rate. A mere number up to 0.2 is a part of one (0.025 is 2.5%), above 1 it is in hundredths; between them it is refused. */
    public static Read<FactValue.Rate> rate(String text) {
        String narrow = WrittenValue.narrow(text).replace('\u2044', '/').replace('∕', '/');
        if (narrow.matches("[-−–△▲][0-9].*")) {
            return Read.not(Fault.NEGATIVE);
        }
        Matcher frame = FRAME.matcher(narrow);
        String rate = frame.matches() ? frame.group(1) : narrow;
        Matcher percent = PERCENT.matcher(rate);
        if (percent.matches()) {
            return of(new BigDecimal(percent.group(1)));
        }
        return NUMBER.matcher(rate).matches() ? number(new BigDecimal(rate)) : inParts(rate);
    }

    private static Read<FactValue.Rate> number(BigDecimal number) {
        if (number.signum() == 0 || number.compareTo(BigDecimal.ONE) > 0) {
            return of(number);
        }
        return number.compareTo(MOST_OF_ONE) <= 0 ? of(number.movePointRight(2)) : Read.not(Fault.AMBIGUOUS);
    }

    private static Read<FactValue.Rate> inParts(String rate) {
        Matcher over = OVER.matcher(rate);
        if (over.matches()) {
            return parts(over.group(1), over.group(2));
        }
        Matcher parts = PARTS.matcher(rate);
        if (parts.matches()) {
            return parts(parts.group(2), parts.group(1));
        }
        Matcher tenths = TENTHS.matcher(rate);
        return !rate.isEmpty() && tenths.matches() ? of(tenths(tenths)) : Read.not(Fault.UNREADABLE);
    }

    /** 割, 分, 厘 and 毛: tenths, hundredths and so on. */
    private static BigDecimal tenths(Matcher written) {
        BigDecimal percent = BigDecimal.ZERO;
        for (int i = 1; i <= written.groupCount(); i++) {
            if (written.group(i) != null) {
                percent = percent.add(new BigDecimal(written.group(i)).movePointLeft(i - 2));
            }
        }
        return percent;
    }

    /** @param of a power of ten */
    private static Read<FactValue.Rate> parts(String part, String of) {
        return of(new BigDecimal(part).movePointLeft(of.length() - 1).movePointRight(2));
    }

    private static Read<FactValue.Rate> of(BigDecimal percent) {
        return percent.stripTrailingZeros().scale() > FactValue.Rate.DECIMALS
                ? Read.not(Fault.TOO_LARGE)
                : Read.of(new FactValue.Rate(percent));
    }
}
