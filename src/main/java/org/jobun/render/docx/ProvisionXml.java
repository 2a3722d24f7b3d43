package org.jobun.render.docx;

import java.util.List;
import java.util.function.Consumer;
import org.jobun.document.Article;
import org.jobun.document.Block;
import org.jobun.document.Document;
import org.jobun.document.Inline;
import org.jobun.document.Item;
import org.jobun.document.Label;
import org.jobun.document.Paragraph;
import org.jobun.document.Provision;
import org.jobun.house.HouseStyle.Lock;
import org.jobun.house.NumberingScheme;
import org.jobun.house.NumberingScheme.Captions;
import org.jobun.word.PaperStyle;

/**
 * 条, 項 and 号 as numbered paragraphs. The caption of an article stands in a content control tagged with its clause
 * ({@code clause:subcontracting.approval@2023-04-01}); without a caption the first words do.
 */
final class ProvisionXml {
    private final StringBuilder out;
    /** Writes tables, formulas and notes within an article. */
    private final Consumer<Block> inserts;

    private final RunXml runs;
    private final ProvisionParagraph paragraphs;
    private final HiddenBookmarks bookmarks;
    private final NumberingScheme numbering;
    private final boolean captionAbove;
    /** Whether the article that is written is a section of an outline. */
    private boolean outline;

    private final Lock lock;
    /** Twips of one full-width letter. */
    private final int em;
    /** True while an article is written whose words a Word user shall not change. */
    private boolean locked;

    private String tag;
    /** The bookmark at the head of the article. */
    private int head;

    ProvisionXml(
            StringBuilder out,
            RunXml runs,
            ProvisionParagraph paragraphs,
            HiddenBookmarks bookmarks,
            Document document,
            int em,
            Consumer<Block> inserts) {
        this.out = out;
        this.inserts = inserts;
        this.runs = runs;
        this.paragraphs = paragraphs;
        this.bookmarks = bookmarks;
        this.em = em;
        lock = document.style().lock();
        numbering = document.numbering();
        captionAbove = numbering.captions() == Captions.ABOVE;
    }

    void write(Article article) {
        outline = article.isSection(numbering);
        boolean hasCaption = !numbering.printed(article.caption()).isEmpty();
        locked = lock == Lock.ALL || lock == Lock.REQUIRED && article.required();
        tag = "clause:" + article.origin().clause() + "@" + article.origin().version();
        if (hasCaption && captionAbove) {
            caption(article);
        }
        List<Paragraph> all = article.paragraphs();
        Paragraph first = all.get(0);
        if (hasCaption && !captionAbove && outline) {
            section(article, first);
        } else {
            opening(article, first);
        }
        first.inserts().forEach(inserts);
        items(first.items(), false);
        all.subList(1, all.size()).forEach(this::paragraph);
    }

    private void caption(Article article) {
        out.append("<w:p><w:pPr><w:pStyle w:val=\"" + PaperStyle.CAPTION.id() + "\"/></w:pPr>");
        openHead();
        runs.text("（" + article.caption() + "）");
        closeHead();
        out.append("</w:p>");
    }

    /** 3　再委託の制限 on a line of its own, the text below. */
    private void section(Article article, Paragraph first) {
        boolean textFollows = !first.text().isEmpty() || first.label().isPrinted();
        paragraphs.begin(PaperStyle.SECTION.id(), article.label());
        paragraphs.bookmark(article.anchor());
        if (!textFollows) {
            paragraphs.bookmark(first.anchor());
        }
        openHead();
        runs.text(article.caption());
        closeHead();
        paragraphs.end();
        if (textFollows) {
            line(first);
        }
    }

    /** 第3条 and the first 項 on one line. */
    private void opening(Article article, Paragraph first) {
        boolean oneLine = !first.label().isPrinted();
        Label label = article.label();
        paragraphs.keep(!oneLine || isFollowed(first));
        String unnumbered = (label.series().isSupplement() ? PaperStyle.UNNUMBERED : PaperStyle.BODY).id();
        paragraphs.begin(label.isPrinted() ? PaperStyle.ofLevel(label.level()) : unnumbered, label);
        paragraphs.bookmark(article.anchor());
        if (numbering.captions() == Captions.INLINE && !outline) {
            captionInLine(article);
        }
        if (oneLine) {
            paragraphs.bookmark(first.anchor());
            firstWords(article, first.text());
        } else if (numbering.printed(article.caption()).isEmpty()) {
            bookmarks.close(bookmarks.openArticle());
        }
        paragraphs.end();
        if (!oneLine) {
            line(first);
        }
    }

    private void captionInLine(Article article) {
        if (article.caption().isEmpty()) {
            runs.tab();
            return;
        }
        String face = "<w:rPr><w:rStyle w:val=\"" + PaperStyle.CAPTION_TEXT.id() + "\"/>";
        openHead();
        runs.text("（" + article.caption(), face + "</w:rPr>");
        runs.text("）", face + "<w:spacing w:val=\"" + em + "\"/></w:rPr>");
        closeHead();
    }

    private void firstWords(Article article, List<Inline> text) {
        if (!numbering.printed(article.caption()).isEmpty()) {
            words(text);
            return;
        }
        head = bookmarks.openArticle();
        if (locked) {
            words(text);
        } else {
            runs.tagged(tag, text);
        }
        bookmarks.close(head);
    }

    /** The words of a provision. */
    private void words(List<Inline> text) {
        if (!locked || text.isEmpty()) {
            runs.all(text);
            return;
        }
        ContentControlXml.open("", tag, ContentControlXml.GROUP, out);
        runs.all(text);
        ContentControlXml.close(out);
    }

    private void openHead() {
        head = bookmarks.openArticle();
        ContentControlXml.open("", tag, locked ? ContentControlXml.GROUP : ContentControlXml.RICH, out);
    }

    private void closeHead() {
        ContentControlXml.close(out);
        bookmarks.close(head);
    }

    /** Whether a list, a table or a formula follows, to which the words lead. */
    private static boolean isFollowed(Provision provision) {
        return !provision.below().isEmpty() || !provision.inserts().isEmpty();
    }

    private void paragraph(Paragraph paragraph) {
        line(paragraph);
        paragraph.inserts().forEach(inserts);
        items(paragraph.items(), false);
    }

    private void line(Paragraph paragraph) {
        Label label = paragraph.label();
        paragraphs.keep(isFollowed(paragraph));
        paragraphs.begin(label.isPrinted() ? PaperStyle.ofLevel(label.level()) : PaperStyle.UNNUMBERED.id(), label);
        paragraphs.bookmark(paragraph.anchor());
        words(paragraph.text());
        paragraphs.end();
    }

    /** @param below true for a list below 号 */
    private void items(List<Item> items, boolean below) {
        boolean together = below && Item.isShort(items);
        for (Item item : items) {
            boolean last = item == items.get(items.size() - 1);
            paragraphs.keep(isFollowed(item) || together && !last);
            paragraphs.beginItem(item.label());
            paragraphs.bookmark(item.anchor());
            words(item.text());
            paragraphs.end();
            item.inserts().forEach(inserts);
            items(item.items(), true);
        }
    }
}
