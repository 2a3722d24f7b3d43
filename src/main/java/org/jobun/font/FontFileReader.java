package org.jobun.font;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;

/**
 * {@code municipalities/<id>/fonts/*.ttf}: checked before papers depend on it: TrueType outlines (OpenType specification), all
 * tables that embedding needs, and the right to embed (OS/2, fsType).
 */
public final class FontFileReader {
    private static final Pattern PATH =
            Pattern.compile("municipalities/([^/]+)/fonts/[^/]+\\.(?:ttf|otf|ttc|woff2?)", Pattern.CASE_INSENSITIVE);

    private static final List<String> NEEDED =
            List.of("OS/2", "cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post");

    /** How TrueType files begin. */
    private static final int VERSION_1 = 0x00010000;

    private static final int MACINTOSH_TRUE = 0x74727565;

    /** Bytes of the shortest table that is read. */
    private static final int LEAST_TABLE = 10;

    /** Place of fsType in OS/2, and its bits. */
    private static final int RIGHTS = 8;

    private static final int RESTRICTED = 0x0002;
    private static final int NO_SUBSETS = 0x0100;
    private static final int BITMAPS_ONLY = 0x0200;
    private static final int WIDER_RIGHTS = 0x000C;

    private FontFileReader() {}

    /** The id of the municipality whose font has this path; empty for other files. */
    public static Optional<String> municipality(String path) {
        Matcher matcher = PATH.matcher(path);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /**
     * A font that can be embedded; else what is wrong is reported.
     *
     * @param path in the catalog
     * @param shown path as the user knows it
     */
    public static Optional<FontFile> read(String path, String shown, byte[] bytes, Diagnostics found) {
        Optional<Diagnostic> fault = fault(bytes, Location.ofFile(shown));
        fault.ifPresent(found::add);
        return fault.isPresent() ? Optional.empty() : Optional.of(new FontFile(path, bytes, sha256(bytes)));
    }

    private static Optional<Diagnostic> fault(byte[] bytes, Location place) {
        ByteBuffer file = ByteBuffer.wrap(bytes);
        Map<String, int[]> tables = isTrueType(file) ? tables(file) : Map.of();
        if (tables.isEmpty()) {
            return Optional.of(Diagnostic.of(Code.FNT_03, place).with("found", kind(bytes)));
        }
        String missing = missing(bytes, tables);
        if (!missing.isEmpty()) {
            return Optional.of(Diagnostic.of(Code.FNT_05, place).with("found", missing));
        }
        Optional<String> lie = FontTables.lie(file, tables);
        if (lie.isPresent()) {
            return Optional.of(
                    Diagnostic.of(Code.FNT_05, place).with("found", lie.get()).with("variant", "BROKEN"));
        }
        int rights = file.getShort(tables.get("OS/2")[0] + RIGHTS) & 0xFFFF;
        return mayBeEmbedded(rights)
                ? Optional.empty()
                : Optional.of(Diagnostic.of(Code.FNT_04, place)
                        .with("found", String.format(Locale.ROOT, "fsType 0x%04X", rights)));
    }

    private static boolean isTrueType(ByteBuffer file) {
        return file.capacity() > TrueType.DIRECTORY_HEAD
                && (file.getInt(0) == VERSION_1 || file.getInt(0) == MACINTOSH_TRUE);
    }

    /** The names of tables that are not there, or say nothing that is read; empty where all is there. */
    private static String missing(byte[] bytes, Map<String, int[]> tables) {
        String missing =
                NEEDED.stream().filter(table -> !tables.containsKey(table)).collect(Collectors.joining(", "));
        boolean unread = missing.isEmpty() && new FontCharacters(bytes, tables.get("cmap")[0]).isEmpty();
        return unread ? "cmap (Unicode)" : missing;
    }

    private static boolean mayBeEmbedded(int rights) {
        boolean restricted = (rights & RESTRICTED) != 0 && (rights & WIDER_RIGHTS) == 0;
        return !restricted && (rights & (NO_SUBSETS | BITMAPS_ONLY)) == 0;
    }

    /** Where each table begins and how long it is; empty where one reaches over the end of the file. */
    private static Map<String, int[]> tables(ByteBuffer file) {
        Map<String, int[]> tables = new TreeMap<>();
        int count = file.getShort(4) & 0xFFFF;
        if (TrueType.DIRECTORY_HEAD + (long) TrueType.DIRECTORY_ENTRY * count > file.capacity()) {
            return Map.of();
        }
        for (int i = 0; i < count; i++) {
            int entry = TrueType.DIRECTORY_HEAD + TrueType.DIRECTORY_ENTRY * i;
            byte[] tag = new byte[4];
            file.get(entry, tag);
            long from = file.getInt(entry + 8) & 0xFFFFFFFFL;
            long length = file.getInt(entry + 12) & 0xFFFFFFFFL;
            if (from + length > file.capacity()) {
                return Map.of();
            }
            if (length >= LEAST_TABLE) {
                tables.put(new String(tag, StandardCharsets.ISO_8859_1), new int[] {(int) from, (int) length});
            }
        }
        return tables;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String kind(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(4, bytes.length), StandardCharsets.ISO_8859_1);
        return switch (start) {
            case "OTTO" -> "OpenType (CFF)";
            case "ttcf" -> "TrueType Collection (.ttc)";
            case "wOFF", "wOF2" -> "WOFF";
            default -> "?";
        };
    }
}
