package org.jobun.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jobun.diagnostic.Code;

/**
 * Unpacks an archive within limits. It is read twice: first only counted, whatever its headers promise, then into arrays
 * of just that size. What is refused therefore never takes memory.
 */
final class Unzip {
    private static final int MOST_PARTS = 2_000;
    private static final int LARGEST_PART = 24 << 20;
    /** A paper of 300 pages has an eighth of it; a tree of it takes ten times its size. */
    private static final int LARGEST_XML = 8 << 20;

    private static final int LARGEST_TOTAL = 48 << 20;

    private Unzip() {}

    static SortedMap<String, byte[]> parts(byte[] bytes) throws Refused {
        try {
            Map<String, Integer> sizes = sizes(bytes);
            CentralDirectory.require(bytes, sizes);
            SortedMap<String, byte[]> parts = new TreeMap<>();
            try (ZipInputStream zip = open(bytes)) {
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    if (!entry.isDirectory()) {
                        parts.put(entry.getName(), zip.readNBytes(sizes.get(entry.getName())));
                    }
                }
            }
            return parts;
        } catch (IOException | IllegalArgumentException broken) {
            throw new Refused(Code.WRD_04).with("part", "");
        }
    }

    private static ZipInputStream open(byte[] bytes) {
        return new ZipInputStream(new ByteArrayInputStream(bytes));
    }

    /** Every entry with the bytes that come out of it. */
    private static Map<String, Integer> sizes(byte[] bytes) throws IOException, Refused {
        Map<String, Integer> sizes = new LinkedHashMap<>();
        Set<String> names = new TreeSet<>();
        long total = 0;
        try (ZipInputStream zip = open(bytes)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                requireName(entry.getName(), names);
                if (names.size() > MOST_PARTS) {
                    throw new Refused(Code.WRD_05).with("part", entry.getName());
                }
                int size = count(zip, entry.getName(), LARGEST_TOTAL - total);
                sizes.put(entry.getName(), size);
                total += size;
            }
        }
        return sizes;
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

    private static int count(ZipInputStream zip, String name, long left) throws IOException, Refused {
        long most = Math.min(left, WordPackage.isXml(name) ? LARGEST_XML : LARGEST_PART);
        byte[] buffer = new byte[1 << 16];
        int size = 0;
        for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
            size += n;
            if (size > most) {
                throw new Refused(Code.WRD_05).with("part", name);
            }
        }
        return size;
    }
}
