package org.jobun.batch;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** A file of sheets, read row by row, as often as asked. */
interface SheetSource {
    /**
     * A row that has something in it.
     *
     * @param number from 1, as a spreadsheet shows it
     * @param cells column (from 0) → text
     * @param hidden whether the row cannot be seen
     */
    record Row(int number, Map<Integer, String> cells, boolean hidden) {}

    /** Takes rows in order. */
    interface RowTaker {
        void take(Row row) throws IOException;
    }

    /** Names of its sheets, in order. */
    List<String> sheets();

    /** Where a cell is, for an officer: 案件!C5. */
    default String place(String sheet, int row, int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return sheet + "!" + letters + row;
    }

    void read(String sheet, RowTaker taker) throws IOException;

    /** What a reader should know of a sheet beside its cells. */
    record Remarks(List<String> mergedCells, List<String> hiddenColumns) {}

    /** Merged cells and hidden columns of a sheet; only known once it was read. */
    Remarks remarks(String sheet);
}
