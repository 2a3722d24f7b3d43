package org.jobun.font;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.zip.Deflater;

/**
 * One font, shared by documents and threads. Of a font of the program the common glyphs were prepared by the build, then those that
 * names have; the file itself is read when another is asked for, or a variant.
 */
public final class Font {
    /** What {@link PrepareGlyphs} prepares of a font, the most common first: how the names of the files end. */
    static final String[] PREPARED = {".common.glyphs", ".names.glyphs"};

    private static final PreparedGlyphs[] NOTHING = {};

    private final String resource;
    /** As far as they were read; null where they were not yet. */
    private final PreparedGlyphs[] prepared;

    private volatile OpenedFont opened;

    /** A font of the program. */
    static Font bundled(String resource) {
        return new Font(resource, new PreparedGlyphs[PREPARED.length], null);
    }

    /**
     * @param resource where it came from
     * @param file TrueType
     */
    public Font(String resource, byte[] file) {
        this(resource, NOTHING, new OpenedFont(file));
    }

    private Font(String resource, PreparedGlyphs[] prepared, OpenedFont opened) {
        this.resource = resource;
        this.prepared = prepared;
        this.opened = opened;
    }

    private PreparedGlyphs prepared(int number) {
        PreparedGlyphs read = prepared[number];
        return read != null ? read : readPrepared(number);
    }

    private synchronized PreparedGlyphs readPrepared(int number) {
        if (prepared[number] == null) {
            byte[] file = bytes(resource.replace(".ttf", PREPARED[number]));
            prepared[number] = file == null ? PreparedGlyphs.NONE : PreparedGlyphs.of(file);
        }
        return prepared[number];
    }

    private OpenedFont opened() {
        OpenedFont known = opened;
        return known != null ? known : open();
    }

    private synchronized OpenedFont open() {
        if (opened == null) {
            opened = new OpenedFont(bytes(resource));
        }
        return opened;
    }

    /** A resource in one go, as a stream of unknown length is gathered from many small arrays; null where there is none. */
    private static byte[] bytes(String resource) {
        try (InputStream in = Font.class.getResourceAsStream(resource)) {
            if (in == null) {
                return null;
            }
            byte[] file = new byte[in.available()];
            int length = in.readNBytes(file, 0, file.length);
            byte[] rest = in.readAllBytes();
            if (rest.length > 0) {
                file = Arrays.copyOf(file, length + rest.length);
                System.arraycopy(rest, 0, file, length, rest.length);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Glyph of a character, or 0. */
    public int glyph(int codePoint) {
        for (int i = 0; i < prepared.length; i++) {
            int glyph = prepared(i).glyph(codePoint);
            if (glyph >= 0) {
                return glyph;
            }
        }
        return opened().glyph(codePoint);
    }

    /** Glyph of a variant of a character (IVS), or 0. */
    public int variant(int codePoint, int selector) {
        int glyph = opened().variant(codePoint, selector);
        return glyph == FontVariants.USUAL ? glyph(codePoint) : glyph;
    }

    /** Where a glyph was prepared; null where the file has to be asked. */
    private PreparedGlyphs preparedWith(int glyph) {
        for (PreparedGlyphs glyphs : prepared) {
            if (glyphs != null && glyphs.has(glyph)) {
                return glyphs;
            }
        }
        return null;
    }

    /** Advance of a glyph at a size, in the unit of the size. */
    public int advance(int glyph, int size) {
        return (int) Math.round((double) advance(glyph) * size / unitsPerEm());
    }

    /** Advance in thousandths of the em, as PDF wants it. */
    public int advance1000(int glyph) {
        return advance(glyph, 1000);
    }

    /** Advance of a glyph in units of the font. */
    int advance(int glyph) {
        PreparedGlyphs glyphs = preparedWith(glyph);
        return glyphs != null ? glyphs.advance(glyph) : opened().file().advance(glyph);
    }

    short leftBearing(int glyph) {
        PreparedGlyphs glyphs = preparedWith(glyph);
        return glyphs != null ? glyphs.leftBearing(glyph) : opened().file().leftBearing(glyph);
    }

    /** Whether a glyph is composed of others. */
    boolean isComposite(int glyph) {
        return preparedWith(glyph) == null && opened().file().isComposite(glyph);
    }

    /** The outline of a glyph that is composed of no others. */
    Piece outline(int glyph, Deflater deflater) {
        PreparedGlyphs glyphs = preparedWith(glyph);
        return glyphs != null ? glyphs.outline(glyph) : opened().outline(glyph, deflater);
    }

    /** What all fonts of some of the glyphs have in common. */
    FontFrame frame() {
        FontFrame known = prepared.length == 0 ? null : prepared(0).frame();
        return known != null ? known : opened().frame();
    }

    /** The name for PostScript and PDF, of characters that a PDF name needs no escape for; {@code Font} where there is none. */
    public String name() {
        return frame().name();
    }

    /** Units of the font to the em. */
    public int unitsPerEm() {
        return prepared.length == 0 ? opened().file().unitsPerEm() : frame().unitsPerEm();
    }

    /** An edge of the bounds of all outlines: left, lower, right, upper; in thousandths of the em. */
    public int bound(int edge) {
        return thousandths(frame().bound(edge));
    }

    /** How far letters rise above the line, in thousandths of the em. */
    public int ascender() {
        return thousandths(frame().ascender());
    }

    /** How far letters fall below the line, in thousandths of the em; negative. */
    public int descender() {
        return thousandths(frame().descender());
    }

    private int thousandths(int units) {
        return units * 1000 / unitsPerEm();
    }

    /** What is read of the file itself. */
    public TrueType file() {
        return opened().file();
    }

    /** A font with some of the glyphs, those that these are composed of, and glyph 0. */
    public Subset subset(BitSet glyphs) {
        Deflater deflater = Piece.deflater();
        try {
            return SubsetWriter.write(this, new SubsetLayout(this, glyphs, deflater), deflater);
        } finally {
            deflater.end();
        }
    }

    /** Where the font came from. */
    public String resource() {
        return resource;
    }
}
