package org.jobun.render.pdf;

import java.util.ArrayList;
import java.util.List;
import org.jobun.document.Anchor;
import org.jobun.document.Table;
import org.jobun.house.HouseStyle;
import org.jobun.house.HouseStyle.PageFrame;
import org.jobun.house.MarginText;
import org.jobun.house.WordTemplate;

/** Makes rows of text lines in the house's sizes. */
final class Rows {
    private final HouseStyle style;
    private final PageFrame frame;
    private final int pitch;
    private static final WordTemplate.Paragraphs NOTHING = new WordTemplate.Paragraphs(0, 0, 0, MarginText.Align.LEFT);

    private final List<Row> rows = new ArrayList<>();
    /** Blank below the paragraph before. */
    private int after;

    /**
     * @param frame paper and margins, as heads and feet leave them
     * @param pitch of lines, in mpt
     */
    Rows(HouseStyle style, PageFrame frame, int pitch) {
        this.style = style;
        this.frame = frame;
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
        return frame.textWidth();
    }

    /**
     * The least height of a row of a table, set tighter where all lines are.
     */
    int leastHeight(Table.Row row) {
        boolean wide = frame.width() > frame.height();
        return (int) ((long) row.leastHeight(wide) * Math.min(pitch, style.linePitch()) / style.linePitch());
    }

    /** Height between the margins of a page. */
    int pageHeight() {
        return frame.textHeight();
    }

    /** Keeps what was added last on the page of what comes next. */
    void keepLast() {
        if (!rows.isEmpty()) {
            rows.set(rows.size() - 1, rows.get(rows.size() - 1).kept());
        }
    }

    /**
     * The blank above a paragraph: as the municipality's own Word file says, where it has one. As in Word, what is left below
     * one paragraph and above the next adds up.
     *
     * @param style the id of its style in Word papers
     * @param usual without such a file
     */
    int space(String style, int usual) {
        if (this.style.word().isEmpty()) {
            return usual;
        }
        WordTemplate.Paragraphs paragraphs = this.style.word().get().paragraphs(style);
        int space = after + paragraphs.before();
        after = paragraphs.after();
        return space;
    }

    /** What that file leaves above and below the text of a cell, beside the padding. */
    WordTemplate.Paragraphs cell() {
        return style.word().map(look -> look.paragraphs("TableCell")).orElse(NOTHING);
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
