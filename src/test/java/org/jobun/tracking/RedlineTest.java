package org.jobun.tracking;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jobun.catalog.Catalog;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Outcome;
import org.jobun.document.Document;
import org.jobun.draft.DraftPapers;
import org.jobun.interview.Answers;
import org.jobun.interview.DraftPreview;
import org.jobun.matter.FactType;
import org.jobun.render.formats.Renderers;
import org.jobun.samples.Catalogs;
import org.jobun.word.Archive;
import org.jobun.word.Part;
import org.jobun.word.WordPackage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two states of a paper in one Word file: what is written is proved, and a fault in it would be found. */
class RedlineTest {
    private static final Catalog CATALOG = Catalogs.shipped();
    private static final DraftPreview PREVIEW = new DraftPreview(CATALOG, new DraftPapers(CATALOG));
    /** Those that move articles, items, tables, lists and signatories. */
    private static final List<String> CHOICES = List.of(
            "subcontracting",
            "mynumber",
            "party",
            "payment",
            "nature",
            "electronic",
            "tax_status",
            "carry_out",
            "disposal",
            "attendance",
            "long_term");

    private static final Redline.By BY = new Redline.By("契約担当", "2027-01-20T00:00:00Z");

    private static Answers answers(String example) throws IOException {
        return Answers.read(
                        "m.yaml",
                        Files.readString(Path.of("matters", example + ".yaml")),
                        CATALOG.vocabulary(),
                        new Diagnostics())
                .orElseThrow();
    }

    private static Map<String, byte[]> word(Answers answers) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        for (var contract : PREVIEW.of(answers, LocalDate.of(2026, 11, 28)).contracts()) {
            for (Document paper : contract.documents()) {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                Renderers.plain().of("docx").render(paper, out);
                files.putIfAbsent(paper.id(), out.toByteArray());
            }
        }
        return files;
    }

    private static String main(byte[] file) {
        WordPackage opened = WordPackage.open(file, "test").value().orElseThrow();
        return new String(opened.parts().get(opened.mainDocument()), StandardCharsets.UTF_8);
    }

    @Test
    void theSameInputGivesTheSameBytesAndOthersCanReadThem() throws IOException {
        Answers old = answers("resident-data-migration");
        byte[] before = word(old).get("contract");
        byte[] after = word(old.with("subcontracting", "prohibited").with("contract.amount", "41800000"))
                .get("contract");
        byte[] made = Redline.of(before, after, "test", BY).value().orElseThrow();
        assertArrayEquals(made, Redline.of(before, after, "test", BY).value().orElseThrow());
        try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(made))) {
            assertTrue(read.getParagraphs().size() > 100);
        }
        String xml = main(made);
        assertTrue(xml.contains("w:author=\"契約担当\""), "author");
        assertTrue(xml.contains("<w:delText xml:space=\"preserve\">38,500,000円</w:delText>"), xml::toString);
    }

    @ParameterizedTest
    @CsvSource({"resident-data-migration", "consortium"})
    void flipsOfChoicesGiveAProvedRedlineOfEveryPaper(String example) throws IOException {
        Answers old = answers(example);
        Map<String, byte[]> before = word(old);
        List<String> refused = new ArrayList<>();
        int made = 0;
        for (String path : CHOICES) {
            FactType choice = CATALOG.vocabulary().find(path).orElseThrow();
            String other = choice.values().keySet().stream()
                    .filter(value -> !value.equals(old.text(choice.path()).orElse("")))
                    .findFirst()
                    .orElseThrow();
            Map<String, byte[]> after = word(old.with(choice.path(), other));
            for (Map.Entry<String, byte[]> paper : before.entrySet()) {
                byte[] now = after.get(paper.getKey());
                if (now != null && !main(now).equals(main(paper.getValue()))) {
                    Outcome<byte[]> redline = Redline.of(paper.getValue(), now, paper.getKey(), BY);
                    made += redline.value().isPresent() ? 1 : 0;
                    redline.diagnostics()
                            .sorted()
                            .forEach(problem -> refused.add(
                                    choice.path() + "=" + other + " " + paper.getKey() + " " + problem.values()));
                }
            }
        }
        assertEquals(List.of(), refused);
        assertTrue(made > 30, made + " redlines");
    }

    @Test
    void filesOfOtherStylesAreRefused() throws IOException {
        byte[] before = word(answers("resident-data-migration")).get("contract");
        WordPackage file = WordPackage.open(before, "test").value().orElseThrow();
        List<Part> parts = new ArrayList<>();
        file.parts()
                .forEach((name, bytes) -> parts.add(Part.of(
                        name,
                        name.equals("word/styles.xml")
                                ? new String(bytes, StandardCharsets.UTF_8)
                                        .replace("</w:styles>", "\n</w:styles>")
                                        .getBytes(StandardCharsets.UTF_8)
                                : bytes)));
        Outcome<byte[]> made = Redline.of(before, Archive.of(parts), "test", BY);
        assertTrue(made.value().isEmpty());
        assertEquals("AMD-03", made.diagnostics().sorted().get(0).code().id());
    }
}
