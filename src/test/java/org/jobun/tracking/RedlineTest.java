package org.jobun.tracking;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jobun.diagnostic.Outcome;
import org.jobun.document.Document;
import org.jobun.interview.Answers;
import org.jobun.samples.ExamplePapers;
import org.jobun.word.WordPackage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two states of a paper in one Word file: what is written is proved, and a fault in it would be found. */
class RedlineTest {
    /** Words that are taken away and come again as they were. */
    private static final Pattern AS_IT_WAS =
            Pattern.compile("<w:delText[^>]*>([^<]+)</w:delText></w:r></w:del><w:ins [^>]*><w:r><w:t[^>]*>\\1</w:t>");

    @Test
    void theSameInputGivesTheSameBytesAndOthersCanReadThem() throws IOException {
        Answers old = ExamplePapers.answers("resident-data-migration");
        byte[] before = Redlines.word(ExamplePapers.papers(old).get("contract"));
        Answers now = old.with("subcontracting", "prohibited").with("contract.amount", "41800000");
        byte[] after = Redlines.word(ExamplePapers.papers(now).get("contract"));
        byte[] made = Redlines.proved(before, after, "test");
        assertArrayEquals(made, Redlines.proved(before, after, "test"));
        try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(made))) {
            assertTrue(read.getParagraphs().size() > 100);
        }
        String xml = Redlines.main(made);
        assertTrue(xml.contains("w:author=\"契約担当\""), "author");
        assertTrue(xml.contains("<w:delText xml:space=\"preserve\">38,500,000円</w:delText>"), xml::toString);
        assertEquals(
                List.of(),
                AS_IT_WAS.matcher(xml).results().map(MatchResult::group).toList());
    }

    @ParameterizedTest
    @CsvSource({"resident-data-migration", "consortium"})
    void flipsOfChoicesGiveAProvedRedlineOfEveryPaper(String example) {
        Answers answers = ExamplePapers.answers(example);
        Map<String, Document> before = ExamplePapers.papers(answers);
        List<String> refused = new ArrayList<>();
        int made = 0;
        for (String choice : Redlines.CHOICES) {
            Map<String, Document> after = ExamplePapers.papers(Redlines.flipped(answers, choice));
            for (Document old : before.values()) {
                Document now = after.get(old.id());
                if (now != null && !now.blocks().equals(old.blocks())) {
                    String name = choice + " " + old.id();
                    Outcome<byte[]> redline = Redline.of(Redlines.word(old), Redlines.word(now), name, Redlines.BY);
                    made += redline.value().isPresent() ? 1 : 0;
                    redline.diagnostics().sorted().forEach(problem -> refused.add(name + " " + problem.values()));
                }
            }
        }
        assertEquals(List.of(), refused);
        assertTrue(made > 30, made + " redlines");
    }

    @Test
    void aFileWithTrackedChangesOfItsOwnIsRefusedWithTheReason() {
        Answers old = ExamplePapers.answers("resident-data-migration");
        byte[] before = Redlines.word(ExamplePapers.papers(old).get("contract"));
        byte[] after = Redlines.word(
                ExamplePapers.papers(old.with("contract.amount", "41800000")).get("contract"));
        byte[] tracked = Redlines.proved(before, after, "test");
        Outcome<byte[]> made = Redline.of(before, tracked, "test", Redlines.BY);
        assertTrue(made.value().isEmpty());
        assertEquals("TRACKED", made.diagnostics().sorted().get(0).values().get("reason"));
    }

    @Test
    void thatLooksWithoutAStyleDifferIsSaid() {
        byte[] after = Redlines.word(ExamplePapers.papers(ExamplePapers.answers("resident-data-migration"))
                .get("contract"));
        byte[] before = Redlines.edited(
                after, "word/styles.xml", styles -> styles.replaceFirst("<w:docDefaults>.*?</w:docDefaults>", ""));
        Outcome<byte[]> made = Redline.of(before, after, "test", Redlines.BY);
        assertTrue(made.value().isPresent());
        assertEquals("AMD-04", made.diagnostics().sorted().get(0).code().id());
    }

    /** A style that looks otherwise in the old file goes on as one of its own, under which its paragraphs come back. */
    @Test
    void stylesOfBothFilesAreKept() {
        Document contract = ExamplePapers.papers(ExamplePapers.answers("resident-data-migration"))
                .get("contract");
        byte[] after = Redlines.word(contract);
        byte[] before = Redlines.edited(after, "word/styles.xml", styles -> {
            int title = styles.indexOf("w:styleId=\"Title\"");
            assertTrue(title > 0, styles);
            int looks = styles.indexOf("<w:rPr>", title);
            return styles.substring(0, looks) + "<w:rPr><w:color w:val=\"FF0000\"/>" + styles.substring(looks + 7);
        });
        byte[] made = Redlines.proved(before, after, "styles");
        WordPackage opened = WordPackage.open(made, "test").value().orElseThrow();
        String styles = new String(opened.parts().get("word/styles.xml"), StandardCharsets.UTF_8);
        assertTrue(styles.contains("w:styleId=\"Title2\""), styles);
        assertTrue(Redlines.main(made).contains("<w:pStyle w:val=\"Title2\"/>"), "old looks of the title");
    }

    /** Pages of another body leave columns of other widths: the table stays, and only what differs in it is marked. */
    @Test
    void widthsOfTablesAndSizesOfPagesAreTrackedAsProperties() {
        byte[] after = Redlines.contract();
        byte[] before = Redlines.edited(
                after,
                text -> text.replaceAll("w:gridCol w:w=\"[0-9]+\"", "w:gridCol w:w=\"3333\"")
                        .replaceAll("<w:tcW w:w=\"[0-9]+\"", "<w:tcW w:w=\"3333\"")
                        .replaceAll("<w:cantSplit/>", "<w:cantSplit/><w:trHeight w:val=\"700\"/>")
                        .replaceAll("<w:pgMar w:top=\"[0-9]+\"", "<w:pgMar w:top=\"999\""));
        String made = Redlines.main(Redlines.proved(before, after, "widths"));
        for (String change : List.of("tblGridChange", "tcPrChange", "trPrChange", "sectPrChange")) {
            assertTrue(made.contains("<w:" + change + " "), change);
        }
        assertTrue(!made.contains("<w:ins ") && !made.contains("<w:del "), "words that came or went");
    }

    @Test
    void whatStandsInAHeaderIsTrackedToo() {
        byte[] after = Redlines.word(ExamplePapers.papers(ExamplePapers.answers("resident-data-migration"))
                .get("contract"));
        UnaryOperator<String> header =
                words -> words.replaceFirst("</w:ftr>", "<w:p><w:r><w:t>契約書（案）</w:t></w:r></w:p></w:ftr>");
        byte[] made = Redlines.proved(Redlines.edited(after, "word/footer.xml", header), after, "footer");
        WordPackage opened = WordPackage.open(made, "test").value().orElseThrow();
        String footer = new String(opened.parts().get("word/footer.xml"), StandardCharsets.UTF_8);
        assertTrue(footer.contains("<w:delText xml:space=\"preserve\">契約書（案）</w:delText>"), footer);
    }
}
