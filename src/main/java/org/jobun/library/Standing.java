package org.jobun.library;

/** What the usual answers of a body say of a clause or a condition, the least first. */
public enum Standing {
    /** They rule it out. */
    OUT("使わない"),
    /** It depends on the matter. */
    OPEN("案件による"),
    /** They bring it in. */
    IN("使う");

    private final String label;

    Standing(String label) {
        this.label = label;
    }

    /** In Japanese. */
    public String label() {
        return label;
    }

    /** Its opposite. */
    Standing not() {
        return values()[2 - ordinal()];
    }
}
