package org.jobun.catalog;

import java.nio.file.Path;
import java.util.Map;
import org.jobun.diagnostic.Diagnostics;

/** Catalogs that are kept in a folder, as the program does it when it runs from its jar. */
public final class KeptInFolder {
    private KeptInFolder() {}

    /**
     * The catalog of some files, found or read.
     *
     * @param program what tells one build of the program from another
     */
    public static Catalog read(Path folder, String program, Map<String, byte[]> files) {
        return new CatalogReader(new Diagnostics())
                .keptIn(new KeptCatalogs(folder, program))
                .layer(files)
                .read()
                .orElseThrow();
    }
}
