package org.jobun.render.pdf;

import java.util.List;
import java.util.function.BiConsumer;
import org.jobun.document.Block;
import org.jobun.document.Inline;
import org.jobun.document.Item;
import org.jobun.document.Paragraph;
import org.jobun.document.Provision;

/** Provisions as rows: a label, the text behind it, further lines at a hanging indent; each deeper level one em more. */
final class ProvisionRows {
    private final RowBuilder rows;
    private final Shaper body;

    private final BiConsumer<Block, Tag> inserts;

    /** @param inserts lays out tables, formulas and notes within a provision */
    ProvisionRows(RowBuilder rows, Shaper body, BiConsumer<Block, Tag> inserts) {
        this.inserts = inserts;
        this.rows = rows;
        this.body = body;
    }

    /** A label and the element it belongs to. */
    private record Label(List<Cluster> text, Tag tag) {}

    /** A text and the element it belongs to. */
    private record Tagged(List<Inline> text, Tag tag) {}

    /**
     * The label of a 項 and where it stands.
     *
     * @param tag null for an empty one
     * @param x of the label
     * @param hang where further lines start
     * @param space blank above
     */
    record Head(String label, Tag tag, int x, int hang, int space) {}

    /** Where a label stands, where its text starts, where further lines start, and what room is above. */
    private record Place(int x, int start, int hang, int space, boolean keepNext) {}

    /** A 項: its label, the text behind it, further lines at the hanging indent. */
    void paragraph(Head head, Paragraph paragraph, Tag tag) {
        Label label = new Label(body.of(head.label()), head.tag());
        Tagged text = new Tagged(paragraph.text(), tag);
        // The words before a list stay on the page of its first 号.
        boolean keepNext = isFollowed(paragraph);
        int start = start(label, head);
        if (start + rows.em() * 2 > rows.width() && !Inline.textOf(text.text()).isEmpty()) {
            below(label, text, head, keepNext);
        } else {
            hanging(label, text, new Place(head.x(), start, head.hang(), head.space(), keepNext));
        }
    }

    /** Half-width numbers (2, 10) end short of the indent; all others are followed by one em. */
    private int start(Label label, Head head) {
        int width = Spacing.width(label.text());
        int end = head.x() + width;
        boolean isShort = width < rows.em() * 3 / 2 && head.hang() > end;
        return Math.max(head.hang(), end + (isShort ? 0 : rows.em()));
    }

    /** A label with a caption as long as the line stands on lines of its own. */
    private void below(Label label, Tagged text, Head head, boolean keepNext) {
        int hang = head.hang();
        List<Line> lines = LineBreaker.lines(label.text(), head.x(), hang, rows.width(), rows.fill());
        rows.addBlock(lines, label.tag(), head.space(), true);
        rows.addBlock(body.lines(text.text(), hang, hang, rows.width(), rows.fill()), text.tag(), 0, keepNext);
    }

    private void hanging(Label label, Tagged text, Place place) {
        List<Line> broken = body.lines(text.text(), place.start(), place.hang(), rows.width(), rows.fill());
        List<Line> lines = broken.isEmpty() ? List.of(Line.empty(place.start())) : broken;
        rows.addBlock(lines, text.tag(), place.space(), place.keepNext());
        if (!label.text().isEmpty()) {
            int x = place.x();
            Line number = LineBreaker.lines(label.text(), x, x, rows.width(), LineBreaker.Fill.NATURAL)
                    .get(0);
            rows.prepend(lines.size(), number, label.tag());
        }
    }

    /** Tables, formulas and notes of a provision. */
    void inserts(Provision provision, Tag tag) {
        provision.inserts().forEach(insert -> inserts.accept(insert, tag));
    }

    /** Whether a list, a table or a formula follows, to which the words lead. */
    static boolean isFollowed(Provision provision) {
        return !provision.below().isEmpty() || !provision.inserts().isEmpty();
    }

    /** @param depth in em from the margin; 1 for 号 of an article */
    void items(List<Item> items, int depth, Tag parent) {
        if (items.isEmpty()) {
            return;
        }
        Tag list = parent.add("L");
        boolean together = depth > 1 && Item.isShort(items);
        for (Item item : items) {
            boolean last = item == items.get(items.size() - 1);
            item(item, depth, list.add("LI"), isFollowed(item) || together && !last);
        }
    }

    private void item(Item item, int depth, Tag entry, boolean keepNext) {
        Label label = new Label(body.of(item.label().text()), entry.add("Lbl"));
        Tagged text = new Tagged(item.text(), entry.add("LBody"));
        int x = depth * rows.em();
        int start = x + Math.max(rows.em() * 2, Spacing.width(label.text()) + rows.em() / 2);
        int space = rows.space("Level" + Math.min(depth + 2, 6), 0);
        rows.begin(item.anchor());
        hanging(label, text, new Place(x, start, start, space, keepNext));
        inserts(item, text.tag());
        items(item.items(), depth + 1, text.tag());
    }
}
