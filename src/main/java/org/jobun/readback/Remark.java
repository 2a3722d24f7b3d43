package org.jobun.readback;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A comment that is put into a Word file.
 *
 * @param line of the paper that it is about
 */
public record Remark(int line, String text) {
    /** Whose comments they are, and of which day. */
    public record Signed(String author, Optional<LocalDate> date) {}
}
