package org.jobun.render.pdf;

import java.util.ArrayList;
import java.util.List;
import org.jobun.document.Inline;

/**
 * Texts of a few phrases, such as a post and a name, or boxes to tick: a line ends between two of them wherever it can, so
 * that neither a name nor a box and its words are torn.
 */
final class Phrases {
    private static final int BOX = '□';

    private Phrases() {}

    /** What stands between the blanks of a template: {@code 代表取締役　髙橋　真理} is a post and a name. */
    static List<List<Cluster>> ofValue(List<Inline> value, Shaper shaper) {
        List<List<Cluster>> phrases = new ArrayList<>();
        List<Inline> phrase = new ArrayList<>();
        for (Inline inline : value) {
            phrase.add(inline);
            if (inline.text().isBlank()) {
                phrases.add(shaper.of(phrase));
                phrase.clear();
            }
        }
        if (!phrase.isEmpty()) {
            phrases.add(shaper.of(phrase));
        }
        return phrases;
    }

    /** Each box to tick with the words behind it. */
    static List<List<Cluster>> ofBoxes(List<Cluster> text) {
        List<List<Cluster>> phrases = new ArrayList<>();
        int from = 0;
        for (int at = 1; at <= text.size(); at++) {
            if (at == text.size() || text.get(at).codePoint() == BOX) {
                phrases.add(text.subList(from, at));
                from = at;
            }
        }
        return phrases;
    }

    /** The lines of phrases: as many on each as fit. */
    static List<Line> lines(List<List<Cluster>> phrases, int x, int right, LineBreaker.Fill fill) {
        List<Line> lines = new ArrayList<>();
        List<Cluster> line = new ArrayList<>();
        for (List<Cluster> phrase : phrases) {
            List<Cluster> longer = new ArrayList<>(line);
            longer.addAll(phrase);
            if (!line.isEmpty() && width(longer) > right - x) {
                lines.addAll(LineBreaker.lines(withOneBlank(line), x, x, right, fill));
                line = new ArrayList<>(phrase);
            } else {
                line = longer;
            }
        }
        lines.addAll(LineBreaker.lines(line, x, x, right, fill));
        return lines;
    }

    /** Before the end of a line one blank is enough between a phrase and the next. */
    private static List<Cluster> withOneBlank(List<Cluster> line) {
        int end = line.size();
        while (end > 1
                && line.get(end - 1).kind() == CharClass.SPACE
                && line.get(end - 2).kind() == CharClass.SPACE) {
            end--;
        }
        return line.subList(0, end);
    }

    /** Without the blanks at the end. */
    private static int width(List<Cluster> text) {
        int end = text.size();
        while (end > 0 && text.get(end - 1).kind() == CharClass.SPACE) {
            end--;
        }
        return Spacing.width(text.subList(0, end));
    }
}
