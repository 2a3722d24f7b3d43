package org.jobun.recall;

import java.time.LocalDate;

/**
 * What changed.
 *
 * @param what id of the clause with or without a version, role of the rule, name of the firm, {@code path=value}; the day of a
 *     change of law
 * @param day on which contracts in force are asked for
 * @param body id of the body whose sets are asked for; empty for all
 * @param hasNewValues whether other values are given, so that every contract in force gets an agreement
 */
public record Question(Kind kind, String what, LocalDate day, String body, boolean hasNewValues) {
    /** Kind of change. */
    public enum Kind {
        CLAUSE,
        LAW,
        RULE,
        FIRM,
        FACT
    }

    /** Id of the clause. */
    public String clause() {
        int at = what.indexOf('@');
        return at < 0 ? what : what.substring(0, at);
    }

    /** Its version; empty for all. */
    public String version() {
        int at = what.indexOf('@');
        return at < 0 ? "" : what.substring(at + 1);
    }
}
