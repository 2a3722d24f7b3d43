package org.jobun.matter;

import java.util.List;

/** The dates of a matter as the program relies on them. */
public final class MatterDates {
    /** The order in which they must come; {@link #PAIRS} says more. */
    public static final List<String> ORDER = List.of("dates.notice", "dates.bid", "dates.conclusion", "dates.end");

    /** Two dates of which one may not lie after the other. */
    public record Pair(String earlier, String later) {}

    /** What else must come in order: a term before its end, an agreement to bid together before the bid, a contract before
     * its change. */
    public static final List<Pair> PAIRS = List.of(
            new Pair("dates.start", "dates.end"),
            new Pair("consortium.formed", "dates.bid"),
            new Pair("consortium.formed", "dates.conclusion"),
            new Pair("dates.conclusion", "change.date"),
            new Pair("dates.start", "change.end"),
            new Pair("dispatch.start", "dispatch.end"));

    /** What stands in for a deciding date that is not given, best first. */
    public static final List<String> STAND_INS =
            List.of("dates.conclusion", "dates.start", "dates.bid", "dates.notice", "dates.end");

    private MatterDates() {}
}
