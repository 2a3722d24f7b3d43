package org.jobun.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.source.SourceFile;
import org.jobun.source.YamlNode;
import org.jobun.source.YamlReader;
import org.junit.jupiter.api.Test;

/** A row is read as its matter file would be, but for the places: these are cells. */
class RowTreeTest {
    private static final Location ROW = Location.ofFile("bids.xlsx 案件!A5");

    private static Location cell(String name) {
        return Location.ofFile("bids.xlsx 案件!" + name);
    }

    private static RowTree tree() {
        RowTree tree = new RowTree(ROW);
        tree.put("id", "a-1", cell("A5"));
        tree.put("contract.outline", "引用\"と\\と\t改行\r\nと: # {記号} 𠮷\u2028", cell("D5"));
        tree.put("contract.amount", "  3300000 ", cell("F5"));
        return tree;
    }

    /** The text is only hashed; it must be that of a file with the same values. */
    @Test
    void theTextThatIsHashedSaysWhatTheTreeSays() {
        SourceFile file = SourceFile.decode("row", tree().text().getBytes(StandardCharsets.UTF_8), new Diagnostics())
                .orElseThrow();
        YamlNode.Mapping read = YamlReader.read(file, new Diagnostics()).orElseThrow();
        assertEquals(texts(read), texts(tree().root()));
        assertEquals("引用\"と\\と\t改行\nと: # {記号} 𠮷\u2028", texts(read).get(1));
    }

    private static List<String> texts(YamlNode.Mapping map) {
        List<String> texts = new ArrayList<>();
        map.entries().values().forEach(entry -> texts.add(((YamlNode.Scalar) entry.value()).text()));
        return texts;
    }

    @Test
    void everyValueIsInItsCell() {
        List<String> places = new ArrayList<>();
        tree().root()
                .entries()
                .forEach((key, entry) ->
                        places.add(key + " " + entry.key() + " " + entry.value().location()));
        assertEquals(
                List.of(
                        "id bids.xlsx 案件!A5 bids.xlsx 案件!A5",
                        "contract.outline bids.xlsx 案件!D5 bids.xlsx 案件!D5",
                        "contract.amount bids.xlsx 案件!F5 bids.xlsx 案件!F5"),
                places);
        assertEquals(cell("D5"), tree().find("𠮷").orElseThrow());
    }

    @Test
    void aRowWithNothingInItIsAnEmptyMap() {
        RowTree empty = new RowTree(ROW);
        assertEquals("{}", empty.text());
        assertEquals(ROW, empty.root().location());
    }
}
