package org.jobun.samples;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jobun.document.Document;
import org.jobun.render.Renderer;
import org.jobun.render.docx.DocxRenderer;
import org.jobun.render.docx.RememberingDocxRenderer;
import org.jobun.render.docx.WordText;
import org.junit.jupiter.api.Test;

/** No two papers share a name by which Word knows a value, an article or a reference: what is pasted stays what it was. */
class PaperIdentityTest {
    private static final Pattern NAMES =
            Pattern.compile("(?:w:name|w:storeItemID|ds:itemID|xmlns)=\"(_[^\"]+|\\{[^\"]+-4001-[^\"]+|urn:[^\"]+)\"");

    @Test
    void papersOfOneSetAndOfAlikeMattersShareNoName() throws IOException {
        List<Document> papers = new ArrayList<>(Catalogs.example("consortium").documents());
        for (String id : List.of("r8-1", "r8-2", "r8-3")) {
            papers.addAll(alike(id));
        }
        Renderer one = new RememberingDocxRenderer();
        Map<String, String> owners = new HashMap<>();
        for (Document paper : papers) {
            String owner = paper.imprint().matter() + " " + paper.id();
            byte[] docx = bytes(one, paper);
            assertArrayEquals(bytes(new DocxRenderer(), paper), docx, "the same bytes whatever was written before");
            Set<String> names = names(docx);
            assertTrue(names.size() >= 2, owner);
            for (String name : names) {
                assertEquals(owner, owners.computeIfAbsent(name, fresh -> owner), name);
                assertTrue(
                        name.startsWith("{") || name.startsWith("urn:") || name.matches("[A-Za-z_][A-Za-z0-9_]{0,39}"),
                        name);
            }
        }
        assertTrue(owners.size() > 1_000, "names: " + owners.size());
    }

    @Test
    void aPaperHasTheSameNamesWheneverItIsMade() throws IOException {
        assertArrayEquals(
                bytes(new DocxRenderer(), alike("r8-1").get(0)),
                bytes(new DocxRenderer(), alike("r8-1").get(0)));
    }

    private static List<Document> alike(String id) throws IOException {
        String yaml = Files.readString(Path.of("matters/resident-data-migration.yaml"));
        return Catalogs.papers(yaml.replaceFirst("(?m)^id:.*$", "id: " + id)).documents();
    }

    private static byte[] bytes(Renderer renderer, Document paper) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        renderer.render(paper, out);
        return out.toByteArray();
    }

    private static Set<String> names(byte[] docx) {
        Set<String> names = new TreeSet<>();
        WordText.parts(docx).forEach((part, bytes) -> {
            String text = new String(bytes, StandardCharsets.UTF_8);
            assertTrue(
                    text.chars().allMatch(c -> (c >= ' ' || c == '\n' || c == '\r' || c == '\t') && c != 0xFFFD), part);
            Matcher name = NAMES.matcher(text);
            while (name.find()) {
                names.add(name.group(1));
            }
        });
        return names;
    }
}
