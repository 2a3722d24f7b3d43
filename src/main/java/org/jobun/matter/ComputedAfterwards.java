package org.jobun.matter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What follows from the days of a procurement: its deadlines, its fiscal years, and what delay costs. */
final class ComputedAfterwards {
    private static final List<String> TERM = List.of("dates.start", "term.end");
    private static final List<String> LATE =
            List.of("term.end", "dates.completed", "dates.completion_notice", "dates.inspected", "dates.corrected");

    /** What each of its facts is computed from. */
    static final Map<String, List<String>> SOURCES = sources();

    private ComputedAfterwards() {}

    private static Map<String, List<String>> sources() {
        Map<String, List<String>> sources = new LinkedHashMap<>();
        sources.put("due.notice", List.of("dates.bid", "notice_period"));
        sources.put("due.conclusion", List.of("dates.award"));
        sources.put("due.inspection", List.of("dates.completion_notice", "contract.inspection_days"));
        sources.put("due.reinspection", List.of("dates.corrected", "contract.inspection_days"));
        sources.put(
                "due.payment",
                List.of(
                        "dates.invoice",
                        "contract.payment_days",
                        "dates.inspected",
                        "dates.reinspected",
                        "due.inspection",
                        "due.reinspection"));
        sources.put("term.year_count", TERM);
        sources.put("term.months", TERM);
        sources.put(
                "term.years",
                List.of(
                        "dates.start",
                        "term.end",
                        "payment",
                        "contract.amount",
                        "contract.instalments",
                        "change.instalments",
                        "contract.year_amounts"));
        sources.put("term.years_differ", List.of("contract.amount", "contract.year_amounts"));
        sources.put("delay.days", LATE);
        sources.put("delay.base", List.of("contract.amount", "change.amount", "change.from_amount", "delay.accepted"));
        sources.put("delay.rate", List.of("delay_form"));
        sources.put("delay.damages", List.of("delay.days", "delay.base", "delay.rate", "delay_form", "delay_year"));
        sources.put("late_payment.days", List.of("due.payment", "dates.paid"));
        sources.put("late_payment.rate", List.of("dates.paid"));
        sources.put("late_payment.interest", List.of("late_payment.days", "late_payment.rate", "contract.amount"));
        return sources;
    }
}
