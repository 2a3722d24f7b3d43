package org.jobun.document;

import java.util.List;

/**
 * The place for the revenue stamp (収入印紙), a dotted box at the top of the first page.
 *
 * @param text what stands in the box, e.g. 収入印紙
 * @param left whether it stands at the left, else at the right
 */
public record StampPlace(String text, boolean left) implements Block {
    @Override
    public List<List<Inline>> texts() {
        return List.of();
    }

    @Override
    public <R> R accept(BlockVisitor<R> visitor) {
        return visitor.stampPlace(this);
    }
}
