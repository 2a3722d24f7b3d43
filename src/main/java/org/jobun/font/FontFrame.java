package org.jobun.font;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;

/**
 * What all fonts of some of a font's glyphs take from it as it is, whichever glyphs they have.
 *
 * @param glyphs how many the font has
 * @param unitsPerEm units of the font to the em
 * @param name for PostScript and PDF
 * @param head a table
 * @param hhea a table
 * @param maxp a table
 * @param fixed the tables cvt, fpgm and prep
 * @param before the first two of these, which stand before the outlines
 * @param last the third, which stands last
 */
record FontFrame(
        int glyphs,
        int unitsPerEm,
        String name,
        byte[] head,
        byte[] hhea,
        byte[] maxp,
        Fixed[] fixed,
        Piece before,
        Piece last) {
    private static final int HEAD_BOUNDS = 36;
    private static final int HHEA_ASCENDER = 4;
    private static final int HHEA_DESCENDER = 6;

    private static final String[] FIXED = {"cvt ", "fpgm", "prep"};

    /**
     * A table that is copied.
     *
     * @param length -1 where the font does not have it
     * @param sum of its numbers of four bytes
     */
    record Fixed(int length, int sum) {}

    /** That of a font file. */
    static FontFrame of(TrueType font) {
        Fixed[] fixed = new Fixed[FIXED.length];
        byte[][] tables = new byte[FIXED.length][];
        for (int i = 0; i < FIXED.length; i++) {
            tables[i] = padded(font, FIXED[i]);
            fixed[i] = new Fixed(font.length(FIXED[i]), Piece.sum(tables[i], 0, tables[i].length));
        }
        Deflater deflater = Piece.deflater();
        try {
            byte[] before = ByteBuffer.allocate(tables[0].length + tables[1].length)
                    .put(tables[0])
                    .put(tables[1])
                    .array();
            return new FontFrame(
                    font.glyphs(),
                    font.unitsPerEm(),
                    font.name(),
                    font.table("head"),
                    font.table("hhea"),
                    font.table("maxp"),
                    fixed,
                    Piece.of(before, 0, before.length, deflater),
                    Piece.of(tables[2], 0, tables[2].length, deflater));
        } finally {
            deflater.end();
        }
    }

    private static byte[] padded(TrueType font, String table) {
        int length = Math.max(0, font.length(table));
        byte[] padded = new byte[SubsetLayout.padded(length)];
        if (length > 0) {
            System.arraycopy(font.table(table), 0, padded, 0, length);
        }
        return padded;
    }

    /** An edge of the bounds of all outlines: left, lower, right, upper. */
    int bound(int edge) {
        return number(head, HEAD_BOUNDS + 2 * edge);
    }

    int ascender() {
        return number(hhea, HHEA_ASCENDER);
    }

    int descender() {
        return number(hhea, HHEA_DESCENDER);
    }

    private static int number(byte[] table, int at) {
        return (short) ((table[at] & 0xFF) << 8 | table[at + 1] & 0xFF);
    }

    /** Writes it for {@link #read}. */
    void write(DataOutputStream out) throws IOException {
        out.writeInt(glyphs);
        out.writeInt(unitsPerEm);
        for (byte[] part : new byte[][] {name.getBytes(StandardCharsets.ISO_8859_1), head, hhea, maxp}) {
            out.writeInt(part.length);
            out.write(part);
        }
        for (Fixed table : fixed) {
            out.writeInt(table.length());
            out.writeInt(table.sum());
        }
        for (Piece piece : new Piece[] {before, last}) {
            out.writeInt(piece.size());
            out.writeInt(piece.length());
            out.writeInt(piece.sum());
            out.writeInt(piece.adler());
            out.write(piece.bytes(), piece.from(), piece.size());
        }
    }

    static FontFrame read(ByteBuffer in) {
        int glyphs = in.getInt();
        int unitsPerEm = in.getInt();
        String name = new String(part(in), StandardCharsets.ISO_8859_1);
        byte[] head = part(in);
        byte[] hhea = part(in);
        byte[] maxp = part(in);
        Fixed[] fixed = new Fixed[FIXED.length];
        for (int i = 0; i < FIXED.length; i++) {
            fixed[i] = new Fixed(in.getInt(), in.getInt());
        }
        return new FontFrame(glyphs, unitsPerEm, name, head, hhea, maxp, fixed, piece(in), piece(in));
    }

    private static byte[] part(ByteBuffer in) {
        byte[] part = new byte[in.getInt()];
        in.get(part);
        return part;
    }

    private static Piece piece(ByteBuffer in) {
        int size = in.getInt();
        int length = in.getInt();
        int sum = in.getInt();
        int adler = in.getInt();
        Piece piece = new Piece(in.array(), in.position(), size, length, sum, adler);
        in.position(in.position() + size);
        return piece;
    }
}
