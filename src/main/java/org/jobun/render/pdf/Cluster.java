package org.jobun.render.pdf;

import org.jobun.document.Anchor;
import org.jobun.font.Glyph;

/**
 * One character as it is set, with what belongs to it (variation selectors, combining marks).
 *
 * @param text the characters, for ToUnicode
 * @param codePoint the first of them
 * @param glyph in its face; 〓 where no font has the character
 * @param advance in mpt
 * @param size of the face in mpt
 * @param link what a reader jumps to, or null
 * @param ground what lies behind it
 */
record Cluster(
        String text, int codePoint, Glyph glyph, int advance, int size, CharClass kind, Anchor link, Ground ground) {

    /** What lies behind a character. */
    enum Ground {
        NONE,
        /** A pale ground, so that nobody overlooks a blank 【…】. */
        PALE,
        /** A pale ground and a line, as words that changed are marked. */
        LINED
    }

    /** Full-width brackets and stops have half an em of blank; half-width ones have none. */
    boolean isWide() {
        return advance * 4 >= size * 3;
    }

    boolean isWord() {
        return kind == CharClass.LATIN || kind == CharClass.DIGIT;
    }
}
