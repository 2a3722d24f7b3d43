package org.jobun.diagnostic;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One problem, as data. Its words are made by {@link DiagnosticText} in the reader's language.
 *
 * @param code stable name of the kind of problem
 * @param severity error, warning or note
 * @param location where in the author's file; never in anything generated
 * @param position legal position such as 第12条第2項第1号, or empty
 * @param values what the wording of the code names: found, expected, and the like, in the order given
 */
public record Diagnostic(Code code, Severity severity, Location location, String position, Map<String, String> values) {

    public Diagnostic {
        values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** A diagnostic of the code's usual severity; add what its wording names with {@link #with}. */
    public static Diagnostic of(Code code, Location location) {
        return new Diagnostic(code, code.severity(), location, "", Map.of());
    }

    /** The same with a named value of the wording. */
    public Diagnostic with(String name, Object value) {
        Map<String, String> more = new LinkedHashMap<>(values);
        more.put(name, String.valueOf(value));
        return new Diagnostic(code, severity, location, position, more);
    }

    /** The same at a legal position (第n条第n項…). */
    public Diagnostic at(String legalPosition) {
        return new Diagnostic(code, severity, location, legalPosition, values);
    }

    /** The same with another weight, e.g. a missing value in a final paper. */
    public Diagnostic as(Severity other) {
        return new Diagnostic(code, other, location, position, values);
    }

    /** The same in another place. */
    public Diagnostic movedTo(Location other) {
        return new Diagnostic(code, severity, other, position, values);
    }

    /** The same for whoever works in a sheet: its hint speaks of cells and columns, not of files. */
    public Diagnostic inSheet() {
        return with("sheet", "yes");
    }

    /** Of what tells most of them apart. Written out: what Java makes for records it links at the first use, a millisecond at each start. */
    @Override
    public int hashCode() {
        return 31 * (31 * code.name().hashCode() + location.hashCode()) + position.hashCode();
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
