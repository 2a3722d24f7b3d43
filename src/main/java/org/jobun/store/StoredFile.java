package org.jobun.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Bytes that are kept. They are read in parts, and no connection is held while somebody reads. */
public final class StoredFile {
    private final Contents contents;
    private final String hash;
    private final long length;

    StoredFile(Contents contents, String hash, long length) {
        this.contents = contents;
        this.hash = hash;
        this.length = length;
    }

    /** SHA-256 in small hexadecimal digits. */
    public String hash() {
        return hash;
    }

    /** In bytes. */
    public long length() {
        return length;
    }

    /** From the start. */
    public InputStream open() {
        return new PartStream(part -> contents.part(hash, part));
    }

    /** All at once; for files that are known to be small. */
    public byte[] bytes() {
        try (InputStream in = open()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
