package org.jobun.font;

import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.zip.Deflater;

/** A font file that is read in place. Safe for several threads. */
final class OpenedFont {
    private static final int BMP = 0x10000;
    private static final int UNKNOWN = -1;

    private final TrueType file;
    private final FontCharacters characters;
    private final FontVariants variants;
    /** Glyphs of the BMP as far as they were asked for: a lookup in the file's table is slow. */
    private final AtomicIntegerArray known = new AtomicIntegerArray(BMP);
    /** Outlines as far as they were used; none of composite glyphs, whose parts have other numbers each time. */
    private final AtomicReferenceArray<Piece> outlines;
    /** All threads make the same. */
    private volatile FontFrame frame;

    /** @param bytes TrueType, not to be changed afterwards */
    OpenedFont(byte[] bytes) {
        file = new TrueType(bytes);
        characters = new FontCharacters(bytes, file.start("cmap"));
        variants = new FontVariants(bytes, file.start("cmap"));
        outlines = new AtomicReferenceArray<>(file.glyphs());
    }

    TrueType file() {
        return file;
    }

    FontFrame frame() {
        FontFrame made = frame;
        if (made == null) {
            frame = made = FontFrame.of(file);
        }
        return made;
    }

    /** Glyph of a character, or 0. */
    int glyph(int codePoint) {
        if (codePoint >= BMP) {
            return inFont(characters.glyph(codePoint));
        }
        int glyph = known.get(codePoint);
        if (glyph == 0) {
            glyph = inFont(characters.glyph(codePoint));
            known.set(codePoint, glyph == 0 ? UNKNOWN : glyph);
        }
        return glyph == UNKNOWN ? 0 : glyph;
    }

    /** A glyph that is there: a damaged font may name others. */
    private int inFont(int glyph) {
        return glyph >= 0 && glyph < file.glyphs() ? glyph : 0;
    }

    /** Glyph of a variant of a character, or 0; {@link FontVariants#USUAL} where it is that of the character. */
    int variant(int codePoint, int selector) {
        int glyph = variants.glyph(codePoint, selector);
        return glyph == FontVariants.USUAL ? glyph : inFont(glyph);
    }

    /** The outline of a glyph that is composed of no others. */
    Piece outline(int glyph, Deflater deflater) {
        Piece known = outlines.get(glyph);
        if (known == null) {
            byte[] outline = file.outlineOf(glyph);
            known = outline.length == 0 ? Piece.NONE : Piece.of(outline, 0, outline.length, deflater);
            outlines.set(glyph, known);
        }
        return known;
    }
}
