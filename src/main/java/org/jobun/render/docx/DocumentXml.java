package org.jobun.render.docx;

import java.util.List;
import org.jobun.document.Article;
import org.jobun.document.Block;
import org.jobun.document.BlockVisitor;
import org.jobun.document.Document;
import org.jobun.document.SignatureBlock;
import org.jobun.document.StampPlace;
import org.jobun.document.Table;
import org.jobun.document.TextBlock;
import org.jobun.document.TextBlock.Layout;
import org.jobun.document.Title;

/** {@code word/document.xml}: the blocks of a paper from top to bottom, each written at once. */
final class DocumentXml implements BlockVisitor<Void> {
    private static final int SPACED_TITLE = 6;

    private final StringBuilder out = new StringBuilder(1 << 17);
    private final Document document;
    private final Targets targets;
    private final Marks marks;
    private final BoundValues values = new BoundValues();
    private Block next;
    private final Skeleton skeleton;
    private final RunXml runs;
    private final ProvisionXml provisions;
    private final TableXml tables;
    private final SignatureXml signatures;

    DocumentXml(Document document, Targets targets, Skeleton skeleton, Lists lists) {
        this.document = document;
        this.targets = targets;
        this.skeleton = skeleton;
        Measures measures = skeleton.measures();
        marks = new Marks(out, targets.lastId());
        runs = new RunXml(out, targets, lists, marks, values);
        provisions = new ProvisionXml(out, runs, lists, targets, marks, measures, document);
        tables = new TableXml(out, runs, measures);
        signatures = new SignatureXml(out, runs, measures);
    }

    /** The part without its XML declaration. */
    String write() {
        out.append("<w:document ").append(Xml.W).append(' ').append(Xml.R).append("><w:body>");
        List<Block> blocks = document.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            next = i + 1 < blocks.size() ? blocks.get(i + 1) : null;
            blocks.get(i).accept(this);
        }
        return out.append(skeleton.section()).append("</w:body></w:document>").toString();
    }

    /** {@code customXml/item1.xml} of the same paper, once it is written. */
    String origin() {
        return PaperXml.of(document, marks, targets, values);
    }

    /** Short titles are spaced by looks; after the last letter there is no space, so that the line is centred. */
    @Override
    public Void title(Title title) {
        begin(Style.TITLE);
        String text = title.text();
        int space = text.length() <= SPACED_TITLE / 2 ? 2 : text.length() <= SPACED_TITLE ? 1 : 0;
        runs.spaced(text, (text.length() - 1) * space * skeleton.measures().em());
        end();
        return null;
    }

    @Override
    public Void text(TextBlock text) {
        out.append("<w:p><w:pPr><w:pStyle w:val=\"")
                .append(styleOf(text.layout()))
                .append("\"/>");
        out.append(isKeptWithNext(text.layout()) ? "<w:keepNext/></w:pPr>" : "</w:pPr>");
        runs.all(text.text());
        end();
        return null;
    }

    private static String styleOf(Layout layout) {
        return switch (layout) {
            case BODY -> Style.BODY;
            case FLUSH -> Style.NORMAL;
            case CENTER -> Style.CENTER;
            case END -> Style.END;
            case NOTE -> Style.NOTE;
        };
    }

    /** A centred line (附則, 別表) names what follows, as does a line above a table; seals never stand alone. */
    private boolean isKeptWithNext(Layout layout) {
        return layout == Layout.CENTER && next != null || next instanceof Table || next instanceof SignatureBlock;
    }

    @Override
    public Void table(Table table) {
        tables.write(table);
        afterTable();
        return null;
    }

    @Override
    public Void article(Article article) {
        provisions.write(article);
        return null;
    }

    @Override
    public Void signature(SignatureBlock block) {
        signatures.write(block);
        return null;
    }

    @Override
    public Void stampPlace(StampPlace place) {
        tables.stamp(place.text());
        afterTable();
        return null;
    }

    /** Word makes one table of two that touch, and wants a paragraph after the last. */
    private void afterTable() {
        begin(Style.AFTER_TABLE);
        end();
    }

    private void begin(String style) {
        out.append("<w:p><w:pPr><w:pStyle w:val=\"").append(style).append("\"/></w:pPr>");
    }

    private void end() {
        out.append("</w:p>");
    }
}
