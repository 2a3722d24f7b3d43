package org.jobun.renewal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jobun.batch.GivenMatter;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Location;
import org.jobun.interview.MatterText;
import org.jobun.interview.Place;

/**
 * The cells of a row of the table.
 *
 * @param file by which problems call the matter file
 * @param text of the matter file
 * @param row its first cell
 * @param columns fact, {@code id} or {@code municipality} → its cell
 */
record RowCells(String file, MatterText text, Location row, Map<String, Location> columns)
        implements GivenMatter.Cells {
    @Override
    public Diagnostic inCell(Diagnostic problem) {
        Location at = problem.location();
        if (!at.file().equals(file) && !at.equals(row)) {
            return problem;
        }
        String fact = Optional.of(at)
                .filter(place -> place.file().equals(file))
                .flatMap(text::at)
                .map(Place::path)
                .orElseGet(() -> problem.values().getOrDefault("fact", ""));
        return problem.movedTo(columns.getOrDefault(fact, row)).inSheet();
    }

    @Override
    public List<Location> all() {
        return List.copyOf(columns.values());
    }
}
