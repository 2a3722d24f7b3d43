package org.jobun.matter;

import static org.jobun.matter.ComputedFrom.given;
import static org.jobun.matter.ComputedFrom.missing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jobun.matter.ComputedFrom.From;
import org.jobun.matter.Condition.Any;
import org.jobun.matter.Condition.OneOf;

/** The table of {@link ComputedFrom}, said fact by fact. */
final class ComputedFromTable {
    private static final Condition MONTHLY = new OneOf("payment", List.of("monthly"));
    private static final Condition CONSORTIUM = new OneOf("party", List.of("consortium"));
    private static final Condition TAXED = new OneOf("tax_status", List.of("taxable"));

    private final Map<String, List<From>> table = new HashMap<>();

    private void from(String fact, String source, Condition... when) {
        Condition all = when.length == 1 ? when[0] : Condition.all(when);
        put(fact, new From(source, all, false, false));
    }

    private void put(String fact, From from) {
        table.computeIfAbsent(fact, key -> new ArrayList<>()).add(from);
    }

    /** The day of conclusion, or the first of its stand-ins that is given. */
    private void fromConclusion(String fact, Condition... when) {
        List<Condition> conditions = new ArrayList<>(List.of(when));
        for (String day : MatterDates.STAND_INS) {
            from(fact, day, conditions.toArray(Condition[]::new));
            conditions.add(notGiven(day));
        }
    }

    /** Not given by the officer: a day that the day of a change stands for may be missing behind it. */
    private Condition notGiven(String day) {
        return day.equals("dates.conclusion") ? new Any(List.of(missing(day), ComputedFrom.REDATED)) : missing(day);
    }

    /** The day of supply, by which the rate of tax goes. */
    private void fromSupply(String fact, String end, Condition... when) {
        from(fact, end, when);
        List<Condition> without = new ArrayList<>(List.of(when));
        without.add(missing(end));
        fromConclusion(fact, without.toArray(Condition[]::new));
    }

    Map<String, List<From>> all() {
        term();
        tax();
        stampAndLimit();
        instalments();
        changedInstalments();
        change();
        changedAmounts();
        consortium();
        firms();
        others();
        afterwards();
        specification();
        parts();
        redated();
        return table;
    }

    /** What the register of the body says of the firm that is picked. */
    private void firms() {
        for (String value : Firm.PRINTED) {
            put("contractor." + value, new From("contractor.firm", Condition.ALWAYS, true, true));
        }
    }

    private void term() {
        from("change.from_end", "dates.end");
        from("change.from_end", "earlier_changes", given("dates.end"));
        from("term.end", "change.end");
        from("term.end", "change.from_end", missing("change.end"));
        from("term.multi_year", "dates.start");
        from("term.multi_year", "term.end", given("dates.start"));
    }

    private void tax() {
        fromSupply("tax.rate", "dates.end");
        from("tax.rate_unknown", "contract.tax_rate");
        from("tax.rate_differs", "contract.tax_rate");
        from("tax.rate_differs", "tax.rate", given("contract.tax_rate"));
        from("tax.crosses", "dates.start");
        fromConclusion("tax.crosses", missing("dates.start"));
        from("tax.crosses", "term.end");
        fromSupply("tax.crosses", "dates.end", missing("term.end"));
        from("contract.tax_free_fraction", "contract.tax_rate");
        from("contract.tax_free_fraction", "tax.rate", missing("contract.tax_rate"));
        from("contract.tax", "contract.amount", TAXED);
        from("contract.tax", "tax_status", given("contract.amount"));
        from("contract.tax", "contract.tax_rate", given("contract.amount"), TAXED);
        from("contract.tax", "tax.rate", given("contract.amount"), TAXED, missing("contract.tax_rate"));
    }

    private void stampAndLimit() {
        from("contract.stamp_base", "contract.amount");
        List.of("kind", "unit_prices").forEach(source -> from("contract.stamp_base", source));
        from("contract.stamp_base", "contract.tax", given("contract.amount"));
        from("contract.stamp", "contract.stamp_base");
        fromConclusion("contract.stamp");
        for (String fact : List.of("negotiated.ceiling", "negotiated.limit")) {
            from(fact, "procurement_kind");
            fromConclusion(fact);
            from("negotiated.over_limit", fact, given("contract.amount"));
            from("change.over_limit", fact, given("change.amount"));
        }
        for (String fact : List.of("council.least", "council.threshold")) {
            from(fact, "procurement_kind");
            from(fact, "municipality.name");
            fromConclusion(fact);
        }
        for (String own : List.of("council.contract_amount", "council.property_amount")) {
            from("council.threshold", own);
            from("council.under_least", own);
        }
        from("council.under_least", "council.least");
        for (String flag : List.of("council.reached", "council.not_reached")) {
            from(flag, "council.threshold");
            from(flag, "price.planned");
            from(flag, "contract.amount", missing("price.planned"));
        }
        from("negotiated.over_limit", "contract.amount");
        from("change.over_limit", "change.amount");
    }

    private void instalments() {
        for (String fact : List.of(
                "contract.first_month",
                "contract.first_differs",
                "contract.monthly_differs",
                "contract.monthly_total",
                "contract.part_months",
                "contract.instalments")) {
            paid(fact, "payment", false);
            for (String source :
                    List.of("contract.amount", "contract.monthly", "dates.start", "dates.end", "month_share")) {
                paid(fact, source, false);
            }
        }
        for (String source : List.of("payment", "contract.amount", "dates.start", "dates.end", "month_share")) {
            paid("contract.monthly", source, true);
            // What the whole says of it is not used for a part.
            from("contract.monthly", source, MONTHLY, given("parts"), given("dates.start"), given("dates.end"));
        }
    }

    private void changedInstalments() {
        Condition changed = new Any(List.of(given("change.end"), given("change.amount")));
        for (String fact : List.of("change.instalments", "change.instalments_total")) {
            for (String source : List.of(
                    "payment",
                    "month_share",
                    "contract.amount",
                    "contract.monthly",
                    "dates.start",
                    "dates.end",
                    "earlier_changes",
                    "change.date",
                    "change.amount",
                    "change.end")) {
                from(fact, source, MONTHLY, given("change.date"), changed);
            }
        }
    }

    /** Something paid by the month. */
    private void paid(String fact, String source, boolean unlessAnswered) {
        Condition needs = Condition.all(MONTHLY, given("contract.amount"), given("dates.start"), given("dates.end"));
        put(fact, new From(source, needs, unlessAnswered, unlessAnswered));
    }

    private void change() {
        from("change.original_date", "dates.conclusion");
        from(ComputedChange.EARLIER_AMOUNT, "earlier_changes");
        // Where an earlier change has an amount, the first one decides only whether there is one at all.
        from("change.from_amount", "contract.amount", missing(ComputedChange.EARLIER_AMOUNT));
        from("change.from_amount", "contract.amount", missing("contract.amount"));
        from("change.from_amount", "earlier_changes", given("contract.amount"));
        put("change.number", new From("change.date", Condition.ALWAYS, true, true));
        put("change.number", new From("earlier_changes", given("change.date"), true, true));
        from("change.number_differs", "change.date");
        from("change.number_differs", "change.number", given("change.date"));
        from("change.number_differs", "earlier_changes", given("change.date"), given("change.number"));
        from("change.after_end", "change.date");
        from("change.after_end", "change.from_end", given("change.date"));
        for (String fact : List.of("change.same_end", "change.next_year")) {
            from(fact, "change.from_end", given("change.end"));
            from(fact, "change.end", given("change.from_end"));
        }
    }

    private void changedAmounts() {
        from("change.from_tax", "change.from_amount", TAXED);
        from("change.from_tax", "tax_status", given("change.from_amount"));
        from("change.from_tax", "contract.tax_rate", TAXED, given("change.from_amount"));
        fromSupply(
                "change.from_tax", "change.from_end", TAXED, given("change.from_amount"), missing("contract.tax_rate"));
        from("change.tax", "change.amount", TAXED);
        from("change.tax", "tax_status", given("change.amount"));
        from("change.tax", "contract.tax_rate", TAXED, given("change.amount"));
        fromSupply("change.tax", "term.end", TAXED, given("change.amount"), missing("contract.tax_rate"));
        for (String fact : List.of("change.difference", "change.increases", "change.decreases", "change.same_amount")) {
            from(fact, "change.from_amount", given("change.amount"));
            from(fact, "change.amount", given("change.from_amount"));
        }
        from("change.difference_tax", "change.from_tax", given("change.tax"));
        from("change.difference_tax", "change.tax", given("change.from_tax"));
        for (String source : List.of("change.date", "change.increases", "change.difference", "change.difference_tax")) {
            from("change.stamp_base", source, given("change.date"));
        }
        from("change.stamp", "change.stamp_base", given("change.date"));
        from("change.stamp", "change.date");
    }

    private void consortium() {
        fromConclusion("consortium.equal_part");
        from("contract.copies", "party", given("members"));
        from("contract.copies", "members", CONSORTIUM);
        for (String fact : List.of(
                "consortium.size",
                "consortium.size_outside",
                "consortium.shares",
                "consortium.shares_whole",
                "consortium.share_floor",
                "consortium.below_floor",
                "lead_member",
                "other_members")) {
            from(fact, "party", given("members"));
            from(fact, "members", CONSORTIUM);
        }
        for (String fact : List.of("consortium.share_floor", "consortium.below_floor")) {
            from(fact, "consortium.equal_part", CONSORTIUM, given("members"));
        }
        for (String fact : List.of("name", "address", "representative_title", "representative_name")) {
            signatory("contractor." + fact, "party");
            signatory("contractor." + fact, "members");
        }
        signatory("contractor.name", "consortium.name");
        signatory("contractor.address", "consortium.office");
    }

    private void signatory(String fact, String source) {
        Condition needs = Condition.all(CONSORTIUM, given("members"));
        put(fact, new From(source, needs, true, true));
    }

    private void others() {
        from("bid.points_total", "evaluation");
        from("bid.pass_over_total", "evaluation", given("bid.pass_points"));
        from("bid.pass_over_total", "bid.pass_points", given("evaluation"));
        from("audit.estimate_rows", "audit.estimate");
        from("audit.estimate_total", "audit.estimate");
        from("audit.over_budget", "audit.estimate", given("audit.budget"));
        from("audit.over_budget", "audit.budget", given("audit.estimate"));
    }

    private void afterwards() {
        ComputedAfterwards.SOURCES.forEach((fact, sources) -> sources.forEach(source -> from(fact, source)));
        ComputedPerformance.SOURCES.forEach((fact, sources) -> sources.forEach(source -> from(fact, source)));
        List.of(ComputedDelay.STATE_RATE, "bid.agreement_threshold").forEach(fact -> fromConclusion(fact));
        lateInspections();
        bases();
    }

    /** Days by which an inspection came late are taken off the time to pay: there are none without the day on which it was. */
    private void lateInspections() {
        from("due.payment", "dates.inspected", given("dates.completion_notice"));
        from("due.payment", "due.inspection", given("dates.inspected"));
        from("due.payment", "dates.reinspected", given("dates.corrected"));
        from("due.payment", "due.reinspection", given("dates.reinspected"));
    }

    /** What delay is reckoned from: a part that is said, or the amount of the contract. */
    private void bases() {
        Condition noPart = missing("delay.part");
        from("delay.base", "delay.part");
        from("delay.base", "nature", noPart, ComputedDelay.AMOUNT);
        from("delay.base", "delay.accepted", noPart, ComputedDelay.AMOUNT, ComputedDelay.CONTRACTING);
        for (String amount : ComputedDelay.AMOUNTS) {
            from("delay.base", amount, noPart, ComputedDelay.CONTRACTING);
            from("late_payment.interest", amount, missing("late_payment.unpaid"));
        }
    }

    private void specification() {
        ComputedSpecification.sources().forEach((fact, sources) -> sources.forEach(source -> from(fact, source)));
    }

    /** A matter that is cut into parts; what is computed for a part is computed from what the part says. */
    private void parts() {
        for (String fact : List.of("part.number", "part.count", "part.total", "part.whole_name")) {
            from(fact, "parts");
        }
        ComputedFrom.OF_PARTS.forEach(fact -> from(fact, "parts"));
    }

    /** Special provisions that are replaced: the day of the change stands for that of the contract. */
    private void redated() {
        for (String fact : List.of("dates.conclusion", "dates.start")) {
            put(fact, new From("change.date", ComputedFrom.REDATED, false, true));
            put(fact, new From("special_change", given("change.date"), false, true));
            // A part is computed once more, from the days as they are then.
            from(fact, "change.date", ComputedFrom.REDATED, given("parts"));
            from(fact, "special_change", given("change.date"), given("parts"));
            from(fact, "parts", ComputedFrom.REDATED);
        }
    }
}
