package org.jobun.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * A file of an earlier set, on the disk or wherever else it is kept.
 *
 * @param name as the user knows it, for messages; its ending tells what it is
 * @param length in bytes
 * @param content what is in it, read only when it is needed
 */
public record HeldFile(String name, long length, Content content) {

    /** Where the bytes of a file come from. */
    public interface Content {
        byte[] bytes() throws IOException;
    }

    static HeldFile of(Path file) throws IOException {
        return new HeldFile(file.toString(), Files.size(file), () -> Files.readAllBytes(file));
    }

    boolean isWord() {
        return name.toLowerCase(Locale.ROOT).endsWith(".docx");
    }

    boolean isPdf() {
        return name.toLowerCase(Locale.ROOT).endsWith(".pdf");
    }
}
