package org.jobun.document;

/**
 * Identity of a provision inside one paper, the target of references: {@code subcontracting.approval} for
 * an article, {@code subcontracting.approval/2/1} for its 第2項第1号. Letters, digits and {@code . - /}.
 */
public record Anchor(String id) {}
