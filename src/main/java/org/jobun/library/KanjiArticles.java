package org.jobun.library;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers of provisions in kanji, as laws print them: 第二百三十四条. */
final class KanjiArticles {
    private static final Pattern NUMBER = Pattern.compile("[一二三四五六七八九十百千]+(?=[条項号])");
    private static final String DIGITS = "一二三四五六七八九";

    private KanjiArticles() {}

    /** The same with 234 for 二百三十四, where 条, 項 or 号 follows. */
    static String inDigits(String text) {
        return NUMBER.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(String.valueOf(number(found.group()))));
    }

    private static int number(String kanji) {
        int sum = 0;
        int digit = 0;
        for (char c : kanji.toCharArray()) {
            int unit = c == '十' ? 10 : c == '百' ? 100 : c == '千' ? 1000 : 0;
            if (unit == 0) {
                digit = DIGITS.indexOf(c) + 1;
            } else {
                sum += Math.max(digit, 1) * unit;
                digit = 0;
            }
        }
        return sum + digit;
    }
}
