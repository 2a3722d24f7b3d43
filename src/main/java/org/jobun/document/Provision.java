package org.jobun.document;

import java.util.ArrayList;
import java.util.List;

/** 規定: a numbered node of a paper that others may refer to. */
public sealed interface Provision permits Article, Paragraph, Item {
    Anchor anchor();

    Label label();

    /** Its own words; none where they all stand below it. */
    List<Inline> text();

    /** Tables, formulas and notes below its words and above what is below it: {@link Table} and {@link TextBlock}. */
    List<Block> inserts();

    /** The provisions one step below: 項 of an article, 号 of a 項. */
    List<? extends Provision> below();

    /** Itself and all below it, as they are read. */
    default List<Provision> provisions() {
        List<Provision> all = new ArrayList<>();
        addTo(all);
        return all;
    }

    private void addTo(List<Provision> all) {
        all.add(this);
        below().forEach(provision -> ((Provision) provision).addTo(all));
    }
}
