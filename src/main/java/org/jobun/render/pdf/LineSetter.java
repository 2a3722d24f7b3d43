package org.jobun.render.pdf;

import java.util.Arrays;
import java.util.List;

/** Gives the characters of a line that is broken their places: solid, squeezed or spread. */
final class LineSetter {
    /** No gap between two characters is wider than this part of the em; a line that would need it stays short. */
    static final int WIDEST_GAP = 4;

    private final LineBreaker.Fill fill;

    LineSetter(LineBreaker.Fill fill) {
        this.fill = fill;
    }

    /**
     * @param text of the line; not empty
     * @param x of its left edge
     * @param width to its right edge
     * @param last true for a line that need not be full
     */
    Line line(List<Cluster> text, int x, int width, boolean last) {
        List<Cluster> shown = text.subList(0, endOfShown(text));
        int[] positions = new int[text.size()];
        int natural = setSolid(shown, positions);
        Cluster edge = shown.get(shown.size() - 1);
        int visible = visible(natural, edge, width);
        if (fill.isJustified() && visible > width) {
            squeeze(shown, positions, visible - width);
        } else if (fill.isJustified() && !last) {
            spread(shown, positions, width - (natural > width ? visible : natural));
        }
        int lineWidth = positions[shown.size() - 1] + edge.advance();
        // A space is not seen there, but separates words for those who copy or listen (ISO 32000-1, 14.8.2.5).
        Arrays.fill(positions, shown.size(), positions.length, lineWidth);
        return new Line(x, text, positions, lineWidth);
    }

    /** Behind the last character that is seen: spaces at the end are not. */
    private static int endOfShown(List<Cluster> text) {
        int end = text.size();
        while (end > 1 && BreakRules.hangs(text, end - 1)) {
            end--;
        }
        return end;
    }

    /** Sets characters at their natural places; returns the natural width. */
    private static int setSolid(List<Cluster> shown, int[] positions) {
        int at = Spacing.startTrim(shown.get(0));
        for (int i = 0; i < shown.size(); i++) {
            at -= i == 0 ? 0 : Spacing.between(shown.get(i - 1), shown.get(i));
            positions[i] = at;
            at += shown.get(i).advance();
        }
        return at;
    }

    /** What is seen of the natural width. A stop hangs only where its own blank does not make the room. */
    private int visible(int natural, Cluster edge, int width) {
        int withoutBlank = natural - Spacing.blank(edge);
        return withoutBlank <= width ? withoutBlank : natural - fill.endTrim(edge);
    }

    /** Takes what is too much out of the blanks that can give, in proportion. */
    private static void squeeze(List<Cluster> text, int[] positions, int much) {
        long give = 0;
        for (int i = 1; i < text.size(); i++) {
            give += Spacing.give(text.get(i - 1), text.get(i));
        }
        long seen = 0;
        for (int i = 1; i < text.size() && give > 0; i++) {
            seen += Spacing.give(text.get(i - 1), text.get(i));
            positions[i] -= (int) (much * seen / give);
        }
    }

    /**
     * Spreads what is left over evenly over the gaps between characters, not inside words and numbers, not beside the
     * inner side of brackets and stops. A line that would need wider gaps than a reader takes for gaps stays short.
     */
    private static void spread(List<Cluster> text, int[] positions, int rest) {
        int gaps = Spacing.gaps(text);
        if (rest <= 0 || rest > (long) gaps * text.get(0).size() / WIDEST_GAP) {
            return;
        }
        int seen = 0;
        for (int i = 1; i < text.size(); i++) {
            seen += Spacing.isElastic(text.get(i - 1), text.get(i)) ? 1 : 0;
            positions[i] += (int) ((long) rest * seen / gaps);
        }
    }

    /** A line of a label whose characters are set evenly over a width (均等割付け). */
    static Line evenly(List<Cluster> text, int x, int width) {
        int[] positions = new int[text.size()];
        int natural = text.stream().mapToInt(Cluster::advance).sum();
        int rest = Math.max(0, width - natural);
        int at = 0;
        for (int i = 0; i < positions.length; i++) {
            positions[i] = at + (positions.length == 1 ? 0 : (int) ((long) rest * i / (positions.length - 1)));
            at += text.get(i).advance();
        }
        return new Line(x, text, positions, Math.max(width, natural));
    }
}
