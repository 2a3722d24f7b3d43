package org.jobun.sheet;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.poi.ss.util.CellReference;
import org.jobun.diagnostic.Location;

/** A file of sheets, read row by row, as often as asked. */
public interface SheetSource {
    /** What a cell is for a spreadsheet. */
    enum Kind {
        TEXT,
        NUMBER,
        /** A day; its text is written like 2026-12-01. */
        DATE,
        /** A formula went wrong; its text is #REF! or the like. */
        FAULT,
        /** A formula without a result: the program that wrote it does not compute. */
        UNCOMPUTED
    }

    /** What is in a cell. */
    record Cell(String text, Kind kind) {
        /** A cell of text. */
        public static Cell text(String text) {
            return new Cell(text, Kind.TEXT);
        }
    }

    /**
     * A row that has something in it.
     *
     * @param number from 1, as a spreadsheet shows it
     * @param cells column (from 0) → what is there
     * @param hidden whether the row cannot be seen
     */
    record Row(int number, Map<Integer, Cell> cells, boolean hidden) {}

    /** Takes rows in order. */
    interface RowTaker {
        void take(Row row) throws IOException;
    }

    /** Names of its sheets, in order. */
    List<String> sheets();

    /** Where a cell is, for an officer: 案件!C5. */
    default String place(String sheet, int row, int column) {
        return sheet + "!" + letters(column) + row;
    }

    /** 0 → A, 26 → AA. */
    static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.toString();
    }

    /** A → 0, AA → 26. */
    static int column(String letters) {
        return CellReference.convertColStringToIndex(letters);
    }

    /** A cell with its file: bids.xlsx 案件!C5. */
    default Location location(String sheet, int row, int column) {
        return Location.ofFile(file(sheet) + " " + place(sheet, row, column));
    }

    /** Reads a sheet; throws {@link UnreadableInput} where the file is damaged. */
    void read(String sheet, RowTaker taker) throws IOException;

    /** Whether a sheet has a row with something in it. */
    default boolean isFilled(String sheet) throws IOException {
        AtomicBoolean filled = new AtomicBoolean();
        read(sheet, row -> filled.set(true));
        return filled.get();
    }

    /** Columns side by side, from 0, both included. */
    record Span(int from, int to) {}

    /** What a reader should know of a sheet beside its cells. */
    record Remarks(List<String> mergedCells, List<Span> hiddenColumns) {}

    /** Whether a sheet cannot be seen. */
    default boolean isHidden(String sheet) {
        return false;
    }

    /** The name of the file that a sheet is in. */
    String file(String sheet);

    /** Merged cells and hidden columns of a sheet; only known once it was read. */
    Remarks remarks(String sheet);
}
