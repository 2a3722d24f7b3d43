package org.jobun.readback.update;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jobun.document.Article;
import org.jobun.document.BlockVisitor;
import org.jobun.document.Document;
import org.jobun.document.Inline;
import org.jobun.document.Item;
import org.jobun.document.SignatureBlock;
import org.jobun.document.StampPlace;
import org.jobun.document.Table;
import org.jobun.document.TextBlock;
import org.jobun.document.Title;

/** The values that a paper prints: fact → its texts. */
final class PrintedValues implements BlockVisitor<Void> {
    private final Map<String, List<String>> values = new TreeMap<>();

    private PrintedValues() {}

    static Map<String, List<String>> of(Document document) {
        PrintedValues printed = new PrintedValues();
        document.blocks().forEach(block -> block.accept(printed));
        return printed.values;
    }

    private void line(List<Inline> line) {
        for (Inline inline : line) {
            if (inline instanceof Inline.Value value) {
                values.computeIfAbsent(value.fact(), fresh -> new ArrayList<>()).add(value.text());
            }
        }
    }

    private void items(List<Item> items) {
        items.forEach(item -> {
            line(item.text());
            items(item.items());
        });
    }

    @Override
    public Void title(Title title) {
        return null;
    }

    @Override
    public Void text(TextBlock text) {
        line(text.text());
        return null;
    }

    @Override
    public Void table(Table table) {
        table.rows().forEach(row -> row.cells().forEach(cell -> cell.lines().forEach(this::line)));
        return null;
    }

    @Override
    public Void article(Article article) {
        article.paragraphs().forEach(paragraph -> {
            line(paragraph.text());
            items(paragraph.items());
        });
        return null;
    }

    @Override
    public Void signature(SignatureBlock block) {
        line(block.date());
        block.signatories().forEach(party -> party.lines().forEach(value -> line(value.value())));
        return null;
    }

    @Override
    public Void stampPlace(StampPlace place) {
        return null;
    }
}
