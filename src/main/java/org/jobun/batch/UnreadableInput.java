package org.jobun.batch;

import java.io.IOException;

/** An input file that cannot be read at all. */
final class UnreadableInput extends IOException {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 160;

    private final String file;
    private final String detail;

    UnreadableInput(String file, String detail) {
        super(file + ": " + detail);
        this.file = file;
        this.detail = detail.lines().findFirst().map(line -> cut(line)).orElse("");
    }

    /** What a library says may hold half the file. */
    private static String cut(String line) {
        return line.length() <= LONGEST ? line : line.substring(0, line.offsetByCodePoints(0, LONGEST / 2)) + "…";
    }

    String file() {
        return file;
    }

    String detail() {
        return detail;
    }
}
