package org.jobun.font;

import java.util.Arrays;
import java.util.zip.Adler32;
import java.util.zip.Deflater;

/**
 * A stretch of a font file, deflated so that it refers to nothing before it and ends at a byte: the stream of a font of some glyphs is
 * joined of such pieces. Outlines hardly repeat anything of each other, so each is deflated once for all papers; no time for a fifth
 * more of space.
 *
 * @param bytes where it lies, with others
 * @param from where it begins there
 * @param size how many bytes of it there are
 * @param length of the stretch
 * @param sum of the stretch, as font tables are added up (OpenType specification)
 * @param adler sum of the stretch, as zlib adds up (RFC 1950)
 */
record Piece(byte[] bytes, int from, int size, int length, int sum, int adler) {
    /** What zlib's sums are taken modulo. */
    private static final int MODULUS = 65_521;

    private static final int LOW = 0xFFFF;

    /** One of nothing, which leaves no byte in the stream. */
    static final Piece NONE = new Piece(new byte[0], 0, 0, 0, 0, 1);

    /** Deflates a stretch of a file whose length is a multiple of four. */
    static Piece of(byte[] file, int from, int to, Deflater deflater) {
        deflater.reset();
        deflater.setInput(file, from, to - from);
        byte[] out = new byte[to - from + 64];
        // A block that ends at a byte (RFC 1951, 3.2.4: with an empty stored block).
        int size = deflater.deflate(out, 0, out.length, Deflater.SYNC_FLUSH);
        Adler32 adler = new Adler32();
        adler.update(file, from, to - from);
        return new Piece(Arrays.copyOf(out, size), 0, size, to - from, sum(file, from, to), (int) adler.getValue());
    }

    /** What deflates pieces. */
    static Deflater deflater() {
        return new Deflater(Deflater.BEST_SPEED, true);
    }

    /** The sum of numbers of four bytes. */
    static int sum(byte[] file, int from, int to) {
        int sum = 0;
        for (int at = from; at < to; at += 4) {
            sum += file[at] << 24 | (file[at + 1] & 0xFF) << 16 | (file[at + 2] & 0xFF) << 8 | file[at + 3] & 0xFF;
        }
        return sum;
    }

    /** zlib's sum of what has another and of this piece behind it. */
    int adlerAfter(int before) {
        int low = before & LOW;
        // The second half adds up the first after each byte.
        long high = (before >>> 16) + (adler >>> 16 & LOW) + (long) (low - 1) * (length % MODULUS);
        return (int) ((high % MODULUS + MODULUS) % MODULUS) << 16 | (low + (adler & LOW) - 1 + MODULUS) % MODULUS;
    }
}
