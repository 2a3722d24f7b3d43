package org.jobun.word;

import java.util.List;
import java.util.zip.CRC32;

/**
 * One file of the package, already deflated, so that a part that never changes is packed once.
 *
 * @param name path in the package
 * @param crc CRC-32 of the unpacked bytes
 * @param size of the unpacked bytes
 * @param packed raw deflate stream
 */
public record Part(String name, int crc, int size, byte[] packed) {
    /** The last block, empty: final, stored, of length 0 (RFC 1951, 3.2.4). */
    private static final byte[] END = {1, 0, 0, -1, -1};

    public static Part of(String name, String xml) {
        try (Packer packer = new Packer()) {
            return packer.part(name, xml);
        }
    }

    public static Part of(String name, byte[] bytes) {
        try (Packer packer = new Packer()) {
            return packer.part(name, bytes);
        }
    }

    public static Part packed(String name, byte[] bytes, byte[] packed) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return new Part(name, (int) crc.getValue(), bytes.length, packed);
    }

    /** A part joined of stretches. */
    public static Part joined(String name, List<Packed> stretches) {
        CRC32 crc = new CRC32();
        byte[] packed = new byte[Packed.length(stretches) + END.length];
        int size = 0;
        int at = 0;
        for (Packed stretch : stretches) {
            crc.update(stretch.bytes());
            size += stretch.bytes().length;
            System.arraycopy(stretch.deflated(), 0, packed, at, stretch.deflated().length);
            at += stretch.deflated().length;
        }
        System.arraycopy(END, 0, packed, at, END.length);
        return new Part(name, (int) crc.getValue(), size, packed);
    }
}
