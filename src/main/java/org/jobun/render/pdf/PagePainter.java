package org.jobun.render.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jobun.document.Anchor;
import org.jobun.house.HouseStyle.PageFrame;

/** Paints the text and the rules of one page, and notes what the structure tree, the links and the fields need. */
final class PagePainter {
    private final PageFrame frame;
    private final PageContent out = new PageContent();
    private final GlyphPainter glyphs;
    private final List<Tag> marked = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final List<FormField> fields = new ArrayList<>();
    private final boolean fillable;

    /** @param fillable true where room to write in becomes fields */
    PagePainter(PageFrame frame, PdfFonts fonts, boolean fillable) {
        this.frame = frame;
        this.glyphs = new GlyphPainter(out, fonts);
        this.fillable = fillable;
    }

    /** A rectangle that leads to a provision; x and y in mpt from the lower left corner of the page. */
    record Link(Anchor target, Tag tag, String words, int x1, int y1, int x2, int y2) {}

    PdfText content() {
        return out.text();
    }

    /** The elements of the marked content, by its number on this page. */
    List<Tag> marked() {
        return marked;
    }

    List<Link> links() {
        return links;
    }

    List<FormField> fields() {
        return fields;
    }

    /** Paints what is around the text of this page. */
    MarginPainter margins() {
        return new MarginPainter(frame, out, glyphs);
    }

    /** A text and the upper edge of its row. */
    private record Placed(Row.Text text, int top) {
        int order() {
            return text.tag() == null ? -1 : text.tag().order();
        }
    }

    void paint(Page page) {
        List<Placed> texts = new ArrayList<>();
        for (Page.Placed placed : page.rows()) {
            int top = frame.height() - frame.top() - placed.top();
            paintRules(placed.row().rules(), top);
            placed.row().texts().forEach(text -> texts.add(new Placed(text, top)));
            if (fillable) {
                placed.row().fields().forEach(field -> fields.add(FormField.of(field, frame.left(), top)));
            }
        }
        // Cells side by side are written one after the other: programs read the order of the content.
        texts.sort(Comparator.comparingInt(Placed::order));
        texts.forEach(set -> paintText(set.text(), set.top()));
        paintRules(page.closing(), frame.height() - frame.top());
    }

    private void paintRules(List<Row.Rule> rules, int top) {
        if (rules.isEmpty()) {
            return;
        }
        out.artifact("/Type /Layout").add("0.5 w 2 J\n");
        int left = frame.left();
        for (Row.Rule rule : rules) {
            out.add(rule.dotted() ? "[2 2] 0 d\n" : "[] 0 d\n");
            out.stroke(left + rule.x1(), top - rule.y1(), left + rule.x2(), top - rule.y2());
        }
        out.end();
    }

    private void paintText(Row.Text text, int top) {
        Line line = text.line();
        if (line.clusters().isEmpty()) {
            return;
        }
        int x = frame.left() + line.x();
        int baseline = top - text.baseline();
        paintGrounds(line, x, baseline);
        if (text.tag() == null) {
            out.artifact("/Type /Pagination");
        } else {
            out.add("/")
                    .add(text.tag().type())
                    .add(" <</MCID ")
                    .add(marked.size())
                    .add(">> BDC\n");
            marked.add(text.tag());
            addLinks(text, x, baseline);
            if (fillable) {
                FieldFinder.find(line, x, baseline, text.tag(), fields);
            }
        }
        glyphs.paint(line, x, baseline);
        out.end();
    }

    /** What lies behind blanks 【…】 and words that changed. */
    private void paintGrounds(Line line, int x, int baseline) {
        List<Cluster> clusters = line.clusters();
        int at = 0;
        while (at < clusters.size()) {
            Cluster.Ground ground = clusters.get(at).ground();
            int end = at + 1;
            while (end < clusters.size() && clusters.get(end).ground() == ground) {
                end++;
            }
            if (ground != Cluster.Ground.NONE) {
                int right = x + line.positions()[end - 1] + groundOfLast(clusters, end - 1);
                paintGround(
                        ground,
                        x + line.positions()[at],
                        right,
                        baseline,
                        clusters.get(at).size());
            }
            at = end;
        }
    }

    /** The blank half of a bracket at the end of a line lies in the margin or over the rule of a cell. */
    private static int groundOfLast(List<Cluster> clusters, int index) {
        Cluster last = clusters.get(index);
        return last.advance() - (index == clusters.size() - 1 ? Spacing.blank(last) : 0);
    }

    private void paintGround(Cluster.Ground ground, int left, int right, int baseline, int size) {
        int lower = baseline - size / 5;
        out.artifact("/Type /Layout").add("1 0.93 0.6 rg ");
        out.number(left)
                .number(lower)
                .number(right - left)
                .number(size * 12 / 10)
                .add("re f 0 g\n");
        if (ground == Cluster.Ground.LINED) {
            out.add("0.7 w [] 0 d ").stroke(left, lower, right, lower);
        }
        out.end();
    }

    private void addLinks(Row.Text text, int x, int baseline) {
        List<Cluster> clusters = text.line().clusters();
        int at = 0;
        while (at < clusters.size()) {
            Anchor target = clusters.get(at).link();
            int end = at + 1;
            while (target != null
                    && end < clusters.size()
                    && target.equals(clusters.get(end).link())) {
                end++;
            }
            if (target != null) {
                links.add(link(text, at, end, x, baseline));
            }
            at = end;
        }
    }

    private static Link link(Row.Text text, int from, int end, int x, int baseline) {
        List<Cluster> clusters = text.line().clusters().subList(from, end);
        Cluster first = clusters.get(0);
        int left = x + text.line().positions()[from];
        int right = x
                + text.line().positions()[end - 1]
                + clusters.get(clusters.size() - 1).advance();
        int lower = baseline - first.size() / 5;
        int upper = baseline + first.size() * 9 / 10;
        return new Link(first.link(), text.tag().add("Link"), Cluster.words(clusters), left, lower, right, upper);
    }
}
