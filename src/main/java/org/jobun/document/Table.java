package org.jobun.document;

import java.util.List;

/**
 * A ruled table: the 頭書 of a contract, a list of members.
 *
 * @param summary what the table holds, for readers who cannot see it; not printed
 * @param widths of the columns in thousandths of the text width; they sum to 1000
 * @param headRows how many first rows are the head, repeated on every page
 * @param rows each with as many cells as there are widths
 */
public record Table(String summary, List<Integer> widths, int headRows, List<Row> rows) implements Block {

    public Table {
        widths = List.copyOf(widths);
        rows = List.copyOf(rows);
        int columns = widths.size();
        if (rows.stream().anyMatch(row -> row.cells().size() != columns)) {
            throw new IllegalArgumentException("a row without " + columns + " cells");
        }
    }

    /** One row. */
    public record Row(List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
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
    }

    @Override
    public <R> R accept(BlockVisitor<R> visitor) {
        return visitor.table(this);
    }
}
