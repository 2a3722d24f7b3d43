package org.jobun.render.docx;

import org.jobun.house.HouseStyle;

/**
 * The lengths of a house style in Word's units: twips (1/20 pt), and half points for letters.
 *
 * @param em one full-width letter of the body text
 * @param letter size of the body text in half points
 * @param pitch distance of two baselines
 * @param textWidth between the margins
 * @param wide whether the page lies on its side
 */
record Measures(int em, int letter, int pitch, int textWidth, boolean wide) {

    static Measures of(HouseStyle style) {
        return new Measures(
                twips(style.bodySize()),
                Math.round(style.bodySize() / 500f),
                twips(style.linePitch()),
                twips(style.page().textWidth()),
                style.page().width() > style.page().height());
    }

    /** 1/1000 pt → twips. */
    static int twips(int mpt) {
        return Math.round(mpt / 50f);
    }

    /** What a text takes on one line in a face whose Latin letters are half as wide as a kanji. */
    int widthOf(String text) {
        return halves(text) * em / 2;
    }

    private static int halves(String text) {
        return text.codePoints().map(c -> isHalfWidth(c) ? 1 : 2).sum();
    }

    private static boolean isHalfWidth(int c) {
        return c < 0x80 || c >= 0xFF61 && c <= 0xFF9F;
    }
}
