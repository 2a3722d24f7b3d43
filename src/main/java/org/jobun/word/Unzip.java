package org.jobun.word;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jobun.diagnostic.Code;

/** Unpacks an archive within limits, counting the bytes that come out, whatever its headers promise. */
final class Unzip {
    private static final int MOST_PARTS = 2_000;
    private static final long LARGEST_PART = 32L << 20;
    private static final long LARGEST_TOTAL = 96L << 20;
    private static final int END_HEADER = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;

    private Unzip() {}

    static SortedMap<String, byte[]> parts(byte[] bytes) throws Refused {
        SortedMap<String, byte[]> parts = new TreeMap<>();
        Set<String> names = new TreeSet<>();
        long total = 0;
        int entries = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries++;
                if (entries > MOST_PARTS) {
                    throw new Refused(Code.WRD_05).with("part", entry.getName());
                }
                if (entry.isDirectory()) {
                    continue;
                }
                requireName(entry.getName(), names);
                byte[] part = part(zip, entry.getName(), LARGEST_TOTAL - total);
                total += part.length;
                parts.put(entry.getName(), part);
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw new Refused(Code.WRD_04).with("part", "");
        }
        if (entries != entriesPromised(bytes)) {
            throw new Refused(Code.WRD_04).with("part", "");
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

    private static byte[] part(ZipInputStream zip, String name, long left) throws IOException, Refused {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 16];
        for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
            out.write(buffer, 0, n);
            if (out.size() > LARGEST_PART || out.size() > left) {
                throw new Refused(Code.WRD_05).with("part", name);
            }
        }
        return out.toByteArray();
    }

    /** What the end of the archive says (APPNOTE.TXT 4.3.16); a file that was cut off has no end. */
    private static int entriesPromised(byte[] bytes) {
        int first = Math.max(0, bytes.length - END_HEADER - LONGEST_COMMENT);
        for (int i = bytes.length - END_HEADER; i >= first; i--) {
            if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 5 && bytes[i + 3] == 6) {
                return (bytes[i + 10] & 0xFF) | (bytes[i + 11] & 0xFF) << 8;
            }
        }
        return -1;
    }
}
