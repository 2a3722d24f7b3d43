package org.jobun.approval;

import java.nio.charset.StandardCharsets;
import org.jobun.diagnostic.Location;
import org.jobun.source.SourceFile;

/**
 * Something that is approved by itself, in the state in which the catalog has it.
 *
 * @param text all that it says, in one way of writing it ({@link Approvables})
 * @param wished whether its author says that it may be used: not {@code status: draft}
 * @param place where it can be changed
 */
public record Approvable(Item item, String text, boolean wished, Location place) {
    private static final String FORMAT = "jobun-approval 1\n";

    /** SHA-256, in hex, of its name and of all that it says. */
    public String hash() {
        return hash(item, text);
    }

    /** The hash of a text that was kept. */
    public static String hash(Item item, String text) {
        return SourceFile.sha256((FORMAT + item.name() + "\n" + text).getBytes(StandardCharsets.UTF_8));
    }
}
