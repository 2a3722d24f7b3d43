package org.jobun.render.docx;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * One file of the package, already deflated, so that a part that never changes is packed once.
 *
 * @param name path in the package, ASCII
 * @param crc CRC-32 of the unpacked bytes
 * @param size of the unpacked bytes
 * @param packed raw deflate stream
 */
record Part(String name, int crc, int size, byte[] packed) {
    /** Half the time of the usual level 6 for a file a tenth larger. */
    private static final int LEVEL = 3;
    /** Head of a stored block (RFC 1951, 3.2.4): its kind, its length and the complement of that. */
    private static final int STORED_HEAD = 5;

    static Part of(String name, String xml) {
        return of(name, xml.getBytes(StandardCharsets.UTF_8));
    }

    static Part of(String name, byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return new Part(name, (int) crc.getValue(), bytes.length, deflate(bytes, Deflater.NO_FLUSH));
    }

    /** Content that several parts have in common, packed once. Its deflate stream ends at a byte and goes on. */
    record Body(byte[] bytes, byte[] packed) {
        static Body of(String xml) {
            byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
            return new Body(bytes, deflate(bytes, Deflater.SYNC_FLUSH));
        }
    }

    /** Content between other words; only those are packed anew, as they are (at most 65,535 bytes each). */
    static Part of(String name, String before, Body body, String after) {
        byte[] head = before.getBytes(StandardCharsets.UTF_8);
        byte[] tail = after.getBytes(StandardCharsets.UTF_8);
        CRC32 crc = new CRC32();
        crc.update(head);
        crc.update(body.bytes);
        crc.update(tail);
        ByteBuffer packed = ByteBuffer.allocate(2 * STORED_HEAD + head.length + body.packed.length + tail.length)
                .order(ByteOrder.LITTLE_ENDIAN);
        store(head, false, packed);
        packed.put(body.packed);
        store(tail, true, packed);
        return new Part(name, (int) crc.getValue(), head.length + body.bytes.length + tail.length, packed.array());
    }

    private static void store(byte[] bytes, boolean last, ByteBuffer out) {
        out.put((byte) (last ? 1 : 0));
        out.putShort((short) bytes.length).putShort((short) ~bytes.length).put(bytes);
    }

    private static byte[] deflate(byte[] bytes, int flush) {
        Deflater deflater = new Deflater(LEVEL, true);
        try {
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
        } finally {
            deflater.end();
        }
    }
}
