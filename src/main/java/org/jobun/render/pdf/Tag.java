package org.jobun.render.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An element of the structure tree (ISO 32000-1, 14.8), filled while the paper is laid out and given its
 * content while pages are painted.
 */
final class Tag {
    private final String type;
    private final List<Tag> children = new ArrayList<>();
    private final boolean columnHeading;
    private final String summary;
    private final AtomicInteger count;
    private final int order;

    Tag(String type) {
        this(type, false, "", new AtomicInteger());
    }

    private Tag(String type, boolean columnHeading, String summary, AtomicInteger count) {
        this.type = type;
        this.columnHeading = columnHeading;
        this.summary = summary;
        this.count = count;
        this.order = count.getAndIncrement();
    }

    /** Adds an element below this one. */
    Tag add(String childType) {
        Tag child = new Tag(childType, false, "", count);
        children.add(child);
        return child;
    }

    /** Adds a heading cell of a table, for its column or its row. */
    Tag addHeading(boolean ofColumn) {
        Tag child = new Tag("TH", ofColumn, "", count);
        children.add(child);
        return child;
    }

    /** Adds a table; the summary is for readers who cannot see it. */
    Tag addTable(String tableSummary) {
        Tag child = new Tag("Table", false, tableSummary, count);
        children.add(child);
        return child;
    }

    String summary() {
        return summary;
    }

    /** Place among all elements in reading order. */
    int order() {
        return order;
    }

    /** How many elements the tree has that this one belongs to. */
    int count() {
        return count.get();
    }

    String type() {
        return type;
    }

    List<Tag> children() {
        return children;
    }

    boolean isColumnHeading() {
        return columnHeading;
    }
}
