package org.jobun.document;

import java.util.List;

/** 号, or what stands below it (ア, (ｱ)); the depth is the nesting, the glyph is in the label. */
public record Item(Anchor anchor, Label label, List<Inline> text, List<Item> items) implements Provision {

    public Item {
        text = List.copyOf(text);
        items = List.copyOf(items);
    }
}
