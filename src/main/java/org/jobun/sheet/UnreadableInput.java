package org.jobun.sheet;

import java.io.IOException;

/** An input file that cannot be read at all. */
public final class UnreadableInput extends IOException {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 160;

    private final String file;
    private final String detail;

    UnreadableInput(String file, String detail) {
        super(file + ": " + detail);
        this.file = file;
        this.detail = detail.lines().findFirst().map(UnreadableInput::cut).orElse("");
    }

    /** What a library says may hold half the file. */
    private static String cut(String line) {
        return line.length() <= LONGEST ? line : line.substring(0, line.offsetByCodePoints(0, LONGEST / 2)) + "…";
    }

    /** Its path, as the user knows it. */
    public String file() {
        return file;
    }

    /** What is wrong with it, in a line. */
    public String detail() {
        return detail;
    }
}
