package org.jobun.render.pdf;

import java.util.ArrayList;
import java.util.List;
import org.jobun.document.Anchor;
import org.jobun.document.Table;
import org.jobun.house.HouseStyle;
import org.jobun.house.HouseStyle.PageFrame;
import org.jobun.house.MarginText;
import org.jobun.house.WordTemplate;

/** Gathers the rows of a paper, in the house's sizes. */
final class RowBuilder {
    private static final WordTemplate.Paragraphs NOTHING = new WordTemplate.Paragraphs(0, 0, 0, MarginText.Align.LEFT);

    private final HouseStyle style;
    private final PageFrame frame;
    private final int pitch;
    private final List<Row> rows = new ArrayList<>();
    /** Provisions that begin with the next block. */
    private final List<Anchor> beginning = new ArrayList<>();
    /** Blank below the paragraph before. */
    private int after;

    /**
     * @param frame paper and margins, as heads and feet leave them
     * @param pitch of lines, in mpt
     */
    RowBuilder(HouseStyle style, PageFrame frame, int pitch) {
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
    LineBreaker.Fill fill() {
        return style.print().hanging() ? LineBreaker.Fill.HANGING : LineBreaker.Fill.EDGE;
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
            keep(rows.size() - 1);
        }
    }

    /** Keeps a row on the page of the next. */
    void keep(int index) {
        rows.set(index, rows.get(index).kept());
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
        return Row.of(height, List.of(new Row.Text(line, baseline(height, size), tag)));
    }

    /** Notes that a provision begins with the block that is added next. */
    void begin(Anchor provision) {
        beginning.add(provision);
    }

    /**
     * The lines of a block. At least two of them stay together at a page's end and at its start (JLREQ
     * 2.5, widows and orphans).
     */
    void addBlock(List<Line> lines, Tag tag, int space, boolean keepNext) {
        for (int i = 0; i < lines.size(); i++) {
            Row row = row(lines.get(i), tag, pitch());
            boolean last = i == lines.size() - 1;
            boolean kept = last ? keepNext : i == 0 || i == lines.size() - 2;
            row = kept ? row.kept() : row;
            rows.add(i == 0 ? row.spaced(space).anchored(beginning) : row);
        }
        beginning.clear();
    }

    /** Sets a label on the first of the rows added last, before its text. */
    void prepend(int rowsBack, Line label, Tag tag) {
        int index = rows.size() - rowsBack;
        Row first = rows.get(index);
        List<Row.Text> texts = new ArrayList<>();
        texts.add(new Row.Text(label, first.texts().get(0).baseline(), tag));
        texts.addAll(first.texts());
        rows.set(index, first.with(texts));
    }
}
