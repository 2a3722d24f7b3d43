package org.jobun.samples;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jobun.document.Document;
import org.jobun.render.text.TextRenderer;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every paper of every example says the same in every format, and nothing that a paper must not say. */
class SameWordsTest {
    static final Pattern NEVER =
            Pattern.compile("\\$\\{|\\[\\[|]]|\\{#|\\{when|\\{each|第[条項号]|[、，]{2}|[。．]{2}|、。|null|「」|（）");

    static Stream<Named<Document>> papers() {
        return Catalogs.matters().stream()
                .map(file -> file.getFileName().toString().replace(".yaml", ""))
                .flatMap(id -> Catalogs.example(id).documents().stream()
                        .map(document -> Named.of(id + "/" + document.id(), document)));
    }

    @ParameterizedTest
    @MethodSource("papers")
    void word(Document paper) throws IOException {
        byte[] docx = ReadBack.bytes(paper, "docx");
        ReadBack.assertSame(TextRenderer.words(paper), ReadBack.docx(docx), "docx");
        String byPoi = ReadBack.docxByPoi(docx);
        int from = 0;
        for (String line : ReadBack.docxLines(docx)) {
            int at = byPoi.indexOf(line, from);
            assertTrue(at >= 0, () -> "POI does not find: " + line);
            from = at + line.length();
        }
    }

    @ParameterizedTest
    @MethodSource("papers")
    void pdf(Document paper) throws IOException {
        ReadBack.assertSame(TextRenderer.words(paper), ReadBack.pdf(ReadBack.bytes(paper, "pdf")), "pdf");
    }

    @ParameterizedTest
    @MethodSource("papers")
    void html(Document paper) {
        ReadBack.assertSame(TextRenderer.words(paper), ReadBack.html(ReadBack.bytes(paper, "html")), "html");
    }

    @ParameterizedTest
    @MethodSource("papers")
    void nothingIsLeftOverOrDangling(Document paper) {
        String words = judged(paper);
        assertFalse(words.isEmpty());
        Matcher found = NEVER.matcher(words);
        assertFalse(found.find(), () -> words.substring(Math.max(0, found.start() - 20), found.end() + 10));
    }

    /** The words of a paper; in a form, brackets round a place to fill in are no fault. */
    static String judged(Document paper) {
        String words = TextRenderer.words(paper);
        return paper.id().startsWith("form-") ? words.replace("（）", "") : words;
    }
}
