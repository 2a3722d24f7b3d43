package org.jobun.readback;

/**
 * A change of the other side that is neither accepted nor rejected yet.
 *
 * @param author as Word knows him; empty where it is not said
 * @param date ISO date and time as written; empty where it is not said
 * @param text inserted or deleted words; empty for changes of looks
 * @param place legal position such as 第3条第2項, or the clause's caption, or empty
 */
public record TrackedChange(Kind kind, String author, String date, String text, String place) {

    /** What it does. */
    public enum Kind {
        INSERTED,
        DELETED,
        MOVED_HERE,
        MOVED_AWAY,
        LOOKS;

        /** True where words are gone from their place once the change is accepted. */
        boolean takesAway() {
            return this == DELETED || this == MOVED_AWAY;
        }
    }

    /** True where the words are gone from this place once the change is accepted. */
    boolean takesAway() {
        return kind.takesAway();
    }

    /** True where it takes away a text that is not blank. */
    boolean takesAway(String gone) {
        return takesAway() && !gone.isBlank() && text.contains(gone);
    }

    TrackedChange at(String other) {
        return new TrackedChange(kind, author, date, text, other);
    }
}
