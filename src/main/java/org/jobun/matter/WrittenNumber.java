package org.jobun.matter;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jobun.matter.WrittenValue.Fault;
import org.jobun.matter.WrittenValue.Read;

/** Reads what people write for a whole number, not negative: 全角 digits, 円, 万円, units. */
public final class WrittenNumber {
    private static final String DIGITS = "[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+";
    private static final String NUMBER = "(?:" + DIGITS + ")(?:\\.[0-9]{1,4})?";
    private static final Pattern PLAIN = Pattern.compile("[0-9]{1,15}");
    /** More digits than any amount or count has. */
    private static final int MOST_DIGITS = 15;

    private static final Pattern AMOUNT_FRAME =
            Pattern.compile("(?:金|[¥￥\\\\])?(.*?)(?:円也?|也)?(?:円?\\.?-)?(?:\\(?税込み?\\)?|\\(消費税(?:等|及び地方消費税)?を?含む\\))?");
    private static final Pattern UNITS = Pattern.compile(
            "(?:(" + DIGITS + ")(千|百|十)?億)?(?:(" + DIGITS + ")(千|百|十)?万)?(?:(" + DIGITS + ")千)?(" + DIGITS + ")?");
    private static final Pattern DECIMAL_UNIT = Pattern.compile("([0-9]+\\.[0-9]+)(億|千万|百万|万|千)");
    private static final Pattern DECIMAL = Pattern.compile("(?:" + DIGITS + ")\\.[0-9]+");
    /** 12.34, 12円34銭, 34銭 */
    private static final Pattern PRICE =
            Pattern.compile("[¥￥]?(?:(" + NUMBER + ")円?|(?:(" + DIGITS + ")円)?([0-9]{1,2}(?:\\.[0-9]{1,2})?)銭)");

    private static final Pattern COUNT = Pattern.compile("(?:第)?(" + DIGITS + "|[0-9]+\\.[0-9]+)(万|千)?(\\D*)");

    private WrittenNumber() {}

    /** Yen: 28600000, 28,600,000円, 金2,860万円, 3千円. */
    public static Read<Long> yen(String text) {
        String narrow = WrittenValue.narrow(text);
        if (PLAIN.matcher(narrow).matches()) {
            return Read.of(Long.parseLong(narrow));
        }
        if (narrow.contains("税抜") || narrow.contains("税別") || narrow.contains("除く")) {
            return Read.not(Fault.WITHOUT_TAX);
        }
        Matcher frame = AMOUNT_FRAME.matcher(narrow);
        return frame.matches() ? units(frame.group(1)) : Read.not(Fault.UNREADABLE);
    }

    /** A price of one: as an amount, or with 銭 and less: 12.34, 12円34銭, 34銭, 12.345円. */
    public static Read<BigDecimal> price(String text) {
        String narrow = WrittenValue.narrow(text);
        Matcher price = PRICE.matcher(narrow);
        if (!price.matches()) {
            return yen(text).map(BigDecimal::valueOf);
        }
        String whole = price.group(1) == null ? price.group(2) : price.group(1);
        BigDecimal yen = decimal(whole == null ? "0" : whole);
        BigDecimal sen = decimal(price.group(3) == null ? "0" : price.group(3)).movePointLeft(2);
        return yen.precision() - yen.scale() > MOST_DIGITS ? Read.not(Fault.TOO_LARGE) : Read.of(yen.add(sen));
    }

    private static Read<Long> units(String text) {
        Matcher decimal = DECIMAL_UNIT.matcher(text);
        if (decimal.matches()) {
            return whole(new BigDecimal(decimal.group(1)).multiply(BigDecimal.valueOf(sizeOf(decimal.group(2)))));
        }
        if (DECIMAL.matcher(text).matches()) {
            return whole(decimal(text));
        }
        Matcher units = UNITS.matcher(text);
        return text.isEmpty() || !units.matches()
                ? Read.not(fault(text))
                : sum(List.of(
                        new Step(units.group(1), units.group(2), "億"),
                        new Step(units.group(3), units.group(4), "万"),
                        new Step(units.group(5), null, "千"),
                        new Step(units.group(6), null, "一")));
    }

    /**
     * A number in one unit: 3千万.
     *
     * @param number null where the unit is not written
     * @param times 千, 百, 十 of the unit, or null
     */
    private record Step(String number, String times, String unit) {
        BigDecimal value() {
            return decimal(number).multiply(BigDecimal.valueOf(sizeOf(unit) * (times == null ? 1 : sizeOf(times))));
        }
    }

    /** @param steps from the highest unit down */
    private static Read<Long> sum(List<Step> steps) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal limit = null;
        for (Step step : steps) {
            if (step.number() != null) {
                // 2億30,000万円: a lower unit that reaches into the higher one is a slip.
                if (limit != null && step.value().compareTo(limit) >= 0) {
                    return Read.not(Fault.UNREADABLE);
                }
                limit = BigDecimal.valueOf(sizeOf(step.unit()));
                sum = sum.add(step.value());
            }
        }
        return whole(sum);
    }

    private static BigDecimal decimal(String digits) {
        return new BigDecimal(digits.replace(",", ""));
    }

    private static long sizeOf(String unit) {
        return switch (unit) {
            case "億" -> 100_000_000L;
            case "千万" -> 10_000_000L;
            case "百万" -> 1_000_000L;
            case "万" -> 10_000L;
            case "千" -> 1_000L;
            case "百" -> 100L;
            case "十" -> 10L;
            default -> 1L;
        };
    }

    private static Read<Long> whole(BigDecimal number) {
        if (number.stripTrailingZeros().scale() > 0) {
            return Read.not(Fault.NOT_WHOLE);
        }
        return number.precision() - number.scale() > MOST_DIGITS
                ? Read.not(Fault.TOO_LARGE)
                : Read.of(number.longValueExact());
    }

    private static Fault fault(String narrow) {
        return narrow.matches("[-−–△▲][0-9].*") ? Fault.NEGATIVE : Fault.UNREADABLE;
    }

    /**
     * A whole number, not negative: 12, １２, 12日 for a fact whose label says 日.
     *
     * @param label of the fact; a unit that is not in it is refused, but for those that count anything
     */
    public static Read<Long> count(String text, String label) {
        String narrow = WrittenValue.narrow(text);
        if (PLAIN.matcher(narrow).matches()) {
            return Read.of(Long.parseLong(narrow));
        }
        Matcher matcher = COUNT.matcher(narrow);
        if (!matcher.matches()) {
            return Read.not(fault(narrow));
        }
        if (!fits(matcher.group(3), label)) {
            return Read.not(Fault.OTHER_UNIT);
        }
        BigDecimal number = decimal(matcher.group(1));
        return whole(matcher.group(2) == null ? number : number.multiply(BigDecimal.valueOf(sizeOf(matcher.group(2)))));
    }

    /** 段 of a row: 1 to 3. */
    public static Read<Long> level(String text) {
        Read<Long> level = count(text.replace("段", ""), "");
        return level.isValue() && (level.value() < 1 || level.value() > 3) ? Read.not(Fault.NO_LEVEL) : level;
    }

    /** Whether a unit is that of a fact, or counts anything. */
    private static boolean fits(String unit, String label) {
        return switch (unit) {
            case "", "人", "名", "件", "回", "点", "者", "個", "部", "通", "台", "%", "パーセント" -> true;
            case "日", "日間" -> label.contains("日");
            case "年", "年間" -> label.contains("年");
            case "月", "か月", "ヶ月", "ケ月", "カ月", "ヵ月", "箇月", "か月間" -> label.contains("月");
            case "時間" -> label.contains("時間");
            default -> false;
        };
    }
}
