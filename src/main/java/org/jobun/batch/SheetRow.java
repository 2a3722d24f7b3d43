package org.jobun.batch;

import org.jobun.diagnostic.Location;
import org.jobun.sheet.SheetSource;

/**
 * A row of a sheet, by which its cells are called.
 *
 * @param number from 1
 */
record SheetRow(SheetSource source, String sheet, int number) {
    /** @param column from 0 */
    Location place(int column) {
        return source.location(sheet, number, column);
    }

    /** As Excel calls it: C7. */
    String cell(int column) {
        return SheetSource.letters(column) + number;
    }
}
