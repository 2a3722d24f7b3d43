package org.jobun.issue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jobun.catalog.Catalog;
import org.jobun.document.Document;
import org.jobun.draft.PaperSet;

/** Hashes by which it is known whether something is the same: SHA-256 in hex. */
public final class Versions {
    private Versions() {}

    /** The hash of all files of a catalog: its version. */
    public static String ofCatalog(Catalog catalog) {
        StringBuilder all = new StringBuilder();
        catalog.files().forEach(file -> add(file.path(), file.sha256(), all));
        catalog.styleFiles().values().forEach(file -> add(file.path(), file.sha256(), all));
        catalog.fonts().forEach(font -> add(font.path(), font.sha256(), all));
        catalog.municipalities()
                .forEach((id, body) -> body.firms().ifPresent(firms -> add(id + "/firms", firms.sha256(), all)));
        return sha256(all.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void add(String path, String sha256, StringBuilder all) {
        all.append(path).append('\0').append(sha256).append('\n');
    }

    /**
     * The hash of all that renderers make papers of: the same, the same files. What else a manifest says (clauses with their
     * commentary, the catalog) may have changed.
     */
    public static String ofPapers(PaperSet set, List<Document> wanted, Catalog catalog) {
        String municipality = set.matter().municipality().id();
        MessageDigest hash = hash();
        StringBuilder files = new StringBuilder();
        Optional.ofNullable(catalog.styleFiles().get(municipality))
                .ifPresent(style -> files.append(style.sha256()).append('\n'));
        catalog.fonts(municipality).forEach(font -> files.append(font.sha256()).append('\n'));
        hash.update(files.toString().getBytes(StandardCharsets.UTF_8));
        PaperWords.hash(wanted, hash);
        return HexFormat.of().formatHex(hash.digest());
    }

    static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(hash().digest(bytes));
    }

    private static MessageDigest hash() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
