package org.jobun.batch;

import java.util.List;
import java.util.Optional;
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
 * @param sha256 of the text of a matter file that says the same; empty where the row cannot be read
 */
record RowContent(Location place, RowTree tree, Columns columns, String sha256) implements Content, Writing {
    /** Finds the cell of a fact, be it empty. */
    interface Columns {
        Optional<Location> find(String fact);
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

    /** A problem of the row as a whole is in the cell where the fact that it names would stand. */
    @Override
    public Diagnostic inCell(Diagnostic problem) {
        if (problem.location().equals(place)) {
            String fact = problem.values().getOrDefault("fact", "");
            return problem.movedTo(columns.find(fact).orElse(place)).inSheet();
        }
        return tree.cells().contains(problem.location()) ? problem.inSheet() : problem;
    }
}
