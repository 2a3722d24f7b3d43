package org.jobun.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jobun.catalog.Catalog;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Location;
import org.jobun.matter.Matter;
import org.jobun.matter.MatterReader;
import org.jobun.source.Writing;

/**
 * A matter in a row of a sheet, and in the rows of lists that name it: its problems are in the cells.
 *
 * @param place of the row
 * @param tree of its values
 * @param columns where each fact would stand in the row
 * @param lists rows of other sheets that name the matter
 * @param sha256 of the text of a matter file that says the same; empty where the row cannot be read
 */
record RowContent(Location place, RowTree tree, Columns columns, List<ListRow> lists, String sha256)
        implements Content, Writing {
    /** Where facts stand in the row. */
    interface Columns {
        /** The column of a fact, from 0; empty where the sheet has none. */
        OptionalInt find(String fact);

        /** The row itself. */
        SheetRow row();

        /** The cell of a fact, be it empty. */
        default Optional<Location> cell(String fact) {
            OptionalInt at = find(fact);
            return at.isPresent() ? Optional.of(row().place(at.getAsInt())) : Optional.empty();
        }
    }

    @Override
    public String path() {
        return place.file();
    }

    @Override
    public Optional<Location> find(String text) {
        return tree.find(text);
    }

    @Override
    public Optional<Matter> read(MatterReader reader) {
        return reader.read(tree.root(), this);
    }

    @Override
    public List<Location> cells() {
        return tree.cells();
    }

    @Override
    public List<InputCell> cells(Catalog catalog) {
        List<InputCell> all = new ArrayList<>();
        for (Column column : Column.ofMatters(catalog.vocabulary())) {
            columns.find(column.key()).ifPresent(at -> {
                String text = tree.value(column.key()).orElse("");
                all.add(InputCell.of(columns.row(), at, column, text, catalog));
            });
        }
        lists.forEach(row -> all.addAll(row.inputCells()));
        return all;
    }

    @Override
    public Optional<String> written(String key) {
        return tree.value(key);
    }

    /** A problem of the row as a whole is in the cell where the fact that it names would stand. */
    @Override
    public Diagnostic inCell(Diagnostic problem) {
        if (problem.location().equals(place)) {
            String fact = problem.values().getOrDefault("fact", "");
            return problem.movedTo(columns.cell(fact).orElse(place)).inSheet();
        }
        return tree.cells().contains(problem.location()) ? problem.inSheet() : problem;
    }
}
