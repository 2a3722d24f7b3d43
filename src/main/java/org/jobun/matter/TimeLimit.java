package org.jobun.matter;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * By when something is to be done, in the words that stand before what is done: 直ちに, 7日以内に, あらかじめ, 10日前までに. A fact of type text
 * is one where its {@code check} is {@code time-after} or {@code time-before}.
 */
public final class TimeLimit {
    static final String AFTER = "time-after";
    static final String BEFORE = "time-before";

    private static final Set<String> SOON = Set.of("直ちに", "速やかに", "遅滞なく");
    private static final String BEFOREHAND = "あらかじめ";
    /** No contract waits for more than three digits of anything. */
    private static final String COUNT = "([1-9][0-9]{0,2})(時間|日|開庁日|執務日|営業日|週間|か月|月)";

    private static final Pattern WITHIN = Pattern.compile(COUNT + "以内に?");
    private static final Pattern AHEAD = Pattern.compile(COUNT + "前までに?");

    private TimeLimit() {}

    /** Whether a check is one of this form; its digits follow the house, whatever the fact is called. */
    public static boolean isCheckedBy(String check) {
        return check.equals(AFTER) || check.equals(BEFORE);
    }

    /** The words as a paper has them, if they can be read: 7日以内に for ７日以内, すみやかに is 速やかに. */
    static Optional<String> read(String check, String text) {
        String narrow = WrittenValue.narrow(text)
                .replace("箇月", "か月")
                .replace("ヶ月", "か月")
                .replace("カ月", "か月");
        String word = narrow.replace("すみやかに", "速やかに").replace("ただちに", "直ちに").replace("予め", BEFOREHAND);
        if (check.equals(BEFORE)) {
            return word.equals(BEFOREHAND) ? Optional.of(word) : counted(AHEAD, word, "前までに");
        }
        return SOON.contains(word) ? Optional.of(word) : counted(WITHIN, word, "以内に");
    }

    private static Optional<String> counted(Pattern form, String word, String ending) {
        Matcher counted = form.matcher(word);
        return counted.matches() ? Optional.of(counted.group(1) + counted.group(2) + ending) : Optional.empty();
    }

    /** What may be written, for people. */
    static String expected(String check) {
        return check.equals(BEFORE) ? "あらかじめ、7日前までに、2週間前までに" : "直ちに、速やかに、遅滞なく、7日以内に、24時間以内に";
    }
}
