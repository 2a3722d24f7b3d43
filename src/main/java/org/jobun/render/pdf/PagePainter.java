package org.jobun.render.pdf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jobun.document.Anchor;
import org.jobun.font.Font;
import org.jobun.house.HouseStyle.PageFrame;

/** Writes the content stream of one page, and notes what the structure tree and the links need. */
final class PagePainter {
    /** A deviation of the pen below this (mpt) is left alone; nobody can see it. */
    private static final int TOLERANCE = 6;

    /** Between the numbers of lines and the text, mpt. */
    private static final int NUMBER_GAP = 12_000;

    private final PageFrame frame;
    private final FontSubset.All fonts;
    private final StringBuilder out = new StringBuilder(1 << 14);
    private final List<Tag> marked = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final List<FormFields.Field> fields = new ArrayList<>();
    private final boolean fillable;

    /** @param fillable true where room to write in becomes fields */
    PagePainter(PageFrame frame, FontSubset.All fonts, boolean fillable) {
        this.frame = frame;
        this.fonts = fonts;
        this.fillable = fillable;
    }

    /** A rectangle that leads to a provision; x and y in mpt from the lower left corner of the page. */
    record Link(Anchor target, Tag tag, String words, int x1, int y1, int x2, int y2) {}

    byte[] content() {
        return out.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The elements of the marked content, by its number on this page. */
    List<Tag> marked() {
        return marked;
    }

    List<Link> links() {
        return links;
    }

    List<FormFields.Field> fields() {
        return fields;
    }

    /** A text and the upper edge of its row. */
    private record Set(Row.Text text, int top) {
        int order() {
            return text.tag() == null ? -1 : text.tag().order();
        }
    }

    void paint(Page page) {
        List<Set> texts = new ArrayList<>();
        for (Page.Placed placed : page.rows()) {
            int top = frame.height() - frame.top() - placed.top();
            paintRules(placed.row().rules(), top);
            placed.row().texts().forEach(text -> texts.add(new Set(text, top)));
            if (fillable) {
                placed.row().fields().forEach(field -> fields.add(FormFields.Field.of(field, frame.left(), top)));
            }
        }
        // Cells side by side are written one after the other: programs read the order of the content.
        texts.sort(Comparator.comparingInt(Set::order));
        texts.forEach(set -> paintText(set.text(), set.top()));
        paintRules(page.closing(), frame.height() - frame.top());
    }

    /** Centred words at the foot, outside the words of the paper. */
    void paintFooter(Line line, int baseline) {
        int x = frame.left() + (frame.textWidth() - line.width()) / 2;
        out.append("/Artifact <</Type /Pagination /Subtype /Footer>> BDC\n");
        glyphs(line, x, baseline);
        out.append("EMC\n");
    }

    /** Words at the right above the text, outside the words of the paper. */
    void paintHeader(Line line, int baseline) {
        int x = frame.left() + frame.textWidth() - line.width();
        out.append("/Artifact <</Type /Pagination /Subtype /Header>> BDC\n");
        glyphs(line, x, baseline);
        out.append("EMC\n");
    }

    /**
     * A head or foot of the municipality's own, outside the words of the paper.
     *
     * @param kind {@code Header} or {@code Footer}
     * @param top its upper edge, from the upper edge of the paper
     */
    void paintMargin(String kind, MarginLayout.Set set, int top, Images images) {
        out.append("/Artifact <</Type /Pagination /Subtype /").append(kind).append(">> BDC\n");
        for (MarginLayout.Drawn drawn : set.pictures()) {
            int y = drawn.still() ? drawn.y() : top + drawn.y();
            out.append("q ");
            number(drawn.width());
            out.append("0 0 ");
            number(drawn.height());
            number(drawn.x());
            number(frame.height() - y - drawn.height());
            out.append("cm /").append(images.nameOf(drawn.picture())).append(" Do Q\n");
        }
        for (MarginLayout.Rule rule : set.rules()) {
            out.append("0.5 w [] 0 d ");
            number(rule.x1());
            number(frame.height() - top - rule.y());
            out.append("m ");
            number(rule.x2());
            number(frame.height() - top - rule.y());
            out.append("l S\n");
        }
        set.texts().forEach(text -> glyphs(text.line(), text.x(), frame.height() - top - text.y()));
        out.append("EMC\n");
    }

    /** A word across the page, large and pale, behind the words of the paper. */
    void paintWatermark(Line line) {
        int size = line.clusters().get(0).size();
        out.append("/Artifact <</Type /Pagination /Subtype /Watermark>> BDC\nq 0.9 g\n");
        glyphs(line, (frame.width() - line.width()) / 2, (frame.height() - size) / 2 + size * 12 / 100);
        out.append("Q\nEMC\n");
    }

    /**
     * Numbers of the lines of a page in its left margin, from 1 on each page.
     *
     * @param numbers sets a number at the small size
     */
    void paintLineNumbers(Page page, Function<String, Line> numbers) {
        out.append("/Artifact <</Type /Pagination>> BDC\n0.4 g\n");
        int count = 0;
        for (int baseline : baselines(page)) {
            Line number = numbers.apply(String.valueOf(++count));
            glyphs(number, frame.left() - NUMBER_GAP - number.width(), baseline);
        }
        out.append("0 g\nEMC\n");
    }

    /** Where lines stand, from the top; what stands between two lines of a cell beside it is no line of its own. */
    private List<Integer> baselines(Page page) {
        List<Integer> all = new ArrayList<>();
        for (Page.Placed placed : page.rows()) {
            int top = frame.height() - frame.top() - placed.top();
            placed.row().texts().stream()
                    .filter(text ->
                            text.tag() != null && !text.line().clusters().isEmpty())
                    .sorted(Comparator.comparingInt(Row.Text::baseline))
                    .forEach(text -> {
                        int baseline = top - text.baseline();
                        if (all.isEmpty()
                                || all.get(all.size() - 1) - baseline
                                        >= placed.row().height() * 2 / 3) {
                            all.add(baseline);
                        }
                    });
        }
        return all;
    }

    private void paintRules(List<Row.Rule> rules, int top) {
        if (rules.isEmpty()) {
            return;
        }
        out.append("/Artifact <</Type /Layout>> BDC\n0.5 w 2 J\n");
        for (Row.Rule rule : rules) {
            out.append(rule.dotted() ? "[2 2] 0 d\n" : "[] 0 d\n");
            number(frame.left() + rule.x1());
            number(top - rule.y1());
            out.append("m ");
            number(frame.left() + rule.x2());
            number(top - rule.y2());
            out.append("l S\n");
        }
        out.append("EMC\n");
    }

    private void paintText(Row.Text text, int top) {
        Line line = text.line();
        if (line.clusters().isEmpty()) {
            return;
        }
        int x = frame.left() + line.x();
        int baseline = top - text.baseline();
        paintBlanks(line, x, baseline);
        if (text.tag() == null) {
            out.append("/Artifact <</Type /Pagination>> BDC\n");
        } else {
            out.append('/').append(text.tag().type()).append(" <</MCID ").append(marked.size());
            out.append(">> BDC\n");
            marked.add(text.tag());
            addLinks(text, x, baseline);
            if (fillable) {
                FormFields.find(line, x, baseline, text.tag(), fields);
            }
        }
        glyphs(line, x, baseline);
        out.append("EMC\n");
    }

    /** What lies behind blanks 【…】 and words that changed. */
    private void paintBlanks(Line line, int x, int baseline) {
        int at = 0;
        while (at < line.clusters().size()) {
            Cluster.Ground ground = line.clusters().get(at).ground();
            int end = at + 1;
            while (end < line.clusters().size() && line.clusters().get(end).ground() == ground) {
                end++;
            }
            if (ground != Cluster.Ground.NONE) {
                int size = line.clusters().get(at).size();
                int left = x + line.positions()[at];
                Cluster last = line.clusters().get(end - 1);
                // The blank half of a bracket at the end of a line lies in the margin or over the rule of a cell.
                boolean edge = end == line.clusters().size() && last.kind().isRightBlank() && last.isWide();
                int right = x + line.positions()[end - 1] + last.advance() - (edge ? last.size() / 2 : 0);
                out.append("/Artifact <</Type /Layout>> BDC\n1 0.93 0.6 rg ");
                number(left);
                number(baseline - size / 5);
                number(right - left);
                number(size * 12 / 10);
                out.append("re f 0 g\n");
                if (ground == Cluster.Ground.LINED) {
                    out.append("0.7 w [] 0 d ");
                    number(left);
                    number(baseline - size / 5);
                    out.append("m ");
                    number(right);
                    number(baseline - size / 5);
                    out.append("l S\n");
                }
                out.append("EMC\n");
            }
            at = end;
        }
    }

    private void addLinks(Row.Text text, int x, int baseline) {
        Line line = text.line();
        int at = 0;
        while (at < line.clusters().size()) {
            Anchor target = line.clusters().get(at).link();
            int end = at + 1;
            while (end < line.clusters().size()
                    && target != null
                    && target.equals(line.clusters().get(end).link())) {
                end++;
            }
            if (target != null) {
                StringBuilder words = new StringBuilder();
                line.clusters().subList(at, end).forEach(cluster -> words.append(cluster.text()));
                int size = line.clusters().get(at).size();
                int right =
                        line.positions()[end - 1] + line.clusters().get(end - 1).advance();
                links.add(new Link(
                        target,
                        text.tag().add("Link"),
                        words.toString(),
                        x + line.positions()[at],
                        baseline - size / 5,
                        x + right,
                        baseline + size * 9 / 10));
            }
            at = end;
        }
    }

    private void glyphs(Line line, int x, int baseline) {
        int from = 0;
        List<Cluster> clusters = line.clusters();
        while (from < clusters.size()) {
            Font face = clusters.get(from).glyph().font();
            boolean own = isPrivate(clusters.get(from));
            int end = from + 1;
            while (end < clusters.size()
                    && clusters.get(end).glyph().font() == face
                    && isPrivate(clusters.get(end)) == own) {
                end++;
            }
            if (own) {
                // What a private character (外字) means is not known to others: it is given as text (ISO 19005-2,
                // 6.2.11.7.3).
                StringBuilder text = new StringBuilder();
                clusters.subList(from, end).forEach(cluster -> text.append(cluster.text()));
                out.append("/Span <</ActualText ")
                        .append(PdfFile.text(text.toString()))
                        .append(">> BDC\n");
            }
            run(line, from, end, x, baseline);
            out.append(own ? "EMC\n" : "");
            from = end;
        }
    }

    private static boolean isPrivate(Cluster cluster) {
        return Character.getType(cluster.codePoint()) == Character.PRIVATE_USE;
    }

    /** Glyphs of one face: the usual space between them as Tc, what deviates as numbers of TJ. */
    private void run(Line line, int from, int end, int x, int baseline) {
        List<Cluster> clusters = line.clusters();
        int[] positions = line.positions();
        FontSubset font = fonts.of(clusters.get(from).glyph().font());
        int size = clusters.get(from).size();
        int space = usualSpace(line, from, end);
        out.append("BT /").append(font.name()).append(' ');
        number(size);
        out.append("Tf ");
        number(space);
        out.append("Tc 1 0 0 1 ");
        number(x + positions[from]);
        number(baseline);
        out.append("Tm [<");
        // Where a viewer's pen stands, in 1/1000 mpt: widths and numbers of TJ are whole thousandths of the em,
        // and what they lose must not add up along the line.
        long pen = positions[from] * 1000L;
        for (int i = from; i < end; i++) {
            long off = positions[i] * 1000L - pen;
            if (Math.abs(off) > TOLERANCE * 1000L) {
                long step = Math.round((double) off / size);
                out.append("> ").append(-step).append(" <");
                pen += step * size;
            }
            int code = font.code(clusters.get(i));
            FontSubset.hex(code, out);
            pen += (long) font.advance(code) * size + space * 1000L;
        }
        out.append(">] TJ ET\n");
    }

    /** The most frequent difference between the step to the next cluster and the advance. */
    private static int usualSpace(Line line, int from, int end) {
        int best = 0;
        int votes = 0;
        for (int i = from; i + 1 < end; i++) {
            int space = line.positions()[i + 1]
                    - line.positions()[i]
                    - line.clusters().get(i).advance();
            // Boyer-Moore majority; rounding makes neighbours differ by one.
            if (votes == 0) {
                best = space;
                votes = 1;
            } else {
                votes += Math.abs(space - best) <= 1 ? 1 : -1;
            }
        }
        return best;
    }

    private void number(int mpt) {
        PdfFile.number(mpt, out);
        out.append(' ');
    }
}
