package org.jobun.batch;

import java.util.List;
import java.util.Optional;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Location;
import org.jobun.matter.Matter;
import org.jobun.matter.MatterReader;
import org.jobun.matter.SpecificationFile;
import org.jobun.source.Beside;
import org.jobun.source.SourceFile;

/**
 * A matter in a file of its own: its problems are where the reader found them.
 *
 * @param beside where a file that it names for its specification is looked for
 */
record FileContent(SourceFile file, Beside beside) implements Content {
    /** A file, or an empty one where nothing was read of it. */
    static FileContent of(Optional<SourceFile> file, String name, Beside beside) {
        return new FileContent(file.orElseGet(() -> unread(name)), beside);
    }

    static SourceFile unread(String name) {
        return new SourceFile(name, List.of("{}"), "");
    }

    @Override
    public String sha256() {
        return SpecificationFile.sha256(file, beside);
    }

    @Override
    public Optional<Matter> read(MatterReader reader) {
        return reader.read(file, beside);
    }

    @Override
    public List<Location> cells() {
        return List.of();
    }

    @Override
    public Diagnostic inCell(Diagnostic problem) {
        return problem;
    }
}
