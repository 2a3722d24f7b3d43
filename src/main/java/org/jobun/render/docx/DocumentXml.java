package org.jobun.render.docx;

import java.util.ArrayList;
import java.util.List;
import org.jobun.document.Article;
import org.jobun.document.Block;
import org.jobun.document.BlockVisitor;
import org.jobun.document.Contents;
import org.jobun.document.Document;
import org.jobun.document.Heading;
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
    private final HiddenBookmarks bookmarks;
    private final List<Written> written = new ArrayList<>();
    private Block next;
    private int end = NOT_ENDED;
    private final StaticParts parts;
    private final RunXml runs;
    private final ProvisionXml provisions;
    private final TableXml tables;
    private final SignatureXml signatures;
    private final MarkXml marks;
    /** Whether the text that is written is the head of a 別表, which stays with its title. */
    private boolean isSchedule;

    private final DivisionXml divisions;
    /** Three letters in, further lines two more. */
    private final String formulaIndent;

    DocumentXml(Document document, ReferencedProvisions targets, StaticParts parts, Lists lists, DataBindings values) {
        this.document = document;
        this.parts = parts;
        Measures measures = parts.measures();
        bookmarks = new HiddenBookmarks(out, targets.lastId());
        runs = new RunXml(out, targets, lists, bookmarks, values);
        ProvisionParagraph paragraphs = new ProvisionParagraph(out, lists, targets, measures);
        provisions = new ProvisionXml(out, runs, paragraphs, bookmarks, document, measures.em(), this::insert);
        divisions = new DivisionXml(out, runs, paragraphs, targets, measures);
        marks = new MarkXml(out, lists, targets);
        tables = new TableXml(out, runs, measures, marks);
        signatures = new SignatureXml(out, runs, measures);
        formulaIndent = "<w:ind w:left=\"" + 5 * measures.em() + "\" w:hanging=\"" + 2 * measures.em() + "\"/>";
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
            written.add(write(blocks.get(i)));
        }
        return out.append(parts.section()).append("</w:body></w:document>").toString();
    }

    private Written write(Block block) {
        int from = out.length();
        int firstSlot = runs.slots().size();
        HiddenBookmarks.State state = bookmarks.state();
        end = NOT_ENDED;
        block.accept(this);
        int to = end == NOT_ENDED ? out.length() : end;
        return new Written(from, to, firstSlot, runs.slots().size(), state);
    }

    /**
     * A block as it was written.
     *
     * @param from its first character
     * @param to behind its last; what only separates it from the next may follow
     * @param firstSlot number of the first value in it
     * @param lastSlot number of the first value behind it
     * @param bookmarks as they were before it
     */
    record Written(int from, int to, int firstSlot, int lastSlot, HiddenBookmarks.State bookmarks) {}

    /** The blocks once they are written, in order. */
    List<Written> blocks() {
        return written;
    }

    /** The values and blanks once they are written, in order. */
    List<RunXml.Slot> slots() {
        return runs.slots();
    }

    /** The bookmarks once all is written. */
    HiddenBookmarks bookmarks() {
        return bookmarks;
    }

    /** Short titles are spaced by looks; after the last letter there is no space, so that the line is centred. */
    @Override
    public Void title(Title title) {
        begin(PaperStyle.TITLE.id());
        String text = title.text();
        int between = title.halfEmsBetween() * parts.titleSize() / 2;
        runs.spaced(text, (text.codePointCount(0, text.length()) - 1) * between);
        end();
        return null;
    }

    @Override
    public Void text(TextBlock text) {
        out.append("<w:p><w:pPr><w:pStyle w:val=\"")
                .append(styleOf(text.layout()))
                .append("\"/>");
        isSchedule = text.mark() != null;
        out.append(isKeptWithNext(text.layout()) ? "<w:keepNext/>" : "");
        out.append(text.layout() == Layout.FORMULA ? formulaIndent : "");
        if (text.mark() == null) {
            out.append("</w:pPr>");
            runs.all(text.text());
        } else {
            // A number that Word counts is not among its words.
            boolean counted = marks.head(text.mark());
            runs.all(counted ? text.text().subList(1, text.text().size()) : text.text());
        }
        end();
        return null;
    }

    /** Within an article nothing is cut off behind it. */
    private void insert(Block block) {
        int former = end;
        Block following = next;
        next = null;
        if (block instanceof Table table) {
            tables.writeWithin(table);
            afterTable();
        } else {
            block.accept(this);
        }
        end = former;
        next = following;
    }

    private static String styleOf(Layout layout) {
        return switch (layout) {
            case BODY, FORMULA -> PaperStyle.BODY.id();
            case FLUSH -> PaperStyle.NORMAL.id();
            case CENTER -> PaperStyle.CENTER.id();
            case END -> PaperStyle.END.id();
            case NOTE -> PaperStyle.NOTE.id();
        };
    }

    /** A centred line (附則, 別表) names what follows, as does a line above a table; seals never stand alone. */
    private boolean isKeptWithNext(Layout layout) {
        return isSchedule
                || layout == Layout.CENTER && next != null
                || next instanceof Table
                || next instanceof SignatureBlock;
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

    @Override
    public Void heading(Heading heading) {
        divisions.write(heading);
        return null;
    }

    @Override
    public Void contents(Contents contents) {
        divisions.write(contents);
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
