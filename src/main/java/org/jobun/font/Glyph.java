package org.jobun.font;

/**
 * A glyph of a font.
 *
 * @param font null where no font has what was asked for
 * @param id in the font; 0 where there is none
 */
public record Glyph(Font font, int id) {
    /** What stands for a character that no font has. */
    public static final Glyph NONE = new Glyph(null, 0);
}
