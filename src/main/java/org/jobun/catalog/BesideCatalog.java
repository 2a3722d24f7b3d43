package org.jobun.catalog;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.jobun.compact.CompactReader;
import org.jobun.compact.CompactWriter;
import org.jobun.compact.NotCompact;

/**
 * Where what was found out about a catalog is kept beside it: found again for the same files, letter for letter, and by the same program
 * ({@link KeptCatalogs}). Nothing may depend on its being found.
 */
public final class BesideCatalog {
    /** Of a catalog that is not kept. */
    static final BesideCatalog NOWHERE = new BesideCatalog(null, new byte[0]);

    private final KeptFolder folder;
    private final byte[] key;

    BesideCatalog(KeptFolder folder, byte[] key) {
        this.folder = folder;
        this.key = key;
    }

    /**
     * What was kept, if it was.
     *
     * @param kind of what is kept: lower-case letters
     */
    public <T extends Record> Optional<T> find(String kind, Class<T> type) {
        Optional<ByteBuffer> kept = folder == null ? Optional.empty() : folder.find(kind, key);
        try {
            return kept.isEmpty()
                    ? Optional.empty()
                    : Optional.of(type.cast(
                            CompactReader.read(kept.get().array(), kept.get().position(), List.of())));
        } catch (NotCompact | RuntimeException unusable) {
            return Optional.empty();
        }
    }

    /** Keeps something, where that can be done. */
    public void keep(String kind, Record what) {
        if (folder == null) {
            return;
        }
        try {
            folder.keep(kind, key, CompactWriter.write(what, List.of()));
        } catch (NotCompact cannot) {
            throw new IllegalArgumentException(cannot);
        }
    }
}
