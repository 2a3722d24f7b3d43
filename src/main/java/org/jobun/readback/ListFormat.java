package org.jobun.readback;

import org.jobun.house.NumberingScheme.Glyphs;
import org.jobun.house.NumberingScheme.Level;
import org.jobun.word.XmlTree;
import org.w3c.dom.Element;

/**
 * How a level of a list of Word writes its numbers (ECMA-376 part 1, 17.9).
 *
 * @param level counted from 0
 * @param text with the place of the number: 第%1条
 * @param format name of its digits: {@code decimalFullWidth}
 */
record ListFormat(int level, String text, String format) {
    private static final int TWO_DIGITS = 10;
    /** A list may begin anywhere; beyond this some glyphs end. */
    private static final int MOST = 46;

    static ListFormat of(Element element, int level) {
        return new ListFormat(
                level,
                XmlTree.val(element, "lvlText").orElse(""),
                XmlTree.val(element, "numFmt").orElse("decimal"));
    }

    private String place() {
        return "%" + (level + 1);
    }

    /** True where it writes numbers like a level of a numbering scheme, whatever their width. */
    boolean isLike(Level known) {
        return text.equals(known.prefix() + place() + known.suffix()) && writes(known.glyphs());
    }

    /** True where it writes a number to the letter as a level of a numbering scheme does. */
    boolean writesLike(Level known, int number) {
        return isLike(known) && hasWidth(known.glyphs(), number);
    }

    /** A number as it writes it. */
    String label(int number) {
        return text.replace(place(), digits(number));
    }

    /** In a paper with both, one digit is full-width and more are half-width: a list of its own writes each. */
    private boolean hasWidth(Glyphs glyphs, int number) {
        boolean wide = format.equals("decimalFullWidth") || format.equals("decimalFullWidth2");
        return glyphs != Glyphs.DECIMAL_MIXED || wide == number < TWO_DIGITS;
    }

    private String digits(int number) {
        boolean wide = format.startsWith("decimalFullWidth");
        for (Glyphs glyphs : Glyphs.values()) {
            boolean fits = glyphs == Glyphs.DECIMAL_FULL_WIDTH ? wide : !wide && writes(glyphs);
            if (fits && number > 0 && number < MOST) {
                return glyphs.of(number);
            }
        }
        return format.equals("none") ? "" : String.valueOf(number);
    }

    private boolean writes(Glyphs glyphs) {
        return switch (glyphs) {
            case DECIMAL, DECIMAL_FULL_WIDTH, DECIMAL_MIXED -> format.startsWith("decimal");
            case KANJI ->
                // LibreOffice 7.4 writes 一 二 三 as taiwaneseCountingThousand.
                format.startsWith("japanese")
                        || format.startsWith("ideograph")
                        || format.contains("hinese")
                        || format.startsWith("taiwanese");
            case AIUEO -> format.startsWith("aiueo");
            case IROHA -> format.startsWith("iroha");
            case LATIN -> format.equals("lowerLetter");
        };
    }
}
