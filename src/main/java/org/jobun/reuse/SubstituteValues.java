package org.jobun.reuse;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jobun.assembly.FilledPaper;
import org.jobun.assembly.FilledText;
import org.jobun.assembly.Making;
import org.jobun.document.Article;
import org.jobun.document.Block;
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
import org.jobun.matter.Matter;

/**
 * A finished paper once more with the values of another matter, where both are the same but for their values
 * ({@link SameButValues}): its numbers and references hold for both. Blocks without a value that differs are the very same.
 */
final class SubstituteValues implements BlockVisitor<Block> {
    private final FilledPaper.Block from;
    private final FilledPaper.Block now;

    private SubstituteValues(FilledPaper.Block from, FilledPaper.Block now) {
        this.from = from;
        this.now = now;
    }

    /**
     * The paper of a matter.
     *
     * @param made finished from {@code from}
     * @param now of the matter, the same but for its values
     */
    static Document of(Document made, FilledPaper from, FilledPaper now, Matter matter, Making making) {
        List<Block> blocks = new ArrayList<>(made.blocks().size());
        for (int i = 0; i < made.blocks().size(); i++) {
            blocks.add(block(
                    made.blocks().get(i), from.blocks().get(i), now.blocks().get(i)));
        }
        return made.ofMatter(matter.id(), matter.name(), making.date(), blocks);
    }

    private static Block block(Block made, FilledPaper.Block from, FilledPaper.Block now) {
        // An article is compared text by text, below.
        boolean same = from == now || !(from instanceof FilledPaper.Article) && from.equals(now);
        return same ? made : made.accept(new SubstituteValues(from, now));
    }

    @Override
    public Block title(Title made) {
        return new Title(string(made.text(), ((FilledPaper.Title) now).text()));
    }

    /** Only papers with the same words in their headings are taken for alike. */
    @Override
    public Block heading(Heading made) {
        return made;
    }

    @Override
    public Block contents(Contents made) {
        return made;
    }

    @Override
    public Block stampPlace(StampPlace made) {
        return new StampPlace(string(made.text(), ((FilledPaper.Stamp) now).text()), made.left());
    }

    /** What is no {@link FilledPaper.Text} is the head of a form, which has no values. */
    @Override
    public Block text(TextBlock made) {
        return from instanceof FilledPaper.Text before
                ? new TextBlock(
                        made.layout(), text(made.text(), before.text(), ((FilledPaper.Text) now).text()), made.mark())
                : made;
    }

    @Override
    public Block article(Article made) {
        if (from instanceof FilledPaper.Deleted) {
            return made;
        }
        FilledPaper.Article before = (FilledPaper.Article) from;
        FilledPaper.Article after = (FilledPaper.Article) now;
        List<Paragraph> paragraphs = new ArrayList<>();
        for (int i = 0; i < made.paragraphs().size(); i++) {
            paragraphs.add(paragraph(
                    made.paragraphs().get(i),
                    before.paragraphs().get(i),
                    after.paragraphs().get(i)));
        }
        String caption = string(made.caption(), after.caption());
        return isSame(made.paragraphs(), paragraphs) && caption.equals(made.caption())
                ? made
                : new Article(made.anchor(), made.origin(), made.required(), made.label(), caption, paragraphs);
    }

    private static Paragraph paragraph(Paragraph made, FilledPaper.Provision from, FilledPaper.Provision now) {
        List<Inline> text = text(made.text(), from.text(), now.text());
        List<Block> inserts = inserts(made.inserts(), from.inserts(), now.inserts());
        List<Item> items = items(made.items(), from.items(), now.items());
        return text == made.text() && inserts == made.inserts() && items == made.items()
                ? made
                : new Paragraph(made.anchor(), made.label(), text, inserts, items);
    }

    private static Item item(Item made, FilledPaper.Provision from, FilledPaper.Provision now) {
        List<Inline> text = text(made.text(), from.text(), now.text());
        List<Block> inserts = inserts(made.inserts(), from.inserts(), now.inserts());
        List<Item> items = items(made.items(), from.items(), now.items());
        return text == made.text() && inserts == made.inserts() && items == made.items()
                ? made
                : new Item(made.anchor(), made.label(), text, inserts, items);
    }

    private static List<Block> inserts(List<Block> made, List<FilledPaper.Block> from, List<FilledPaper.Block> now) {
        List<Block> inserts = new ArrayList<>(made.size());
        for (int i = 0; i < made.size(); i++) {
            inserts.add(block(made.get(i), from.get(i), now.get(i)));
        }
        return isSame(made, inserts) ? made : inserts;
    }

    private static List<Item> items(
            List<Item> made, List<FilledPaper.Provision> from, List<FilledPaper.Provision> now) {
        List<Item> items = new ArrayList<>(made.size());
        for (int i = 0; i < made.size(); i++) {
            items.add(item(made.get(i), from.get(i), now.get(i)));
        }
        return isSame(made, items) ? made : items;
    }

    /** True where each is the very same, not only equal. */
    private static <T> boolean isSame(List<T> made, List<T> now) {
        for (int i = 0; i < made.size(); i++) {
            if (made.get(i) != now.get(i)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public Block table(Table made) {
        List<List<FilledPaper.Cell>> before = ((FilledPaper.Table) from).rows();
        List<List<FilledPaper.Cell>> after = ((FilledPaper.Table) now).rows();
        List<Table.Row> rows = new ArrayList<>();
        for (int i = 0; i < made.rows().size(); i++) {
            rows.add(row(made.rows().get(i), before.get(i), after.get(i)));
        }
        return new Table(made.summary(), made.widths(), made.figures(), made.headRows(), rows, made.atTop());
    }

    private static Table.Row row(Table.Row made, List<FilledPaper.Cell> from, List<FilledPaper.Cell> now) {
        List<Table.Cell> cells = new ArrayList<>();
        for (int i = 0; i < made.cells().size(); i++) {
            Table.Cell cell = made.cells().get(i);
            boolean number = now.get(i).isNumber();
            cells.add(
                    number
                            ? cell
                            : new Table.Cell(
                                    cell.heading(),
                                    texts(
                                            cell.lines(),
                                            from.get(i).lines(),
                                            now.get(i).lines())));
        }
        return new Table.Row(cells, made.number());
    }

    private static List<List<Inline>> texts(List<List<Inline>> made, List<FilledText> from, List<FilledText> now) {
        List<List<Inline>> texts = new ArrayList<>();
        for (int i = 0; i < made.size(); i++) {
            texts.add(text(made.get(i), from.get(i), now.get(i)));
        }
        return texts;
    }

    @Override
    public Block signature(SignatureBlock made) {
        FilledPaper.Signature before = (FilledPaper.Signature) from;
        FilledPaper.Signature after = (FilledPaper.Signature) now;
        List<SignatureBlock.Signatory> signatories = new ArrayList<>();
        for (int i = 0; i < made.signatories().size(); i++) {
            signatories.add(signatory(
                    made.signatories().get(i),
                    before.parties().get(i),
                    after.parties().get(i)));
        }
        return new SignatureBlock(text(made.date(), before.date(), after.date()), signatories);
    }

    private static SignatureBlock.Signatory signatory(
            SignatureBlock.Signatory made, FilledPaper.Party from, FilledPaper.Party now) {
        List<SignatureBlock.Line> lines = new ArrayList<>();
        for (int i = 0; i < made.lines().size(); i++) {
            SignatureBlock.Line line = made.lines().get(i);
            List<Inline> value = text(
                    line.value(),
                    from.lines().get(i).value(),
                    now.lines().get(i).value());
            lines.add(new SignatureBlock.Line(line.label(), value));
        }
        return new SignatureBlock.Signatory(string(made.role(), now.role()), lines, made.seal());
    }

    /** Values stand in a finished text in the order in which they were filled in; the very same where none differs. */
    private static List<Inline> text(List<Inline> made, FilledText from, FilledText now) {
        if (from == now || from.runs().equals(now.runs())) {
            return made;
        }
        Iterator<Inline.Value> values = now.values().iterator();
        List<Inline> text = new ArrayList<>(made.size());
        for (Inline inline : made) {
            text.add(inline instanceof Inline.Value ? values.next() : inline);
        }
        return text;
    }

    private static String string(String made, FilledText now) {
        return now.isDone() ? now.text() : made;
    }
}
