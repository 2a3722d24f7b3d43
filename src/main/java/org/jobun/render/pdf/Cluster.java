package org.jobun.render.pdf;

import java.util.List;
import org.jobun.document.Anchor;
import org.jobun.font.Glyph;

/**
 * One character as it is set, with what belongs to it (variation selectors, combining marks).
 *
 * @param text the characters, for ToUnicode; not empty
 * @param codePoint the first of them
 * @param glyph in its font; 〓 where no font has the character
 * @param advance in mpt
 * @param size of the font in mpt
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

    /** The characters of several. */
    static String words(List<Cluster> clusters) {
        StringBuilder words = new StringBuilder();
        clusters.forEach(cluster -> words.append(cluster.text()));
        return words.toString();
    }

    /** Full-width brackets and stops have half an em of blank; half-width ones have none. */
    boolean isWide() {
        return advance * 4 >= size * 3;
    }

    boolean isWord() {
        return kind == CharClass.LATIN || kind == CharClass.DIGIT;
    }
}
