package org.jobun.batch;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jobun.catalog.Catalog;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.document.Document;
import org.jobun.matter.Matter;
import org.jobun.matter.MatterReader;
import org.jobun.service.MakeSet;

/** What a matter of a batch says, in the form in which its input holds it: a file, a line of one, or a row of a sheet. */
interface Content {
    /** Hash of all that it says, in hex; empty where it could not be read. */
    String sha256();

    /** The matter; problems go to the reader's diagnostics. */
    Optional<Matter> read(MatterReader reader);

    /** The cells that it consists of; none where it is a file of the user's own. */
    List<Location> cells();

    /** Its cells as somebody may mend them, empty ones as well; none where it is a file of the user's own. */
    default List<InputCell> cells(Catalog catalog) {
        return List.of();
    }

    /** What is written for a key that is no list, where that is known without reading the matter. */
    default Optional<String> written(String key) {
        return Optional.empty();
    }

    /** The same as a matter file, where it was composed as one. */
    default Optional<String> composed() {
        return Optional.empty();
    }

    /** A problem of the matter, at the cell that it is in, for whoever works in cells. */
    Diagnostic inCell(Diagnostic problem);

    /** Papers that go into the set of a contract beside its own. */
    default List<Document> beside(MakeSet.Result made, Diagnostics found) throws IOException {
        return List.of();
    }
}
