package org.jobun.render.docx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jobun.document.Document;
import org.jobun.house.NumberingScheme.Captions;
import org.jobun.house.NumberingScheme.Glyphs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The words of a Word file, labels as Word counts them, are the words of the paper. */
class DocxWordsTest {

    @ParameterizedTest
    @MethodSource("org.jobun.render.docx.Rendered#samples")
    void showsExactlyTheWordsOfThePaper(Document paper) {
        List<String> lines = WordText.lines(Rendered.bytes(paper));
        assertEquals(PaperWords.of(paper), PaperWords.withoutSpace(String.join("", lines)));
    }

    /** pandoc, mammoth, docx-preview and python-docx read past {@code w:fldSimple}: with it 「第5条の業務」 was 「の業務」 there. */
    @ParameterizedTest
    @MethodSource("org.jobun.render.docx.Rendered#samples")
    void aReaderThatKnowsOnlyRunsLosesNoWord(Document paper) {
        byte[] docx = Rendered.bytes(paper);
        assertEquals(WordText.texts(docx), WordText.wordsOfRuns(docx));
    }

    @Test
    void beginsAnArticleAtItsLabelAndLeavesTheFirstParagraphUnnumbered() {
        List<String> lines = contractLines(Captions.ABOVE, Glyphs.DECIMAL_MIXED);
        int deposit = lines.indexOf("（契約の保証）");
        assertTrue(lines.get(deposit + 1).startsWith("第４条\t受注者は、この契約の締結と同時に"));
        assertEquals("(１)\t契約保証金の納付", lines.get(deposit + 2));
        assertTrue(lines.get(deposit + 11).startsWith("２\t前項の保証に係る"), lines.get(deposit + 11));
        assertTrue(lines.stream().anyMatch(line -> line.startsWith("(９)\t再委託先における")));
        assertTrue(lines.stream().anyMatch(line -> line.startsWith("(10)\t再々委託")));
        assertTrue(lines.stream().anyMatch(line -> line.startsWith("第10条\t発注者は、監督員")));
    }

    @Test
    void putsACaptionInBracketsBetweenLabelAndTextWhereItStandsInLine() {
        List<String> lines = contractLines(Captions.INLINE, Glyphs.DECIMAL);
        assertTrue(lines.stream().anyMatch(line -> line.startsWith("第8条（再委託の制限）受注者は、")));
    }

    @Test
    void isReadByAnotherLibraryWithoutLosingAWord() throws IOException {
        Document paper = SamplePaper.contract(SamplePaper.articles(Captions.ABOVE, Glyphs.DECIMAL));
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(Rendered.bytes(paper)));
                XWPFWordExtractor extractor = new XWPFWordExtractor(word)) {
            String text = PaperWords.withoutSpace(extractor.getText());
            for (String line : WordText.lines(Rendered.bytes(paper))) {
                String words = PaperWords.withoutSpace(line.substring(line.indexOf('\t') + 1));
                assertTrue(text.contains(words), () -> "lost: " + words);
            }
            assertEquals("業務委託契約書", word.getProperties().getCoreProperties().getTitle());
            assertEquals("○○市", word.getProperties().getCoreProperties().getCreator());
        }
    }

    private static List<String> contractLines(Captions captions, Glyphs digits) {
        return WordText.lines(Rendered.bytes(SamplePaper.contract(SamplePaper.articles(captions, digits))));
    }
}
