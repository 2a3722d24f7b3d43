package org.jobun.render.pdf;

import java.util.List;

/**
 * Finds where one line ends: at the last permitted break that fits or, where less has to be moved, at the next one with the
 * blanks of brackets and commas taken in (追込み, JLREQ 3.8.3). Where there is none, or only one that would tear the line
 * apart, at a break inside a long word, or at as much as fits.
 */
final class LineScan {
    /** Letters of a word that is broken rather than lines torn: addresses of pages, long numbers of things. */
    private static final int LONG_WORD = 12;

    /** How many characters back a break behind a sign is looked for. */
    private static final int SIGN_BACK = 12;

    private static final int NOWHERE = -1;

    private final List<Cluster> text;
    private final int from;
    private final int width;
    private final LineBreaker.Fill fill;

    /** How far the text is taken in. */
    private int at;
    /** Natural width so far, what of it is seen, and what of it could be taken out. */
    private int used;

    private int visible;
    private int give;
    /** Places that could be spread. */
    private int gaps;
    /** The first character that is over the edge at natural width. */
    private int full = NOWHERE;
    /** The last permitted break that fits, the room left there, and the places that could be spread over it. */
    private int loose = NOWHERE;

    private int rest;
    private int gapsOfLoose;

    /**
     * @param from where the line begins in the text
     * @param width in mpt
     */
    LineScan(List<Cluster> text, int from, int width, LineBreaker.Fill fill) {
        this.text = text;
        this.from = from;
        this.width = width;
        this.fill = fill;
        this.at = from;
        this.used = Spacing.startTrim(text.get(from));
    }

    /** Where the line ends; at least one character further. */
    int end() {
        while (at < text.size() && takeNext()) {
            if (at < text.size() && !BreakRules.mayBreak(text, at)) {
                continue;
            }
            if (visible > width) {
                return isTighter() ? at : looseEnd();
            }
            loose = at;
            rest = width - visible;
            gapsOfLoose = gaps;
        }
        return loose == text.size() ? loose : looseEnd();
    }

    /** Takes in the next character; false where it does not fit even with all blanks taken in. */
    private boolean takeNext() {
        Cluster next = text.get(at);
        if (at > from) {
            Cluster before = text.get(at - 1);
            used -= Spacing.between(before, next);
            give += fill.isJustified() ? Spacing.give(before, next) : 0;
            gaps += Spacing.isElastic(before, next) ? 1 : 0;
        }
        used += next.advance();
        // A space at the edge takes no room.
        visible = at > from && BreakRules.hangs(text, at) ? visible : used - fill.endTrim(next);
        if (visible > width && full == NOWHERE) {
            full = at;
        }
        if (visible - give > width && at > from) {
            return false;
        }
        at++;
        return true;
    }

    /** Whether less has to be moved with blanks taken in up to here than with the last break that fits. */
    private boolean isTighter() {
        return loose == NOWHERE || visible - width <= rest;
    }

    private int looseEnd() {
        int fits = full == NOWHERE ? at : full;
        if (loose > from && nextFitsOnALine() && !(isTorn() && isLongWordNext())) {
            return loose;
        }
        // A word longer than a line has to be broken anyway: it fills this line first.
        int inside = insideWord(Math.max(loose, from), fits);
        if (inside > from) {
            return inside;
        }
        return loose > from ? loose : Math.max(fits, from + 1);
    }

    /** Whether the line that ends at the last break that fits would need wider gaps than a reader takes for gaps. */
    private boolean isTorn() {
        return fill.isJustified() && rest > (long) gapsOfLoose * text.get(from).size() / LineSetter.WIDEST_GAP;
    }

    /** True if an address of a page or a long number, no plain word, stands between that break and the next. */
    private boolean isLongWordNext() {
        int letters = 0;
        boolean address = false;
        for (int i = loose; i < text.size() && (i == loose || !BreakRules.mayBreak(text, i)); i++) {
            letters += text.get(i).isWord() ? 1 : 0;
            address |= i > loose && isSign(text.get(i - 1), text.get(i))
                    || text.get(i).kind() == CharClass.DIGIT;
        }
        return letters >= LONG_WORD && address;
    }

    /** True if what may not be broken behind that break fits on a line. */
    private boolean nextFitsOnALine() {
        int length = text.get(loose).advance();
        for (int i = loose + 1; i < text.size() && !BreakRules.mayBreak(text, i); i++) {
            Cluster next = text.get(i);
            length += next.advance() - Spacing.between(text.get(i - 1), next);
            if (!BreakRules.hangs(text, i) && length - fill.endTrim(next) > width) {
                return false;
            }
        }
        return true;
    }

    /**
     * The last break between two characters of one word that leaves the edges as they must be, if there is one near and the
     * line can be filled behind a sign of an address; -1 for none.
     */
    private int insideWord(int least, int end) {
        int last = NOWHERE;
        for (int i = Math.min(end, text.size() - 1); i > least + 1; i--) {
            Cluster before = text.get(i - 1);
            Cluster after = text.get(i);
            if (!before.isWord() || !after.isWord() || !BreakRules.mayStandAtEdges(before, after)) {
                continue;
            }
            boolean near = i > end - SIGN_BACK;
            if (near && isSign(before, after) && isFilledUntil(i)) {
                return i;
            }
            last = Math.max(last, i);
            if (!near) {
                break;
            }
        }
        return last;
    }

    private boolean isFilledUntil(int end) {
        return Spacing.isFilled(text.subList(from, end), width, LineSetter.WIDEST_GAP);
    }

    private static boolean isSign(Cluster before, Cluster after) {
        return before.kind() == CharClass.LATIN
                && "/-_&=.,:;".indexOf(before.codePoint()) >= 0
                && before.codePoint() != after.codePoint();
    }
}
