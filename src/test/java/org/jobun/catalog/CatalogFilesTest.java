package org.jobun.catalog;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the catalog that comes with the program is read from. */
class CatalogFilesTest {
    @TempDir
    Path home;

    @Test
    void theFolderThatTheProgramWasStartedFromHoldsTheCatalog() throws IOException {
        Files.createDirectories(home.resolve("clauses"));
        Files.createDirectories(home.resolve("municipalities"));
        Files.writeString(home.resolve("clauses/vocabulary.yaml"), "facts: {}\n");
        Files.writeString(home.resolve("municipalities/mine.yaml"), "id: mine\n");
        Files.writeString(home.resolve("municipalities/.#mine.yaml"), "an editor's own\n");
        assertEquals(
                Set.of("clauses/vocabulary.yaml", "municipalities/mine.yaml"),
                CatalogFiles.bundled(home.toString()).keySet());
    }

    @Test
    void withoutOneThereItIsThatOfTheJar() {
        Map<String, byte[]> packed = CatalogFiles.bundled("");
        assertEquals(packed.keySet(), CatalogFiles.bundled(home.toString()).keySet());
    }

    @Test
    void theWorkingTreeAndTheJarHoldTheSame() {
        Map<String, byte[]> tree =
                CatalogFiles.bundled(Path.of("").toAbsolutePath().toString());
        Map<String, byte[]> packed = CatalogFiles.bundled("");
        assertEquals(packed.keySet(), tree.keySet());
        packed.forEach((path, bytes) -> assertArrayEquals(bytes, tree.get(path), path));
    }
}
