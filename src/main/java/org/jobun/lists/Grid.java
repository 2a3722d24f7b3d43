package org.jobun.lists;

import java.util.List;
import java.util.stream.Collectors;
import org.jobun.diagnostic.Location;

/**
 * A table: rows of cells, all of one length; what was merged stands in each of the cells that it covers.
 *
 * @param caption what stands near it and may say what it is about: name of the sheet, lines above
 */
record Grid(List<List<Cell>> rows, List<String> caption, Location place) implements Piece {
    Grid {
        rows = rows.stream().map(List::copyOf).toList();
        caption = List.copyOf(caption);
    }

    /**
     * A cell.
     *
     * @param covered whether it only shows what a merged cell above or to the left holds
     */
    record Cell(String text, Location place, boolean covered) {
        boolean isBlank() {
            return text.isBlank();
        }
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.grid(this);
    }

    int width() {
        return rows.isEmpty() ? 0 : rows.get(0).size();
    }

    Cell cell(int row, int column) {
        return rows.get(row).get(column);
    }

    /** Whether nothing stands in a row. */
    boolean isBlank(int row) {
        return rows.get(row).stream().allMatch(Cell::isBlank);
    }

    /** Everything in it, a row a line, for whoever is told that it has no place. */
    String words() {
        return rows.stream().map(Grid::words).filter(line -> !line.isEmpty()).collect(Collectors.joining(" ／ "));
    }

    static String words(List<Cell> row) {
        return row.stream()
                .filter(cell -> !cell.isBlank() && !cell.covered())
                .map(cell -> cell.text().strip().replaceAll("\\s*\\n\\s*", " "))
                .collect(Collectors.joining("、"));
    }
}
