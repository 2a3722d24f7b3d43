package org.jobun.document;

import java.util.List;

/**
 * 項 of an article. In a paper numbered by 条, the first has an empty label and begins on the line of
 * 第n条.
 */
public record Paragraph(Anchor anchor, Label label, List<Inline> text, List<Block> inserts, List<Item> items)
        implements Provision {
    /** One without tables and formulas. */
    public Paragraph(Anchor anchor, Label label, List<Inline> text, List<Item> items) {
        this(anchor, label, text, List.of(), items);
    }

    public Paragraph {
        text = List.copyOf(text);
        inserts = List.copyOf(inserts);
        items = List.copyOf(items);
    }

    @Override
    public List<Item> below() {
        return items;
    }
}
