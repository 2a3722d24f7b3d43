package org.jobun.web.bodies;

import java.lang.ref.SoftReference;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.CatalogFiles;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Outcome;
import org.jobun.store.CatalogFolder;
import org.jobun.store.Store;
import org.jobun.web.Office;
import org.jobun.web.ProgramCatalog;

/** The catalog of the office: that of the program, and over it what the office keeps of its own. */
public final class OfficeCatalog implements Supplier<Outcome<Catalog>> {
    private final Store store;
    private final ProgramCatalog program;
    private Map<String, byte[]> ours;
    private SoftReference<Outcome<Catalog>> alone = new SoftReference<>(null);
    private String state = "";

    /**
     * Reads nothing yet.
     *
     * @param program is in force as it is as long as the office has nothing of its own
     */
    public OfficeCatalog(Store store, ProgramCatalog program) {
        this.store = store;
        this.program = program;
    }

    /** The files of the program by path. */
    synchronized Map<String, byte[]> ours() {
        if (ours == null) {
            ours = CatalogFiles.bundled();
        }
        return ours;
    }

    /** The catalog of the program without anything of the office: read when somebody compares with it, and kept while there is room. */
    public synchronized Outcome<Catalog> ofProgram() {
        Outcome<Catalog> read = alone.get();
        if (read == null) {
            read = program.read();
            alone = new SoftReference<>(read);
        }
        return read;
    }

    /** The office's own files by path, profiles of bodies among them. */
    Map<String, byte[]> own() {
        return store.catalogFolder().overlay(CatalogFolder.EVERY_BODY);
    }

    /** What files laid over those of the program would give. */
    Outcome<Catalog> with(Map<String, byte[]> own) {
        Diagnostics found = new Diagnostics();
        Optional<Catalog> read = program.layers(found).layer(own).read();
        return ProgramCatalog.usable(read, found);
    }

    /** The catalog of the office with some files in place of those of their paths; nothing where that cannot be read. */
    public Optional<Catalog> having(Map<String, byte[]> files) {
        Map<String, byte[]> own = new TreeMap<>(own());
        own.putAll(files);
        return with(own).value();
    }

    /** What the office's own files would give with one more, or without one where the bytes are null. */
    Outcome<Catalog> with(String path, byte[] bytes) {
        Map<String, byte[]> own = new TreeMap<>(own());
        if (bytes == null) {
            own.remove(path);
        } else {
            own.put(path, bytes);
        }
        return with(own);
    }

    /**
     * The catalog in force. Where the office's own files have errors, as they may with a newer version of the program, there is none:
     * papers without the clauses of the office would look as if they were right.
     */
    @Override
    public synchronized Outcome<Catalog> get() {
        state = store.catalogFolder().state();
        Map<String, byte[]> own = own();
        return own.isEmpty() ? program.read() : with(own);
    }

    /** Takes the catalog of now into force where what the office keeps has changed, here or on another server. */
    public void refresh(Office office) {
        boolean changed;
        synchronized (this) {
            changed = !state.equals(store.catalogFolder().state());
        }
        if (changed) {
            office.take(get());
        }
    }
}
