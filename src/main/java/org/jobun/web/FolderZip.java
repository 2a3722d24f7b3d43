package org.jobun.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jobun.store.CatalogFolder;
import org.jobun.web.http.Refusal;

/** A catalog folder as a zip, within limits; no name leads out of it. */
public final class FolderZip {
    /** Entries, folders among them. Ours has some 300 files. */
    private static final int MOST_ENTRIES = 4_000;
    /** Bytes of all files, unpacked: four large fonts. */
    private static final long MOST_BYTES = 96L << 20;

    private static final Set<String> ROOMS = Set.of("clauses", "templates", "laws", "municipalities");
    private static final Pattern PROFILE = Pattern.compile("municipalities/[^/]+\\.yaml");
    /** Of 1980, the first that a zip can have: no clock. */
    private static final LocalDate NO_DAY = LocalDate.of(1980, 1, 1);

    private FolderZip() {}

    /** The files of a zip by path, without a folder that they all stand in. Refuses what is no catalog folder. */
    public static Map<String, byte[]> read(byte[] zip) {
        Map<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            long left = MOST_BYTES;
            int entries = 0;
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (++entries > MOST_ENTRIES) {
                    throw refused("ファイルの数が多すぎます（" + MOST_ENTRIES + "まで）。");
                }
                String name = safe(entry.getName());
                byte[] bytes = bytes(in, left);
                left -= bytes.length;
                if (!entry.isDirectory() && !isLeftover(name)) {
                    files.put(name, bytes);
                }
            }
            if (entries == 0) {
                throw refused("ZIPファイルとして読み取れません。");
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw refused("ZIPファイルとして読み取れません。");
        }
        return checked(withoutTop(files));
    }

    private static byte[] bytes(InputStream in, long left) throws IOException {
        byte[] bytes = in.readNBytes((int) Math.min(left + 1, Integer.MAX_VALUE));
        if (bytes.length > left) {
            throw refused("展開した大きさが大きすぎます（" + (MOST_BYTES >> 20) + "MBまで）。");
        }
        return bytes;
    }

    private static String safe(String name) {
        boolean leadsOut = name.startsWith("/")
                || name.contains("\\")
                || name.contains(":")
                || java.util.Arrays.asList(name.split("/")).contains("..");
        if (leadsOut) {
            throw refused("「" + name + "」は、フォルダの外を指すので受け付けません。");
        }
        return name;
    }

    /** What systems and editors leave beside files. */
    private static boolean isLeftover(String name) {
        String file = name.substring(name.lastIndexOf('/') + 1);
        return name.startsWith("__MACOSX/") || file.startsWith(".") || file.equals("Thumbs.db");
    }

    private static Map<String, byte[]> withoutTop(Map<String, byte[]> files) {
        Set<String> tops = files.keySet().stream()
                .map(path -> path.substring(0, Math.max(0, path.indexOf('/'))))
                .collect(Collectors.toSet());
        String top = tops.size() == 1 ? tops.iterator().next() : "";
        if (top.isEmpty() || ROOMS.contains(top)) {
            return files;
        }
        Map<String, byte[]> inside = new TreeMap<>();
        files.forEach((path, bytes) -> inside.put(path.substring(top.length() + 1), bytes));
        return inside;
    }

    private static Map<String, byte[]> checked(Map<String, byte[]> files) {
        if (files.isEmpty()) {
            throw refused("ファイルが入っていません。");
        }
        for (String path : files.keySet()) {
            if (!isProfile(path) && !CatalogFolder.isPath(path)) {
                throw refused("「" + path + "」は、条項集のファイルではありません。clauses、templates、laws、municipalities のフォルダに入れてください。");
            }
        }
        return files;
    }

    /** Whether a path is that of a profile. */
    public static boolean isProfile(String path) {
        return PROFILE.matcher(path).matches();
    }

    private static Refusal refused(String sentence) {
        return new Refusal(422, sentence, "ZIPファイルを作り直して、もう一度送信してください。何も変わっていません。");
    }

    /** The same files as a zip; same files, same bytes. */
    public static byte[] write(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> file : new TreeMap<>(files).entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(NO_DAY.atStartOfDay());
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
