package org.jobun.lists;

import org.jobun.diagnostic.Location;

/** A new sheet begins: nothing goes on from the one before. What it is called may say what it is about. */
record Leaf(String title, Location place) implements Piece {
    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.leaf(this);
    }
}
