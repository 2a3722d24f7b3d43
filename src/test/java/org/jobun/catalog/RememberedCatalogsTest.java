package org.jobun.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A catalog is remembered for its very files only, and never one with problems. */
class RememberedCatalogsTest {
    private static final Map<String, byte[]> OURS = CatalogFiles.bundled();
    private static final String CLAUSE = "clauses/lease/rent.md";

    @TempDir
    Path folder;

    private final RememberedCatalogs remembered = new RememberedCatalogs();

    @SafeVarargs
    private final Catalog read(Map<String, byte[]>... layers) {
        CatalogReader reader = new CatalogReader(new Diagnostics()).remembered(remembered);
        for (Map<String, byte[]> layer : layers) {
            reader.layer(layer);
        }
        return reader.read().orElseThrow();
    }

    /** Other arrays with the same bytes. */
    private static Map<String, byte[]> copied(Map<String, byte[]> files) {
        Map<String, byte[]> copies = new TreeMap<>();
        files.forEach((path, bytes) -> copies.put(path, bytes.clone()));
        return copies;
    }

    private static byte[] replaced(String from, String to) {
        String text = new String(OURS.get(CLAUSE), StandardCharsets.UTF_8);
        assertTrue(text.contains(from));
        return text.replaceFirst(from, to).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void theSameFilesGiveTheSameCatalog() {
        assertSame(read(OURS), read(copied(OURS)));
    }

    @Test
    void aLetterAnotherNameOrAnotherLayerGivesAnother() throws Exception {
        Catalog first = read(OURS);
        Map<String, byte[]> changed = copied(OURS);
        changed.put(CLAUSE, replaced("請求", "要求"));
        Catalog second = read(changed);
        assertNotSame(first, second);
        assertTrue(second.files().stream().anyMatch(file -> file.text().contains("要求")));
        Map<String, byte[]> own = Map.of(CLAUSE, OURS.get(CLAUSE));
        assertEquals(1, read(OURS, own).overlay().paths().size());
        Files.createDirectories(folder.resolve(CLAUSE).getParent());
        Files.write(folder.resolve(CLAUSE), OURS.get(CLAUSE));
        Catalog below = new CatalogReader(new Diagnostics())
                .remembered(remembered)
                .layer(OURS)
                .layer(folder)
                .read()
                .orElseThrow();
        assertTrue(below.files().stream().anyMatch(file -> file.shown().startsWith(folder.toString())));
        assertSame(first, read(OURS));
    }

    /** They are said each time. */
    @Test
    void oneWithProblemsIsReadAgain() {
        Map<String, byte[]> faulty = copied(OURS);
        faulty.put(CLAUSE, replaced("caption", "captoin"));
        List<List<Diagnostic>> problems = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            Diagnostics found = new Diagnostics();
            new CatalogReader(found).remembered(remembered).layer(faulty).read();
            problems.add(found.sorted());
        }
        assertFalse(problems.get(0).isEmpty());
        assertEquals(problems.get(0), problems.get(1));
    }

    @Test
    void whatWasAskedForLongestAgoMakesRoom() {
        List<Map<String, byte[]>> five = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            five.add(Map.of(CLAUSE, replaced("請求", "請求" + i)));
        }
        List<Catalog> first =
                five.subList(0, 4).stream().map(own -> read(OURS, own)).toList();
        assertSame(first.get(0), read(OURS, five.get(0)));
        read(OURS, five.get(4));
        assertSame(first.get(0), read(OURS, five.get(0)));
        assertNotSame(first.get(1), read(OURS, five.get(1)));
    }
}
