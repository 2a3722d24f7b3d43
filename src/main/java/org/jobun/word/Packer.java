package org.jobun.word;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.Deflater;

/** Deflates with the same deflaters, which are expensive to make. For one thread. */
public final class Packer implements AutoCloseable {
    /** Half the time of the usual level 6 for a file a tenth larger. */
    private static final int QUICK = 3;
    /** For what is deflated once and written many times. */
    private static final int THOROUGH = 6;

    private static final byte[] NOTHING = {};

    private final Deflater quick = new Deflater(QUICK, true);
    /** Made when first needed. */
    private Deflater thorough;

    /** A stretch that others may follow. */
    public Packed stretch(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Packed(bytes, deflate(bytes, NOTHING, quick, Deflater.SYNC_FLUSH));
    }

    /** A stretch that many papers have in common, but for their keys. */
    public Stamped common(String text) {
        if (thorough == null) {
            thorough = new Deflater(THOROUGH, true);
        }
        return Stamped.of(text, thorough);
    }

    /** A stretch that few papers have in common. */
    public Stamped seldom(String text) {
        return Stamped.of(text, quick);
    }

    /** A whole part. */
    public Part part(String name, String xml) {
        return part(name, xml.getBytes(StandardCharsets.UTF_8));
    }

    /** A whole part. */
    public Part part(String name, byte[] bytes) {
        return Part.packed(name, bytes, deflate(bytes, NOTHING, quick, Deflater.NO_FLUSH));
    }

    /** @param before what stands before it in the same stream, to which it may refer */
    static byte[] deflate(byte[] bytes, byte[] before, Deflater deflater, int flush) {
        deflater.reset();
        if (before.length > 0) {
            deflater.setDictionary(before);
        }
        deflater.setInput(bytes);
        if (flush == Deflater.NO_FLUSH) {
            deflater.finish();
        }
        byte[] packed = new byte[bytes.length / 4 + 64];
        int length = 0;
        while (true) {
            length += deflater.deflate(packed, length, packed.length - length, flush);
            if (length < packed.length) {
                return Arrays.copyOf(packed, length);
            }
            packed = Arrays.copyOf(packed, 2 * length);
        }
    }

    @Override
    public void close() {
        quick.end();
        if (thorough != null) {
            thorough.end();
        }
    }
}
