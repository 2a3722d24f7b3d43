package org.jobun.render.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.HorizontalMetricsTable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** One font file, parsed once and shared by documents and threads. */
final class Face {
    private static final int BMP = 0x10000;
    private static final int UNKNOWN = -1;

    /**
     * FontBox warns that it reads no variation table (format 14), at every font; {@link Variants} does. The reference is held, for loggers are collected.
     */
    private static final Logger FONTBOX = Logger.getLogger("org.apache.fontbox");

    static {
        FONTBOX.setLevel(Level.SEVERE);
    }

    private final String resource;
    private final TrueTypeFont font;
    private final TrueType outlines;
    private final CmapLookup characters;
    private final Variants variants;
    private final HorizontalMetricsTable metrics;
    private final int unitsPerEm;
    /** Glyphs of the BMP as far as they were asked for: a lookup in the file's table is slow. */
    private final AtomicIntegerArray known = new AtomicIntegerArray(BMP);

    /** A font of the program. */
    static Face bundled(String resource) {
        try (InputStream in = Face.class.getResourceAsStream(resource)) {
            return new Face(resource, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param resource where it came from
     * @param file TrueType
     */
    Face(String resource, byte[] file) {
        this.resource = resource;
        try {
            this.outlines = new TrueType(file);
            this.variants = new Variants(file, outlines.start("cmap"));
            this.font = new TTFParser().parse(new RandomAccessReadBuffer(file));
            // With GSUB on, PDFBox compiles a pattern for every run of text.
            this.font.setEnableGsub(false);
            this.characters = font.getUnicodeCmapLookup(false);
            this.metrics = font.getHorizontalMetrics();
            this.unitsPerEm = font.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Glyph of a character, or 0. */
    int glyph(int codePoint) {
        if (codePoint >= BMP) {
            return characters.getGlyphId(codePoint);
        }
        int glyph = known.get(codePoint);
        if (glyph == 0) {
            glyph = characters.getGlyphId(codePoint);
            known.set(codePoint, glyph == 0 ? UNKNOWN : glyph);
        }
        return glyph == UNKNOWN ? 0 : glyph;
    }

    /** Glyph of a variant of a character (IVS), or 0. */
    int variant(int codePoint, int selector) {
        int glyph = variants.glyph(codePoint, selector);
        return glyph == Variants.USUAL ? glyph(codePoint) : glyph;
    }

    /** Advance of a glyph at a size, in the unit of the size. */
    int advance(int glyph, int size) {
        return (int) Math.round((double) metrics.getAdvanceWidth(glyph) * size / unitsPerEm);
    }

    /** Advance in thousandths of the em, as PDF wants it. */
    int advance1000(int glyph) {
        return advance(glyph, 1000);
    }

    /** The font file, for subsets. */
    TrueType outlines() {
        return outlines;
    }

    TrueTypeFont font() {
        return font;
    }

    String resource() {
        return resource;
    }
}
