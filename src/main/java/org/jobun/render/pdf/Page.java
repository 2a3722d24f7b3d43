package org.jobun.render.pdf;

import java.util.List;

/** A page: rows with the distance of their tops from the top margin, in mpt. */
record Page(List<Placed> rows, List<Row.Rule> closing) {
    Page {
        rows = List.copyOf(rows);
        closing = List.copyOf(closing);
    }

    /** A row and where it stands. */
    record Placed(Row row, int top) {}
}
