package org.jobun.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** YAML as people write it: every character of Unicode at every place, and places that point where the author looks. */
class YamlReaderTest {
    /** Beyond the first plane of Unicode, so two units of UTF-16: the first letter of many a family's name 𠮷田. */
    private static final String WIDE = "𠮷";

    private static Map<String, YamlNode.Entry> read(String yaml) {
        Diagnostics found = new Diagnostics();
        SourceFile file = SourceFile.decode("matter.yaml", yaml.getBytes(StandardCharsets.UTF_8), found)
                .orElseThrow();
        Optional<YamlNode.Mapping> map = YamlReader.read(file, found);
        assertEquals("[]", found.sorted().toString());
        return map.orElseThrow().entries();
    }

    private static String text(YamlNode.Entry entry) {
        return ((YamlNode.Scalar) entry.value()).text();
    }

    @Test
    void aCharacterOfTwoUnitsMayStandAtAnyOffset() {
        for (int before = 0; before < 4_200; before++) {
            String value = "a".repeat(before) + WIDE + "田";
            assertEquals(value, text(read("k: " + value + "\nnext: 1\n").get("k")), "offset " + (before + 3));
        }
    }

    /** 1,024 characters are read at a time, and these stand across each such boundary in turn. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void manyOfThemInARowAreReadWhole(int before) {
        String value = "a".repeat(before) + WIDE.repeat(20_000);
        assertEquals(value, text(read("k: \"" + value + "\"").get("k")));
    }

    @Test
    void theySitAcrossABoundaryInKeysCommentsAndQuotes() {
        for (int before = 1_015; before < 1_030; before++) {
            String filler = "b".repeat(before);
            assertEquals("1", text(read("# " + filler + WIDE + "\nk: 1\n").get("k")), "comment " + before);
            assertEquals("1", text(read("a: " + filler + "\n" + WIDE + ": 1\n").get(WIDE)), "key " + before);
            assertEquals(
                    WIDE, text(read("a: " + filler + "\nk: '" + WIDE + "'\n").get("k")), "quote " + before);
        }
    }

    @Test
    void aConditionOfABlockMayHoldThemToo() {
        Diagnostics found = new Diagnostics();
        String yaml = "{ a: \"" + "x".repeat(1_018) + WIDE + "\" }";
        Location place = new Location("a.md", 1, 1, 0, "");
        assertTrue(YamlReader.readFlow(yaml, place, found).isPresent());
        assertEquals("[]", found.sorted().toString());
    }
}
