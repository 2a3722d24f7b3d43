package org.jobun.render.pdf;

import java.util.ArrayList;
import java.util.List;

/** The lines of a heading in a table, as even as they can be and between two words: not 研修を受けた / 日. */
final class HeadingLines {
    private final List<Cluster> text;
    private final int left;
    private final int right;

    private HeadingLines(List<Cluster> text, int left, int right) {
        this.text = text;
        this.left = left;
        this.right = right;
    }

    /**
     * @param left edge of the lines
     * @param right edge, which no line goes over
     */
    static List<Line> of(List<Cluster> text, int left, int right) {
        return new HeadingLines(text, left, right).balanced();
    }

    private List<Line> balanced() {
        List<Line> usual = lines(text, right);
        return switch (usual.size()) {
            case 0, 1 -> usual;
            case 2 -> halves(usual);
            default -> narrower(usual);
        };
    }

    private List<Line> lines(List<Cluster> words, int edge) {
        return LineBreaker.lines(words, left, left, edge, LineBreaker.Fill.NATURAL);
    }

    /** As many lines up to an edge further left; the first that end between words, else the first. */
    private List<Line> narrower(List<Line> usual) {
        int em = text.get(0).size();
        int narrow = Math.max(left + Spacing.width(text) / usual.size(), right - em * 6);
        List<Line> best = usual;
        for (int edge = narrow; edge < right; edge += em / 2) {
            List<Line> even = lines(text, edge);
            if (even.size() != usual.size() || !fit(even, edge)) {
                continue;
            }
            if (isBetweenWords(even)) {
                return even;
            }
            best = best == usual ? even : best;
        }
        return isBetweenWords(usual) ? usual : best;
    }

    /** Two lines, between two words if possible, as even as can be. */
    private List<Line> halves(List<Line> usual) {
        List<Line> best = usual;
        int least = Integer.MAX_VALUE;
        for (int at = 1; at < text.size(); at++) {
            List<Line> both = BreakRules.mayBreak(text, at) ? brokenAt(at) : List.of();
            if (both.size() == 2) {
                int cost = cost(both);
                best = cost < least ? both : best;
                least = Math.min(cost, least);
            }
        }
        return best;
    }

    private List<Line> brokenAt(int at) {
        List<Line> both = new ArrayList<>(lines(text.subList(0, at), right));
        if (both.size() > 1) {
            // The first half alone is too long: its lines are not the text.
            return List.of();
        }
        both.addAll(lines(text.subList(at, text.size()), right));
        return both.size() == 2 ? both : List.of();
    }

    private int cost(List<Line> both) {
        int longer = Math.max(both.get(0).width(), both.get(1).width());
        return isBetweenWords(both) ? longer : right + longer;
    }

    private static boolean fit(List<Line> lines, int edge) {
        return lines.stream().allMatch(line -> {
            Cluster last = line.clusters().get(line.clusters().size() - 1);
            return line.x() + line.width() - Spacing.blank(last) <= edge;
        });
    }

    /** True if no line ends within a word, as far as kana show: 出資の割合又は / 分担業務. */
    private static boolean isBetweenWords(List<Line> lines) {
        for (int i = 0; i + 1 < lines.size(); i++) {
            List<Cluster> line = lines.get(i).clusters();
            int last = line.get(line.size() - 1).codePoint();
            int next = lines.get(i + 1).clusters().get(0).codePoint();
            boolean sign = !Character.isLetterOrDigit(last) || !Character.isLetterOrDigit(next);
            if (!sign && !(isHiragana(last) && !isHiragana(next))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isHiragana(int c) {
        return Character.UnicodeBlock.of(c) == Character.UnicodeBlock.HIRAGANA;
    }
}
