package org.jobun.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.jobun.diagnostic.Diagnostics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the bytes of a file become lines. */
class SourceFileTest {
    private static List<String> lines(String text) {
        return SourceFile.decode("a.md", text.getBytes(StandardCharsets.UTF_8), new Diagnostics())
                .orElseThrow()
                .lines();
    }

    @Test
    void everyLineEndEndsALine() {
        Random random = new Random(18);
        for (int i = 0; i < 2000; i++) {
            String text = random.ints(random.nextInt(12), 0, 5)
                    .mapToObj(kind -> List.of("\r", "\n", "\r\n", "条", "a").get(kind))
                    .collect(Collectors.joining());
            assertEquals(List.of(text.split("\r\n|\n|\r", -1)), lines(text));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0x1F, 0x7F, 0x80, 0x9F, 0x202E, 0xFDD0, 0xFFFE, 0x1FFFF})
    void aForbiddenCharacterIsNamedWithItsPlace(int codePoint) {
        Diagnostics found = new Diagnostics();
        String text = "条文\n漢" + Character.toString(codePoint);
        SourceFile.decode("a.md", text.getBytes(StandardCharsets.UTF_8), found);
        assertEquals(
                List.of("a.md:2:2 " + Forbidden.name(codePoint)),
                found.sorted().stream()
                        .map(one -> one.location() + " " + one.values().get("codepoint"))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {0x20, 0x7E, 0xA0, 0x3000, 0xD7FF, 0xE000, 0x2065, 0x20BB7})
    void charactersBesideThemAreAllowed(int codePoint) {
        assertEquals(List.of(Character.toString(codePoint)), lines(Character.toString(codePoint)));
    }
}
