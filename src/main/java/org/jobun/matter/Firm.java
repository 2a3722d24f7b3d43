package org.jobun.matter;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jobun.diagnostic.Location;

/**
 * A firm of the register (名簿) of a body.
 *
 * @param values name of a value, one of {@link #VALUES} → its text, days in ISO form; those that the register does not give are absent
 * @param place where it stands in the register
 */
public record Firm(Map<String, String> values, Location place) {
    public static final String NUMBER = "number";
    public static final String NAME = "name";
    static final String VALID_UNTIL = "valid_until";
    static final String SUSPENDED_FROM = "suspended_from";
    static final String SUSPENDED_UNTIL = "suspended_until";

    /** Values of which papers print some. */
    public static final List<String> PRINTED = List.of(
            NAME, "address", "representative_title", "representative_name", "corporate_number", "invoice_number");

    /** Values that are days. */
    public static final List<String> DAYS = List.of(VALID_UNTIL, SUSPENDED_FROM, SUSPENDED_UNTIL);

    /** All values that a register may give, in the order in which one reads them. */
    public static final List<String> VALUES = List.of(
            NUMBER,
            NAME,
            "kana",
            "address",
            "representative_title",
            "representative_name",
            "classes",
            "corporate_number",
            "invoice_number",
            VALID_UNTIL,
            SUSPENDED_FROM,
            SUSPENDED_UNTIL);

    public Firm {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** A value; empty where the register does not give it. */
    public String value(String name) {
        return values.getOrDefault(name, "");
    }

    /** Number in the register; empty where it has none. */
    public String number() {
        return value(NUMBER);
    }

    public String name() {
        return value(NAME);
    }

    Optional<LocalDate> day(String name) {
        return ListCell.day(values.get(name));
    }

    /** Whether the body has suspended it on a day (指名停止). */
    public boolean isSuspendedOn(LocalDate day) {
        Optional<LocalDate> from = day(SUSPENDED_FROM);
        Optional<LocalDate> until = day(SUSPENDED_UNTIL);
        boolean begun = from.isPresent() ? !day.isBefore(from.get()) : until.isPresent();
        return begun && until.map(last -> !day.isAfter(last)).orElse(true);
    }

    /** Whether its registration has ended before a day. */
    public boolean hasEndedBy(LocalDate day) {
        return day(VALID_UNTIL).filter(day::isAfter).isPresent();
    }
}
