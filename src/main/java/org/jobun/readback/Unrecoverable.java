package org.jobun.readback;

/**
 * Something that could not be recovered.
 *
 * @param what the number of an article, the name of a value, the words of a reference; empty for a record
 * @param places how often
 */
public record Unrecoverable(Kind kind, String what, int places) {

    /** What the programs through whose hands a file went have thrown away. */
    public enum Kind {
        /** The record of the file: it was read beside the file as it was made. */
        RECORD,
        /** The mark of an article: it was found again by its words. */
        ARTICLE,
        /** The controls of a value in lines that are still there: a change of it is a change of wording. */
        VALUE,
        /** The mark of a reference in a line that is still there: it is not checked any more. */
        REFERENCE
    }
}
