package org.jobun.assembly;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jobun.document.Article;
import org.jobun.document.Block;
import org.jobun.document.Document;
import org.jobun.document.Imprint;
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
 * A finished paper once more with the values of another matter, where both are {@link Alike}: its numbers and references
 * hold for both. Blocks without a value that differs are the very same.
 */
public final class Refill {
    private Refill() {}

    /**
     * The paper of a matter.
     *
     * @param made finished from {@code from}
     * @param now of the matter, alike
     */
    public static Document of(Document made, FilledPaper from, FilledPaper now, Matter matter, Making making) {
        List<Block> blocks = new ArrayList<>(made.blocks().size());
        for (int i = 0; i < made.blocks().size(); i++) {
            blocks.add(block(
                    made.blocks().get(i), from.blocks().get(i), now.blocks().get(i)));
        }
        Imprint imprint = made.imprint();
        return new Document(
                made.id(),
                made.name(),
                made.title(),
                matter.name(),
                made.author(),
                made.draft(),
                making.date(),
                new Imprint(matter.id(), imprint.municipality(), imprint.comma(), imprint.relative()),
                made.standing(),
                made.numbering(),
                made.style(),
                blocks);
    }

    private static Block block(Block made, FilledPaper.Block from, FilledPaper.Block now) {
        if (from.equals(now)) {
            return made;
        }
        if (made instanceof Article article) {
            return article(article, (FilledPaper.Article) from, (FilledPaper.Article) now);
        }
        if (made instanceof TextBlock text && from instanceof FilledPaper.Text before) {
            return new TextBlock(text.layout(), text(text.text(), before.text(), ((FilledPaper.Text) now).text()));
        }
        if (made instanceof Table table) {
            return table(table, (FilledPaper.Table) from, (FilledPaper.Table) now);
        }
        if (made instanceof SignatureBlock signature) {
            return signature(signature, (FilledPaper.Signature) from, (FilledPaper.Signature) now);
        }
        if (made instanceof Title title) {
            return new Title(string(title.text(), ((FilledPaper.Title) now).text()));
        }
        if (made instanceof StampPlace place) {
            return new StampPlace(string(place.text(), ((FilledPaper.Stamp) now).text()), place.left());
        }
        return made;
    }

    private static Article article(Article made, FilledPaper.Article from, FilledPaper.Article now) {
        List<Paragraph> paragraphs = new ArrayList<>();
        boolean same = from.caption().runs().equals(now.caption().runs());
        for (int i = 0; i < made.paragraphs().size(); i++) {
            Paragraph paragraph = made.paragraphs().get(i);
            FilledPaper.Provision before = from.paragraphs().get(i);
            FilledPaper.Provision after = now.paragraphs().get(i);
            List<Inline> text = text(paragraph.text(), before.text(), after.text());
            List<Item> items = items(paragraph.items(), before.items(), after.items());
            boolean kept = text == paragraph.text() && items == paragraph.items();
            same &= kept;
            paragraphs.add(kept ? paragraph : new Paragraph(paragraph.anchor(), paragraph.label(), text, items));
        }
        return same
                ? made
                : new Article(
                        made.anchor(),
                        made.origin(),
                        made.required(),
                        made.label(),
                        string(made.caption(), now.caption()),
                        paragraphs);
    }

    private static List<Item> items(
            List<Item> made, List<FilledPaper.Provision> from, List<FilledPaper.Provision> now) {
        List<Item> items = new ArrayList<>();
        boolean same = true;
        for (int i = 0; i < made.size(); i++) {
            Item item = made.get(i);
            List<Inline> text = text(item.text(), from.get(i).text(), now.get(i).text());
            List<Item> below =
                    items(item.items(), from.get(i).items(), now.get(i).items());
            boolean kept = text == item.text() && below == item.items();
            same &= kept;
            items.add(kept ? item : new Item(item.anchor(), item.label(), text, below));
        }
        return same ? made : items;
    }

    private static Table table(Table made, FilledPaper.Table from, FilledPaper.Table now) {
        List<Table.Row> rows = new ArrayList<>();
        for (int i = 0; i < made.rows().size(); i++) {
            List<Table.Cell> cells = new ArrayList<>();
            for (int j = 0; j < made.rows().get(i).cells().size(); j++) {
                Table.Cell cell = made.rows().get(i).cells().get(j);
                FilledPaper.Cell before = from.rows().get(i).get(j);
                FilledPaper.Cell after = now.rows().get(i).get(j);
                List<List<Inline>> lines = new ArrayList<>();
                for (int k = 0; k < cell.lines().size(); k++) {
                    lines.add(text(
                            cell.lines().get(k),
                            before.lines().get(k),
                            after.lines().get(k)));
                }
                cells.add(new Table.Cell(cell.heading(), lines));
            }
            rows.add(new Table.Row(cells));
        }
        return new Table(made.summary(), made.widths(), made.headRows(), rows);
    }

    private static SignatureBlock signature(
            SignatureBlock made, FilledPaper.Signature from, FilledPaper.Signature now) {
        List<SignatureBlock.Signatory> signatories = new ArrayList<>();
        for (int i = 0; i < made.signatories().size(); i++) {
            SignatureBlock.Signatory signatory = made.signatories().get(i);
            FilledPaper.Party before = from.parties().get(i);
            FilledPaper.Party after = now.parties().get(i);
            List<SignatureBlock.Line> lines = new ArrayList<>();
            for (int j = 0; j < signatory.lines().size(); j++) {
                SignatureBlock.Line line = signatory.lines().get(j);
                lines.add(new SignatureBlock.Line(
                        line.label(),
                        text(
                                line.value(),
                                before.lines().get(j).value(),
                                after.lines().get(j).value())));
            }
            signatories.add(
                    new SignatureBlock.Signatory(string(signatory.role(), after.role()), lines, signatory.seal()));
        }
        return new SignatureBlock(text(made.date(), from.date(), now.date()), signatories);
    }

    /** Values stand in a finished text in the order in which they were filled in; the very same where none differs. */
    private static List<Inline> text(List<Inline> made, FilledText from, FilledText now) {
        if (from == now || from.runs().equals(now.runs())) {
            return made;
        }
        Iterator<Inline> values = now.runs().stream()
                .filter(FilledText.Done.class::isInstance)
                .map(run -> ((FilledText.Done) run).inline())
                .filter(Inline.Value.class::isInstance)
                .iterator();
        List<Inline> text = new ArrayList<>(made.size());
        for (Inline inline : made) {
            text.add(inline instanceof Inline.Value ? values.next() : inline);
        }
        return text;
    }

    private static String string(String made, FilledText now) {
        boolean onlyDone = now.runs().stream().allMatch(FilledText.Done.class::isInstance);
        if (!onlyDone) {
            return made;
        }
        StringBuilder out = new StringBuilder();
        now.runs().forEach(run -> out.append(((FilledText.Done) run).inline().text()));
        return out.toString();
    }
}
