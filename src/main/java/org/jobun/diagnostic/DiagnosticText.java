package org.jobun.diagnostic;

/** Words of a diagnostic in one language. */
public final class DiagnosticText {
    private DiagnosticText() {}
}
