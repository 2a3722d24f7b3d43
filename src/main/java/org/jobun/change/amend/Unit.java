package org.jobun.change.amend;

import java.util.ArrayList;
import java.util.List;
import org.jobun.change.Part;
import org.jobun.document.Block;
import org.jobun.document.Label;

/** A piece of a paper while it is being amended: its words and what is in it change step by step. */
final class Unit {
    final Part.Kind kind;
    final Block block;
    private final String about;
    private Label label;
    private String caption;
    private String text;
    private final List<Unit> below = new ArrayList<>();
    private Unit above;

    private Unit(Part.Kind kind, Label label, String caption, String text, String about, Block block) {
        this.kind = kind;
        this.label = label;
        this.caption = caption;
        this.text = text;
        this.about = about;
        this.block = block;
    }

    /** A whole paper. */
    static Unit paper(List<Part> parts) {
        Unit paper = new Unit(null, Part.NO_LABEL, "", "", "", null);
        parts.forEach(part -> paper.insert(paper.below.size(), of(part)));
        return paper;
    }

    static Unit of(Part part) {
        String about = part.kind() == Part.Kind.TABLE || part.kind() == Part.Kind.HEADING ? part.meaning() : "";
        Unit unit = new Unit(part.kind(), part.label(), part.caption(), part.text(), about, part.block());
        part.below().forEach(one -> unit.insert(unit.below.size(), of(one)));
        return unit;
    }

    /** True for 条, 項 and 号. */
    boolean isProvision() {
        return kind == Part.Kind.ARTICLE || kind == Part.Kind.PARAGRAPH || kind == Part.Kind.ITEM;
    }

    Label label() {
        return label;
    }

    void relabel(Label other) {
        label = other;
    }

    String caption() {
        return caption;
    }

    void recaption(String other) {
        caption = other;
    }

    String text() {
        return text;
    }

    void retext(String other) {
        text = other;
    }

    /** What else tells what it is, of tables and headings. */
    String about() {
        return about;
    }

    /** In order; to be changed by {@link #insert} and {@link #remove} only. */
    List<Unit> below() {
        return below;
    }

    /** What it stands in; null for the paper. */
    Unit above() {
        return above;
    }

    int index() {
        return above.below.indexOf(this);
    }

    void insert(int index, Unit unit) {
        below.add(index, unit);
        unit.above = this;
    }

    void remove() {
        above.below.remove(this);
        above = null;
    }

    /** Itself and all that is in it. */
    List<Unit> all() {
        List<Unit> all = new ArrayList<>();
        addTo(all);
        return all;
    }

    private void addTo(List<Unit> all) {
        all.add(this);
        below.forEach(unit -> unit.addTo(all));
    }

    /** The piece of the paper itself that it is in, or is. */
    Unit top() {
        Unit top = this;
        while (top.above != null && top.above.kind != null) {
            top = top.above;
        }
        return top;
    }

    /** Everything that is read, a line for each piece, with its kind, depth and number: equal for papers that say the same. */
    String printed() {
        StringBuilder out = new StringBuilder();
        print(0, out);
        return out.toString();
    }

    private void print(int depth, StringBuilder out) {
        out.append(" ".repeat(depth))
                .append(kind)
                .append('|')
                .append(label.text())
                .append('|')
                .append(caption)
                .append('|')
                .append(text.replace("\n", "\\n"))
                .append('|')
                .append(about)
                .append('\n');
        below.forEach(unit -> unit.print(depth + 1, out));
    }
}
