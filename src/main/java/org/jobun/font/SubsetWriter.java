package org.jobun.font;

import java.nio.ByteBuffer;
import java.util.zip.Deflater;

/**
 * Writes a font with some of the glyphs of another: outlines and fixed tables are pieces that were deflated before; only the directory
 * and what counts and measures the glyphs are written anew.
 */
final class SubsetWriter {
    private static final int VERSION = 0x00010000;

    /** The sum of a whole font file is made to be this (OpenType specification, head, checksumAdjustment). */
    private static final int MAGIC_SUM = 0xB1B0AFBA;

    /** The first bytes of zlib at the fastest level (RFC 1950). */
    private static final byte[] FIRST = {0x78, 0x01};

    /** An empty last block of deflate with fixed codes (RFC 1951). */
    private static final byte[] LAST = {0x03, 0x00};

    /** Bytes of the sum at the end. */
    private static final int SUM = 4;

    private final Font font;
    private final SubsetLayout layout;
    private final FontFrame frame;
    private final int[] glyphs;
    /** The tables between the outlines and the last one, and where they begin in the file. */
    private final ByteBuffer counted;

    private final int from;

    private SubsetWriter(Font font, SubsetLayout layout) {
        this.font = font;
        this.layout = layout;
        this.frame = layout.frame();
        this.glyphs = layout.glyphs();
        this.from = layout.start(SubsetLayout.HEAD);
        this.counted = ByteBuffer.allocate(layout.start(SubsetLayout.PREP) - from);
    }

    static Subset write(Font font, SubsetLayout layout, Deflater deflater) {
        return new SubsetWriter(font, layout).write(deflater);
    }

    private Subset write(Deflater deflater) {
        writeCounted();
        byte[] directory = directory();
        byte[] tables = counted.array();
        Piece[] outlines = layout.outlines();
        Piece[] all = new Piece[outlines.length + 4];
        all[0] = Piece.of(directory, 0, directory.length, deflater);
        all[1] = frame.before();
        System.arraycopy(outlines, 0, all, 2, outlines.length);
        all[outlines.length + 2] = Piece.of(tables, 0, tables.length, deflater);
        all[outlines.length + 3] = frame.last();
        return new Subset(joined(all), layout.total(), layout.ids());
    }

    private static byte[] joined(Piece[] pieces) {
        int size = FIRST.length + LAST.length + SUM;
        for (Piece piece : pieces) {
            size += piece.size();
        }
        byte[] out = new byte[size];
        System.arraycopy(FIRST, 0, out, 0, FIRST.length);
        int at = FIRST.length;
        int adler = 1;
        for (Piece piece : pieces) {
            System.arraycopy(piece.bytes(), piece.from(), out, at, piece.size());
            at += piece.size();
            adler = piece.adlerAfter(adler);
        }
        ByteBuffer.wrap(out, at, size - at).put(LAST).putInt(adler);
        return out;
    }

    private void writeCounted() {
        counted.put(place(SubsetLayout.HEAD), frame.head());
        counted.putInt(place(SubsetLayout.HEAD) + TrueType.HEAD_CHECKSUM, 0);
        counted.putShort(place(SubsetLayout.HEAD) + TrueType.HEAD_LOCA_FORMAT, (short) 1);
        counted.put(place(SubsetLayout.HHEA), frame.hhea());
        counted.putShort(place(SubsetLayout.HHEA) + TrueType.HHEA_ADVANCES, (short) glyphs.length);
        counted.put(place(SubsetLayout.MAXP), frame.maxp());
        counted.putShort(place(SubsetLayout.MAXP) + TrueType.MAXP_GLYPHS, (short) glyphs.length);
        writeGlyphs();
    }

    /** Advance and left bearing of each glyph; where each outline begins and the last one ends. */
    private void writeGlyphs() {
        Piece[] outlines = layout.outlines();
        int metrics = place(SubsetLayout.HMTX);
        int places = place(SubsetLayout.LOCA);
        int offset = 0;
        for (int i = 0; i < glyphs.length; i++) {
            counted.putShort(metrics, (short) font.advance(glyphs[i]));
            counted.putShort(metrics + 2, font.leftBearing(glyphs[i]));
            counted.putInt(places, offset);
            offset += outlines[i].length();
            metrics += 4;
            places += 4;
        }
        counted.putInt(places, offset);
    }

    private int place(int table) {
        return layout.start(table) - from;
    }

    /** The head of the file with an entry for each table. The sum of the whole file is set right. */
    private byte[] directory() {
        int count = layout.count();
        int power = Integer.highestOneBit(count);
        ByteBuffer out = ByteBuffer.allocate(layout.start(0));
        out.putInt(VERSION).putShort((short) count).putShort((short) (TrueType.DIRECTORY_ENTRY * power));
        out.putShort((short) Integer.numberOfTrailingZeros(power));
        out.putShort((short) (TrueType.DIRECTORY_ENTRY * (count - power)));
        // Of all tables; what is before them is added once it is whole.
        int whole = 0;
        for (int table = 0; table < layout.tables(); table++) {
            if (layout.has(table)) {
                int sum = sum(table);
                for (int letter = 0; letter < 4; letter++) {
                    out.put((byte) layout.name(table).charAt(letter));
                }
                out.putInt(sum).putInt(layout.start(table)).putInt(layout.length(table));
                whole += sum;
            }
        }
        whole += Piece.sum(out.array(), 0, out.capacity());
        counted.putInt(place(SubsetLayout.HEAD) + TrueType.HEAD_CHECKSUM, MAGIC_SUM - whole);
        return out.array();
    }

    private int sum(int table) {
        return switch (table) {
            case SubsetLayout.CVT -> frame.fixed()[0].sum();
            case SubsetLayout.FPGM -> frame.fixed()[1].sum();
            case SubsetLayout.PREP -> frame.fixed()[2].sum();
            case SubsetLayout.GLYF -> outlines();
            default -> {
                int start = place(table);
                yield Piece.sum(counted.array(), start, start + SubsetLayout.padded(layout.length(table)));
            }
        };
    }

    private int outlines() {
        int sum = 0;
        for (Piece outline : layout.outlines()) {
            sum += outline.sum();
        }
        return sum;
    }
}
