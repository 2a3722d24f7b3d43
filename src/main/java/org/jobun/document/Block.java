package org.jobun.document;

import java.util.List;

/** One piece of a paper from top to bottom: never a 項, which is a {@link Paragraph}. */
public sealed interface Block permits Title, TextBlock, Table, Article, SignatureBlock, StampPlace, Heading, Contents {

    /** Its running texts as they are read: lines of cells, provisions, what signatories write. Titles are no running text. */
    List<List<Inline>> texts();

    /** Calls the visitor's method for this kind of block. */
    <R> R accept(BlockVisitor<R> visitor);
}
