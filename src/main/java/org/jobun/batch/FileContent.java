package org.jobun.batch;

import java.util.List;
import java.util.Optional;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Location;
import org.jobun.matter.Matter;
import org.jobun.matter.MatterReader;
import org.jobun.source.SourceFile;

/** A matter in a file of its own: its problems are where the reader found them. */
record FileContent(SourceFile file) implements Content {
    /** A file, or an empty one where nothing was read of it. */
    static FileContent of(Optional<SourceFile> file, String name) {
        return new FileContent(file.orElseGet(() -> unread(name)));
    }

    static SourceFile unread(String name) {
        return new SourceFile(name, List.of("{}"), "");
    }

    @Override
    public String sha256() {
        return file.sha256();
    }

    @Override
    public Optional<Matter> read(MatterReader reader) {
        return reader.read(file);
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
