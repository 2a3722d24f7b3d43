package org.jobun.document;

import java.util.ArrayList;
import java.util.List;

/**
 * A ruled table: the 頭書 of a contract, a list of members.
 *
 * @param summary what the table holds, for readers who cannot see it; not printed
 * @param widths of the columns in thousandths of the text width; they sum to 1000
 * @param figures the columns of figures, counted from 0: what stands in them ends at the right, so that digits of one weight are below
 *     each other
 * @param headRows how many first rows are the head, repeated on every page
 * @param rows each with as many cells as there are widths
 * @param atTop true where cells begin at the top of their row, so that texts beside each other can be compared; else they stand in
 *     the middle of it
 */
public record Table(
        String summary, List<Integer> widths, List<Integer> figures, int headRows, List<Row> rows, boolean atTop)
        implements Block {

    /** A table without figures, whose cells stand in the middle of their rows. */
    public Table(String summary, List<Integer> widths, int headRows, List<Row> rows) {
        this(summary, widths, List.of(), headRows, rows, false);
    }

    public Table {
        widths = List.copyOf(widths);
        figures = List.copyOf(figures);
        rows = List.copyOf(rows);
        int columns = widths.size();
        if (rows.stream().anyMatch(row -> row.cells().size() != columns)) {
            throw new IllegalArgumentException("a row without " + columns + " cells");
        }
    }

    /**
     * The number of a row that references may mean.
     *
     * @param cell index of the cell that shows it and nothing else
     */
    public record RowNumber(int cell, Mark mark) {}

    /**
     * One row.
     *
     * @param number of a row of a 別表; null for any other
     */
    public record Row(List<Cell> cells, RowNumber number) {
        /** A row without a number. */
        public Row(List<Cell> cells) {
            this(cells, null);
        }

        /** Height in mpt of a row that one can write in by hand: 8.5 mm, 10.5 mm on a wide page, which has room. */
        private static final int ROOM = 24_100;

        private static final int WIDE_ROOM = 29_750;

        public Row {
            cells = List.copyOf(cells);
        }

        /** The least height in mpt, alike in all formats: that of a hand's writing where a cell is left empty, else 0. */
        public int leastHeight(boolean wide) {
            boolean room = cells.stream().anyMatch(cell -> !cell.heading() && cell.isEmpty());
            return room ? wide ? WIDE_ROOM : ROOM : 0;
        }
    }

    /**
     * One cell.
     *
     * @param heading true for a cell that names its row or column
     * @param lines its text; empty for a cell to be filled in by hand
     */
    public record Cell(boolean heading, List<List<Inline>> lines) {
        public Cell {
            lines = lines.stream().map(List::copyOf).toList();
        }

        /** True for a cell to be filled in by hand. */
        public boolean isEmpty() {
            return lines.stream()
                    .flatMap(List::stream)
                    .allMatch(inline -> inline.text().isEmpty());
        }
    }

    /** Rows of a table that goes to the next page whole: a few, one of which would stand alone on either page. */
    private static final int MOST_TOGETHER = 8;

    /** True where no page ends within the table, if it can be helped. */
    public boolean staysTogether() {
        return rows.size() <= MOST_TOGETHER;
    }

    /** True where a cell of the column ends at the right: below the head, in a column of figures, and no heading of its row. */
    public boolean atRight(int row, int column) {
        return row >= headRows
                && figures.contains(column)
                && !rows.get(row).cells().get(column).heading();
    }

    @Override
    public List<List<Inline>> texts() {
        List<List<Inline>> texts = new ArrayList<>();
        rows.forEach(row -> row.cells().forEach(cell -> texts.addAll(cell.lines())));
        return texts;
    }

    @Override
    public <R> R accept(BlockVisitor<R> visitor) {
        return visitor.table(this);
    }
}
