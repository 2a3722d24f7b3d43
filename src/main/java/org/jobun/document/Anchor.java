package org.jobun.document;

/**
 * Identity of a provision inside one paper, the target of references: {@code subcontracting.approval} for
 * an article, {@code subcontracting.approval/2/1} for its 第2項第1号. Letters, digits and {@code . - /}.
 */
public record Anchor(String id) {
    // Written out: what Java makes for records it links at the first use, a millisecond at each start.
    @Override
    public boolean equals(Object other) {
        return other instanceof Anchor anchor && id.equals(anchor.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
