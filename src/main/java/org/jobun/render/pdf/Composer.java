package org.jobun.render.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks a text into lines (JLREQ 3.1): no closing bracket, stop, small kana or ー begins a line, no opening
 * bracket ends one; numbers stay with their units, 第 with its number, Latin words whole; adjacent
 * punctuation is set tight; lines but the last are filled by even spaces between characters.
 */
final class Composer {
    private Composer() {}

    /**
     * @param firstX left edge of the first line
     * @param restX left edge of the others
     * @param right edge of all
     * @param justify false leaves every line at its natural width
     */
    static List<Line> lines(List<Cluster> text, int firstX, int restX, int right, boolean justify) {
        List<Line> lines = new ArrayList<>();
        int from = 0;
        while (from < text.size()) {
            int x = lines.isEmpty() ? firstX : restX;
            int end = endOfLine(text, from, right - x);
            boolean last = end == text.size();
            lines.add(line(text.subList(from, end), x, right - x, justify && !last));
            from = end;
            while (from < text.size() && text.get(from).codePoint() == ' ') {
                from++;
            }
        }
        return lines;
    }

    /** The farthest permitted break that fits; where there is none, a break inside a word, or as much as fits. */
    private static int endOfLine(List<Cluster> text, int from, int width) {
        int used = startTrim(text.get(from));
        int permitted = -1;
        int at = from;
        while (at < text.size()) {
            if (at > from) {
                used -= between(text.get(at - 1), text.get(at));
            }
            used += text.get(at).advance();
            if (used - endTrim(text.get(at)) > width && at > from) {
                break;
            }
            at++;
            if (at == text.size() || mayBreak(text, at)) {
                permitted = at;
            }
        }
        if (at == text.size() && used - endTrim(text.get(at - 1)) <= width) {
            return at;
        }
        if (permitted > from && fits(text, permitted, width)) {
            return permitted;
        }
        // A word longer than a line has to be broken anyway: it fills this line first.
        int inside = insideWord(text, Math.max(permitted, from), at);
        if (inside > from) {
            return inside;
        }
        return permitted > from ? permitted : Math.max(at, from + 1);
    }

    /** True if what may not be broken from here on fits on a line. */
    private static boolean fits(List<Cluster> text, int from, int width) {
        int used = text.get(from).advance();
        for (int at = from + 1; at < text.size() && !mayBreak(text, at); at++) {
            used += text.get(at).advance() - between(text.get(at - 1), text.get(at));
            if (used - endTrim(text.get(at)) > width) {
                return false;
            }
        }
        return true;
    }

    /** The last break between two characters of one word that leaves the edges as they must be; -1 for none. */
    private static int insideWord(List<Cluster> text, int from, int end) {
        for (int at = end; at > from && at < text.size(); at--) {
            Cluster last = text.get(at - 1);
            Cluster first = text.get(at);
            if (at > from + 1 && last.isWord() && first.isWord() && mayStandAtEdges(last, first)) {
                return at;
            }
        }
        return -1;
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

    /** An opening bracket at the start of a line loses the blank on its left. */
    private static int startTrim(Cluster first) {
        return first.kind() == CharClass.OPENING && first.isWide() ? -first.size() / 2 : 0;
    }

    /** A closing bracket or stop at the end of a line may lose the blank on its right; a space is not set there. */
    private static int endTrim(Cluster last) {
        if (last.codePoint() == ' ') {
            return last.advance();
        }
        return last.kind().isRightBlank() && last.isWide() ? last.size() / 2 : 0;
    }

    private static Line line(List<Cluster> clusters, int x, int width, boolean justify) {
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
        int visible = natural - endTrim(shown.get(end - 1));
        if (justify) {
            spread(shown, positions, width - (visible <= width && natural > width ? visible : natural));
        }
        int lineWidth = positions[end - 1] + shown.get(end - 1).advance();
        return new Line(x, shown, positions, lineWidth);
    }

    /** Spreads what is left over evenly over the gaps between characters, not inside words and numbers. */
    private static void spread(List<Cluster> clusters, int[] positions, int rest) {
        int gaps = 0;
        for (int i = 1; i < positions.length; i++) {
            gaps += isElastic(clusters.get(i - 1), clusters.get(i)) ? 1 : 0;
        }
        if (rest <= 0 || gaps == 0) {
            return;
        }
        int seen = 0;
        for (int i = 1; i < positions.length; i++) {
            seen += isElastic(clusters.get(i - 1), clusters.get(i)) ? 1 : 0;
            positions[i] += (int) ((long) rest * seen / gaps);
        }
    }

    private static boolean isElastic(Cluster before, Cluster after) {
        return !(before.isWord() && after.isWord());
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
