package org.jobun.document;

import java.util.List;

/** 号, or what stands below it (ア, (ｱ)); the depth is the nesting, the glyph is in the label. */
public record Item(Anchor anchor, Label label, List<Inline> text, List<Block> inserts, List<Item> items)
        implements Provision {
    /** One without tables and formulas. */
    public Item(Anchor anchor, Label label, List<Inline> text, List<Item> items) {
        this(anchor, label, text, List.of(), items);
    }

    /** Letters of a list that is kept on one page: four lines or so. */
    private static final int FEW_LETTERS = 120;

    /** Items of a list that is kept on one page. */
    private static final int FEW_ITEMS = 4;

    /** True for a list below 号 that is so short that no page should end within it: ア and イ are read together. */
    public static boolean isShort(List<Item> list) {
        int letters = list.stream()
                .flatMap(item -> item.text().stream())
                .mapToInt(inline -> inline.text().length())
                .sum();
        return list.size() <= FEW_ITEMS
                && letters <= FEW_LETTERS
                && list.stream()
                        .allMatch(
                                item -> item.items().isEmpty() && item.inserts().isEmpty());
    }

    public Item {
        text = List.copyOf(text);
        inserts = List.copyOf(inserts);
        items = List.copyOf(items);
    }

    @Override
    public List<Item> below() {
        return items;
    }
}
