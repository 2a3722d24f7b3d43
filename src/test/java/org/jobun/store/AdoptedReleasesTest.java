package org.jobun.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Releases that were adopted stay with their files, whatever is swept, and come back from a backup. */
class AdoptedReleasesTest extends StoreContract {
    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @EnumSource
    void eachReleaseIsKeptOnceWithItsFiles(Kind kind) throws Exception {
        Map<String, byte[]> first = Map.of("clauses/a/b.md", utf8("あ"), "laws/x.yaml", utf8("x"));
        Map<String, byte[]> second = Map.of("clauses/a/b.md", utf8("い"), "laws/x.yaml", utf8("x"));
        String old;
        try (Store store = open(kind)) {
            old = store.releases().keep("0.1.0", first);
            assertEquals(old, store.releases().keep("0.1.0", first));
            clock.pass(Duration.ofDays(1));
            String fresh = store.releases().keep("0.2.0", second);
            store.tidy();
            assertEquals(
                    List.of(fresh + " 0.2.0", old + " 0.1.0"),
                    store.releases().all().stream()
                            .map(one -> one.digest() + " " + one.program())
                            .toList());
            assertArrayEquals(
                    utf8("い"), store.releases().files(fresh).orElseThrow().get("clauses/a/b.md"));
            assertEquals(Optional.empty(), store.releases().files("nothing"));
            java.nio.file.Path backup = store.backUpInto(folder.resolve("backups"));
            try (Store again = open(Kind.H2.fresh(folder))) {
                again.restore(backup);
                assertArrayEquals(
                        utf8("あ"), again.releases().files(old).orElseThrow().get("clauses/a/b.md"));
                assertTrue(again.releases().files(old).orElseThrow().containsKey("laws/x.yaml"));
            }
        }
    }
}
