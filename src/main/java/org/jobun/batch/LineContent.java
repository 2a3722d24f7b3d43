package org.jobun.batch;

import java.util.List;
import java.util.Optional;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Location;
import org.jobun.matter.Matter;
import org.jobun.matter.MatterReader;
import org.jobun.source.SourceFile;

/**
 * A matter in a line of a file: its problems are in that line.
 *
 * @param text the line, as a file of its own
 * @param place of the line in its file
 */
record LineContent(SourceFile text, Location place) implements Content {
    @Override
    public String sha256() {
        return text.sha256();
    }

    @Override
    public Optional<Matter> read(MatterReader reader) {
        return reader.read(text);
    }

    @Override
    public List<Location> cells() {
        return List.of(place);
    }

    @Override
    public Diagnostic inCell(Diagnostic problem) {
        return problem.location().file().equals(text.path())
                ? problem.movedTo(place).inSheet()
                : problem;
    }
}
