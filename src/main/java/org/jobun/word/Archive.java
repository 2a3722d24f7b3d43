package org.jobun.word;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A ZIP archive of parts that are deflated already, which {@link java.util.zip.ZipOutputStream} cannot copy
 * (APPNOTE.TXT 6.3, sections 4.3.7, 4.3.12, 4.3.16). Every entry has the first moment that ZIP knows, so that the
 * same parts give the same bytes.
 */
public final class Archive {
    private static final int LOCAL_HEADER = 0x04034b50;
    private static final int DIRECTORY_HEADER = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final short VERSION = 20;
    private static final short DEFLATED = 8;
    /** General purpose bit 11 (APPNOTE.TXT, appendix D): only a file from outside has such names. */
    private static final short NAMES_IN_UTF_8 = 1 << 11;

    private static final short MIDNIGHT = 0;
    private static final short FIRST_OF_JANUARY_1980 = 1 << 5 | 1;

    private final ByteBuffer out;

    private Archive(int size) {
        out = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    public static byte[] of(List<Part> parts) {
        int size = 22;
        for (Part part : parts) {
            size += 30 + 46 + 2 * bytes(part).length + part.packed().length;
        }
        return new Archive(size).write(parts);
    }

    private byte[] write(List<Part> parts) {
        int[] offsets = new int[parts.size()];
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = out.position();
            local(parts.get(i));
        }
        int directory = out.position();
        for (int i = 0; i < offsets.length; i++) {
            entry(parts.get(i), offsets[i]);
        }
        end(offsets.length, directory);
        return out.array();
    }

    private void local(Part part) {
        out.putInt(LOCAL_HEADER);
        facts(part);
        out.putShort((short) 0);
        name(part);
        out.put(part.packed());
    }

    private void entry(Part part, int offset) {
        out.putInt(DIRECTORY_HEADER).putShort(VERSION);
        facts(part);
        out.putShort((short) 0).putShort((short) 0).putShort((short) 0).putShort((short) 0);
        out.putInt(0).putInt(offset);
        name(part);
    }

    private void facts(Part part) {
        out.putShort(VERSION).putShort(isAscii(part) ? 0 : NAMES_IN_UTF_8).putShort(DEFLATED);
        out.putShort(MIDNIGHT).putShort(FIRST_OF_JANUARY_1980);
        out.putInt(part.crc()).putInt(part.packed().length).putInt(part.size());
        out.putShort((short) bytes(part).length);
    }

    private static byte[] bytes(Part part) {
        return part.name().getBytes(StandardCharsets.UTF_8);
    }

    private static boolean isAscii(Part part) {
        return bytes(part).length == part.name().length();
    }

    private void name(Part part) {
        out.put(bytes(part));
    }

    private void end(int entries, int directory) {
        int size = out.position() - directory;
        out.putInt(END).putShort((short) 0).putShort((short) 0);
        out.putShort((short) entries).putShort((short) entries);
        out.putInt(size).putInt(directory).putShort((short) 0);
    }
}
