package org.jobun.text;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * The days on which a wording or a provision holds: from a first day, up to but not including another.
 *
 * @param from first day, or null for no beginning
 * @param until first day on which it no longer holds, or null for no end
 */
public record Validity(LocalDate from, LocalDate until) {

    /** Without beginning or end. */
    public static final Validity ALWAYS = new Validity(null, null);

    /** Reads {@code 2023-04-01/}, {@code /2023-04-01}, {@code 2020-04-01/2023-04-01}; empty if it is none. */
    public static Optional<Validity> parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0 || text.strip().equals("/")) {
            return Optional.empty();
        }
        try {
            LocalDate from = day(text.substring(0, slash));
            LocalDate until = day(text.substring(slash + 1));
            if (from != null && until != null && !from.isBefore(until)) {
                return Optional.empty();
            }
            return Optional.of(new Validity(from, until));
        } catch (DateTimeParseException notDates) {
            return Optional.empty();
        }
    }

    private static LocalDate day(String text) {
        return text.isBlank() ? null : LocalDate.parse(text.strip());
    }

    public boolean contains(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || day.isBefore(until));
    }

    public boolean overlaps(Validity other) {
        return startsBeforeEndOf(other) && other.startsBeforeEndOf(this);
    }

    private boolean startsBeforeEndOf(Validity other) {
        return from == null || other.until == null || from.isBefore(other.until);
    }

    @Override
    public String toString() {
        return (from == null ? "" : from) + "/" + (until == null ? "" : until);
    }
}
