package org.jobun.cli;

/** What the program returns to the shell. */
final class ExitCode {
    /** Done. */
    static final int DONE = 0;
    /** Diagnostics with errors; nothing was written for that matter. */
    static final int ERRORS = 1;
    /** Wrong use of the command line. */
    static final int USAGE = 2;
    /** Disk, permission. */
    static final int ENVIRONMENT = 3;

    /** A batch came through; some of its matters could not be made, and the report names them. */
    static final int SOME_FAILED = 4;

    private ExitCode() {}
}
