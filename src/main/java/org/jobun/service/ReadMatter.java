package org.jobun.service;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jobun.catalog.Catalog;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.matter.Matter;
import org.jobun.matter.MatterReader;
import org.jobun.matter.SplitMatter;
import org.jobun.source.Beside;
import org.jobun.source.SourceFile;

/** Reads a matter as a matter file says it. Problems go to the diagnostics. */
public final class ReadMatter {
    private final Catalog catalog;

    public ReadMatter(Catalog catalog) {
        this.catalog = catalog;
    }

    /** The matter of a file on the disk, as a whole. */
    public Optional<Matter> whole(Path path, Diagnostics found) {
        return SourceFile.read(path, path.toString().replace('\\', '/'), found)
                .flatMap(file -> reader(found).read(file, beside(path)));
    }

    /** What lies beside a file on the disk. */
    static Beside beside(Path file) {
        Path folder = file.getParent();
        return Beside.in(folder == null ? Path.of("") : folder);
    }

    /** The matter as a whole, of a file that came alone. */
    public Optional<Matter> whole(SourceFile file, Diagnostics found) {
        return reader(found).read(file);
    }

    private MatterReader reader(Diagnostics found) {
        return new MatterReader(catalog.vocabulary(), catalog.municipalities(), found);
    }

    /**
     * Its contracts: one, or those that it is cut into, each of which gets a set of its own; none where it cannot be read.
     *
     * @param name by which problems call the file
     */
    public List<Matter> contracts(String name, byte[] yaml, Diagnostics found) {
        Optional<Matter> whole = SourceFile.decode(name, yaml, found).flatMap(file -> whole(file, found));
        return whole.map(matter -> SplitMatter.of(matter, found)).orElse(List.of());
    }
}
