package org.jobun.service;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jobun.catalog.Catalog;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.diagnostic.Outcome;
import org.jobun.readback.update.ReturnedPaper;
import org.jobun.readback.update.SettleReturned;
import org.jobun.source.Beside;
import org.jobun.source.SourceFile;

/** Puts a returned Word file beside the matter that it was made from: what differs by kind, to be taken over or refused. */
public final class SettleEdited {
    private final Catalog catalog;

    public SettleEdited(Catalog catalog) {
        this.catalog = catalog;
    }

    /** @param matter its file, which is read and not written */
    public Outcome<ReturnedPaper> of(ReadEdited edited, Path matter) {
        Diagnostics found = new Diagnostics();
        String name = matter.toString().replace('\\', '/');
        if (!Files.isRegularFile(matter)) {
            found.add(Diagnostic.of(Code.SRC_01, Location.ofFile(name)));
            return Outcome.failed(found);
        }
        Optional<ReturnedPaper> returned = SourceFile.read(matter, name, found)
                .flatMap(
                        file -> new SettleReturned(catalog).of(edited.paper(), file, ReadMatter.beside(matter), found));
        return new Outcome<>(returned, found);
    }

    /** @param matter its text, as it is kept; nothing lies beside it */
    public Outcome<ReturnedPaper> of(ReadEdited edited, SourceFile matter) {
        Diagnostics found = new Diagnostics();
        Optional<ReturnedPaper> returned =
                new SettleReturned(catalog).of(edited.paper(), matter, Beside.NOTHING, found);
        return new Outcome<>(returned, found);
    }
}
