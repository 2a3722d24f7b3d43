package org.jobun.render.pdf;

import java.util.ArrayList;
import java.util.List;
import org.jobun.document.Anchor;
import org.jobun.document.HouseStyle;

/** Makes rows of text lines in the house's sizes. */
final class Rows {
    private final HouseStyle style;
    private final int pitch;
    private final List<Row> rows = new ArrayList<>();

    /** @param pitch of lines, in mpt */
    Rows(HouseStyle style, int pitch) {
        this.style = style;
        this.pitch = pitch;
    }

    List<Row> all() {
        return rows;
    }

    int em() {
        return style.bodySize();
    }

    int pitch() {
        return pitch;
    }

    /** How lines of running text end. */
    Composer.Fill fill() {
        return style.print().hanging() ? Composer.Fill.HANGING : Composer.Fill.EDGE;
    }

    int width() {
        return style.page().textWidth();
    }

    /** Height between the margins of a page. */
    int pageHeight() {
        return style.page().textHeight();
    }

    /** Keeps what was added last on the page of what comes next. */
    void keepLast() {
        if (!rows.isEmpty()) {
            rows.set(rows.size() - 1, rows.get(rows.size() - 1).kept());
        }
    }

    void add(Row row) {
        rows.add(row);
    }

    /** Baseline of a line of the given size in a row of the given height: the em box is centred. */
    static int baseline(int height, int size) {
        return (height - size) / 2 + size * 88 / 100;
    }

    /** One line as a row. */
    Row row(Line line, Tag tag, int height) {
        int size = line.clusters().isEmpty() ? em() : line.clusters().get(0).size();
        return new Row(
                height, 0, List.of(new Row.Text(line, baseline(height, size), tag)), List.of(), false, null, List.of());
    }

    /**
     * The lines of a block. At least two of them stay together at a page's end and at its start (JLREQ
     * 2.5, widows and orphans).
     */
    void addBlock(List<Line> lines, Tag tag, int space, boolean keepNext, List<Anchor> anchors) {
        for (int i = 0; i < lines.size(); i++) {
            Row row = row(lines.get(i), tag, pitch());
            boolean last = i == lines.size() - 1;
            boolean kept = last ? keepNext : i == 0 || i == lines.size() - 2;
            row = kept ? row.kept() : row;
            rows.add(i == 0 ? row.spaced(space).anchored(anchors) : row);
        }
    }
}
