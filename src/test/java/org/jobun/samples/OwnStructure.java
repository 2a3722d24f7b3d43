package org.jobun.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.CatalogFiles;
import org.jobun.catalog.CatalogReader;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.document.Document;

/** A town with papers of its own: a contract with chapters, flat rules, and a paper without captions. */
final class OwnStructure {
    static final Path FILES = Path.of("src/test/resources/structure");

    private OwnStructure() {}

    /** Writes the town and its papers into a folder that can be laid over the catalog. */
    static void write(Path folder, UnaryOperator<String> profile, UnaryOperator<String> contract) throws IOException {
        try (Stream<Path> files = Files.walk(FILES)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".md")).toList()) {
                Path copy = folder.resolve(FILES.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                String text = Files.readString(file);
                Files.writeString(copy, file.endsWith("own-contract.md") ? contract.apply(text) : text);
            }
        }
        Files.createDirectories(folder.resolve("municipalities"));
        String town = Files.readString(Path.of("municipalities/aobano.yaml"))
                .replace("id: aobano", "id: yamabe")
                .replace("青葉野市", "山辺市");
        Files.writeString(folder.resolve("municipalities/yamabe.yaml"), profile.apply(town));
    }

    /** Our catalog with what was written into a folder. */
    static Catalog catalog(Path folder) throws IOException {
        Diagnostics found = new Diagnostics();
        return new CatalogReader(found)
                .layer(CatalogFiles.bundled())
                .layer(CatalogFiles.in(folder))
                .read()
                .orElseThrow(() -> new AssertionError(Catalogs.said(found)));
    }

    /** A matter of the town. */
    static String matter(boolean mynumber) throws IOException {
        return Files.readString(Path.of("matters/resident-data-migration.yaml"))
                .replaceFirst("municipality: aobano", "municipality: yamabe")
                .replaceFirst("mynumber: yes", "mynumber: " + (mynumber ? "yes" : "no"));
    }

    static Document paper(Catalog catalog, String id, boolean mynumber) throws IOException {
        return Catalogs.papers(catalog, matter(mynumber)).document(id).orElseThrow();
    }
}
