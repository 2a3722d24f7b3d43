package org.jobun.change.amend;

import java.util.ArrayList;
import java.util.List;
import org.jobun.change.Part;

/** Words in 「…」, which may hold such quotes themselves. */
final class Quotes {
    static final char OPEN = '「';
    static final char CLOSE = '」';

    private Quotes() {}

    /** True where each bracket within has its other. */
    static boolean isBalanced(String text) {
        int depth = 0;
        for (int i = 0; i < text.length() && depth >= 0; i++) {
            depth += step(text.charAt(i));
        }
        return depth == 0;
    }

    private static int step(char c) {
        return c == OPEN ? 1 : c == CLOSE ? -1 : 0;
    }

    /** True where the words can be quoted: they stand in one line and one cell. */
    static boolean canQuote(String text) {
        return isBalanced(text) && text.indexOf(Part.CELL) < 0 && text.indexOf(Part.LINE) < 0;
    }

    static String quoted(String text) {
        return OPEN + text + CLOSE;
    }

    /** Index behind the quote that begins at a place; -1 where it has no end. */
    static int end(String text, int from) {
        int depth = 0;
        for (int i = from; i < text.length(); i++) {
            depth += step(text.charAt(i));
            if (depth == 0) {
                return i + 1;
            }
        }
        return -1;
    }

    /** The clauses of a sentence: cut at each 、 outside of quotes and brackets, without the 。 at the end. */
    static List<String> clauses(String sentence) {
        List<String> clauses = new ArrayList<>();
        int depth = 0;
        int from = 0;
        String words = sentence.endsWith("。") ? sentence.substring(0, sentence.length() - 1) : sentence;
        for (int i = 0; i < words.length(); i++) {
            depth += step(words.charAt(i));
            if (words.charAt(i) == '、' && depth == 0) {
                clauses.add(words.substring(from, i));
                from = i + 1;
            }
        }
        clauses.add(words.substring(from));
        return clauses;
    }
}
