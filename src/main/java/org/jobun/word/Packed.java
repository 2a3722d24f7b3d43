package org.jobun.word;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A stretch of a part, deflated so that it ends at a byte and refers to nothing before it: stretches can be joined to a part
 * in any order, and one that several parts have in common is deflated once.
 *
 * @param bytes unpacked
 * @param deflated blocks of RFC 1951, none of them the last
 */
public record Packed(byte[] bytes, byte[] deflated) {
    private static final int LONGEST_STORED = 65_535;

    /** Kept as it is: for a few bytes that is the shortest (RFC 1951, 3.2.4). */
    public static Packed stored(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > LONGEST_STORED) {
            throw new IllegalArgumentException("too long to be stored: " + bytes.length);
        }
        ByteBuffer block = ByteBuffer.allocate(bytes.length + 5).order(ByteOrder.LITTLE_ENDIAN);
        block.put((byte) 0).putShort((short) bytes.length).putShort((short) ~bytes.length);
        return new Packed(bytes, block.put(bytes).array());
    }

    /** The length of all, deflated. */
    static int length(List<Packed> stretches) {
        return stretches.stream().mapToInt(stretch -> stretch.deflated.length).sum();
    }
}
