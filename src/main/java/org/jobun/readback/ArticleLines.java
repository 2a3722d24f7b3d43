package org.jobun.readback;

import java.util.List;

/**
 * An article with its lines, caption included.
 *
 * @param clause its number among the articles as they were made; 0 for one that was added by hand
 */
record ArticleLines(int clause, List<Line> lines) {
    ArticleLines {
        lines = List.copyOf(lines);
    }

    ArticleLines as(int other) {
        return new ArticleLines(other, lines);
    }

    /** Its words as one text. */
    String text() {
        StringBuilder out = new StringBuilder();
        lines.forEach(line -> out.append(line.text()).append('\n'));
        return out.toString();
    }

    /** The caption without brackets, or the first words where there is none. */
    String caption() {
        String first = lines.get(0).text().strip();
        int close = first.indexOf('）');
        if (first.startsWith("（") && close > 0) {
            return first.substring(1, close);
        }
        return first.length() > 20 ? first.substring(0, 20) + "…" : first;
    }
}
