package org.jobun.matter;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jobun.text.Compatible;

/**
 * Reads what people write for a value, Japanese words for answers among them. With {@link WrittenNumber}, {@link WrittenDay} and
 * {@link WrittenShare} the one reader of matter files, profiles, workbooks, CSV and JSON Lines. Nothing is guessed: what can be read
 * in two ways is a {@link Fault}.
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

    private static final Pattern SPACE = Pattern.compile("[\\s\\u200B]");

    private WrittenValue() {}

    /** A text without what says nothing: spaces, and letters of another width. */
    public static String narrow(String text) {
        boolean plain = text.chars().allMatch(c -> c > ' ' && c < 0x7F);
        return plain ? text : SPACE.matcher(Compatible.of(text)).replaceAll("");
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
