package org.jobun.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jobun.catalog.Catalog;

/** The matters of an input as they stand, in its order. */
public final class CheckedBatch {
    private final Catalog catalog;
    private final Input input;
    private final List<CheckedRow> rows;
    private final List<RowResult.Message> said;
    private final List<CheckedRow> left;

    CheckedBatch(Catalog catalog, Input input, Collection<CheckedRow> rows, List<RowResult.Message> said) {
        this.catalog = catalog;
        this.input = input;
        this.rows = List.copyOf(rows);
        this.said = said;
        this.left = input.left().stream().map(CheckedRow::left).toList();
    }

    /** Against which they were looked at. */
    public Catalog catalog() {
        return catalog;
    }

    public List<CheckedRow> rows() {
        return rows;
    }

    /** What was said of the input as a whole, not of one matter. */
    public List<RowResult.Message> said() {
        return said;
    }

    /** Rows that say that nothing is to be made of them; nobody looked at what else they say. */
    public List<CheckedRow> left() {
        return left;
    }

    /** A matter by its row, be it one of those that are left. */
    public Optional<CheckedRow> row(int number) {
        return Stream.concat(rows.stream(), left.stream())
                .filter(row -> row.number() == number)
                .findFirst();
    }

    /** How many of them can be made. */
    public long good() {
        return rows.stream().filter(CheckedRow::isGood).count();
    }

    /**
     * The input as a workbook with what was found of each row in front of it, the cells in question coloured: to be mended in a
     * spreadsheet and handed in again.
     *
     * @param scratch a folder for what is being written
     */
    public void writeResult(OutputStream out, Path scratch) throws IOException {
        new ResultWorkbook(input, new InMemory(rows), said).write(out, scratch);
    }

    /** Results whose places are their numbers. */
    private record InMemory(List<CheckedRow> rows) implements Results {
        @Override
        public RowResult at(long place) {
            return rows.get((int) place).result();
        }

        @Override
        public void forEachPlaced(PlacedTaker taker) throws IOException {
            for (int place = 0; place < rows.size(); place++) {
                taker.take(place, at(place));
            }
        }
    }
}
