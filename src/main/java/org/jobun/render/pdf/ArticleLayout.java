package org.jobun.render.pdf;

import java.util.List;
import java.util.function.BiConsumer;
import org.jobun.document.Article;
import org.jobun.document.Block;
import org.jobun.document.Paragraph;
import org.jobun.house.NumberingScheme;

/**
 * 条 as rows: captions in brackets one em in above, or behind the number; 第n条 and the number of a 項 at the margin with the
 * lines below one em in.
 */
final class ArticleLayout {
    private final RowBuilder rows;
    private final Shaper captions;
    private final ProvisionRows provisions;
    private final NumberingScheme numbering;
    private final boolean above;
    private final String tag;

    /**
     * @param tag of captions
     * @param inserts lays out tables, formulas and notes within a provision
     */
    ArticleLayout(
            RowBuilder rows,
            Shaper body,
            Shaper captions,
            NumberingScheme numbering,
            String tag,
            BiConsumer<Block, Tag> inserts) {
        this.numbering = numbering;
        this.tag = tag;
        this.rows = rows;
        this.captions = captions;
        this.provisions = new ProvisionRows(rows, body, inserts);
        this.above = numbering.captions() == NumberingScheme.Captions.ABOVE;
    }

    void add(Article article, Tag section) {
        rows.begin(article.anchor());
        if (hasCaption(article) && above) {
            caption(article, section.add(tag));
        }
        // Made before the list of its 項: 第1条（総則） on the line of the text is a heading too.
        Tag heading = hasCaption(article) && !above ? section.add(tag) : null;
        Tag list = section.add("L");
        article.paragraphs().forEach(paragraph -> paragraph(paragraph, article, heading, list.add("LI")));
    }

    private boolean hasCaption(Article article) {
        return !numbering.printed(article.caption()).isEmpty();
    }

    private void caption(Article article, Tag tag) {
        List<Cluster> text = captions.of("（" + article.caption() + "）");
        List<Line> lines = LineBreaker.lines(text, rows.em(), rows.em() * 2, rows.width(), LineBreaker.Fill.NATURAL);
        rows.addBlock(lines, tag, rows.space("ArticleCaption", rows.pitch() / 4), true);
    }

    /** @param heading the element of a caption on the line of the text; null where there is none */
    private void paragraph(Paragraph paragraph, Article article, Tag heading, Tag entry) {
        rows.begin(paragraph.anchor());
        boolean first = paragraph.label().number() == 1;
        String label = first ? label(article) : paragraph.label().text();
        int usual = first && (!above || !hasCaption(article)) ? rows.pitch() / 4 : 0;
        int space = rows.space(first ? "Level1" : "Level2", usual);
        Tag labelTag = first && heading != null ? heading : label.isEmpty() ? null : entry.add("Lbl");
        Tag body = entry.add("LBody");
        provisions.paragraph(new ProvisionRows.Head(label, labelTag, 0, rows.em(), space), paragraph, body);
        provisions.inserts(paragraph, body);
        provisions.items(paragraph.items(), 1, body);
    }

    /** 第3条, or 第3条（再委託の制限）. */
    private String label(Article article) {
        String number = article.label().text();
        return above || !hasCaption(article) ? number : number + "（" + article.caption() + "）";
    }
}
