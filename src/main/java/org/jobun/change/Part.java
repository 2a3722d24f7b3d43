package org.jobun.change;

import java.util.ArrayList;
import java.util.List;
import org.jobun.document.Block;
import org.jobun.document.Label;
import org.jobun.redline.Passage;

/**
 * One piece of a paper as changes see it: a 条, 項 or 号, a table and its rows, a text outside of the articles.
 *
 * @param kind what it is
 * @param id by which the same piece is known in another state of the paper; empty where only its words can tell
 * @param label its number; {@link #NO_LABEL} for none
 * @param caption 見出し of an article, heading of a 章, what a table is called; else empty
 * @param text its own words as printed, without what is below; cells of a row apart by {@link #CELL}, lines by {@link #LINE}
 * @param meaning the same, but each reference as what it means, so that a mere renumbering does not change it
 * @param below what stands in it, in order
 * @param block the block it is, to be printed again; null for 項, 号 and rows
 */
public record Part(
        Kind kind, String id, Label label, String caption, String text, String meaning, List<Part> below, Block block) {
    /** Between two cells of a row. */
    public static final char CELL = Passage.CELL;

    /** Between two lines of a cell. */
    public static final char LINE = Passage.LINE;

    /** Of a piece that is not counted. */
    public static final Label NO_LABEL = new Label("", 0, 0);

    public Part {
        below = List.copyOf(below);
    }

    /** The same with another number. */
    public Part with(Label other) {
        return new Part(kind, id, other, caption, text, meaning, below, block);
    }

    /** What a piece is. */
    public enum Kind {
        TITLE,
        STAMP,
        /** 目次 */
        CONTENTS,
        /** 章, 節, 款, 附則 */
        HEADING,
        /** 条 */
        ARTICLE,
        /** 項 */
        PARAGRAPH,
        /** 号, and what is below it */
        ITEM,
        /** A text outside of the articles, a note or formula within one. */
        TEXT,
        /** The head of a 別表. */
        SCHEDULE,
        TABLE,
        ROW,
        /** 記名押印欄 */
        SIGNATURE
    }

    /** True for 条, 項 and 号. */
    public boolean isProvision() {
        return kind == Kind.ARTICLE || kind == Kind.PARAGRAPH || kind == Kind.ITEM;
    }

    /** All words, its own and those of what is below, a line for each piece. */
    public String allText() {
        StringBuilder out = new StringBuilder();
        flattened()
                .forEach(part -> out.append(part.caption()).append(part.text()).append('\n'));
        return out.toString();
    }

    /** What it says, whatever the numbers are. */
    public String allMeaning() {
        StringBuilder out = new StringBuilder();
        flattened()
                .forEach(part -> out.append(part.kind())
                        .append(part.caption())
                        .append(part.meaning())
                        .append('\n'));
        return out.toString();
    }

    /** Itself and all below, as they are read. */
    public List<Part> flattened() {
        List<Part> all = new ArrayList<>();
        addTo(all);
        return all;
    }

    private void addTo(List<Part> all) {
        all.add(this);
        below.forEach(part -> part.addTo(all));
    }
}
