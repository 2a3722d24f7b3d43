package org.jobun.readback;

import java.util.List;

/**
 * An article with its lines, caption included.
 *
 * @param clause its number among the articles as they were made; 0 for one that was added by hand
 */
record Section(int clause, List<Line> lines) {
    Section {
        lines = List.copyOf(lines);
    }

    Section as(int other) {
        return new Section(other, lines);
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
