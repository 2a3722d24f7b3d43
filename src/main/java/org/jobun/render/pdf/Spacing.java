package org.jobun.render.pdf;

import java.util.List;

/** The blanks of characters beside each other and at the edges of a line (JLREQ 3.1.4, 3.8), in mpt. */
final class Spacing {
    private Spacing() {}

    /** Blank taken out between two neighbours (JLREQ 3.1.4): half an em where punctuation meets. */
    static int between(Cluster before, Cluster after) {
        boolean rightBlank = before.kind().isRightBlank() && before.isWide();
        boolean leftBlank = hasLeftBlank(after);
        boolean tight = rightBlank && (leftBlank || after.kind().isRightBlank())
                || before.kind() == CharClass.OPENING && leftBlank;
        return tight ? before.size() / 2 : 0;
    }

    private static boolean hasLeftBlank(Cluster cluster) {
        return cluster.kind() == CharClass.OPENING && cluster.isWide();
    }

    /** How much of the blank between two neighbours can be taken in on a tight line (JLREQ 3.8.3): 、（ ） and spaces. */
    static int give(Cluster before, Cluster after) {
        if (before.codePoint() == ' ') {
            return Math.max(0, before.advance() - before.size() / 4);
        }
        boolean rightBlank = before.isWide()
                && (before.kind() == CharClass.CLOSING || before.codePoint() == '、' || before.codePoint() == '，');
        boolean leftBlank = hasLeftBlank(after);
        if (!rightBlank && !leftBlank) {
            return 0;
        }
        int blank = (rightBlank ? before.size() / 2 : 0) + (leftBlank ? after.size() / 2 : 0);
        return Math.max(0, blank - between(before, after));
    }

    /** True where a line that is filled may be spread: not inside words, not on the inner side of brackets and stops. */
    static boolean isElastic(Cluster before, Cluster after) {
        if (before.isWord() && after.isWord() || before.kind() == CharClass.OPENING) {
            return false;
        }
        return after.kind() != CharClass.CLOSING && after.kind() != CharClass.STOP;
    }

    /** An opening bracket at the start of a line loses the blank on its left. */
    static int startTrim(Cluster first) {
        return hasLeftBlank(first) ? -first.size() / 2 : 0;
    }

    /** The blank on the right of a closing bracket or stop, which it may lose at the end of a line. */
    static int blank(Cluster last) {
        return last.kind().isRightBlank() && last.isWide() ? last.size() / 2 : 0;
    }

    /** Natural width of a text on one line. */
    static int width(List<Cluster> text) {
        int width = 0;
        for (int i = 0; i < text.size(); i++) {
            width += text.get(i).advance() - (i == 0 ? 0 : between(text.get(i - 1), text.get(i)));
        }
        return width;
    }

    /** True if a line reaches the edge without gaps wider than a part of the em. */
    static boolean isFilled(List<Cluster> line, int width, int part) {
        return width - startTrim(line.get(0)) - width(line)
                <= (long) gaps(line) * line.get(0).size() / part;
    }

    /** How many places of a line may be spread. */
    static int gaps(List<Cluster> line) {
        int gaps = 0;
        for (int i = 1; i < line.size(); i++) {
            gaps += isElastic(line.get(i - 1), line.get(i)) ? 1 : 0;
        }
        return gaps;
    }
}
