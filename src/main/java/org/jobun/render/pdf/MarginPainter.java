package org.jobun.render.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jobun.house.HouseStyle.PageFrame;

/** Paints what is around the words of a paper and no part of them: heads, feet, numbers of lines, a watermark. */
final class MarginPainter {
    /** Between the numbers of lines and the text, mpt. */
    private static final int NUMBER_GAP = 12_000;

    private final PageFrame frame;
    private final PageContent out;
    private final GlyphPainter glyphs;

    MarginPainter(PageFrame frame, PageContent out, GlyphPainter glyphs) {
        this.frame = frame;
        this.out = out;
        this.glyphs = glyphs;
    }

    /** Centred words at the foot. */
    void footer(Line line, int baseline) {
        pagination("Footer");
        glyphs.paint(line, frame.left() + (frame.textWidth() - line.width()) / 2, baseline);
        out.end();
    }

    /** Words at the right above the text. */
    void header(Line line, int baseline) {
        pagination("Header");
        glyphs.paint(line, frame.left() + frame.textWidth() - line.width(), baseline);
        out.end();
    }

    private void pagination(String kind) {
        out.artifact("/Type /Pagination /Subtype /" + kind);
    }

    /**
     * A head or foot of the municipality's own.
     *
     * @param kind {@code Header} or {@code Footer}
     * @param top its upper edge, from the upper edge of the paper
     */
    void margin(String kind, MarginLayout.Set set, int top, Images images) {
        pagination(kind);
        int upper = frame.height() - top;
        set.pictures().forEach(drawn -> picture(drawn, drawn.still() ? frame.height() : upper, images));
        for (MarginLayout.Rule rule : set.rules()) {
            out.add("0.5 w [] 0 d ").stroke(rule.x1(), upper - rule.y(), rule.x2(), upper - rule.y());
        }
        set.texts().forEach(text -> glyphs.paint(text.line(), text.x(), upper - text.y()));
        out.end();
    }

    private void picture(MarginLayout.Drawn drawn, int upper, Images images) {
        out.add("q ").number(drawn.width()).add("0 0 ").number(drawn.height());
        out.number(drawn.x()).number(upper - drawn.y() - drawn.height());
        out.add("cm /").add(images.nameOf(drawn.picture())).add(" Do Q\n");
    }

    /** A word across the page, large and pale, behind the words of the paper. */
    void watermark(Line line) {
        int size = line.clusters().get(0).size();
        pagination("Watermark");
        out.add("q 0.9 g\n");
        glyphs.paint(line, (frame.width() - line.width()) / 2, (frame.height() - size) / 2 + size * 12 / 100);
        out.add("Q\n").end();
    }

    /**
     * Numbers of the lines of a page in its left margin, from 1 on each page.
     *
     * @param numbers sets a number at the small size
     */
    void lineNumbers(Page page, Function<String, Line> numbers) {
        out.artifact("/Type /Pagination").add("0.4 g\n");
        int count = 0;
        for (int baseline : baselines(page)) {
            Line number = numbers.apply(String.valueOf(++count));
            glyphs.paint(number, frame.left() - NUMBER_GAP - number.width(), baseline);
        }
        out.add("0 g\n").end();
    }

    /** Where lines stand, from the top; what stands between two lines of a cell beside it is no line of its own. */
    private List<Integer> baselines(Page page) {
        List<Integer> all = new ArrayList<>();
        for (Page.Placed placed : page.rows()) {
            int top = frame.height() - frame.top() - placed.top();
            int least = placed.row().height() * 2 / 3;
            placed.row().texts().stream()
                    .filter(text ->
                            text.tag() != null && !text.line().clusters().isEmpty())
                    .sorted(Comparator.comparingInt(Row.Text::baseline))
                    .map(text -> top - text.baseline())
                    .filter(baseline -> all.isEmpty() || all.get(all.size() - 1) - baseline >= least)
                    .forEach(all::add);
        }
        return all;
    }
}
