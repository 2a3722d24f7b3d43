package org.jobun.compact;

/** Something cannot be written as bytes, or bytes are not what was written. */
public final class NotCompact extends Exception {
    private static final long serialVersionUID = 1;

    /** @param what it is, for developers */
    public NotCompact(String what) {
        super(what);
    }

    /** @param what it is, for developers */
    NotCompact(String what, Throwable cause) {
        super(what, cause);
    }
}
