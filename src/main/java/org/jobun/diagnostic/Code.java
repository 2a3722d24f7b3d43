package org.jobun.diagnostic;

/** Stable names of the kinds of problem; what each says is in {@code diagnostics_ja.properties}. */
public enum Code {
    SRC_01(Severity.ERROR);

    private final Severity severity;

    Code(Severity severity) {
        this.severity = severity;
    }

    /** The usual weight. */
    public Severity severity() {
        return severity;
    }

    /** As printed: {@code SRC-01}. */
    public String id() {
        return name().replace('_', '-');
    }
}
