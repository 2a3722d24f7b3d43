package org.jobun.render.docx;

import java.util.List;
import org.jobun.document.Article;
import org.jobun.document.BlockVisitor;
import org.jobun.document.Contents;
import org.jobun.document.Document;
import org.jobun.document.Heading;
import org.jobun.document.Inline;
import org.jobun.document.Item;
import org.jobun.document.Paragraph;
import org.jobun.document.SignatureBlock;
import org.jobun.document.StampPlace;
import org.jobun.document.Table;
import org.jobun.document.TextBlock;
import org.jobun.document.Title;
import org.jobun.house.NumberingScheme;
import org.jobun.house.NumberingScheme.Captions;

/** The words that a paper must show, from the tree alone, without white space. */
final class PaperWords implements BlockVisitor<Void> {
    private final StringBuilder out = new StringBuilder();
    private final NumberingScheme scheme;

    private PaperWords(NumberingScheme scheme) {
        this.scheme = scheme;
    }

    static String of(Document document) {
        PaperWords words = new PaperWords(document.numbering());
        document.blocks().forEach(block -> block.accept(words));
        return withoutSpace(words.out.toString());
    }

    static String withoutSpace(String text) {
        return text.replaceAll("[\\s\u3000]+", "");
    }

    private void add(String text) {
        out.append(text);
    }

    private void add(List<Inline> inlines) {
        inlines.forEach(inline -> add(inline.text()));
    }

    @Override
    public Void title(Title title) {
        add(title.text());
        return null;
    }

    @Override
    public Void text(TextBlock text) {
        add(text.text());
        return null;
    }

    @Override
    public Void table(Table table) {
        table.rows().forEach(row -> row.cells().forEach(cell -> cell.lines().forEach(this::add)));
        return null;
    }

    @Override
    public Void article(Article article) {
        boolean caption = !scheme.printed(article.caption()).isEmpty();
        boolean above = scheme.captions() == Captions.ABOVE;
        String printed = scheme.printed(article.caption());
        String bracketed = caption ? "（" + article.caption() + "）" : "";
        String inLine = article.isSection(scheme) ? printed : bracketed;
        add(above ? bracketed + article.label().text() : article.label().text() + inLine);
        for (Paragraph paragraph : article.paragraphs()) {
            add(paragraph.label().text());
            add(paragraph.text());
            paragraph.items().forEach(this::item);
        }
        return null;
    }

    private void item(Item item) {
        add(item.label().text());
        add(item.text());
        item.items().forEach(this::item);
    }

    @Override
    public Void signature(SignatureBlock block) {
        add(block.date());
        block.signatories().forEach(signatory -> {
            add(signatory.role());
            signatory.lines().forEach(line -> {
                add(line.label());
                add(line.value());
            });
            add(signatory.seal() ? "印" : "");
        });
        return null;
    }

    @Override
    public Void stampPlace(StampPlace place) {
        add(place.text());
        return null;
    }

    @Override
    public Void heading(Heading heading) {
        add(heading.label().text() + heading.caption());
        return null;
    }

    @Override
    public Void contents(Contents contents) {
        add(contents.title());
        contents.entries().forEach(entry -> add(entry.text()));
        return null;
    }
}
