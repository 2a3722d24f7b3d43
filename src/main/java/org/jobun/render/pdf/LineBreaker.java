package org.jobun.render.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks a text into lines (JLREQ 3.1): no closing bracket, stop, small kana or ー begins a line, no opening
 * bracket ends one; numbers stay with their units, 第 with its number, Latin words whole; adjacent
 * punctuation is set tight; lines but the last are filled: by taking in blanks of punctuation or by even spaces between
 * characters, whichever moves less.
 */
final class LineBreaker {
    /** A gap that nobody sees is not wider than this part of the em. */
    private static final int EVEN_GAP = 12;

    /** How many characters may go to a last line that has only one. */
    private static final int FILL_BACK = 5;

    private final List<Cluster> text;
    private final Fill fill;
    /** Where each line ends. */
    private final List<Integer> ends = new ArrayList<>();

    private LineBreaker(List<Cluster> text, Fill fill) {
        this.text = text;
        this.fill = fill;
    }

    /** What becomes of the right edge. */
    enum Fill {
        /** Every line at its natural width. */
        NATURAL,
        /** Full lines reach the edge. */
        EDGE,
        /** Full lines reach the edge, over which 、 and 。 may hang (ぶら下げ, JLREQ 3.1.9 note). */
        HANGING;

        boolean isJustified() {
            return this != NATURAL;
        }

        /** What a line does not need of its last character: the blank of a closing bracket, all of a stop that hangs. */
        int endTrim(Cluster last) {
            return this == HANGING && last.kind() == CharClass.STOP ? last.advance() : Spacing.blank(last);
        }
    }

    /**
     * The lines of a text; none of an empty one.
     *
     * @param firstX left edge of the first line
     * @param restX left edge of the others
     * @param right edge of all
     */
    static List<Line> lines(List<Cluster> text, int firstX, int restX, int right, Fill fill) {
        return new LineBreaker(text, fill).lines(firstX, restX, right);
    }

    private List<Line> lines(int firstX, int restX, int right) {
        int from = 0;
        while (from < text.size()) {
            from = endOfLine(from, right - (ends.isEmpty() ? firstX : restX));
            ends.add(from);
        }
        if (fill.isJustified() && ends.size() > 1) {
            fillLast(right - (ends.size() == 2 ? firstX : restX));
        }
        LineSetter setter = new LineSetter(fill);
        List<Line> lines = new ArrayList<>(ends.size());
        int start = 0;
        for (int end : ends) {
            int x = lines.isEmpty() ? firstX : restX;
            // A copy: each letter of it is asked for many times, which a part of a list answers slowly.
            List<Cluster> own = List.copyOf(text.subList(start, end));
            lines.add(setter.line(own, x, right - x, end == text.size()));
            start = end;
        }
        return lines;
    }

    /** The end of a line, behind the spaces that follow it and are not seen there. */
    private int endOfLine(int from, int width) {
        int end = new LineScan(text, from, width, fill).end();
        while (end < text.size() && BreakRules.hangs(text, end)) {
            end++;
        }
        return end;
    }

    /** A last line of a single character gets another of the line before, if that stays full (JLREQ 3.5, 段落末尾処理). */
    private void fillLast(int width) {
        int before = ends.size() - 2;
        int start = before == 0 ? 0 : ends.get(before - 1);
        int end = ends.get(before);
        if (solid(end) > 1) {
            return;
        }
        for (int at = end - 1; at > Math.max(start + 1, end - FILL_BACK); at--) {
            if (BreakRules.mayBreak(text, at) && solid(at) > 1) {
                if (Spacing.isFilled(text.subList(start, at), width, EVEN_GAP)) {
                    ends.set(before, at);
                }
                return;
            }
        }
    }

    /** How many characters from here on are no stops or brackets at the end. */
    private int solid(int from) {
        int solid = 0;
        for (int at = from; at < text.size(); at++) {
            CharClass kind = text.get(at).kind();
            solid += kind == CharClass.STOP || kind == CharClass.CLOSING || kind == CharClass.SPACE ? 0 : 1;
        }
        return solid;
    }
}
