package org.jobun.render.docx;

import java.util.ArrayList;
import java.util.List;
import org.jobun.document.Anchor;
import org.jobun.document.Article;
import org.jobun.document.Document;
import org.jobun.document.Inline;
import org.jobun.document.Item;
import org.jobun.document.Label;
import org.jobun.document.Paragraph;
import org.jobun.house.HouseStyle.Lock;
import org.jobun.house.NumberingScheme;
import org.jobun.house.NumberingScheme.Captions;
import org.jobun.house.NumberingScheme.Kind;
import org.jobun.word.PaperStyle;

/**
 * 条, 項 and 号 as numbered paragraphs. The caption of an article stands in a content control tagged with its clause
 * ({@code clause:subcontracting.approval@2023-04-01}); without a caption the first words do.
 */
final class ProvisionXml {
    private static final String TEXT = "<w:r><w:t>";
    private static final String TEXT_END = "</w:t></w:r>";
    /** The stop, and what a line may not begin with before it. */
    private static final int LETTERS_BEHIND_BOOKMARKS = 3;

    private final StringBuilder out;
    private final RunXml runs;
    private final Lists lists;
    private final Targets targets;
    private final int em;
    private final Measures measures;
    private final boolean captionAbove;
    private final boolean outline;
    private final List<Integer> openBookmarks = new ArrayList<>();
    private final Marks marks;
    private final Lock lock;
    /** True while an article is written whose words a Word user shall not change. */
    private boolean locked;

    private String tag;
    private int mark;
    /** True where no page may end behind the paragraph that is begun next. */
    private boolean kept;

    ProvisionXml(
            StringBuilder out,
            RunXml runs,
            Lists lists,
            Targets targets,
            Marks marks,
            Measures measures,
            Document document) {
        this.out = out;
        this.runs = runs;
        this.lists = lists;
        this.targets = targets;
        this.marks = marks;
        this.measures = measures;
        lock = document.style().lock();
        em = measures.em();
        NumberingScheme s = document.numbering();
        captionAbove = s.captions() == Captions.ABOVE;
        outline = s.kind() == Kind.OUTLINE;
    }

    void write(Article article) {
        boolean hasCaption = !article.caption().isEmpty();
        locked = lock == Lock.ALL || lock == Lock.REQUIRED && article.required();
        tag = tagOf(article);
        if (hasCaption && captionAbove) {
            caption(article);
        }
        List<Paragraph> paragraphs = article.paragraphs();
        Paragraph first = paragraphs.get(0);
        if (hasCaption && !captionAbove && outline) {
            section(article, first);
        } else {
            opening(article, first);
        }
        items(first.items());
        paragraphs.subList(1, paragraphs.size()).forEach(this::paragraph);
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
        begin(PaperStyle.SECTION.id(), article.label());
        bookmark(article.anchor());
        if (!textFollows) {
            bookmark(first.anchor());
        }
        openHead();
        runs.text(article.caption());
        closeHead();
        end();
        if (textFollows) {
            line(first);
        }
    }

    /** 第3条 and the first 項 on one line. */
    private void opening(Article article, Paragraph first) {
        boolean oneLine = !first.label().isPrinted();
        kept = !oneLine || !first.items().isEmpty();
        begin(
                article.label().isPrinted() ? PaperStyle.ofLevel(article.label().level()) : PaperStyle.BODY.id(),
                article.label());
        bookmark(article.anchor());
        if (!captionAbove && !outline) {
            captionInLine(article);
        }
        if (oneLine) {
            bookmark(first.anchor());
            firstWords(article, first.text());
        } else if (article.caption().isEmpty()) {
            marks.close(marks.openArticle());
        }
        end();
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
        if (!article.caption().isEmpty()) {
            words(text);
            return;
        }
        mark = marks.openArticle();
        if (locked) {
            words(text);
        } else {
            runs.tagged(tag, text);
        }
        marks.close(mark);
    }

    /** The words of a provision. */
    private void words(List<Inline> text) {
        if (!locked || text.isEmpty()) {
            runs.all(text);
            return;
        }
        ControlXml.open("", tag, ControlXml.GROUP, out);
        runs.all(text);
        ControlXml.close(out);
    }

    private void openHead() {
        mark = marks.openArticle();
        ControlXml.open("", tag, locked ? ControlXml.GROUP : ControlXml.RICH, out);
    }

    private void closeHead() {
        ControlXml.close(out);
        marks.close(mark);
    }

    private static String tagOf(Article article) {
        return "clause:" + article.origin().clause() + "@" + article.origin().version();
    }

    private void paragraph(Paragraph paragraph) {
        line(paragraph);
        items(paragraph.items());
    }

    private void line(Paragraph paragraph) {
        Label label = paragraph.label();
        kept = !paragraph.items().isEmpty();
        begin(label.isPrinted() ? PaperStyle.ofLevel(label.level()) : PaperStyle.UNNUMBERED.id(), label);
        bookmark(paragraph.anchor());
        words(paragraph.text());
        end();
    }

    private void items(List<Item> items) {
        items(items, false);
    }

    private void items(List<Item> items, boolean below) {
        boolean together = below && Item.isShort(items);
        for (Item item : items) {
            boolean last = item == items.get(items.size() - 1);
            kept = !item.items().isEmpty() || together && !last;
            beginItem(item.label());
            bookmark(item.anchor());
            words(item.text());
            end();
            items(item.items(), true);
        }
    }

    private void beginItem(Label label) {
        if (label.isPrinted()) {
            begin(PaperStyle.ofLevel(label.level()), label);
            return;
        }
        int left = (lists.levelOf(label).indent() + 1) * em;
        out.append("<w:p><w:pPr><w:pStyle w:val=\"" + PaperStyle.UNNUMBERED.id() + "\"/>" + keepNext()
                        + "<w:ind w:left=\"")
                .append(left);
        out.append("\" w:hanging=\"").append(em).append("\"/></w:pPr>");
    }

    /** The words before a list stay on the page of its first item, and so do short lists as a whole. */
    private String keepNext() {
        String keep = kept ? "<w:keepNext/>" : "";
        kept = false;
        return keep;
    }

    private void begin(String style, Label label) {
        out.append("<w:p><w:pPr><w:pStyle w:val=\"")
                .append(style)
                .append("\"/>")
                .append(keepNext());
        if (label.isPrinted()) {
            numbered(label);
        }
        out.append("</w:pPr>");
    }

    /** The text begins at the same distance after the label, however wide that is. */
    private void numbered(Label label) {
        ListLevel level = lists.levelOf(label);
        out.append("<w:numPr><w:ilvl w:val=\"").append(level.ilvl()).append("\"/><w:numId w:val=\"");
        out.append(lists.numFor(label)).append("\"/></w:numPr><w:tabs><w:tab w:val=\"left\" w:pos=\"");
        out.append(level.indent() * em + measures.widthOf(label.text()) + gapAfter(label, level))
                .append("\"/></w:tabs>");
    }

    /**
     * One letter, but half a letter after a bare half-width number: behind 2 Word goes to the indent of the further
     * lines at the latest, and 10 must not stand out.
     */
    private int gapAfter(Label label, ListLevel level) {
        boolean narrow = measures.widthOf(label.text()) * 2 == label.text().length() * em;
        return narrow && level.level().prefix().isEmpty() ? em / 2 : em;
    }

    private void bookmark(Anchor anchor) {
        int id = targets.idOf(anchor);
        if (id > 0) {
            out.append("<w:bookmarkStart w:id=\"").append(id).append("\" w:name=\"");
            out.append(Targets.nameOf(id)).append("\"/>");
            openBookmarks.add(id);
        }
    }

    private void end() {
        StringBuilder ends = new StringBuilder();
        for (int id : openBookmarks) {
            ends.append("<w:bookmarkEnd w:id=\"").append(id).append("\"/>");
        }
        openBookmarks.clear();
        close(ends);
        out.append("</w:p>");
    }

    /**
     * Bookmarks end a few letters before the paragraph does: LibreOffice makes an empty line of a bookmark's end that follows
     * a stop which hangs over the edge.
     */
    private void close(StringBuilder ends) {
        int text = out.lastIndexOf(TEXT) + TEXT.length();
        int last = out.length() - TEXT_END.length();
        boolean plain = ends.length() > 0 && text >= TEXT.length() && out.indexOf(TEXT_END, text) == last;
        int at = last - LETTERS_BEHIND_BOOKMARKS;
        if (plain && at > text && isWhole(at)) {
            out.insert(at, TEXT_END + ends + TEXT);
        } else {
            out.append(ends);
        }
    }

    /** False within an entity or a letter of two UTF-16 units. */
    private boolean isWhole(int at) {
        return !Character.isLowSurrogate(out.charAt(at)) && out.substring(at).indexOf(';') < 0;
    }
}
