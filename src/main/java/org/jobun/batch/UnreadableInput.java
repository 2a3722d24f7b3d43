package org.jobun.batch;

import java.io.IOException;

/** An input file that cannot be read at all. */
final class UnreadableInput extends IOException {
    private static final long serialVersionUID = 1L;

    private final String file;
    private final String detail;

    UnreadableInput(String file, String detail) {
        super(file + ": " + detail);
        this.file = file;
        this.detail = detail;
    }

    String file() {
        return file;
    }

    String detail() {
        return detail;
    }
}
