package org.jobun.bench;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** A ZIP file whose fixed parts are deflated once: the best that the folk recipe can do. */
final class PackedParts {
    private final List<Part> fixed = new ArrayList<>();
    private final Deflater deflater;
    private final byte[] buffer = new byte[1 << 16];

    private record Part(byte[] name, int crc, int size, byte[] packed) {}

    PackedParts(int level) {
        deflater = new Deflater(level, true);
    }

    void add(String name, byte[] bytes) {
        fixed.add(pack(name, bytes));
    }

    private Part pack(String name, byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        deflater.reset();
        deflater.setInput(bytes);
        deflater.finish();
        ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length / 4 + 64);
        while (!deflater.finished()) {
            packed.write(buffer, 0, deflater.deflate(buffer));
        }
        return new Part(
                name.getBytes(StandardCharsets.US_ASCII), (int) crc.getValue(), bytes.length, packed.toByteArray());
    }

    /** The file with one more part. */
    byte[] with(String name, byte[] bytes) {
        List<Part> parts = new ArrayList<>(fixed);
        parts.add(pack(name, bytes));
        int size = 22;
        for (Part part : parts) {
            size += 30 + 46 + 2 * part.name.length + part.packed.length;
        }
        ByteBuffer out = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        int[] offsets = new int[parts.size()];
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = out.position();
            out.putInt(0x04034b50);
            facts(parts.get(i), out);
            out.put(parts.get(i).name).put(parts.get(i).packed);
        }
        int directory = out.position();
        for (int i = 0; i < offsets.length; i++) {
            out.putInt(0x02014b50).putShort((short) 20);
            facts(parts.get(i), out);
            out.putShort((short) 0)
                    .putShort((short) 0)
                    .putShort((short) 0)
                    .putInt(0)
                    .putInt(offsets[i]);
            out.put(parts.get(i).name);
        }
        int length = out.position() - directory;
        out.putInt(0x06054b50).putInt(0).putShort((short) parts.size()).putShort((short) parts.size());
        out.putInt(length).putInt(directory).putShort((short) 0);
        return out.array();
    }

    private static void facts(Part part, ByteBuffer out) {
        out.putShort((short) 20).putShort((short) 0).putShort((short) 8).putInt(33 << 16);
        out.putInt(part.crc).putInt(part.packed.length).putInt(part.size);
        out.putShort((short) part.name.length).putShort((short) 0);
    }
}
