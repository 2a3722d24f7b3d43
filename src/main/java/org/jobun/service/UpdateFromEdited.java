package org.jobun.service;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jobun.catalog.Catalog;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.diagnostic.Outcome;
import org.jobun.readback.Reading;
import org.jobun.readback.update.NotRecomputed;
import org.jobun.readback.update.UpdateMatter;
import org.jobun.source.SourceFile;

/** Takes the values that were changed in an edited paper over into the matter that it was made from. */
public final class UpdateFromEdited {
    private final Catalog catalog;

    /**
     * What is asked for.
     *
     * @param reading of the edited paper
     * @param matter file of the matter; it is read, not written
     */
    public record Request(Reading reading, Path matter) {}

    public UpdateFromEdited(Catalog catalog) {
        this.catalog = catalog;
    }

    /** The matter with the values taken over; none where it cannot be read, or the paper was made from another. */
    public Outcome<UpdateMatter.Result> of(Request request) {
        Diagnostics found = new Diagnostics();
        Optional<UpdateMatter.Result> result = read(request.matter(), found)
                .flatMap(file -> new UpdateMatter(catalog)
                        .of(request.reading(), file, ReadMatter.beside(request.matter()), found));
        return new Outcome<>(result, found);
    }

    private static Optional<SourceFile> read(Path matter, Diagnostics found) {
        if (!Files.isRegularFile(matter)) {
            found.add(Diagnostic.of(Code.SRC_01, Location.ofFile(matter.toString())));
            return Optional.empty();
        }
        return SourceFile.read(matter, matter.toString(), found);
    }

    /** Computed values of the paper that nobody changed although values that they may follow from were changed. */
    public List<NotRecomputed> notRecomputed(Reading reading) {
        return NotRecomputed.in(reading, catalog.vocabulary());
    }
}
