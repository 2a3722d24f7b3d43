package org.jobun.word;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jobun.diagnostic.Code;
import org.jobun.word.CentralDirectory.Entry;

/**
 * Unpacks an archive within limits. Every entry is unpacked twice: first only counted, whatever its headers promise, then into an
 * array of just that size. What is refused therefore never takes memory.
 */
final class Unzip {
    private static final int MOST_PARTS = 2_000;
    private static final int LARGEST_PART = 24 << 20;
    /** A paper of 300 pages has an eighth of it; a tree of it takes ten times its size. */
    private static final int LARGEST_XML = 8 << 20;

    private static final int LARGEST_TOTAL = 48 << 20;

    private final byte[] archive;

    private Unzip(byte[] archive) {
        this.archive = archive;
    }

    static SortedMap<String, byte[]> parts(byte[] bytes) throws Refused {
        return new Unzip(bytes).parts(CentralDirectory.of(bytes, MOST_PARTS));
    }

    private SortedMap<String, byte[]> parts(List<Entry> entries) throws Refused {
        Set<String> names = new HashSet<>();
        long total = 0;
        for (Entry entry : entries) {
            requireName(entry.name(), names);
            total += count(entry, LARGEST_TOTAL - total);
        }
        SortedMap<String, byte[]> parts = new TreeMap<>();
        for (Entry entry : entries) {
            if (!entry.isDirectory()) {
                parts.put(entry.name(), unpacked(entry));
            }
        }
        return parts;
    }

    /** Names are paths inside the archive and differ in more than case (ECMA-376 part 2, 7.2.3.5). */
    private static void requireName(String name, Set<String> names) throws Refused {
        boolean leavesArchive = name.startsWith("/")
                || name.contains("\\")
                || name.contains(":")
                || ("/" + name + "/").contains("/../");
        if (leavesArchive || !names.add(name.toLowerCase(Locale.ROOT))) {
            throw new Refused(Code.WRD_06).with("part", name);
        }
    }

    /** How many bytes come out of an entry, which must be as many as the list promises, and those. */
    private int count(Entry entry, long left) throws Refused {
        long most = Math.min(left, WordPackage.isXml(entry.name()) ? LARGEST_XML : LARGEST_PART);
        CRC32 crc = new CRC32();
        int[] size = new int[1];
        unpack(entry, new byte[1 << 16], (buffer, length) -> {
            size[0] += length;
            if (size[0] > most) {
                throw new Refused(Code.WRD_05).with("part", entry.name());
            }
            crc.update(buffer, 0, length);
        });
        if (size[0] != entry.size() || (int) crc.getValue() != entry.crc()) {
            throw CentralDirectory.broken(entry.name());
        }
        return size[0];
    }

    private byte[] unpacked(Entry entry) throws Refused {
        byte[] part = new byte[entry.size()];
        int[] at = new int[1];
        unpack(entry, new byte[1 << 16], (buffer, length) -> {
            System.arraycopy(buffer, 0, part, at[0], length);
            at[0] += length;
        });
        return part;
    }

    private interface Taker {
        void take(byte[] buffer, int length) throws Refused;
    }

    private void unpack(Entry entry, byte[] buffer, Taker taker) throws Refused {
        if (!entry.deflated()) {
            for (int at = 0; at < entry.packed(); at += buffer.length) {
                int length = Math.min(buffer.length, entry.packed() - at);
                System.arraycopy(archive, entry.from() + at, buffer, 0, length);
                taker.take(buffer, length);
            }
            return;
        }
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(archive, entry.from(), entry.packed());
            while (!inflater.finished()) {
                int length = inflater.inflate(buffer);
                if (length == 0 && !inflater.finished()) {
                    throw CentralDirectory.broken(entry.name());
                }
                taker.take(buffer, length);
            }
            if (inflater.getRemaining() > 0) {
                throw CentralDirectory.broken(entry.name());
            }
        } catch (DataFormatException damaged) {
            throw CentralDirectory.broken(entry.name());
        } finally {
            inflater.end();
        }
    }
}
