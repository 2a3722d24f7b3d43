package org.jobun.font;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicIntegerArray;

/** One font file, parsed once and shared by documents and threads. */
public final class Font {
    private static final int BMP = 0x10000;
    private static final int UNKNOWN = -1;

    private final String resource;
    private final TrueType file;
    private final SubsetDeflater deflater;
    private final FontCharacters characters;
    private final FontVariants variants;
    /** Glyphs of the BMP as far as they were asked for: a lookup in the file's table is slow. */
    private final AtomicIntegerArray known = new AtomicIntegerArray(BMP);

    /** A font of the program. */
    static Font bundled(String resource) {
        try (InputStream in = Font.class.getResourceAsStream(resource)) {
            // Read in one go: a stream of unknown length is gathered from many small arrays.
            byte[] file = new byte[in.available()];
            int length = in.readNBytes(file, 0, file.length);
            byte[] rest = in.readAllBytes();
            if (rest.length > 0) {
                file = Arrays.copyOf(file, length + rest.length);
                System.arraycopy(rest, 0, file, length, rest.length);
            }
            return new Font(resource, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param resource where it came from
     * @param file TrueType
     */
    public Font(String resource, byte[] file) {
        this.resource = resource;
        this.file = new TrueType(file);
        this.deflater = new SubsetDeflater(this.file);
        this.characters = new FontCharacters(file, this.file.start("cmap"));
        this.variants = new FontVariants(file, this.file.start("cmap"));
    }

    /** Glyph of a character, or 0. */
    public int glyph(int codePoint) {
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

    /** Glyph of a variant of a character (IVS), or 0. */
    public int variant(int codePoint, int selector) {
        int glyph = variants.glyph(codePoint, selector);
        return glyph == FontVariants.USUAL ? glyph(codePoint) : inFont(glyph);
    }

    /** A damaged font may name glyphs that it does not have. */
    private int inFont(int glyph) {
        return glyph >= 0 && glyph < file.glyphs() ? glyph : 0;
    }

    /** Advance of a glyph at a size, in the unit of the size. */
    public int advance(int glyph, int size) {
        return (int) Math.round((double) file.advance(glyph) * size / file.unitsPerEm());
    }

    /** Advance in thousandths of the em, as PDF wants it. */
    public int advance1000(int glyph) {
        return advance(glyph, 1000);
    }

    /** What is read of the file itself. */
    public TrueType file() {
        return file;
    }

    /** A font with some of the glyphs, those that these are composed of, and glyph 0. */
    public Subset subset(Iterable<Integer> glyphs) {
        SubsetLayout layout = new SubsetLayout(file, glyphs);
        byte[] program = SubsetWriter.write(file, layout);
        return new Subset(deflater.deflated(program, layout), program.length, layout.ids());
    }

    /** Where the font came from. */
    public String resource() {
        return resource;
    }
}
