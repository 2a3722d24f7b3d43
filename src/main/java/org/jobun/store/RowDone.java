package org.jobun.store;

import java.util.List;

/** What came of a row, to be kept. */
public record RowDone(int number, String state, String details, List<NamedSource> files) {
    /** Files are copied. */
    public RowDone {
        files = List.copyOf(files);
    }
}
