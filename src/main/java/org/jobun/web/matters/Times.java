package org.jobun.web.matters;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments as people of the office read them. */
public final class Times {
    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("yyyy年M月d日 H時mm分", Locale.JAPAN);

    private final Clock clock;

    public Times(Clock clock) {
        this.clock = clock;
    }

    /** A moment in the zone of the office. */
    public String of(Instant moment) {
        return FORM.format(moment.atZone(clock.getZone()));
    }
}
