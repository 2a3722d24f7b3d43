package org.jobun.render.docx;

import java.util.ArrayList;
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
import org.jobun.word.PaperStyle;
import org.jobun.word.XmlText;

/** {@code word/document.xml}: the blocks of a paper from top to bottom, each written at once. */
final class DocumentXml implements BlockVisitor<Void> {
    private static final int NOT_ENDED = -1;

    private final StringBuilder out = new StringBuilder(1 << 17);
    private final Document document;
    private final Marks marks;
    private final List<Written> written = new ArrayList<>();
    private Block next;
    private int end = NOT_ENDED;
    private final Skeleton skeleton;
    private final RunXml runs;
    private final ProvisionXml provisions;
    private final TableXml tables;
    private final SignatureXml signatures;

    DocumentXml(Document document, Targets targets, Skeleton skeleton, Lists lists, BoundValues values) {
        this.document = document;
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
        out.append("<w:document ")
                .append(XmlText.W)
                .append(' ')
                .append(XmlText.R)
                .append("><w:body>");
        List<Block> blocks = document.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            next = i + 1 < blocks.size() ? blocks.get(i + 1) : null;
            int from = out.length();
            int firstSlot = runs.slots().size();
            Marks.State state = marks.state();
            end = NOT_ENDED;
            blocks.get(i).accept(this);
            int to = end == NOT_ENDED ? out.length() : end;
            written.add(new Written(from, to, firstSlot, runs.slots().size(), state));
        }
        return out.append(skeleton.section()).append("</w:body></w:document>").toString();
    }

    /**
     * A block as it was written.
     *
     * @param from its first character
     * @param to behind its last; what only parts it from the next may follow
     * @param firstSlot number of the first value in it
     * @param lastSlot number of the first value behind it
     * @param marks as they were before it
     */
    record Written(int from, int to, int firstSlot, int lastSlot, Marks.State marks) {}

    /** The blocks once they are written, in order. */
    List<Written> blocks() {
        return written;
    }

    /** The values and blanks once they are written, in order. */
    List<RunXml.Slot> slots() {
        return runs.slots();
    }

    /** The marks once all is written. */
    Marks marks() {
        return marks;
    }

    /** Short titles are spaced by looks; after the last letter there is no space, so that the line is centred. */
    @Override
    public Void title(Title title) {
        begin(PaperStyle.TITLE.id());
        String text = title.text();
        int between = title.halfEmsBetween() * skeleton.titleSize() / 2;
        runs.spaced(text, (text.codePointCount(0, text.length()) - 1) * between);
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
            case BODY -> PaperStyle.BODY.id();
            case FLUSH -> PaperStyle.NORMAL.id();
            case CENTER -> PaperStyle.CENTER.id();
            case END -> PaperStyle.END.id();
            case NOTE -> PaperStyle.NOTE.id();
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
        tables.stamp(place);
        afterTable();
        return null;
    }

    /** Word makes one table of two that touch, and wants a paragraph after the last. */
    private void afterTable() {
        end = out.length();
        begin(PaperStyle.AFTER_TABLE.id());
        end();
    }

    private void begin(String style) {
        out.append("<w:p><w:pPr><w:pStyle w:val=\"").append(style).append("\"/></w:pPr>");
    }

    private void end() {
        out.append("</w:p>");
    }
}
