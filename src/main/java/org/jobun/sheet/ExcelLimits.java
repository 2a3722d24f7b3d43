package org.jobun.sheet;

/** What a sheet of Excel has room for. */
public final class ExcelLimits {
    /** Columns of a sheet; the last is XFD. */
    public static final int MOST_COLUMNS = 16_384;

    static final int MOST_ROWS = 1_048_576;
    /** Characters of the text of a cell. */
    static final int LONGEST_TEXT = 32_767;
    /** Characters of a text in a formula. */
    private static final int LONGEST_IN_FORMULA = 255;

    /** Units for the width of a letter. */
    static final int LETTER = 256;

    private ExcelLimits() {}

    /** As much of a text as a cell holds. */
    static String cut(String text) {
        return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
    }

    static boolean fitsFormula(String text) {
        return text.length() <= LONGEST_IN_FORMULA;
    }
}
