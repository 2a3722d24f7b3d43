package org.jobun.word;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jobun.diagnostic.Code;

/**
 * The list at the end of an archive (APPNOTE.TXT 4.3.12 and 4.3.16), which Word goes by, held against what came out of it:
 * nobody shall see another file than we do. A file that was cut off has no such list.
 */
final class CentralDirectory {
    private static final int END = 0x06054b50;
    private static final int ENTRY = 0x02014b50;
    private static final int END_LENGTH = 22;
    private static final int ENTRY_LENGTH = 46;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int UNIX = 3;
    private static final int FILE_TYPE = 0170000;
    private static final int SYMBOLIC_LINK = 0120000;

    private final ByteBuffer file;

    private CentralDirectory(byte[] bytes) {
        file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** @param sizes every entry, directories included, with the bytes that came out of it */
    static void require(byte[] bytes, Map<String, Integer> sizes) throws Refused {
        new CentralDirectory(bytes).require(sizes);
    }

    private void require(Map<String, Integer> sizes) throws Refused {
        int end = end();
        int entries = end < 0 ? -1 : file.getShort(end + 10) & 0xFFFF;
        if (entries != sizes.size()) {
            throw broken("");
        }
        int at = file.getInt(end + 16);
        for (int i = 0; i < entries; i++) {
            if (at < 0 || at > end - ENTRY_LENGTH || file.getInt(at) != ENTRY) {
                throw broken("");
            }
            int name = file.getShort(at + 28) & 0xFFFF;
            if (at + ENTRY_LENGTH + name > end) {
                throw broken("");
            }
            require(at, new String(file.array(), at + ENTRY_LENGTH, name, StandardCharsets.UTF_8), sizes);
            at += ENTRY_LENGTH + name + (file.getShort(at + 30) & 0xFFFF) + (file.getShort(at + 32) & 0xFFFF);
        }
    }

    private void require(int at, String name, Map<String, Integer> sizes) throws Refused {
        boolean unix = (file.getShort(at + 4) >> 8 & 0xFF) == UNIX;
        if (unix && (file.getInt(at + 38) >>> 16 & FILE_TYPE) == SYMBOLIC_LINK) {
            throw new Refused(Code.WRD_06).with("part", name);
        }
        if (!Integer.valueOf(file.getInt(at + 24)).equals(sizes.get(name))) {
            throw broken(name);
        }
    }

    private int end() {
        int first = Math.max(0, file.limit() - END_LENGTH - LONGEST_COMMENT);
        for (int i = file.limit() - END_LENGTH; i >= first; i--) {
            if (file.getInt(i) == END) {
                return i;
            }
        }
        return -1;
    }

    private static Refused broken(String part) {
        return new Refused(Code.WRD_04).with("part", part);
    }
}
