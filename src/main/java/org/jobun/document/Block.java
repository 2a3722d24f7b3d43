package org.jobun.document;

/** One piece of a paper from top to bottom: never a 項, which is a {@link Paragraph}. */
public sealed interface Block permits Title, TextBlock, Table, Article, SignatureBlock, StampPlace {

    /** Calls the visitor's method for this kind of block. */
    <R> R accept(BlockVisitor<R> visitor);
}
