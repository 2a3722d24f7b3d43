package org.jobun.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Municipalities and the files over the catalog, on every database. */
class BodiesTest extends StoreContract {
    @ParameterizedTest
    @EnumSource
    void aProfileHasVersions(Kind kind) throws Exception {
        try (Store store = open(kind)) {
            Bodies bodies = store.bodies();
            assertEquals("gone", kind(bodies.save("aobano", 3, "青葉野市", "a", "sato")));
            assertEquals(Optional.empty(), bodies.find("aobano"));
            assertEquals(1, saved(bodies.save("aobano", 0, "青葉野市", "a", "sato")).version());
            assertEquals("conflict", kind(bodies.save("aobano", 0, "青葉野市", "b", "sato")));
            assertEquals(2, saved(bodies.save("aobano", 1, "青葉野市", "b", "ito")).version());
            assertEquals("conflict", kind(bodies.save("aobano", 1, "青葉野市", "c", "ito")));
            assertEquals(
                    List.of("b", "a"),
                    bodies.history("aobano").stream().map(KeptBody::profile).toList());
            assertEquals("conflict", kind(bodies.delete("aobano", 1, "ito")));
            saved(bodies.delete("aobano", 2, "ito"));
            assertEquals(List.of(), bodies.all());
            assertEquals("gone", kind(bodies.delete("aobano", 2, "ito")));
            assertEquals("gone", kind(bodies.save("aobano", 2, "青葉野市", "c", "ito")));
            assertEquals(3, saved(bodies.save("aobano", 0, "青葉野市", "c", "ito")).version());
            assertEquals(3, bodies.history("aobano").size());
        }
    }

    @ParameterizedTest
    @EnumSource
    void theOverlayIsWhatACatalogFolderHolds(Kind kind) throws Exception {
        try (Store store = open(kind)) {
            CatalogFolder catalog = store.catalogFolder();
            saved(store.bodies().save("aobano", 0, "青葉野市", "name: 青葉野市\n", "sato"));
            String before = catalog.state();
            catalog.put("", "clauses/own/a.md", bytes("every"), "sato");
            catalog.put("aobano", "clauses/own/a.md", bytes("own"), "sato");
            catalog.put("aobano", "municipalities/aobano/style.docx", bytes("PK"), "sato");
            catalog.put("aobano", "municipalities/aobano/fonts/外字.ttf", bytes("ttf"), "sato");
            assertNotEquals(before, catalog.state());
            assertEquals(catalog.state(), catalog.state());
            assertEquals(
                    Map.of("municipalities/aobano.yaml", "name: 青葉野市\n", "clauses/own/a.md", "every"),
                    texts(catalog.overlay("")));
            assertEquals(
                    Map.of(
                            "municipalities/aobano.yaml",
                            "name: 青葉野市\n",
                            "clauses/own/a.md",
                            "own",
                            "municipalities/aobano/style.docx",
                            "PK",
                            "municipalities/aobano/fonts/外字.ttf",
                            "ttf"),
                    texts(catalog.overlay("aobano")));
            assertEquals(List.of("", "aobano"), catalog.owners());
            catalog.put("aobano", "clauses/own/a.md", bytes("newer"), "ito");
            assertEquals(
                    "newer", text(catalog.file("aobano", "clauses/own/a.md").orElseThrow()));
            assertTrue(catalog.remove("aobano", "clauses/own/a.md"));
            assertFalse(catalog.remove("aobano", "clauses/own/a.md"));
            assertEquals(2, catalog.files("aobano").size());
        }
    }

    private static Map<String, String> texts(Map<String, byte[]> files) {
        Map<String, String> texts = new java.util.TreeMap<>();
        files.forEach((path, bytes) -> texts.put(path, new String(bytes, StandardCharsets.UTF_8)));
        return texts;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a.md",
                "/clauses/a.md",
                "clauses",
                "clauses/",
                "clauses//a.md",
                "clauses/../a.md",
                "clauses/./a.md",
                "clauses/a\\b.md",
                "clauses/.hidden",
                "clauses/a:b",
                "clauses/a\0b",
                "clauses/a.",
                "clauses/a /b.md",
                "municipalities/aobano.yaml",
                "other/a.md"
            })
    void aPathStaysWithinTheFolder(String path) {
        assertFalse(CatalogFolder.isPath(path));
    }

    @Test
    void aPathIsNeverTakenUnseen() throws Exception {
        try (Store store = open(Kind.H2)) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> store.catalogFolder().put("", "clauses/../../a", bytes(""), "sato"));
            assertThrows(IllegalArgumentException.class, () -> store.bodies().save("../a", 0, "", "", "sato"));
        }
    }
}
