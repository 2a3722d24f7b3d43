package org.jobun.interview;

import java.util.List;
import java.util.stream.Collectors;
import org.jobun.change.Meaning;
import org.jobun.document.Article;
import org.jobun.document.Block;
import org.jobun.document.BlockVisitor;
import org.jobun.document.Contents;
import org.jobun.document.Heading;
import org.jobun.document.Inline;
import org.jobun.document.Item;
import org.jobun.document.Paragraph;
import org.jobun.document.SignatureBlock;
import org.jobun.document.StampPlace;
import org.jobun.document.Table;
import org.jobun.document.TextBlock;
import org.jobun.document.Title;

/** What a block says, without what only numbers say: a reference counts by what it means, not by how it is called here. */
final class Words implements BlockVisitor<String> {
    private final boolean law;

    /** @param law whether a citation of law counts by its words, and not only by the provision that it means */
    Words(boolean law) {
        this.law = law;
    }

    String of(Block block) {
        return block.accept(this);
    }

    /** All that is printed of an article, numbers as well. */
    String printed(Article article) {
        return article.label().text()
                + article.texts().stream().map(Inline::textOf).collect(Collectors.joining("\n"));
    }

    private String text(List<Inline> text) {
        return Meaning.of(text, law);
    }

    @Override
    public String title(Title title) {
        return title.text();
    }

    @Override
    public String text(TextBlock block) {
        return text(block.text());
    }

    @Override
    public String table(Table table) {
        return table.texts().stream().map(this::text).collect(Collectors.joining("\n"));
    }

    @Override
    public String signature(SignatureBlock block) {
        StringBuilder out = new StringBuilder(text(block.date()));
        block.signatories().forEach(one -> {
            out.append('\n').append(one.role());
            one.lines().forEach(line -> out.append('\n').append(line.label()).append(text(line.value())));
        });
        return out.toString();
    }

    @Override
    public String heading(Heading heading) {
        return heading.caption();
    }

    @Override
    public String contents(Contents contents) {
        return contents.texts().stream().map(this::text).collect(Collectors.joining("\n"));
    }

    @Override
    public String stampPlace(StampPlace stamp) {
        return stamp.text();
    }

    @Override
    public String article(Article article) {
        StringBuilder out = new StringBuilder(article.caption());
        for (Paragraph paragraph : article.paragraphs()) {
            out.append("\n項").append(text(paragraph.text()));
            paragraph.inserts().forEach(insert -> out.append('\n').append(insert.accept(this)));
            items(paragraph.items(), 1, out);
        }
        return out.toString();
    }

    private void items(List<Item> items, int depth, StringBuilder out) {
        for (Item item : items) {
            out.append('\n').append("号".repeat(depth)).append(text(item.text()));
            item.inserts().forEach(insert -> out.append('\n').append(insert.accept(this)));
            items(item.items(), depth + 1, out);
        }
    }
}
