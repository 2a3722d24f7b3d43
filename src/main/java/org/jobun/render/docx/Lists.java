package org.jobun.render.docx;

import java.util.ArrayList;
import java.util.List;
import org.jobun.document.Label;
import org.jobun.house.NumberingScheme;

/**
 * Counts as Word will, in document order, and gives each numbered paragraph the {@code w:num} with which Word computes
 * exactly its label. A list that Word would not start again by itself (号 of another 項, 条 of 附則) gets an instance of
 * its own with {@code startOverride}.
 */
final class Lists {
    private final List<ListLevel> levels;
    private final List<ListInstance> instances = new ArrayList<>();
    private final ListCounter provisions = new ListCounter(ListLevel.PROVISIONS, this::idOf);
    private final ListCounter items = new ListCounter(ListLevel.ITEMS, this::idOf);

    Lists(NumberingScheme scheme) {
        levels = ListLevel.of(scheme);
    }

    /** The level that gives a label its glyphs. */
    ListLevel levelOf(Label label) {
        return levels.get(label.level());
    }

    /** The {@code w:numId} for the next numbered paragraph, which has this label. */
    int numFor(Label label) {
        ListLevel level = levelOf(label);
        ListCounter counter = level.abstractNum() == ListLevel.PROVISIONS ? provisions : items;
        return counter.next(level, label.number());
    }

    /** All instances; the id of each is its place, counted from 1. The first two are those of the styles. */
    List<ListInstance> instances() {
        return List.copyOf(instances);
    }

    private int idOf(ListInstance instance) {
        instances.add(instance);
        return instances.size();
    }
}
