package org.jobun.document;

import java.util.List;

/**
 * Text outside the numbered provisions: preamble, date line, addressee, 記, 別記.
 *
 * @param layout where it stands on the line
 * @param text the words
 * @param mark of the head of a 別表, whose words begin with its label; null for any other text
 */
public record TextBlock(Layout layout, List<Inline> text, Mark mark) implements Block {
    /** A text that nothing refers to. */
    public TextBlock(Layout layout, List<Inline> text) {
        this(layout, text, null);
    }

    public TextBlock {
        text = List.copyOf(text);
    }

    /** Where a text stands. */
    public enum Layout {
        /** Justified, first line indented by one character: the preamble. */
        BODY,
        /** Justified, no indent. */
        FLUSH,
        /** Centred line: 記. */
        CENTER,
        /** At the end of the line: 別記 on the top right, a document number. */
        END,
        /** A formula on lines of its own, indented. */
        FORMULA,
        /** Smaller, for a remark under a table or a block. */
        NOTE
    }

    @Override
    public List<List<Inline>> texts() {
        return List.of(text);
    }

    @Override
    public <R> R accept(BlockVisitor<R> visitor) {
        return visitor.text(this);
    }
}
