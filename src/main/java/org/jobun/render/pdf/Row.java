package org.jobun.render.pdf;

import java.util.List;
import org.jobun.document.Anchor;

/**
 * A horizontal slice of the text column, placed on a page as a whole: a line of text, or a line of a table
 * row.
 *
 * @param height in mpt
 * @param space blank above it, dropped at the top of a page
 * @param texts what is set in it
 * @param rules lines drawn in it
 * @param keepNext true where no page may end behind it
 * @param table the table it belongs to, or null
 * @param anchors provisions that begin here
 * @param fields room to write in
 */
record Row(
        int height,
        int space,
        List<Text> texts,
        List<Rule> rules,
        boolean keepNext,
        TableFrame table,
        List<Anchor> anchors,
        List<Field> fields) {

    Row {
        texts = List.copyOf(texts);
        rules = List.copyOf(rules);
        anchors = List.copyOf(anchors);
        fields = List.copyOf(fields);
    }

    /** Texts side by side, with no blank above. */
    static Row of(int height, List<Text> texts) {
        return new Row(height, 0, texts, List.of(), false, null, List.of(), List.of());
    }

    /** A blank. */
    static Row blank(int height) {
        return of(height, List.of());
    }

    /**
     * A line of text.
     *
     * @param baseline below the top of the row, in mpt
     * @param tag the element it belongs to; null for an artifact
     */
    record Text(Line line, int baseline, Tag tag) {}

    /**
     * Room to write in: an empty cell, an empty line of a signature block; a field where the paper is made to fill in.
     *
     * @param x from the left margin in mpt
     * @param y of its upper edge from the top of the row
     * @param several true where several lines of text may stand in it
     * @param hint what is to be written there
     */
    record Field(int x, int y, int width, int height, boolean several, String hint, Tag tag) {}

    /** A line drawn from one point to another, in mpt from the left margin and the top of the row. */
    record Rule(int x1, int y1, int x2, int y2, boolean dotted) {}

    /**
     * What a table needs where a page ends in it.
     *
     * @param head its head rows, repeated on the next page
     * @param edges x of its vertical lines
     * @param inside true for a slice that begins inside a table row
     */
    record TableFrame(List<Row> head, List<Integer> edges, boolean inside) {
        TableFrame {
            head = List.copyOf(head);
            edges = List.copyOf(edges);
        }
    }

    Row kept() {
        return new Row(height, space, texts, rules, true, table, anchors, fields);
    }

    Row spaced(int above) {
        return new Row(height, above, texts, rules, keepNext, table, anchors, fields);
    }

    Row anchored(List<Anchor> own) {
        return new Row(height, space, texts, rules, keepNext, table, own, fields);
    }

    Row with(List<Text> other) {
        return new Row(height, space, other, rules, keepNext, table, anchors, fields);
    }

    Row ruled(List<Rule> drawn) {
        return new Row(height, space, texts, drawn, keepNext, table, anchors, fields);
    }

    Row inTable(TableFrame frame) {
        return new Row(height, space, texts, rules, keepNext, frame, anchors, fields);
    }

    Row fillable(List<Field> room) {
        return new Row(height, space, texts, rules, keepNext, table, anchors, room);
    }
}
