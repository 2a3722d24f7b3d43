package org.jobun.check;

import java.util.List;
import org.jobun.document.Inline;

/**
 * A glance at a text: whether it can hold anything that {@link CheckDocument} reports. Nearly none does, and every text of every paper is
 * looked at, so it takes one look at each letter.
 */
final class Suspicious {
    private static final String NOTATION = "[]{$<";
    private static final String STOPS = "、，。．";

    private Suspicious() {}

    /** False only where nothing is left over of the notation, no punctuation is doubled and no number is missing. */
    static boolean is(List<Inline> text) {
        char before = ' ';
        for (Inline inline : text) {
            String words = CheckDocument.judged(inline);
            for (int i = 0; i < words.length(); i++) {
                char letter = words.charAt(i);
                if (is(before, letter)) {
                    return true;
                }
                before = letter;
            }
        }
        return false;
    }

    private static boolean is(char before, char letter) {
        return NOTATION.indexOf(letter) >= 0
                || before == '第' && "条項号".indexOf(letter) >= 0
                || STOPS.indexOf(letter) >= 0 && (before == '（' || STOPS.indexOf(before) >= 0);
    }
}
