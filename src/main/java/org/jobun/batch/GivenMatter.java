package org.jobun.batch;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.document.Document;
import org.jobun.service.MakeSet;
import org.jobun.source.SourceFile;

/**
 * A matter that somebody else composed from the row of a sheet.
 *
 * @param row of its sheet, from 1
 * @param place the row, for an officer
 * @param id of the matter as written
 * @param file what it says as a matter file; empty where the row cannot be read at all
 * @param sha256 of all that its set is made from
 * @param cells where its values stand
 * @param beside what is made of it beside its papers
 * @param found on the way
 */
public record GivenMatter(
        int row,
        Location place,
        String id,
        Optional<SourceFile> file,
        String sha256,
        Cells cells,
        Beside beside,
        List<Diagnostic> found) {
    public GivenMatter {
        found = List.copyOf(found);
    }

    /** The cells that a matter was composed from. */
    public interface Cells {
        /** A problem of the matter file, at the cell that it is in. */
        Diagnostic inCell(Diagnostic problem);

        /** All of them. */
        List<Location> all();

        /** Those that somebody may mend, empty ones as well. */
        default List<InputCell> inputs() {
            return List.of();
        }

        /** What is written for a key, where that is known without reading the matter. */
        default Optional<String> written(String key) {
            return Optional.empty();
        }
    }

    /** Papers that go into a set beside its own. */
    public interface Beside {
        /**
         * Those of one contract; safe for several threads.
         *
         * @param found why there are none
         */
        List<Document> of(MakeSet.Result made, Diagnostics found) throws IOException;
    }
}
