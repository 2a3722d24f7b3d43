package org.jobun.stylefile;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Outcome;
import org.jobun.house.ImportedStyle;
import org.jobun.word.WordPackage;

/**
 * {@code municipalities/<id>/style.docx}: a Word file that papers of a municipality shall look like. Read when the first
 * of them is made, once; safe for several threads.
 */
public final class StyleFile {
    private static final Pattern PATH = Pattern.compile("municipalities/([^/]+)/style\\.docx");

    private final String path;
    private final String shown;
    private final byte[] bytes;
    private final String sha256;
    private Outcome<ImportedStyle> read;

    /**
     * @param path in the catalog
     * @param shown path as the user knows it
     * @param bytes of the file, not to be changed afterwards
     */
    public StyleFile(String path, String shown, byte[] bytes) {
        this.path = path;
        this.shown = shown;
        this.bytes = bytes;
        sha256 = sha256(bytes);
    }

    /** The id of the municipality whose style file has this path; empty for other files. */
    public static Optional<String> municipality(String path) {
        Matcher matcher = PATH.matcher(path);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    public String path() {
        return path;
    }

    /** SHA-256 of the file in hex. */
    public String sha256() {
        return sha256;
    }

    /** What the file says; each call gives the same. */
    public synchronized Outcome<ImportedStyle> read() {
        if (read == null) {
            Diagnostics found = new Diagnostics();
            Outcome<WordPackage> opened = WordPackage.open(bytes, shown);
            found.addAll(opened.diagnostics());
            Optional<ImportedStyle> style =
                    opened.value().flatMap(parts -> new WordStyleImport(parts, bytes, sha256, shown, found).style());
            read = style.isPresent() && !found.hasErrors() ? Outcome.of(style.get(), found) : Outcome.failed(found);
        }
        return read;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
