package org.jobun.tracking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.stream.Stream;
import org.jobun.diagnostic.Outcome;
import org.jobun.word.WordPackage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Word files as others write them: merged cells, tables in tables, notes, text boxes, formulas, pictures, links, a 目次 over several
 * paragraphs, sections, lists of Word. Every redline is proved; {@link SecondJudgeTest} has LibreOffice judge it.
 */
class ForeignPairsTest {
    /** Notes that differ are refused, with the reason. */
    static final String REFUSED = "footnote-text";

    static Stream<String> pairs() throws IOException {
        return ForeignPairs.names().stream();
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void isProvedOrRefusedWithTheReason(String name) throws IOException {
        Outcome<byte[]> made = Redline.of(ForeignPairs.before(name), ForeignPairs.after(name), name, Redlines.BY);
        if (name.equals(REFUSED)) {
            assertEquals("NOTES", made.diagnostics().sorted().get(0).values().get("reason"));
        } else {
            assertTrue(
                    made.value().isPresent(),
                    () -> made.diagnostics().sorted().get(0).values().toString());
        }
    }

    /** What only the first file has is taken along: where a link leads, a picture, the names of its namespaces. */
    @Test
    void whatIsTakenAwayIsStillWhole() throws IOException {
        WordPackage link = made("link-gone");
        assertTrue(text(link, "word/_rels/document.xml.rels").contains("https://example.jp/a"));
        WordPackage other = made("link-other");
        assertTrue(text(other, "word/_rels/document.xml.rels").contains("https://example.jp/b"));
        assertTrue(text(other, "word/document.xml")
                .matches("(?s).*<w:hyperlink r:id=\"first.*<w:hyperlink r:id=\"rId9.*"));
        assertTrue(made("picture-gone").parts().keySet().stream()
                .anyMatch(part -> part.matches("word/media/first.*a.png")));
        String names = text(made("namespaces"), "word/document.xml");
        assertTrue(names.contains("xmlns:wps=") && names.contains("<m:t>a</m:t>"), names);
    }

    private static WordPackage made(String name) throws IOException {
        byte[] redline = Redlines.proved(ForeignPairs.before(name), ForeignPairs.after(name), name);
        return WordPackage.open(redline, name).value().orElseThrow();
    }

    private static String text(WordPackage file, String part) {
        return new String(file.parts().get(part), java.nio.charset.StandardCharsets.UTF_8);
    }
}
