package org.jobun.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jobun.compact.LateList;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;

/**
 * The text of one file, with LF line ends and without byte order mark.
 *
 * @param path by which the program knows it, with {@code /}: within the catalog for files of a catalog
 * @param shown path as the user knows it, with {@code /}: with the folder of the catalog, where that is not ours
 * @param sha256 of the bytes, in hex, for the manifest
 */
public record SourceFile(String path, String shown, List<String> lines, String sha256) implements Writing {
    /** Bytes. No clause, profile or matter comes near it; a larger file is a mistake or an attack. */
    public static final int LARGEST = 4 << 20;

    public SourceFile {
        lines = LateList.copyOf(lines);
    }

    /** A file that is known to the program and to the user by the same path. */
    public SourceFile(String path, List<String> lines, String sha256) {
        this(path, path, lines, sha256);
    }

    /**
     * Reads a file that people write. One that is not there, cannot be read or is too large is reported and yields nothing; what
     * is too large is not taken into memory.
     *
     * @param name as the user knows it
     */
    public static Optional<SourceFile> read(Path file, String name, Diagnostics found) {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                tooLarge(name, LARGEST, found);
                return Optional.empty();
            }
        } catch (IOException unreadable) {
            found.add(Diagnostic.of(Code.SRC_01, Location.ofFile(name)));
            return Optional.empty();
        }
        return decode(name, bytes, found);
    }

    /**
     * Reports a file that is larger than any that people write.
     *
     * @param shown path as the user knows it
     * @param most bytes that are read
     */
    public static void tooLarge(String shown, int most, Diagnostics found) {
        found.add(Diagnostic.of(Code.SRC_08, Location.ofFile(shown)).with("most", most >> 20));
    }

    /** Decodes strictly as UTF-8; anything else is reported and yields nothing. */
    public static Optional<SourceFile> decode(String path, byte[] bytes, Diagnostics found) {
        return decode(path, path, bytes, found);
    }

    /**
     * Decodes strictly as UTF-8; anything else is reported and yields nothing.
     *
     * @param shown path as the user knows it
     */
    public static Optional<SourceFile> decode(String path, String shown, byte[] bytes, Diagnostics found) {
        if (bytes.length > LARGEST) {
            tooLarge(shown, LARGEST, found);
            return Optional.empty();
        }
        String text;
        try {
            text = decode(bytes, StandardCharsets.UTF_8);
        } catch (CharacterCodingException notUtf8) {
            found.add(Diagnostic.of(Code.SRC_02, placeOfBadByte(shown, bytes)).with("encoding", guess(bytes)));
            return Optional.empty();
        }
        SourceFile file = new SourceFile(path, shown, linesOf(withoutMark(text)), sha256(bytes));
        return file.hasForbiddenCharacters(found) ? Optional.empty() : Optional.of(file);
    }

    /**
     * A file that was read before without any problem; it is cut into lines when somebody looks for one.
     *
     * @param sha256 of the bytes
     */
    public static SourceFile known(String path, String shown, byte[] bytes, byte[] sha256) {
        List<String> lines = new LateList<>(() -> linesOf(withoutMark(new String(bytes, StandardCharsets.UTF_8))));
        return new SourceFile(path, shown, lines, HexFormat.of().formatHex(sha256));
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** Its lines, whatever ends them; at least one. Every file of a catalog is cut at each start: without a pattern. */
    private static List<String> linesOf(String text) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == '\n' || letter == '\r') {
                lines.add(text.substring(start, i));
                i += letter == '\r' && text.startsWith("\n", i + 1) ? 1 : 0;
                start = i + 1;
            }
        }
        lines.add(text.substring(start));
        return lines;
    }

    private static String decode(byte[] bytes, Charset charset) throws CharacterCodingException {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    private static String guess(byte[] bytes) {
        if (bytes.length > 1 && ((bytes[0] & 0xFF) == 0xFF || (bytes[0] & 0xFF) == 0xFE)) {
            return "UTF-16";
        }
        try {
            decode(bytes, Charset.forName("windows-31j"));
            return "Shift_JIS";
        } catch (CharacterCodingException unknown) {
            return "?";
        }
    }

    private static Location placeOfBadByte(String path, byte[] bytes) {
        var decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        var out = java.nio.CharBuffer.allocate(bytes.length + 1);
        decoder.decode(ByteBuffer.wrap(bytes), out, true);
        String good = out.flip().toString();
        int line = (int) good.chars().filter(c -> c == '\n').count() + 1;
        return new Location(path, line, good.length() - good.lastIndexOf('\n'), 0, "");
    }

    private boolean hasForbiddenCharacters(Diagnostics found) {
        boolean any = false;
        for (int line = 1; line <= lines.size(); line++) {
            int column = Forbidden.firstIn(lines.get(line - 1));
            if (column >= 0) {
                int codePoint = lines.get(line - 1).codePointAt(column);
                found.add(Diagnostic.of(Code.SRC_07, new Location(shown, line, column + 1, 1, ""))
                        .with("codepoint", Forbidden.name(codePoint)));
                any = true;
            }
        }
        return any;
    }

    /** SHA-256 in hex. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A place in this file, with its line as excerpt. Line and column count from 1. */
    public Location at(int line, int column, int length) {
        String excerpt = line >= 1 && line <= lines.size() ? lines.get(line - 1) : "";
        return new Location(shown, line, column, length, excerpt);
    }

    @Override
    public Location place() {
        return Location.ofFile(shown);
    }

    @Override
    public Optional<Location> find(String text) {
        for (int line = 0; line < lines.size(); line++) {
            int column = lines.get(line).indexOf(text);
            if (column >= 0) {
                return Optional.of(at(line + 1, column + 1, text.length()));
            }
        }
        return Optional.empty();
    }

    /** Lines joined again, from the first given one (from 1) up to but not including the last. */
    public String text(int firstLine, int untilLine) {
        return String.join("\n", lines.subList(firstLine - 1, untilLine - 1));
    }

    public String text() {
        return String.join("\n", lines);
    }
}
