package org.jobun.renewal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jobun.batch.GivenMatter;
import org.jobun.batch.InputCell;
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
 * @param written what people read and write in it
 */
record RowCells(String file, MatterText text, Location row, Map<String, Location> columns, Written written)
        implements GivenMatter.Cells {
    /**
     * What stands in a row.
     *
     * @param inputs the cells that people write in
     * @param texts key of a fact → what stands in it
     */
    record Written(List<InputCell> inputs, Map<String, String> texts) {
        static final Written NOTHING = new Written(List.of(), Map.of());
    }

    @Override
    public List<InputCell> inputs() {
        return written.inputs();
    }

    @Override
    public Optional<String> written(String key) {
        return Optional.ofNullable(written.texts().get(key));
    }

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
