package org.jobun.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Bytes that are to be kept. They are read more than once, and are the same each time. */
@FunctionalInterface
public interface FileSource {
    /** From the start. Whoever opens it closes it. */
    InputStream open() throws IOException;

    /** Bytes in memory. */
    static FileSource of(byte[] bytes) {
        return () -> new ByteArrayInputStream(bytes);
    }

    /** A file on the disk. */
    static FileSource of(Path file) {
        return () -> Files.newInputStream(file);
    }
}
