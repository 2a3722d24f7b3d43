package org.jobun.render.pdf;

import java.util.List;

/**
 * A composed line.
 *
 * @param x of its first character from the left margin, in mpt
 * @param clusters in order
 * @param positions of each cluster from x, in mpt
 * @param width from x to the end of the last cluster
 */
record Line(int x, List<Cluster> clusters, int[] positions, int width) {
    Line {
        clusters = List.copyOf(clusters);
    }

    /** A line without words, which is room to write in. */
    static Line empty(int x) {
        return new Line(x, List.of(), new int[0], 0);
    }

    /** The same line further right. */
    Line movedBy(int distance) {
        return new Line(x + distance, clusters, positions, width);
    }
}
