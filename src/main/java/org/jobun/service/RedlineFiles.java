package org.jobun.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.diagnostic.Outcome;
import org.jobun.tracking.Redline;

/** The differences of two Word files on the disk as tracked changes. */
public final class RedlineFiles {
    private RedlineFiles() {}

    /**
     * The second file with tracked changes; none, with the reason, where a file cannot be read or the changes cannot be proved.
     *
     * @param date of the changes
     * @param author as Word shows it
     */
    public static Outcome<byte[]> of(Path before, Path after, LocalDate date, String author) {
        Diagnostics found = new Diagnostics();
        byte[] old = read(before, found);
        byte[] now = read(after, found);
        return found.hasErrors()
                ? Outcome.failed(found)
                : Redline.of(old, now, after.toString(), new Redline.By(author, date + "T00:00:00Z"));
    }

    private static byte[] read(Path file, Diagnostics found) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            found.add(Diagnostic.of(Code.WRD_12, Location.ofFile(file.toString())));
            return new byte[0];
        }
    }
}
