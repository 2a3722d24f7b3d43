package org.jobun.render.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

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

    /** A gap that nobody sees is not wider than this part of the em. */
    private static final int EVEN_GAP = 12;

    /** How many characters may go to a last line that has only one. */
    private static final int FILL_BACK = 5;

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
        List<Integer> ends = new ArrayList<>();
        int from = 0;
        while (from < text.size()) {
            int end = endOfLine(text, from, right - (ends.isEmpty() ? firstX : restX));
            while (end < text.size() && Breaks.hangs(text, end)) {
                end++;
            }
            ends.add(end);
            from = end;
        }
        if (justify && ends.size() > 1) {
            fillLast(text, ends, right - (ends.size() == 2 ? firstX : restX));
        }
        List<Line> lines = new ArrayList<>(ends.size());
        from = 0;
        for (int end : ends) {
            int x = lines.isEmpty() ? firstX : restX;
            lines.add(line(text.subList(from, end), x, right - x, end == text.size()));
            from = end;
        }
        return lines;
    }

    /** A last line of a single character gets another of the line before, if that stays full (JLREQ 3.5, 段落末尾処理). */
    private static void fillLast(List<Cluster> text, List<Integer> ends, int width) {
        int before = ends.size() - 2;
        int start = before == 0 ? 0 : ends.get(before - 1);
        int end = ends.get(before);
        if (solid(text, end) > 1) {
            return;
        }
        for (int at = end - 1; at > Math.max(start + 1, end - FILL_BACK); at--) {
            if (Breaks.mayBreak(text, at) && solid(text, at) > 1) {
                if (isFilled(text, start, at, width, EVEN_GAP)) {
                    ends.set(before, at);
                }
                return;
            }
        }
    }

    /** How many characters from here on are no stops or brackets at the end. */
    private static int solid(List<Cluster> text, int from) {
        int solid = 0;
        for (int at = from; at < text.size(); at++) {
            CharClass kind = text.get(at).kind();
            solid += kind == CharClass.STOP || kind == CharClass.CLOSING || kind == CharClass.SPACE ? 0 : 1;
        }
        return solid;
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
        int visible = 0;
        while (at < text.size()) {
            Cluster next = text.get(at);
            if (at > from) {
                Cluster before = text.get(at - 1);
                used -= between(before, next);
                give += justify ? give(before, next) : 0;
                gaps += isElastic(before, next) ? 1 : 0;
            }
            used += next.advance();
            // A space at the edge takes no room.
            visible = at > from && Breaks.hangs(text, at) ? visible : used - endTrim(next);
            if (visible > width && full < 0) {
                full = at;
            }
            if (visible - give > width && at > from) {
                break;
            }
            at++;
            if (at < text.size() && !Breaks.mayBreak(text, at)) {
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

    /** True if an address of a page or a long number, no plain word, stands before the next break. */
    private static boolean isLongWord(List<Cluster> text, int from) {
        int letters = 0;
        boolean address = false;
        for (int at = from; at < text.size() && (at == from || !Breaks.mayBreak(text, at)); at++) {
            letters += text.get(at).isWord() ? 1 : 0;
            address |= at > from && isSign(text.get(at - 1), text.get(at))
                    || text.get(at).kind() == CharClass.DIGIT;
        }
        return letters >= LONG_WORD && address;
    }

    /** True if what may not be broken from here on fits on a line. */
    private boolean fits(List<Cluster> text, int from, int width) {
        int used = text.get(from).advance();
        for (int at = from + 1; at < text.size() && !Breaks.mayBreak(text, at); at++) {
            used += text.get(at).advance() - between(text.get(at - 1), text.get(at));
            if (!Breaks.hangs(text, at) && used - endTrim(text.get(at)) > width) {
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
            if (!before.isWord() || !after.isWord() || !Breaks.mayStandAtEdges(before, after)) {
                continue;
            }
            boolean near = at > end - SIGN_BACK;
            if (near && isSign(before, after) && isFilled(text, start, at, width, WIDEST_GAP)) {
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

    /** True if a line between two places reaches the edge without gaps wider than a part of the em. */
    private static boolean isFilled(List<Cluster> text, int start, int end, int width, int part) {
        int natural = startTrim(text.get(start)) + text.get(start).advance();
        int gaps = 0;
        for (int at = start + 1; at < end; at++) {
            natural += text.get(at).advance() - between(text.get(at - 1), text.get(at));
            gaps += isElastic(text.get(at - 1), text.get(at)) ? 1 : 0;
        }
        return width - natural <= (long) gaps * text.get(start).size() / part;
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
     * where the house wants it.
     */
    private int endTrim(Cluster last) {
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
        while (end > 1 && Breaks.hangs(clusters, end - 1)) {
            end--;
        }
        List<Cluster> shown = clusters.subList(0, end);
        int[] positions = new int[size];
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
        int lineWidth = positions[end - 1] + edge.advance();
        // A space is not seen there, but parts words for those who copy or listen (ISO 32000-1, 14.8.2.5).
        Arrays.fill(positions, end, size, lineWidth);
        return new Line(x, clusters, positions, lineWidth);
    }

    /** Takes what is too much out of the blanks that can give, in proportion. */
    private static void squeeze(List<Cluster> clusters, int[] positions, int much) {
        long give = 0;
        for (int i = 1; i < clusters.size(); i++) {
            give += give(clusters.get(i - 1), clusters.get(i));
        }
        long seen = 0;
        for (int i = 1; i < clusters.size() && give > 0; i++) {
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
        for (int i = 1; i < clusters.size(); i++) {
            gaps += isElastic(clusters.get(i - 1), clusters.get(i)) ? 1 : 0;
        }
        int size = clusters.get(0).size();
        if (rest <= 0 || rest > (long) gaps * size / WIDEST_GAP) {
            return;
        }
        int seen = 0;
        for (int i = 1; i < clusters.size(); i++) {
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

    /** The lines of a heading, as even as they can be: not 研修を受けた / 日. */
    static List<Line> balanced(List<Cluster> text, int left, int right) {
        List<Line> lines = lines(text, left, left, right, Fill.NATURAL);
        if (lines.size() == 1 || text.isEmpty()) {
            return lines;
        }
        int narrow =
                Math.max(left + width(text) / lines.size(), right - text.get(0).size() * 6);
        if (lines.size() == 2) {
            return halves(text, left, right).orElse(lines);
        }
        List<Line> best = lines;
        for (int edge = narrow; edge < right; edge += text.get(0).size() / 2) {
            List<Line> even = lines(text, left, left, edge, Fill.NATURAL);
            if (even.size() != lines.size() || !even.stream().allMatch(fitting(edge))) {
                continue;
            }
            if (Breaks.isBetweenWords(even)) {
                return even;
            }
            best = best == lines ? even : best;
        }
        return Breaks.isBetweenWords(lines) ? lines : best;
    }

    /** Two lines, between two words if possible, as even as can be. */
    private static Optional<List<Line>> halves(List<Cluster> text, int left, int right) {
        List<Line> best = null;
        int least = Integer.MAX_VALUE;
        for (int at = 1; at < text.size(); at++) {
            if (!Breaks.mayBreak(text, at)) {
                continue;
            }
            List<Line> first = lines(text.subList(0, at), left, left, right, Fill.NATURAL);
            List<Line> second = lines(text.subList(at, text.size()), left, left, right, Fill.NATURAL);
            if (first.size() == 1 && second.size() == 1) {
                List<Line> both = List.of(first.get(0), second.get(0));
                int uneven = Math.max(both.get(0).width(), both.get(1).width());
                int cost = Breaks.isBetweenWords(both) ? uneven : right + uneven;
                best = cost < least ? both : best;
                least = Math.min(cost, least);
            }
        }
        return Optional.ofNullable(best);
    }

    private static Predicate<Line> fitting(int edge) {
        return line -> line.x()
                        + line.width()
                        - blank(line.clusters().get(line.clusters().size() - 1))
                <= edge;
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
