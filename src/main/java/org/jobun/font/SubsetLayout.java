package org.jobun.font;

import java.util.BitSet;
import java.util.zip.Deflater;

/** Where everything lies in a font of some glyphs: its tables in the order of their names, each padded to four bytes. */
final class SubsetLayout {
    /** Tables of a font embedded as CIDFontType2 (ISO 32000-1, 9.9). */
    private static final String[] TABLES = {"cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "prep"};

    static final int CVT = 0;
    static final int FPGM = 1;
    static final int GLYF = 2;
    static final int HEAD = 3;
    static final int HHEA = 4;
    static final int HMTX = 5;
    static final int LOCA = 6;
    static final int MAXP = 7;
    static final int PREP = 8;

    private final Font font;
    private final FontFrame frame;
    private final BitSet all = new BitSet();
    private final int[] glyphs;
    private final char[] ids;
    private final Piece[] outlines;
    /** Of the tables, without padding; -1 where the font does not have one. */
    private final int[] lengths = new int[TABLES.length];

    private final int[] starts = new int[TABLES.length];
    private final int count;
    private final int total;

    /**
     * @param wanted glyphs; those they are composed of and glyph 0 are added
     * @param deflater for outlines that were not deflated before
     */
    SubsetLayout(Font font, BitSet wanted, Deflater deflater) {
        this.font = font;
        this.frame = font.frame();
        add(0);
        for (int glyph = wanted.nextSetBit(0); glyph >= 0; glyph = wanted.nextSetBit(glyph + 1)) {
            add(glyph);
        }
        glyphs = new int[all.cardinality()];
        ids = new char[frame.glyphs()];
        int next = 0;
        for (int glyph = 0; next < glyphs.length; glyph = all.nextSetBit(glyph + 1)) {
            ids[glyph] = (char) next;
            glyphs[next++] = glyph;
        }
        outlines = new Piece[glyphs.length];
        setLengths(findOutlines(deflater));
        int present = 0;
        for (int length : lengths) {
            present += length >= 0 ? 1 : 0;
        }
        count = present;
        int at = TrueType.DIRECTORY_HEAD + TrueType.DIRECTORY_ENTRY * count;
        for (int table = 0; table < TABLES.length; table++) {
            starts[table] = at;
            at += has(table) ? padded(lengths[table]) : 0;
        }
        total = at;
    }

    private void add(int glyph) {
        if (glyph >= frame.glyphs() || all.get(glyph)) {
            return;
        }
        all.set(glyph);
        if (font.isComposite(glyph)) {
            TrueType file = font.file();
            file.forComponents(glyph, place -> add(file.glyphAt(place)));
        }
    }

    /** Finds the outline of each glyph; returns the length of all. */
    private int findOutlines(Deflater deflater) {
        int length = 0;
        for (int i = 0; i < glyphs.length; i++) {
            outlines[i] =
                    font.isComposite(glyphs[i]) ? composite(glyphs[i], deflater) : font.outline(glyphs[i], deflater);
            length += outlines[i].length();
        }
        return length;
    }

    /** The outline of a composite glyph, with the numbers that its parts have here. */
    private Piece composite(int glyph, Deflater deflater) {
        TrueType file = font.file();
        byte[] outline = file.outlineOf(glyph);
        int start = file.outline(glyph);
        file.forComponents(glyph, place -> {
            int id = ids[file.glyphAt(place)];
            outline[place - start] = (byte) (id >> 8);
            outline[place - start + 1] = (byte) id;
        });
        return Piece.of(outline, 0, outline.length, deflater);
    }

    private void setLengths(int outlines) {
        lengths[CVT] = frame.fixed()[0].length();
        lengths[FPGM] = frame.fixed()[1].length();
        lengths[GLYF] = outlines;
        lengths[HEAD] = frame.head().length;
        lengths[HHEA] = frame.hhea().length;
        lengths[HMTX] = 4 * glyphs.length;
        lengths[LOCA] = 4 * (glyphs.length + 1);
        lengths[MAXP] = frame.maxp().length;
        lengths[PREP] = frame.fixed()[2].length();
    }

    FontFrame frame() {
        return frame;
    }

    /** The glyphs as they were, in their order; they are numbered in it here. */
    int[] glyphs() {
        return glyphs;
    }

    /** By glyphs as they were: what they are here. */
    char[] ids() {
        return ids;
    }

    /** The outlines of the glyphs, in their order. */
    Piece[] outlines() {
        return outlines;
    }

    /** How many tables there may be. */
    int tables() {
        return TABLES.length;
    }

    /** How many tables there are. */
    int count() {
        return count;
    }

    String name(int table) {
        return TABLES[table];
    }

    boolean has(int table) {
        return lengths[table] >= 0;
    }

    /** Where a table begins; the end of the one before where it is not there. */
    int start(int table) {
        return starts[table];
    }

    int length(int table) {
        return lengths[table];
    }

    /** Length of the file. */
    int total() {
        return total;
    }

    /** A length as far as the next number of four bytes. */
    static int padded(int length) {
        return length + 3 & ~3;
    }
}
