package org.jobun.diagnostic;

/** The language messages are written in. Papers are always Japanese. */
public enum Language {
    JA,
    EN;

    /** {@code ja}, {@code en}: suffix of the files that hold the wording. */
    public String tag() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
