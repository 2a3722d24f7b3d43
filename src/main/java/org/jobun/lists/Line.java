package org.jobun.lists;

import org.jobun.diagnostic.Location;

/**
 * A paragraph, or a cell that stands alone, in a file that somebody wrote.
 *
 * @param text without a mark that the program which wrote it counts by itself
 * @param kind how it says at which level it stands: {@link #HEADING}, {@link #COUNTED}, {@link #INDENTED}
 * @param depth by its kind
 * @param mark that would be printed before it, where it is counted: 1. or (1); else empty
 */
record Line(String text, String kind, int depth, String mark, Location place) implements Piece {
    /** By the outline level of a heading. */
    static final String HEADING = "heading";
    /** By a list of Word. */
    static final String COUNTED = "list";
    /** By how far it is indented, if at all. */
    static final String INDENTED = "indent";
    /** A note at the foot of a page or at the end, which belongs to no list. */
    static final String NOTE = "note";

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.line(this);
    }
}
