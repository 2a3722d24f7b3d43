package org.jobun.web;

import java.util.Map;
import java.util.Optional;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.CatalogFiles;
import org.jobun.catalog.CatalogReader;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Outcome;
import org.jobun.interview.Interview;

/** The catalog that the program was started with: its own, and over it what it was told to lay there. */
public interface ProgramCatalog {
    /** A reader that has its files; more may be laid over them. What cannot be read is a problem among those found. */
    CatalogReader layers(Diagnostics found);

    /** The catalog, which is there unless it has errors. Takes seconds. */
    default Outcome<Catalog> read() {
        Diagnostics found = new Diagnostics();
        return usable(layers(found).read(), found);
    }

    /** What a catalog asks, prepared once for it. */
    default Interview interview(Catalog catalog) {
        return catalog.once(Interview.class, () -> new Interview(catalog));
    }

    /** A catalog that was read, unless it has errors: nobody drafts with half of one. */
    static Outcome<Catalog> usable(Optional<Catalog> read, Diagnostics found) {
        return found.hasErrors() ? Outcome.failed(found) : new Outcome<>(read, found);
    }

    /** What comes with the program, and nothing else. */
    static ProgramCatalog bundled() {
        Map<String, byte[]> files = CatalogFiles.bundled();
        return found -> new CatalogReader(found).remembered().layer(files);
    }
}
