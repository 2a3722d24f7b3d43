package org.jobun.render.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jobun.document.Article;
import org.jobun.document.Block;
import org.jobun.document.Paragraph;

/** Sections of an outline (1, (1), ア) as rows: the number and the caption on a line of their own, the text below. */
final class OutlineLayout {
    private final RowBuilder rows;
    private final Shaper body;
    private final Shaper captions;
    private final ProvisionRows provisions;
    private final String tag;

    /**
     * @param tag of the headings of sections
     * @param inserts lays out tables, formulas and notes within a provision
     */
    OutlineLayout(RowBuilder rows, Shaper body, Shaper captions, String tag, BiConsumer<Block, Tag> inserts) {
        this.tag = tag;
        this.rows = rows;
        this.body = body;
        this.captions = captions;
        this.provisions = new ProvisionRows(rows, body, inserts);
    }

    void add(Article article, Tag section) {
        rows.begin(article.anchor());
        heading(article.label().text(), article.caption(), section.add(tag));
        // Those with numbers side by side are one list.
        Tag list = null;
        for (Paragraph paragraph : article.paragraphs()) {
            rows.begin(paragraph.anchor());
            if (paragraph.label().isPrinted()) {
                list = list == null ? section.add("L") : list;
                numbered(paragraph, list.add("LI"));
            } else {
                list = null;
                unnumbered(paragraph, section);
            }
        }
    }

    /** {@code 3　再委託の制限} */
    private void heading(String label, String caption, Tag tag) {
        List<Cluster> text = new ArrayList<>(captions.of(label));
        int width = Spacing.width(text);
        int indent = Math.max(rows.em() * 2, width + rows.em());
        Line number = natural(text, 0, 0).get(0);
        List<Line> lines = caption.isEmpty()
                ? List.of(number)
                : natural(captions.of(caption), number.width() + indent - width, indent);
        rows.addBlock(lines, tag, rows.space("SectionHeading", rows.pitch() / 2), true);
        if (!caption.isEmpty()) {
            rows.prepend(lines.size(), number, tag);
        }
    }

    private List<Line> natural(List<Cluster> text, int firstX, int restX) {
        return LineBreaker.lines(text, firstX, restX, rows.width(), LineBreaker.Fill.NATURAL);
    }

    private void numbered(Paragraph paragraph, Tag entry) {
        Tag label = entry.add("Lbl");
        Tag text = entry.add("LBody");
        int em = rows.em();
        int space = rows.space("Normal", 0);
        String number = paragraph.label().text();
        provisions.paragraph(new ProvisionRows.Head(number, label, em, em * 3, space), paragraph, text);
        provisions.inserts(paragraph, text);
        provisions.items(paragraph.items(), 3, text);
    }

    private void unnumbered(Paragraph paragraph, Tag section) {
        int em = rows.em();
        List<Line> lines = LineBreaker.lines(body.of(paragraph.text()), em * 3, em * 2, rows.width(), rows.fill());
        boolean keepNext = ProvisionRows.isFollowed(paragraph);
        rows.addBlock(lines, section.add("P"), rows.space("Normal", 0), keepNext);
        provisions.inserts(paragraph, section);
        provisions.items(paragraph.items(), 2, section);
    }
}
