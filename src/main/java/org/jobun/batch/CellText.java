package org.jobun.batch;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jobun.matter.FactType;

/**
 * What officers write in cells, in the form that matters are written in: 全角 digits, 和暦, 円, Japanese words for choices.
 * What cannot be understood is left as it is, for the reader of matters to say so with its cell.
 */
final class CellText {
    private static final Pattern WESTERN = Pattern.compile("([0-9]{4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?");
    private static final Pattern DIGITS = Pattern.compile("([12][0-9]{3})([01][0-9])([0-3][0-9])");
    /** What may follow a day and says nothing more: its weekday, and the time that programs add. */
    private static final Pattern AFTER_DAY = Pattern.compile("\\(?[月火水木金土日](曜日?)?\\)?$|T?00?:00(:00(\\.0+)?)?Z?$");

    private static final Pattern ERA =
            Pattern.compile("(令和|平成|昭和|[令平昭RrHhSs])\\.?([0-9]{1,2}|元)[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?");
    /** First days of eras and the year before their first (元号を改める政令). */
    private static final Map<Character, LocalDate> FIRST_DAYS =
            Map.of('S', LocalDate.of(1926, 12, 25), 'H', LocalDate.of(1989, 1, 8), 'R', LocalDate.of(2019, 5, 1));

    private static final Pattern PERCENT = Pattern.compile("([0-9]{1,3})%");
    private static final Pattern PARTS = Pattern.compile("([0-9]{1,6})分の([0-9]{1,6})");
    private static final Pattern NUMBER = Pattern.compile(
            "(?:金|[¥￥\\\\])?([0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:円|円也|-|\\.-|円-|パーセント|%|点)?(?:\\(税込み?\\))?");
    private static final Pattern LARGE =
            Pattern.compile("(?:金|[¥￥\\\\])?(?:([0-9]{1,6})億)?(?:([0-9]{1,4}|[0-9],[0-9]{3})万)?円(?:也)?");
    private static final Pattern SHARE =
            Pattern.compile("[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+|[0-9]+(?:\\.[0-9]+)?%|[¥￥]?[0-9,]+円?");

    private static final Pattern DECIMAL_PERCENT = Pattern.compile("[0-9]+\\.[0-9]+%");
    private static final Pattern LEADING_NOUGHTS = Pattern.compile("^0+(?=[0-9])");
    private static final Pattern SPACE = Pattern.compile("\\s");

    private CellText() {}

    /** The text of a cell for a fact of a type. */
    static String of(FactType type, String cell) {
        String text = cell.strip();
        return switch (type.kind()) {
            case NUMBER, MONEY -> number(text).orElse(text);
            case DATE -> date(text).map(LocalDate::toString).orElse(text);
            case FRACTION -> fraction(text);
            case FLAG -> flag(text);
            case CHOICE -> choice(type.values(), text);
            case TEXT, LIST -> text;
        };
    }

    /** A cell of a list: a number where it is nothing but one. 3点 stays as it is, since the unit would be lost. */
    static String ofList(String cell) {
        String text = cell.strip();
        String narrow = narrow(text);
        if (DECIMAL_PERCENT.matcher(narrow).matches()) {
            return narrow.substring(0, narrow.length() - 1);
        }
        return SHARE.matcher(narrow).matches() ? number(text).orElse(text) : text;
    }

    /** A text without what says nothing: spaces, and letters of another width. */
    static String narrow(String text) {
        return SPACE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
    }

    private static Optional<String> number(String text) {
        String narrow = narrow(text);
        Matcher matcher = NUMBER.matcher(narrow);
        if (matcher.matches()) {
            String digits = matcher.group(1).replace(",", "");
            return Optional.of(LEADING_NOUGHTS.matcher(digits).replaceFirst(""));
        }
        Matcher large = LARGE.matcher(narrow);
        if (large.matches() && (large.group(1) != null || large.group(2) != null)) {
            long yen = Optional.ofNullable(large.group(1)).map(Long::parseLong).orElse(0L) * 100_000_000L
                    + Optional.ofNullable(large.group(2))
                                    .map(part -> Long.parseLong(part.replace(",", "")))
                                    .orElse(0L)
                            * 10_000L;
            return Optional.of(String.valueOf(yen));
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> date(String text) {
        String narrow = AFTER_DAY.matcher(narrow(text)).replaceFirst("");
        Matcher digits = DIGITS.matcher(narrow);
        Matcher western = digits.matches() ? digits : WESTERN.matcher(narrow);
        Matcher era = ERA.matcher(narrow);
        try {
            if (western.matches()) {
                return Optional.of(LocalDate.of(
                        Integer.parseInt(western.group(1)),
                        Integer.parseInt(western.group(2)),
                        Integer.parseInt(western.group(3))));
            }
            if (era.matches()) {
                char letter = switch (era.group(1)) {
                    case "令和", "令" -> 'R';
                    case "平成", "平" -> 'H';
                    case "昭和", "昭" -> 'S';
                    default -> Character.toUpperCase(era.group(1).charAt(0));
                };
                LocalDate first = FIRST_DAYS.get(letter);
                int year = era.group(2).equals("元") ? 1 : Integer.parseInt(era.group(2));
                LocalDate day = LocalDate.of(
                        first.getYear() - 1 + year, Integer.parseInt(era.group(3)), Integer.parseInt(era.group(4)));
                // 平成32年 is a slip of the pen: no such year was.
                boolean inEra = !day.isBefore(first)
                        && FIRST_DAYS.values().stream().noneMatch(next -> next.isAfter(first) && !day.isBefore(next));
                return inEra ? Optional.of(day) : Optional.empty();
            }
        } catch (DateTimeException noSuchDay) {
            // left as written; the reader of matters reports it
        }
        return Optional.empty();
    }

    private static String fraction(String text) {
        String narrow = narrow(text);
        Matcher percent = PERCENT.matcher(narrow);
        if (percent.matches()) {
            return percent.group(1) + "/100";
        }
        Matcher parts = PARTS.matcher(narrow);
        return parts.matches() ? parts.group(2) + "/" + parts.group(1) : narrow;
    }

    private static String flag(String text) {
        return switch (narrow(text).toLowerCase(Locale.ROOT)) {
            case "はい", "有", "あり", "ある", "○", "〇", "◯", "true", "yes", "1" -> "yes";
            case "いいえ", "無", "なし", "ない", "×", "false", "no", "0" -> "no";
            default -> text;
        };
    }

    private static String choice(Map<String, String> values, String text) {
        String narrow = narrow(text);
        for (Map.Entry<String, String> value : values.entrySet()) {
            if (narrow.equals(value.getKey()) || narrow.equals(narrow(value.getValue()))) {
                return value.getKey();
            }
        }
        return text;
    }
}
