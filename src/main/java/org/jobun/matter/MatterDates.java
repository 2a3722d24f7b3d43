package org.jobun.matter;

import java.util.List;

/** The dates of a matter as the program relies on them. */
public final class MatterDates {
    /** The order in which they must come; the start lies before the end as well. */
    public static final List<String> ORDER = List.of("dates.notice", "dates.bid", "dates.conclusion", "dates.end");

    /** What stands in for a deciding date that is not given, best first. */
    public static final List<String> STAND_INS =
            List.of("dates.conclusion", "dates.start", "dates.bid", "dates.notice", "dates.end");

    private MatterDates() {}
}
