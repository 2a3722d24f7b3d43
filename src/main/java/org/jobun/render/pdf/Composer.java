package org.jobun.render.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks a text into lines (JLREQ 3.1): no closing bracket, stop, small kana or ー begins a line, no opening
 * bracket ends one; numbers stay with their units, 第 with its number, Latin words whole; adjacent
 * punctuation is set tight; lines but the last are filled: by taking in blanks of punctuation or by even spaces between
 * characters, whichever moves less.
 */
final class Composer {
    /** No gap between two characters is wider than this part of the em; a line that would need it stays short. */
    static final int WIDEST_GAP = 4;

    /** Letters of a word that is broken rather than lines torn: addresses of pages, long numbers of things. */
    private static final int LONG_WORD = 12;

    /** How many characters back a break behind a sign is looked for. */
    private static final int SIGN_BACK = 12;

    private final boolean justify;
    private final boolean hanging;

    private Composer(Fill fill) {
        this.justify = fill != Fill.NATURAL;
        this.hanging = fill == Fill.HANGING;
    }

    /** What becomes of the right edge. */
    enum Fill {
        /** Every line at its natural width. */
        NATURAL,
        /** Full lines reach the edge. */
        EDGE,
        /** Full lines reach the edge, over which 、 and 。 may hang (ぶら下げ, JLREQ 3.1.9 note). */
        HANGING
    }

    /**
     * @param firstX left edge of the first line
     * @param restX left edge of the others
     * @param right edge of all
     */
    static List<Line> lines(List<Cluster> text, int firstX, int restX, int right, Fill fill) {
        return new Composer(fill).lines(text, firstX, restX, right);
    }

    private List<Line> lines(List<Cluster> text, int firstX, int restX, int right) {
        List<Line> lines = new ArrayList<>();
        int from = 0;
        while (from < text.size()) {
            int x = lines.isEmpty() ? firstX : restX;
            int end = endOfLine(text, from, right - x);
            lines.add(line(text.subList(from, end), x, right - x, end == text.size()));
            from = end;
            while (from < text.size() && text.get(from).codePoint() == ' ') {
                from++;
            }
        }
        return lines;
    }

    /**
     * Where a line ends: at the last permitted break that fits or, where less has to be moved, at the next one with the
     * blanks of brackets and commas taken in (追込み, JLREQ 3.8.3). Where there is none, or only one that would tear the
     * line apart, a break inside a long word, or as much as fits.
     */
    private int endOfLine(List<Cluster> text, int from, int width) {
        int used = startTrim(text.get(from));
        int give = 0;
        int gaps = 0;
        int loose = -1;
        int rest = 0;
        int gapsOfLoose = 0;
        int full = -1;
        int at = from;
        while (at < text.size()) {
            Cluster next = text.get(at);
            if (at > from) {
                Cluster before = text.get(at - 1);
                used -= between(before, next);
                give += justify ? give(before, next) : 0;
                gaps += isElastic(before, next) ? 1 : 0;
            }
            used += next.advance();
            int visible = used - endTrim(next);
            if (visible > width && full < 0) {
                full = at;
            }
            if (visible - give > width && at > from) {
                break;
            }
            at++;
            if (at < text.size() && !mayBreak(text, at)) {
                continue;
            }
            if (visible <= width) {
                loose = at;
                rest = width - visible;
                gapsOfLoose = gaps;
            } else if (loose < 0 || visible - width <= rest) {
                return at;
            } else {
                break;
            }
        }
        if (loose == text.size()) {
            return loose;
        }
        int fits = full < 0 ? at : full;
        boolean tears = justify && rest > (long) gapsOfLoose * text.get(from).size() / WIDEST_GAP;
        if (loose > from && fits(text, loose, width) && !(tears && isLongWord(text, loose))) {
            return loose;
        }
        // A word longer than a line has to be broken anyway: it fills this line first.
        int inside = insideWord(text, from, Math.max(loose, from), fits, width);
        if (inside > from) {
            return inside;
        }
        return loose > from ? loose : Math.max(fits, from + 1);
    }

    /** True if a word of some length, an address of a page, stands before the next break. */
    private static boolean isLongWord(List<Cluster> text, int from) {
        int letters = 0;
        for (int at = from; at < text.size() && (at == from || !mayBreak(text, at)); at++) {
            letters += text.get(at).isWord() ? 1 : 0;
        }
        return letters >= LONG_WORD;
    }

    /** True if what may not be broken from here on fits on a line. */
    private boolean fits(List<Cluster> text, int from, int width) {
        int used = text.get(from).advance();
        for (int at = from + 1; at < text.size() && !mayBreak(text, at); at++) {
            used += text.get(at).advance() - between(text.get(at - 1), text.get(at));
            if (used - endTrim(text.get(at)) > width) {
                return false;
            }
        }
        return true;
    }

    /**
     * The last break between two characters of one word that leaves the edges as they must be, if there is one near and the
     * line can be filled behind a sign of an address; -1 for none.
     */
    private static int insideWord(List<Cluster> text, int start, int from, int end, int width) {
        int last = -1;
        for (int at = Math.min(end, text.size() - 1); at > from + 1; at--) {
            Cluster before = text.get(at - 1);
            Cluster after = text.get(at);
            if (!before.isWord() || !after.isWord() || !mayStandAtEdges(before, after)) {
                continue;
            }
            boolean near = at > end - SIGN_BACK;
            if (near && isSign(before, after) && isFilled(text, start, at, width)) {
                return at;
            }
            last = Math.max(last, at);
            if (!near) {
                break;
            }
        }
        return last;
    }

    private static boolean isSign(Cluster before, Cluster after) {
        return before.kind() == CharClass.LATIN
                && "/-_&=.,:;".indexOf(before.codePoint()) >= 0
                && before.codePoint() != after.codePoint();
    }

    /** True if a line between two places reaches the edge without too wide gaps. */
    private static boolean isFilled(List<Cluster> text, int start, int end, int width) {
        int natural = startTrim(text.get(start)) + text.get(start).advance();
        int gaps = 0;
        for (int at = start + 1; at < end; at++) {
            natural += text.get(at).advance() - between(text.get(at - 1), text.get(at));
            gaps += isElastic(text.get(at - 1), text.get(at)) ? 1 : 0;
        }
        return width - natural <= (long) gaps * text.get(start).size() / WIDEST_GAP;
    }

    /** True if a line may end before the cluster at this index. */
    static boolean mayBreak(List<Cluster> text, int index) {
        Cluster before = text.get(index - 1);
        Cluster after = text.get(index);
        if (after.codePoint() == ' ') {
            return false;
        }
        if (before.codePoint() == ' ') {
            // Spaces vanish at the edge; what is seen there is what stands around them.
            int seen = index - 1;
            while (seen > 0 && text.get(seen).codePoint() == ' ') {
                seen--;
            }
            return mayStandAtEdges(text.get(seen), after);
        }
        if (!mayStandAtEdges(before, after)) {
            return false;
        }
        if (before.isWord() && after.isWord()) {
            return false;
        }
        if (before.kind() == CharClass.DIGIT && CharClass.isUnit(after.codePoint())) {
            return false;
        }
        if ((before.codePoint() == '第' || CharClass.isPrefix(before.codePoint())) && after.kind() == CharClass.DIGIT) {
            return false;
        }
        // ……, ―― and the like are one sign (分離禁止).
        return before.codePoint() != after.codePoint() || "…‥―—".indexOf(before.codePoint()) < 0;
    }

    /** True if one may be the last of a line and the other the first of the next (行末禁則, 行頭禁則). */
    private static boolean mayStandAtEdges(Cluster last, Cluster first) {
        boolean notFirst = first.kind() == CharClass.CLOSING
                || first.kind() == CharClass.STOP
                || first.kind() == CharClass.NOT_FIRST
                || CharClass.isHalfWidthStop(first.codePoint());
        return !notFirst && last.kind() != CharClass.OPENING;
    }

    /** Blank taken out between two neighbours (JLREQ 3.1.4): half an em where punctuation meets. */
    private static int between(Cluster before, Cluster after) {
        boolean rightBlank = before.kind().isRightBlank() && before.isWide();
        boolean leftBlank = after.kind() == CharClass.OPENING && after.isWide();
        boolean tight = rightBlank && (leftBlank || after.kind().isRightBlank())
                || before.kind() == CharClass.OPENING && leftBlank;
        return tight ? before.size() / 2 : 0;
    }

    /** How much of the blank between two neighbours can be taken in on a tight line (JLREQ 3.8.3): 、（ ） and spaces. */
    private static int give(Cluster before, Cluster after) {
        if (before.codePoint() == ' ') {
            return Math.max(0, before.advance() - before.size() / 4);
        }
        boolean rightBlank = before.isWide()
                && (before.kind() == CharClass.CLOSING || before.codePoint() == '、' || before.codePoint() == '，');
        boolean leftBlank = after.kind() == CharClass.OPENING && after.isWide();
        if (!rightBlank && !leftBlank) {
            return 0;
        }
        int blank = (rightBlank ? before.size() / 2 : 0) + (leftBlank ? after.size() / 2 : 0);
        return Math.max(0, blank - between(before, after));
    }

    /** An opening bracket at the start of a line loses the blank on its left. */
    private static int startTrim(Cluster first) {
        return first.kind() == CharClass.OPENING && first.isWide() ? -first.size() / 2 : 0;
    }

    /**
     * A closing bracket or stop at the end of a line may lose the blank on its right, or the stop hang over the edge
     * where the house wants it; a space is not set there.
     */
    private int endTrim(Cluster last) {
        if (last.codePoint() == ' ') {
            return last.advance();
        }
        if (hanging && last.kind() == CharClass.STOP) {
            return last.advance();
        }
        return blank(last);
    }

    private static int blank(Cluster last) {
        return last.kind().isRightBlank() && last.isWide() ? last.size() / 2 : 0;
    }

    private Line line(List<Cluster> clusters, int x, int width, boolean last) {
        int size = clusters.size();
        int end = size;
        while (end > 1 && clusters.get(end - 1).codePoint() == ' ') {
            end--;
        }
        List<Cluster> shown = clusters.subList(0, end);
        int[] positions = new int[end];
        int at = startTrim(shown.get(0));
        for (int i = 0; i < end; i++) {
            if (i > 0) {
                at -= between(shown.get(i - 1), shown.get(i));
            }
            positions[i] = at;
            at += shown.get(i).advance();
        }
        int natural = at;
        Cluster edge = shown.get(end - 1);
        // A stop hangs only where its own blank does not make the room.
        int visible = natural - blank(edge) <= width ? natural - blank(edge) : natural - endTrim(edge);
        if (justify && visible > width) {
            squeeze(shown, positions, visible - width);
        } else if (justify && !last) {
            spread(shown, positions, width - (natural > width ? visible : natural));
        }
        int lineWidth = positions[end - 1] + shown.get(end - 1).advance();
        return new Line(x, shown, positions, lineWidth);
    }

    /** Takes what is too much out of the blanks that can give, in proportion. */
    private static void squeeze(List<Cluster> clusters, int[] positions, int much) {
        long give = 0;
        for (int i = 1; i < positions.length; i++) {
            give += give(clusters.get(i - 1), clusters.get(i));
        }
        long seen = 0;
        for (int i = 1; i < positions.length && give > 0; i++) {
            seen += give(clusters.get(i - 1), clusters.get(i));
            positions[i] -= (int) (much * seen / give);
        }
    }

    /**
     * Spreads what is left over evenly over the gaps between characters, not inside words and numbers, not beside the
     * inner side of brackets and stops. A line that would need wider gaps than a reader takes for gaps stays short.
     */
    private static void spread(List<Cluster> clusters, int[] positions, int rest) {
        int gaps = 0;
        for (int i = 1; i < positions.length; i++) {
            gaps += isElastic(clusters.get(i - 1), clusters.get(i)) ? 1 : 0;
        }
        int size = clusters.get(0).size();
        if (rest <= 0 || rest > (long) gaps * size / WIDEST_GAP) {
            return;
        }
        int seen = 0;
        for (int i = 1; i < positions.length; i++) {
            seen += isElastic(clusters.get(i - 1), clusters.get(i)) ? 1 : 0;
            positions[i] += (int) ((long) rest * seen / gaps);
        }
    }

    private static boolean isElastic(Cluster before, Cluster after) {
        if (before.isWord() && after.isWord() || before.kind() == CharClass.OPENING) {
            return false;
        }
        return after.kind() != CharClass.CLOSING && after.kind() != CharClass.STOP;
    }

    /** A line of a label whose characters are set evenly over a width (均等割付け). */
    static Line evenly(List<Cluster> clusters, int x, int width) {
        int[] positions = new int[clusters.size()];
        int natural = clusters.stream().mapToInt(Cluster::advance).sum();
        int rest = Math.max(0, width - natural);
        int at = 0;
        for (int i = 0; i < positions.length; i++) {
            positions[i] = at + (positions.length == 1 ? 0 : (int) ((long) rest * i / (positions.length - 1)));
            at += clusters.get(i).advance();
        }
        return new Line(x, clusters, positions, Math.max(width, natural));
    }

    /** Natural width of a text on one line. */
    static int width(List<Cluster> clusters) {
        int width = 0;
        for (int i = 0; i < clusters.size(); i++) {
            width += clusters.get(i).advance() - (i == 0 ? 0 : between(clusters.get(i - 1), clusters.get(i)));
        }
        return width;
    }
}
