package org.jobun.render.pdf;

import java.util.List;
import java.util.function.ToIntFunction;
import org.jobun.font.Font;
import org.jobun.font.Glyph;
import org.jobun.font.ProgramFonts;

/**
 * The fonts in which a character of a paper is looked for: the one asked for, the 明朝 of the body, the municipality's own, and
 * another of the program for rare characters.
 */
final class FontChain {
    private final OpenFonts fonts;
    private final List<Font> own;

    FontChain(OpenFonts fonts, List<Font> own) {
        this.fonts = fonts;
        this.own = own;
    }

    /**
     * Sets text in one of the fonts.
     *
     * @param size in mpt
     */
    Shaper in(Font font, int size) {
        return new Shaper(this, font, size, fonts.before(this, font, size));
    }

    /** The municipality's own, in their order. */
    List<Font> own() {
        return own;
    }

    /** The glyph for a character: in the font asked for, else in the first of the others that has it. */
    Glyph glyph(int codePoint, Font wanted) {
        return find(wanted, font -> font.glyph(codePoint));
    }

    /** The glyph for a variant of a character; none where no font has that variant. */
    Glyph variant(int codePoint, int selector, Font wanted) {
        return find(wanted, font -> font.variant(codePoint, selector));
    }

    private Glyph find(Font wanted, ToIntFunction<Font> glyph) {
        int id = glyph.applyAsInt(wanted);
        if (id != 0) {
            return new Glyph(wanted, id);
        }
        id = glyph.applyAsInt(ProgramFonts.body());
        if (id != 0) {
            return new Glyph(ProgramFonts.body(), id);
        }
        for (Font font : own) {
            id = glyph.applyAsInt(font);
            if (id != 0) {
                return new Glyph(font, id);
            }
        }
        id = glyph.applyAsInt(ProgramFonts.fallback());
        return id != 0 ? new Glyph(ProgramFonts.fallback(), id) : Glyph.NONE;
    }
}
