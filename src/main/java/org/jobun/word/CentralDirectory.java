package org.jobun.word;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jobun.diagnostic.Code;

/**
 * The list at the end of an archive (APPNOTE.TXT 4.3.12 and 4.3.16), which Word goes by, held against the entries themselves:
 * nobody shall see another file than we do. Entries stand one behind the other from the first byte to the list, each under the
 * name that the list has; a file that was cut off has no such list.
 */
final class CentralDirectory {
    private static final int END = 0x06054b50;
    private static final int ENTRY = 0x02014b50;
    private static final int LOCAL = 0x04034b50;
    private static final int DESCRIPTOR = 0x08074b50;
    private static final int END_LENGTH = 22;
    private static final int ENTRY_LENGTH = 46;
    private static final int LOCAL_LENGTH = 30;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int ENCRYPTED = 1;
    private static final int DESCRIBED_BEHIND = 8;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int UNIX = 3;
    private static final int FILE_TYPE = 0170000;
    private static final int SYMBOLIC_LINK = 0120000;

    private final ByteBuffer file;

    private CentralDirectory(byte[] bytes) {
        file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * A file of an archive.
     *
     * @param deflated false where it is stored as it is
     * @param from its first byte in the archive
     * @param packed length there
     * @param size unpacked, as the list promises
     * @param crc CRC-32 of the unpacked bytes, as the list promises
     */
    record Entry(
            String name, boolean deflated, int from, int packed, int size, int crc, int header, boolean described) {
        boolean isDirectory() {
            return name.endsWith("/");
        }
    }

    /** @param most entries that a file may have */
    static List<Entry> of(byte[] bytes, int most) throws Refused {
        return new CentralDirectory(bytes).entries(most);
    }

    private List<Entry> entries(int most) throws Refused {
        int end = end();
        if (end < 0) {
            throw broken("");
        }
        int count = file.getShort(end + 10) & 0xFFFF;
        if (count > most) {
            throw new Refused(Code.WRD_05).with("part", "");
        }
        int list = file.getInt(end + 16);
        int at = list;
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            if (at < 0 || at > end - ENTRY_LENGTH || file.getInt(at) != ENTRY) {
                throw broken("");
            }
            int name = file.getShort(at + 28) & 0xFFFF;
            int next = at + ENTRY_LENGTH + name + (file.getShort(at + 30) & 0xFFFF) + (file.getShort(at + 32) & 0xFFFF);
            if (next > end) {
                throw broken("");
            }
            entries.add(entry(at, new String(file.array(), at + ENTRY_LENGTH, name, StandardCharsets.UTF_8), list));
            at = next;
        }
        requireNothingBetween(entries, list);
        return entries;
    }

    private Entry entry(int at, String name, int list) throws Refused {
        boolean unix = (file.getShort(at + 4) >> 8 & 0xFF) == UNIX;
        if (unix && (file.getInt(at + 38) >>> 16 & FILE_TYPE) == SYMBOLIC_LINK) {
            throw new Refused(Code.WRD_06).with("part", name);
        }
        int flags = file.getShort(at + 8);
        int method = file.getShort(at + 10);
        int packed = file.getInt(at + 20);
        int size = file.getInt(at + 24);
        int header = file.getInt(at + 42);
        boolean known = (flags & ENCRYPTED) == 0 && (method == DEFLATED || method == STORED && packed == size);
        if (!known || packed < 0 || size < 0 || header < 0 || header > list - LOCAL_LENGTH) {
            throw broken(name);
        }
        int from = header + LOCAL_LENGTH + lengthOf(header + 26) + lengthOf(header + 28);
        boolean same = file.getInt(header) == LOCAL
                && file.getShort(header + 8) == method
                && from <= list - packed
                && name.equals(
                        new String(file.array(), header + LOCAL_LENGTH, lengthOf(header + 26), StandardCharsets.UTF_8));
        if (!same) {
            throw broken(name);
        }
        boolean described = (file.getShort(header + 6) & DESCRIBED_BEHIND) != 0;
        return new Entry(name, method == DEFLATED, from, packed, size, file.getInt(at + 16), header, described);
    }

    private int lengthOf(int at) {
        return file.getShort(at) & 0xFFFF;
    }

    /** Parts that overlap, and bytes that belong to none, are how one file is two. */
    private void requireNothingBetween(List<Entry> entries, int list) throws Refused {
        List<Entry> inOrder = new ArrayList<>(entries);
        inOrder.sort(Comparator.comparingInt(Entry::header));
        int at = 0;
        for (Entry entry : inOrder) {
            if (entry.header() != at) {
                throw broken(entry.name());
            }
            at = entry.from() + entry.packed();
            if (entry.described()) {
                boolean signed = at <= list - 16 && file.getInt(at) == DESCRIPTOR;
                at += signed ? 16 : 12;
            }
        }
        if (at != list) {
            throw broken("");
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

    static Refused broken(String part) {
        return new Refused(Code.WRD_04).with("part", part);
    }
}
