package org.jobun.font;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.zip.Adler32;
import java.util.zip.Deflater;

/**
 * Deflates fonts of some of the glyphs of one font. Outlines hardly repeat anything of each other: each is deflated once for
 * all papers, and the stream of a font is joined of such pieces: no time for a fifth more of space. Safe for several threads.
 */
final class SubsetDeflater {
    /** The first bytes of zlib at the fastest level (RFC 1950). */
    private static final byte[] FIRST = {0x78, 0x01};

    /** An empty last block of deflate with fixed codes (RFC 1951). */
    private static final byte[] LAST = {0x03, 0x00};

    /** Bytes of the sum at the end. */
    private static final int SUM = 4;

    private final TrueType font;
    /** Outlines, deflated, as far as they were used; none of composite glyphs, whose parts have other numbers each time. */
    private final AtomicReferenceArray<byte[]> outlines;
    /** Tables that never change; all threads make the same. */
    private volatile Fixed fixed;

    /** cvt and fpgm, which stand before the outlines, and prep, which stands last. */
    private record Fixed(byte[] before, byte[] last) {}

    SubsetDeflater(TrueType font) {
        this.font = font;
        this.outlines = new AtomicReferenceArray<>(font.glyphs());
    }

    /** The file in the format of zlib. */
    byte[] deflated(byte[] file, SubsetLayout layout) {
        Pieces pieces = new Pieces(file);
        try {
            pieces.add(0, layout.first());
            Fixed same = fixed(pieces, layout);
            pieces.all.add(same.before());
            addOutlines(pieces, layout);
            pieces.add(layout.afterOutlines(), layout.prep());
            pieces.all.add(same.last());
            return pieces.joined();
        } finally {
            pieces.deflater.end();
        }
    }

    private Fixed fixed(Pieces pieces, SubsetLayout layout) {
        Fixed known = fixed;
        if (known == null) {
            known = new Fixed(
                    pieces.deflated(layout.first(), layout.outlines()), pieces.deflated(layout.prep(), layout.total()));
            fixed = known;
        }
        return known;
    }

    private void addOutlines(Pieces pieces, SubsetLayout layout) {
        int at = layout.outlines();
        for (int glyph : layout.ids().keySet()) {
            int end = at + SubsetLayout.padded(font.outlineSize(glyph));
            if (end > at) {
                pieces.all.add(outline(glyph, pieces, at, end));
            }
            at = end;
        }
    }

    private byte[] outline(int glyph, Pieces pieces, int from, int to) {
        if (font.isComposite(glyph)) {
            return pieces.deflated(from, to);
        }
        byte[] known = outlines.get(glyph);
        if (known == null) {
            known = pieces.deflated(from, to);
            outlines.set(glyph, known);
        }
        return known;
    }

    /** The pieces of one file, in order. */
    private static final class Pieces {
        private final byte[] file;
        private final Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
        private final List<byte[]> all = new ArrayList<>();

        Pieces(byte[] file) {
            this.file = file;
        }

        void add(int from, int to) {
            all.add(deflated(from, to));
        }

        /** A piece that refers to nothing before it and ends at a byte (RFC 1951, 3.2.4: with an empty stored block). */
        byte[] deflated(int from, int to) {
            deflater.reset();
            deflater.setInput(file, from, to - from);
            byte[] out = new byte[to - from + 64];
            return Arrays.copyOf(out, deflater.deflate(out, 0, out.length, Deflater.SYNC_FLUSH));
        }

        byte[] joined() {
            int size = FIRST.length + LAST.length + SUM;
            for (byte[] piece : all) {
                size += piece.length;
            }
            Adler32 sum = new Adler32();
            sum.update(file);
            ByteBuffer out = ByteBuffer.allocate(size).put(FIRST);
            all.forEach(out::put);
            return out.put(LAST).putInt((int) sum.getValue()).array();
        }
    }
}
