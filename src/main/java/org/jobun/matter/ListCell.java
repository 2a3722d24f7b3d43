package org.jobun.matter;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** Values in the rows of lists, which are kept as texts. */
final class ListCell {
    private static final Pattern UNITS = Pattern.compile("[,，%％円\\s]");
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,15}");

    private ListCell() {}

    /** A whole number as people write it: 60, 60%, 38,500,000円; null for none. */
    static Optional<Long> whole(String text) {
        String only = text == null ? "" : UNITS.matcher(text).replaceAll("");
        return WHOLE.matcher(only).matches() ? Optional.of(Long.parseLong(only)) : Optional.empty();
    }

    /** A day; null for none. */
    static Optional<LocalDate> day(String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }
}
