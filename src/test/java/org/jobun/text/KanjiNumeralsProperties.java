package org.jobun.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class KanjiNumeralsProperties {
    private static final String DIGITS = "零壱弐参四五六七八九";
    private static final String PLAIN = "〇一二三四五六七八九";

    @Property(seed = "20261123")
    void formalNumeralsReadBackAsTheSameNumber(@ForAll @LongRange(max = 9_999_999_999_999_999L) long number) {
        assertEquals(number, read(KanjiNumerals.formal(number), DIGITS, "拾"));
    }

    @Property(seed = "20261123")
    void plainNumeralsReadBackAsTheSameNumber(@ForAll @LongRange(max = 9_999_999_999_999_999L) long number) {
        assertEquals(number, read(KanjiNumerals.plain(number), PLAIN, "十"));
    }

    /** A reader of its own, so that writer and reader cannot be wrong together. */
    private static long read(String kanji, String digits, String ten) {
        long total = 0;
        long group = 0;
        long digit = -1;
        for (char c : kanji.toCharArray()) {
            int value = digits.indexOf(c);
            int myriad = "万億兆".indexOf(c);
            if (value >= 0) {
                digit = value;
            } else if (myriad >= 0) {
                long unit = (long) Math.pow(10_000, myriad + 1);
                total += (group + Math.max(digit, 0)) * unit;
                group = 0;
                digit = -1;
            } else {
                int unit = c == '千' ? 1000 : c == '百' ? 100 : ten.charAt(0) == c ? 10 : -1;
                group += (digit < 0 ? 1 : digit) * unit;
                digit = -1;
            }
        }
        return total + group + Math.max(digit, 0);
    }
}
