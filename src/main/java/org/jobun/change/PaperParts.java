package org.jobun.change;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
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

/** Cuts a paper into the pieces that changes are said of. */
public final class PaperParts implements BlockVisitor<Part> {
    private static final PaperParts WITH_LAW = new PaperParts(true);
    private static final PaperParts WITHOUT_LAW = new PaperParts(false);

    /** Whether a citation of law counts by its words. */
    private final boolean law;

    private PaperParts(boolean law) {
        this.law = law;
    }

    /** The pieces of a paper from top to bottom. */
    public static List<Part> of(Document paper) {
        return of(paper.blocks());
    }

    /** The pieces of some blocks. */
    public static List<Part> of(List<Block> blocks) {
        return of(blocks, true);
    }

    /**
     * The pieces of some blocks.
     *
     * @param law whether a citation of law counts by its words, and not only by the provision that it means
     */
    public static List<Part> of(List<Block> blocks, boolean law) {
        PaperParts cut = law ? WITH_LAW : WITHOUT_LAW;
        return blocks.stream().map(block -> block.accept(cut)).toList();
    }

    private static Part plain(Part.Kind kind, String id, String text, Block block) {
        return new Part(kind, id, Part.NO_LABEL, "", text, text, List.of(), block);
    }

    @Override
    public Part title(Title title) {
        return plain(Part.Kind.TITLE, "title", title.text(), title);
    }

    @Override
    public Part text(TextBlock block) {
        String text = Inline.textOf(block.text());
        String meaning = Meaning.of(block.text(), law);
        if (block.mark() == null) {
            return new Part(Part.Kind.TEXT, "", Part.NO_LABEL, "", text, meaning, List.of(), block);
        }
        String label = block.mark().label().text();
        return new Part(
                Part.Kind.SCHEDULE,
                block.mark().anchor().id(),
                block.mark().label(),
                "",
                without(label, text),
                without(label, meaning),
                List.of(),
                block);
    }

    /** The words of the head of a 別表 behind its label. */
    private static String without(String label, String text) {
        return text.startsWith(label) ? text.substring(label.length()) : text;
    }

    @Override
    public Part table(Table table) {
        List<Part> rows = table.rows().stream().map(this::row).toList();
        return new Part(
                Part.Kind.TABLE, table.summary(), Part.NO_LABEL, table.summary(), "", widths(table), rows, table);
    }

    /** What is not read of a table and yet is part of it. */
    private static String widths(Table table) {
        return table.widths() + "/" + table.headRows();
    }

    private Part row(Table.Row row) {
        Function<Function<List<Inline>, String>, String> words = each -> row.cells().stream()
                .map(cell -> cell.lines().stream().map(each).collect(Collectors.joining(String.valueOf(Part.LINE))))
                .collect(Collectors.joining(String.valueOf(Part.CELL)));
        boolean counted = row.number() != null;
        return new Part(
                Part.Kind.ROW,
                counted ? row.number().mark().anchor().id() : name(row),
                counted ? row.number().mark().label() : Part.NO_LABEL,
                name(row),
                words.apply(Inline::textOf),
                words.apply(line -> Meaning.of(line, law)),
                List.of(),
                null);
    }

    /** The first cell that names a row. */
    private static String name(Table.Row row) {
        return row.cells().stream()
                .filter(cell -> cell.heading() && !cell.isEmpty())
                .findFirst()
                .map(cell -> cell.lines().stream().map(Inline::textOf).collect(Collectors.joining()))
                .orElse("");
    }

    @Override
    public Part article(Article article) {
        List<Part> below = article.paragraphs().stream().map(this::paragraph).toList();
        return new Part(
                Part.Kind.ARTICLE,
                article.origin().clause(),
                article.label(),
                article.caption(),
                "",
                "",
                below,
                article);
    }

    private Part paragraph(Paragraph paragraph) {
        return new Part(
                Part.Kind.PARAGRAPH,
                "",
                paragraph.label(),
                "",
                Inline.textOf(paragraph.text()),
                Meaning.of(paragraph.text(), law),
                below(paragraph.inserts(), paragraph.items()),
                null);
    }

    private Part item(Item item) {
        return new Part(
                Part.Kind.ITEM,
                "",
                item.label(),
                "",
                Inline.textOf(item.text()),
                Meaning.of(item.text(), law),
                below(item.inserts(), item.items()),
                null);
    }

    private List<Part> below(List<Block> inserts, List<Item> items) {
        List<Part> below = new ArrayList<>(of(inserts, law));
        items.forEach(item -> below.add(item(item)));
        return below;
    }

    @Override
    public Part signature(SignatureBlock block) {
        StringBuilder text = new StringBuilder(Inline.textOf(block.date()));
        block.signatories().forEach(party -> {
            text.append(Part.LINE).append(party.role());
            party.lines()
                    .forEach(line -> text.append(Part.LINE)
                            .append(line.label())
                            .append(Part.CELL)
                            .append(Inline.textOf(line.value())));
            text.append(party.seal() ? "　印" : "");
        });
        return plain(Part.Kind.SIGNATURE, "signature", text.toString(), block);
    }

    @Override
    public Part stampPlace(StampPlace stamp) {
        return plain(Part.Kind.STAMP, "stamp", stamp.text(), stamp);
    }

    @Override
    public Part heading(Heading heading) {
        return new Part(
                Part.Kind.HEADING,
                heading.anchor().id(),
                heading.label(),
                heading.caption(),
                "",
                heading.rank().word(),
                List.of(),
                heading);
    }

    @Override
    public Part contents(Contents contents) {
        String text =
                contents.texts().stream().map(Inline::textOf).collect(Collectors.joining(String.valueOf(Part.LINE)));
        return new Part(Part.Kind.CONTENTS, "contents", Part.NO_LABEL, "", text, "", List.of(), contents);
    }
}
