package org.jobun.redline;

/**
 * A paragraph, heading, item or row of a table as a printed paper has it, its number before its words.
 *
 * @param page on which it begins, from 1; 0 where that is not known
 * @param text its number, a space, its words; cells of a row are apart by {@link #CELL}, lines of a cell by {@link #LINE}
 * @param inSection true where it is known to belong to an article
 * @param row true for a row of a table
 * @param clause id of the clause whose article begins with it, where a file says so; else empty
 */
public record Passage(int page, String text, boolean inSection, boolean row, String clause) {
    /** Between two cells of a row. */
    public static final char CELL = '\t';

    /** Between two lines of a cell. */
    public static final char LINE = '\n';
}
