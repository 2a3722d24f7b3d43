package org.jobun.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jobun.diagnostic.Diagnostics;
import org.junit.jupiter.api.Test;

class YamlDraftTest {
    private static YamlNode.Mapping read(String text) {
        Diagnostics found = new Diagnostics();
        YamlNode.Mapping root = SourceFile.decode("a.yaml", text.getBytes(StandardCharsets.UTF_8), found)
                .flatMap(file -> YamlReader.read(file, found))
                .orElseThrow();
        assertTrue(found.isEmpty());
        return root;
    }

    private static final String FILE = """
            # a comment
            id: aobano
            unknown: { deep: [1, "x: y"], rows: [{ a: 1 }, { b: "" }] }
            municipality:
              name: 青葉野市
              code: "012345"
            rules:
              personal-data:
                - { valid: /2023-04-01, name: "題名: その一", no: 31 }
            """;

    @Test
    void whatIsNotTouchedReadsAsBefore() {
        String written = YamlDraft.of(read(FILE)).write().text();
        assertEquals(written, YamlDraft.of(read(written)).write().text());
        YamlDraft again = YamlDraft.of(read(written));
        assertEquals("012345", again.get("municipality", "code"));
        assertEquals(
                List.of(Map.of("valid", "/2023-04-01", "name", "題名: その一", "no", "31")),
                again.rows("rules", "personal-data"));
        assertTrue(written.contains("x: y"), written);
    }

    @Test
    void valuesAreSetAndTakenOutWithWhatIsEmptyThen() {
        YamlDraft draft = YamlDraft.of(read(FILE));
        draft.set("甲", "style", "party_words", "client");
        draft.set("", "municipality", "code");
        draft.setAll(List.of("課長", "係長"), "style", "approval_box");
        draft.setRows(List.of(), "rules", "personal-data");
        YamlDraft again = YamlDraft.of(read(draft.write().text()));
        assertEquals("甲", again.get("style", "party_words", "client"));
        assertEquals("課長\n係長", again.get("style", "approval_box"));
        assertEquals(List.of("id", "unknown", "municipality", "style"), again.keys());
        assertEquals(List.of("name"), again.keys("municipality"));
    }

    @Test
    void placesLeadToPaths() {
        YamlDraft.Written written = YamlDraft.of(read(FILE)).write();
        SourceFile file = new SourceFile("a.yaml", written.text().lines().toList(), "");
        assertEquals("municipality/name", written.path(file.find("青葉野市").orElseThrow()));
        assertEquals("rules/personal-data/0/name", written.path(file.find("題名").orElseThrow()));
        assertEquals("rules/personal-data/0/no", written.path(file.find("31").orElseThrow()));
    }
}
