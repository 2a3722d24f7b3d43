package org.jobun.web;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.CatalogReader;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Outcome;

/** Begins to read the catalog of the program at once, while the database opens. Who asks first is given that; others have it read anew. */
public final class ReadAhead implements ProgramCatalog {
    private final ProgramCatalog program;
    private FutureTask<Outcome<Catalog>> begun;

    /** Begins. */
    public ReadAhead(ProgramCatalog program) {
        this.program = program;
        this.begun = new FutureTask<>(program::read);
        Thread thread = new Thread(begun, "catalog-ahead");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public CatalogReader layers(Diagnostics found) {
        return program.layers(found);
    }

    @Override
    public Outcome<Catalog> read() {
        FutureTask<Outcome<Catalog>> first = takeBegun();
        if (first == null) {
            return program.read();
        }
        try {
            return first.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return program.read();
        } catch (ExecutionException failed) {
            // Whatever it was is met again here, by whoever can report it.
            return program.read();
        }
    }

    private synchronized FutureTask<Outcome<Catalog>> takeBegun() {
        FutureTask<Outcome<Catalog>> first = begun;
        begun = null;
        return first;
    }
}
