package org.jobun.diagnostic;

/** How much a diagnostic weighs. Only an error keeps a paper from being written. */
public enum Severity {
    ERROR,
    WARNING,
    NOTE
}
