package org.jobun.document;

/**
 * The place for the revenue stamp (収入印紙), a dotted box at the top right of the first page.
 *
 * @param text what stands in the box, e.g. 収入印紙
 */
public record StampPlace(String text) implements Block {
    @Override
    public <R> R accept(BlockVisitor<R> visitor) {
        return visitor.stampPlace(this);
    }
}
