package org.jobun.matter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

    /** All of both. */
    public static List<Pair> inOrder() {
        List<Pair> pairs = new ArrayList<>(PAIRS);
        for (int later = 1; later < ORDER.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                pairs.add(new Pair(ORDER.get(earlier), ORDER.get(later)));
            }
        }
        return pairs;
    }

    /** What is done with a contract that was made must come in order as well. No text depends on these days, so proofs do not
     * read them. */
    static final List<Pair> PERFORMANCE = List.of(
            new Pair("approval.applied_on", "approval.date"),
            new Pair("approval.date", "approval.from"),
            new Pair("approval.from", "approval.until"),
            new Pair("dates.inspected", "inspection.rework_until"),
            new Pair("visit.noticed_on", "visit.date"),
            new Pair("visit.date", "visit.reported_on"),
            new Pair("visit.date", "visit.improve_until"),
            new Pair("incident.known", "incident.preliminary_on"),
            new Pair("incident.preliminary_on", "incident.final_on"),
            new Pair("extension.applied_on", "dates.end"),
            new Pair("extension.applied_on", "extension.date"),
            new Pair("termination.demand_on", "termination.demand_until"),
            new Pair("termination.demand_until", "termination.date"),
            new Pair("returned.certified_on", "returned.confirmed_on"));

    /** Two columns of a list, of which the first may not lie after the second in a row. */
    record RowPair(String list, String earlier, String later) {}

    static final List<RowPair> ROWS = List.of(
            new RowPair("approvals", "applied", "date"),
            new RowPair("approvals", "date", "from"),
            new RowPair("approvals", "from", "until"));

    /** What stands in for a deciding date that is not given, best first. */
    public static final List<String> STAND_INS =
            List.of("dates.conclusion", "dates.start", "dates.bid", "dates.notice", "dates.end");

    /** That there is a day of conclusion, or one that stands in for it. */
    static final Condition ANY = new Condition.Any(STAND_INS.stream()
            .<Condition>map(path -> new Condition.Given(path, true))
            .toList());

    /**
     * What opens a procedure as well as the date it stands for: a bid among named firms and a request for quotations have
     * an invitation in place of a public notice.
     */
    public static final Map<String, String> AS_GOOD = Map.of("dates.notice", "dates.invitation");

    private MatterDates() {}

    /** The last day of a contract; empty where nobody knows it. */
    public static Optional<LocalDate> lastDay(Facts facts) {
        return facts.date("term.end").or(() -> facts.date("dates.end"));
    }
}
