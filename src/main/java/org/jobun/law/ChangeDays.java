package org.jobun.law;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jobun.text.Validity;

/**
 * The days on which something that papers cite begins or ceases to hold. Between two of them every citation, penalty and
 * name of a rule reads the same.
 */
public final class ChangeDays {
    private final LocalDate[] days;

    private ChangeDays(Collection<LocalDate> days) {
        this.days = new TreeSet<>(days).toArray(LocalDate[]::new);
    }

    /** The days on which one of these begins or ceases to hold. */
    public static ChangeDays of(Stream<Validity> validities) {
        return new ChangeDays(validities
                .flatMap(validity -> Stream.of(validity.from(), validity.until()))
                .filter(Objects::nonNull)
                .toList());
    }

    /** The number of the period in which a day lies: how many changes have come by then. A missing day is -1. */
    public int periodOf(LocalDate day) {
        if (day == null) {
            return -1;
        }
        int period = 0;
        while (period < days.length && !day.isBefore(days[period])) {
            period++;
        }
        return period;
    }
}
