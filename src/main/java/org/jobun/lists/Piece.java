package org.jobun.lists;

/** What stands in a file, in the order in which one reads it. */
sealed interface Piece permits Line, Grid, Leaf {
    /** Calls the method for what it is. */
    <R> R accept(Visitor<R> visitor);

    /** One method for each kind. */
    interface Visitor<R> {
        R line(Line line);

        R grid(Grid grid);

        R leaf(Leaf leaf);
    }
}
