package org.jobun.matter;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jobun.text.Compatible;
import org.jobun.text.EraDate;

/**
 * Reads what people write for a value: 全角 digits, 和暦, 円, 万円, 割, Japanese words for answers. The one reader of matter
 * files, profiles, workbooks, CSV and JSON Lines. Nothing is guessed: what can be read in two ways is a {@link Fault}.
 */
public final class WrittenValue {
    /** Why a value cannot be read; its sentence is {@code reason.*} of the wording. */
    public enum Fault {
        /** In none of the forms. */
        UNREADABLE,
        /** A number with a fraction where whole numbers are meant. */
        NOT_WHOLE,
        /** Below nothing. */
        NEGATIVE,
        /** More digits than any amount or count has. */
        TOO_LARGE,
        /** Another unit than that of the fact: 1か月 for a number of days. */
        OTHER_UNIT,
        /** No 段 of a list. */
        NO_LEVEL,
        /** 税抜: which amount is meant is said by the fact, not by the value. */
        WITHOUT_TAX,
        /** 2027-02-29. */
        NO_SUCH_DAY,
        /** A day outside 1900 to 2199. */
        DAY_OUT_OF_RANGE,
        /** 8.12.1: a year of two digits, of no era. */
        NO_ERA,
        /** 平成38年: a day that is not in that era. */
        NOT_IN_ERA,
        /** A month without its day. */
        NO_DAY,
        /** 0.5: half a hundredth, or a half. */
        AMBIGUOUS,
        /** More than the whole. */
        ABOVE_WHOLE
    }

    /**
     * What came of a text: a value, or why there is none.
     *
     * @param value null where there is a fault
     * @param fault null where there is a value
     */
    public record Read<T>(T value, Fault fault) {
        static <T> Read<T> of(T value) {
            return new Read<>(value, null);
        }

        static <T> Read<T> not(Fault fault) {
            return new Read<>(null, fault);
        }

        /** True where there is a value. */
        public boolean isValue() {
            return fault == null;
        }

        /** The same of another type. */
        public <U> Read<U> map(Function<T, U> change) {
            return isValue() ? of(change.apply(value)) : not(fault);
        }

        /** The value, if there is one. */
        public Optional<T> toOptional() {
            return Optional.ofNullable(value);
        }
    }

    private static final String DIGITS = "[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+";
    private static final Pattern PLAIN = Pattern.compile("[0-9]{1,15}");
    private static final Pattern ISO_DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern SPACE = Pattern.compile("[\\s\\u200B]");

    private static final Pattern AMOUNT_FRAME =
            Pattern.compile("(?:金|[¥￥\\\\])?(.*?)(?:円也?|也)?(?:円?\\.?-)?(?:\\(?税込み?\\)?|\\(消費税(?:等|及び地方消費税)?を?含む\\))?");
    private static final Pattern UNITS = Pattern.compile(
            "(?:(" + DIGITS + ")(千|百|十)?億)?(?:(" + DIGITS + ")(千|百|十)?万)?(?:(" + DIGITS + ")千)?(" + DIGITS + ")?");
    private static final Pattern DECIMAL_UNIT = Pattern.compile("([0-9]+\\.[0-9]+)(億|千万|百万|万|千)");
    private static final Pattern DECIMAL = Pattern.compile("(?:" + DIGITS + ")\\.[0-9]+");
    private static final Pattern COUNT = Pattern.compile("(?:第)?(" + DIGITS + "|[0-9]+\\.[0-9]+)(万|千)?(\\D*)");

    private static final Pattern WESTERN = Pattern.compile("([0-9]{4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?");
    private static final Pattern EIGHT = Pattern.compile("([12][0-9]{3})([01][0-9])([0-3][0-9])");
    private static final Pattern ERA =
            Pattern.compile("(令和|平成|昭和|大正|[令平昭大RrHhSsTt])\\.?([0-9]{1,3}|元)[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?");
    private static final Pattern ERALESS = Pattern.compile("[0-9]{1,2}[-/.年][0-9]{1,2}[-/.月][0-9]{1,2}日?");
    private static final Pattern WESTERN_MONTH = Pattern.compile("([0-9]{4})[-/.年]([0-9]{1,2})月?");
    private static final Pattern SIX = Pattern.compile("([12][0-9]{3})([01][0-9])");
    private static final Pattern ERA_MONTH =
            Pattern.compile("(令和|平成|昭和|[令平昭RrHhSs])\\.?([0-9]{1,3}|元)[-/.年]([0-9]{1,2})月?");
    /** What may follow a day and says nothing more: its weekday, and the time that programs add. */
    private static final Pattern AFTER_DAY = Pattern.compile("\\(?[月火水木金土日](曜日?)?\\)?$|T?00?:00(:00(\\.0+)?)?Z?$");
    /** What may follow the month of an edition. */
    private static final Pattern AFTER_MONTH = Pattern.compile("(?:改[定訂正]版?|一部改[定訂正]|版)$");

    private static final Pattern OVER = Pattern.compile("([0-9]{1,6})/([0-9]{1,6})");
    private static final Pattern PARTS = Pattern.compile("([0-9]{1,6})分の([0-9]{1,6})");
    private static final Pattern PERCENT = Pattern.compile("([0-9]{1,3}(?:\\.[0-9]{1,4})?)(?:%|パーセント)");
    private static final Pattern TENTHS = Pattern.compile("(?:([0-9]{1,2})割)?(?:([0-9])分)?");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}(?:\\.[0-9]{1,4})?");

    private WrittenValue() {}

    /** A text without what says nothing: spaces, and letters of another width. */
    public static String narrow(String text) {
        boolean plain = text.chars().allMatch(c -> c > ' ' && c < 0x7F);
        return plain ? text : SPACE.matcher(Compatible.of(text)).replaceAll("");
    }

    /** Yen: 28600000, 28,600,000円, 金2,860万円, 3千円. */
    public static Read<Long> yen(String text) {
        String narrow = narrow(text);
        if (PLAIN.matcher(narrow).matches()) {
            return Read.of(Long.parseLong(narrow));
        }
        if (narrow.contains("税抜") || narrow.contains("税別") || narrow.contains("除く")) {
            return Read.not(Fault.WITHOUT_TAX);
        }
        Matcher frame = AMOUNT_FRAME.matcher(narrow);
        return frame.matches() ? units(frame.group(1)) : Read.not(Fault.UNREADABLE);
    }

    private static Read<Long> units(String text) {
        Matcher decimal = DECIMAL_UNIT.matcher(text);
        if (decimal.matches()) {
            return whole(new BigDecimal(decimal.group(1)).multiply(BigDecimal.valueOf(unit(decimal.group(2)))));
        }
        if (DECIMAL.matcher(text).matches()) {
            return whole(new BigDecimal(text.replace(",", "")));
        }
        Matcher units = UNITS.matcher(text);
        if (text.isEmpty() || !units.matches()) {
            return Read.not(numberFault(text));
        }
        long[] sizes = {100_000_000L, 10_000L, 1_000L, 1L};
        String[] numbers = {units.group(1), units.group(3), units.group(5), units.group(6)};
        String[] tens = {units.group(2), units.group(4), null, null};
        BigDecimal sum = BigDecimal.ZERO;
        long above = 0;
        for (int i = 0; i < sizes.length; i++) {
            if (numbers[i] == null) {
                continue;
            }
            BigDecimal part = new BigDecimal(numbers[i].replace(",", ""))
                    .multiply(BigDecimal.valueOf(sizes[i] * (tens[i] == null ? 1 : unit(tens[i]))));
            // 2億30,000万円: a lower unit that reaches into the higher one is a slip.
            if (above > 0 && part.compareTo(BigDecimal.valueOf(above)) >= 0) {
                return Read.not(Fault.UNREADABLE);
            }
            above = sizes[i];
            sum = sum.add(part);
        }
        return whole(sum);
    }

    private static long unit(String word) {
        return switch (word) {
            case "億" -> 100_000_000L;
            case "千万" -> 10_000_000L;
            case "百万" -> 1_000_000L;
            case "万" -> 10_000L;
            case "千" -> 1_000L;
            case "百" -> 100L;
            default -> 10L;
        };
    }

    private static Read<Long> whole(BigDecimal number) {
        if (number.stripTrailingZeros().scale() > 0) {
            return Read.not(Fault.NOT_WHOLE);
        }
        return number.precision() - number.scale() > 15 ? Read.not(Fault.TOO_LARGE) : Read.of(number.longValueExact());
    }

    private static Fault numberFault(String narrow) {
        if (narrow.matches("[-−–△▲][0-9].*")) {
            return Fault.NEGATIVE;
        }
        return Fault.UNREADABLE;
    }

    /**
     * A whole number, not negative: 12, １２, 12日 for a fact whose label says 日.
     *
     * @param label of the fact; a unit that is not in it is refused, but for those that count anything
     */
    public static Read<Long> count(String text, String label) {
        String narrow = narrow(text);
        if (PLAIN.matcher(narrow).matches()) {
            return Read.of(Long.parseLong(narrow));
        }
        Matcher matcher = COUNT.matcher(narrow);
        if (!matcher.matches()) {
            return Read.not(numberFault(narrow));
        }
        if (!fits(matcher.group(3), label)) {
            return Read.not(Fault.OTHER_UNIT);
        }
        BigDecimal number = new BigDecimal(matcher.group(1).replace(",", ""));
        return whole(matcher.group(2) == null ? number : number.multiply(BigDecimal.valueOf(unit(matcher.group(2)))));
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

    /** A day: 2026-12-01, 2026/12/1, 令和8年12月1日, R8.12.1. */
    public static Read<LocalDate> day(String text) {
        String narrow = AFTER_DAY.matcher(narrow(text)).replaceFirst("");
        if (ISO_DAY.matcher(narrow).matches()) {
            return day(narrow.substring(0, 4), narrow.substring(5, 7), narrow.substring(8));
        }
        Matcher eight = EIGHT.matcher(narrow);
        Matcher western = eight.matches() ? eight : WESTERN.matcher(narrow);
        if (western.matches()) {
            return day(western.group(1), western.group(2), western.group(3));
        }
        Matcher era = ERA.matcher(narrow);
        if (era.matches()) {
            return eraDay(era);
        }
        if (ERALESS.matcher(narrow).matches()) {
            return Read.not(Fault.NO_ERA);
        }
        return Read.not(month(text).isValue() ? Fault.NO_DAY : Fault.UNREADABLE);
    }

    private static Read<LocalDate> day(String year, String month, String day) {
        try {
            LocalDate date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            boolean usual = date.getYear() >= 1900 && date.getYear() < 2200;
            return usual ? Read.of(date) : Read.not(Fault.DAY_OUT_OF_RANGE);
        } catch (DateTimeException noSuchDay) {
            return Read.not(Fault.NO_SUCH_DAY);
        }
    }

    private static Read<LocalDate> eraDay(Matcher era) {
        EraDate.Era named = era(era.group(1));
        int year = eraYear(era.group(2));
        Read<LocalDate> day = day(String.valueOf(named.firstYear() + year - 1), era.group(3), era.group(4));
        // 平成32年 is a slip of the pen: no such year was.
        return day.isValue() && EraDate.of(day.value()).era() != named ? Read.not(Fault.NOT_IN_ERA) : day;
    }

    private static int eraYear(String year) {
        return year.equals("元") ? 1 : Integer.parseInt(year);
    }

    private static EraDate.Era era(String word) {
        return switch (word.substring(0, 1).toUpperCase(Locale.ROOT)) {
            case "令", "R" -> EraDate.Era.REIWA;
            case "平", "H" -> EraDate.Era.HEISEI;
            case "昭", "S" -> EraDate.Era.SHOWA;
            default -> EraDate.Era.TAISHO;
        };
    }

    /** A month of a year: 2024-10, 2024年10月, 令和6年10月版. A day in it is taken for it. */
    public static Read<YearMonth> month(String text) {
        String narrow = AFTER_MONTH.matcher(narrow(text)).replaceFirst("");
        Matcher six = SIX.matcher(narrow);
        Matcher western = six.matches() ? six : WESTERN_MONTH.matcher(narrow);
        Matcher era = ERA_MONTH.matcher(narrow);
        if (western.matches()) {
            return month(Integer.parseInt(western.group(1)), western.group(2));
        }
        if (era.matches()) {
            EraDate.Era named = era(era.group(1));
            Read<YearMonth> month = month(named.firstYear() + eraYear(era.group(2)) - 1, era.group(3));
            return month.isValue() && !overlaps(month.value(), named) ? Read.not(Fault.NOT_IN_ERA) : month;
        }
        Matcher day = WESTERN.matcher(narrow);
        Matcher eraDay = ERA.matcher(narrow);
        return day.matches() || eraDay.matches() ? day(narrow).map(YearMonth::from) : Read.not(Fault.UNREADABLE);
    }

    private static boolean overlaps(YearMonth month, EraDate.Era era) {
        return EraDate.of(month.atEndOfMonth()).era() == era
                || EraDate.of(month.atDay(1)).era() == era;
    }

    private static Read<YearMonth> month(int year, String month) {
        int number = Integer.parseInt(month);
        if (number < 1 || number > 12) {
            return Read.not(Fault.UNREADABLE);
        }
        return year < 1900 || year >= 2200 ? Read.not(Fault.DAY_OUT_OF_RANGE) : Read.of(YearMonth.of(year, number));
    }

    /** A part of a whole: 10/100, 10%, 100分の10, 1割. A mere number is refused: it says nothing of what. */
    public static Read<FactValue.Fraction> fraction(String text) {
        String narrow = narrow(text).replace('\u2044', '/').replace('∕', '/');
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
        String narrow = narrow(text);
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

    /** はい, いいえ, and what says the same. */
    public static Optional<Boolean> flag(String text) {
        return switch (narrow(text).toLowerCase(Locale.ROOT)) {
            case "はい", "有", "有り", "あり", "ある", "○", "〇", "◯", "true", "yes", "1" -> Optional.of(true);
            case "いいえ", "無", "無し", "なし", "ない", "×", "false", "no", "0" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    /** The value of a choice, by the value itself, by its label, or by はい and いいえ where these are the answers. */
    public static Optional<String> choice(Map<String, String> values, String text) {
        String narrow = narrow(text);
        if (values.containsKey(narrow)) {
            return Optional.of(narrow);
        }
        for (Map.Entry<String, String> value : values.entrySet()) {
            if (narrow.equals(narrow(value.getValue()))) {
                return Optional.of(value.getKey());
            }
        }
        boolean yesOrNo = values.size() == 2 && values.containsKey("yes") && values.containsKey("no");
        return yesOrNo ? flag(narrow).map(on -> on ? "yes" : "no") : Optional.empty();
    }

    /** A code without the signs and spaces that people put into it: Ｔ7-9999-0000-0101. */
    public static String code(String text) {
        return narrow(text).replaceAll("[-‐−–]", "").toUpperCase(Locale.ROOT);
    }
}
