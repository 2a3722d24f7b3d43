package org.jobun.check.proof;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jobun.matter.MatterDates;
import org.jobun.text.Validity;

/** The days of a matter on which versions depend. */
final class Days {
    private Days() {}

    /** The day that decides on a clause, and those that stand in for it, in their order. */
    static List<String> deciding(String datedBy) {
        Set<String> days = new LinkedHashSet<>(List.of(datedBy));
        days.addAll(MatterDates.STAND_INS);
        return List.copyOf(days);
    }

    /** All days that are put in order, or stand in for others. */
    static Set<String> compared() {
        Set<String> days = new LinkedHashSet<>(MatterDates.ORDER);
        days.addAll(MatterDates.STAND_INS);
        MatterDates.PAIRS.forEach(pair -> days.addAll(List.of(pair.earlier(), pair.later())));
        return days;
    }

    /** True for what holds on every day. */
    static boolean isAlways(Validity validity) {
        return validity.from() == null && validity.until() == null;
    }

    /** The first and the last but one day of a period, as far as it has them. */
    static List<LocalDate> of(Validity validity) {
        List<LocalDate> days = new ArrayList<>();
        if (validity.from() != null) {
            days.add(validity.from());
        }
        if (validity.until() != null) {
            days.add(validity.until());
        }
        return days;
    }
}
