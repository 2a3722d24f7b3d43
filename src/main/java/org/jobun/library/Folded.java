package org.jobun.library;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A text as it is searched: NFKC, small letters, without blanks, one comma and one full stop, and numbers of provisions without 第,
 * so that 地方自治法234条 finds 地方自治法第234条第1項. Each letter knows where it stood.
 */
final class Folded {
    private final String original;
    private final StringBuilder text = new StringBuilder();
    private final List<Integer> from = new ArrayList<>();

    Folded(String original) {
        this.original = original;
        int at = 0;
        while (at < original.length()) {
            int end = endOfLetter(at);
            append(original.substring(at, end), at);
            at = end;
        }
        from.add(original.length());
    }

    /** A letter with the signs behind it that belong to it: ｶﾞ. */
    private int endOfLetter(int at) {
        int end = at + Character.charCount(original.codePointAt(at));
        while (end < original.length() && isJoined(original.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isJoined(char c) {
        return c == 'ﾞ' || c == 'ﾟ' || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private void append(String letter, int at) {
        String folded = Normalizer.normalize(letter, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            boolean ordinal = c == '第' && isNumber(at + letter.length()) && !endsWithNumber();
            if (!Character.isWhitespace(c) && c != '　' && !ordinal) {
                text.append(c == ',' ? '、' : c == '.' && !isInNumber(at) ? '。' : c);
                from.add(at);
            }
        }
    }

    /** 条の2第2項: without 第 two numbers would become one. */
    private boolean endsWithNumber() {
        return text.length() > 0 && Character.isDigit(text.charAt(text.length() - 1));
    }

    private boolean isNumber(int at) {
        return at < original.length() && Character.isDigit(original.charAt(at));
    }

    /** A full stop in an id or a number stays what it is. */
    private boolean isInNumber(int at) {
        return at + 1 < original.length() && original.charAt(at + 1) < 0x80;
    }

    String text() {
        return text.toString();
    }

    /** Where a word stands from a letter of the folded text on, or -1. A word that ends with a digit ends there. */
    int find(String word, int after) {
        int at = text.indexOf(word, after);
        while (at >= 0 && cutsNumber(word, at)) {
            at = text.indexOf(word, at + 1);
        }
        return at;
    }

    /** 民法56 is not 民法562条, and 34条 is not in 234条. */
    private boolean cutsNumber(String word, int at) {
        int end = at + word.length();
        boolean behind = Character.isDigit(word.charAt(word.length() - 1))
                && end < text.length()
                && Character.isDigit(text.charAt(end));
        boolean before = Character.isDigit(word.charAt(0)) && at > 0 && Character.isDigit(text.charAt(at - 1));
        return behind || before || cutsArticle(word, end);
    }

    /** 234条 is not 234条の2. */
    private boolean cutsArticle(String word, int end) {
        return word.endsWith("条")
                && end + 1 < text.length()
                && text.charAt(end) == 'の'
                && Character.isDigit(text.charAt(end + 1));
    }

    /** Where a letter of the folded text stood. */
    int original(int at) {
        return from.get(at);
    }
}
