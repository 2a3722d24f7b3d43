package org.jobun.font;

import java.nio.ByteBuffer;
import java.util.SortedMap;

/** Writes a font with some of the glyphs of another: outlines and measures copied, what counts them set right. */
final class SubsetWriter {
    private static final int VERSION = 0x00010000;

    /** The sum of a whole font file is made to be this (OpenType specification, head, checksumAdjustment). */
    private static final int MAGIC_SUM = 0xB1B0AFBA;

    private final TrueType font;
    private final SubsetLayout layout;
    private final SortedMap<Integer, Integer> ids;
    private final ByteBuffer out;

    private SubsetWriter(TrueType font, SubsetLayout layout) {
        this.font = font;
        this.layout = layout;
        this.ids = layout.ids();
        this.out = ByteBuffer.allocate(layout.total());
    }

    static byte[] write(TrueType font, SubsetLayout layout) {
        return new SubsetWriter(font, layout).write();
    }

    private byte[] write() {
        int count = layout.count();
        int power = Integer.highestOneBit(count);
        out.putInt(VERSION).putShort((short) count).putShort((short) (TrueType.DIRECTORY_ENTRY * power));
        out.putShort((short) Integer.numberOfTrailingZeros(power));
        out.putShort((short) (TrueType.DIRECTORY_ENTRY * (count - power)));
        int head = 0;
        // Of all tables; what is before them is added once it is whole.
        int sum = 0;
        for (int table = 0; table < layout.tables(); table++) {
            if (layout.has(table)) {
                String name = layout.name(table);
                table(name, layout.start(table));
                sum += entry(table);
                head = name.equals("head") ? layout.start(table) : head;
            }
        }
        out.putInt(head + TrueType.HEAD_CHECKSUM, MAGIC_SUM - sum - sum(0, layout.first()));
        return out.array();
    }

    /** The entry of a table that is written, at the place of the next entry; returns its sum. */
    private int entry(int table) {
        int length = layout.length(table);
        for (int letter = 0; letter < 4; letter++) {
            out.put((byte) layout.name(table).charAt(letter));
        }
        int sum = sum(layout.start(table), SubsetLayout.padded(length));
        out.putInt(sum).putInt(layout.start(table)).putInt(length);
        return sum;
    }

    private void table(String name, int at) {
        switch (name) {
            case "glyf" -> outlines(at);
            case "loca" -> places(at);
            case "hmtx" -> metrics(at);
            default -> changed(name, at);
        }
    }

    private void outlines(int at) {
        int to = at;
        for (int glyph : ids.keySet()) {
            int from = font.outline(glyph);
            int size = font.outlineSize(glyph);
            font.copy(from, size, out, to);
            int shift = to - from;
            font.forComponents(
                    glyph,
                    place -> out.putShort(
                            place + shift, ids.get(font.glyphAt(place)).shortValue()));
            to += SubsetLayout.padded(size);
        }
    }

    /** Where each outline begins and the last one ends. */
    private void places(int at) {
        int offset = 0;
        int row = at;
        for (int glyph : ids.keySet()) {
            out.putInt(row, offset);
            offset += SubsetLayout.padded(font.outlineSize(glyph));
            row += 4;
        }
        out.putInt(row, offset);
    }

    private void metrics(int at) {
        int row = at;
        for (int glyph : ids.keySet()) {
            out.putShort(row, (short) font.advance(glyph)).putShort(row + 2, font.leftBearing(glyph));
            row += 4;
        }
    }

    /** A table of the font with the numbers that are others here. */
    private void changed(String name, int at) {
        font.copy(font.start(name), font.length(name), out, at);
        switch (name) {
            case "head" ->
                out.putInt(at + TrueType.HEAD_CHECKSUM, 0).putShort(at + TrueType.HEAD_LOCA_FORMAT, (short) 1);
            case "hhea" -> out.putShort(at + TrueType.HHEA_ADVANCES, (short) ids.size());
            case "maxp" -> out.putShort(at + TrueType.MAXP_GLYPHS, (short) ids.size());
            default -> {}
        }
    }

    private int sum(int from, int length) {
        byte[] bytes = out.array();
        int sum = 0;
        for (int at = from; at < from + length; at += 4) {
            sum += bytes[at] << 24 | (bytes[at + 1] & 0xFF) << 16 | (bytes[at + 2] & 0xFF) << 8 | bytes[at + 3] & 0xFF;
        }
        return sum;
    }
}
