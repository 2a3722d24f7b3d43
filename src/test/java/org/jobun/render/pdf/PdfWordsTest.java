package org.jobun.render.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jobun.document.Block;
import org.jobun.document.Document;
import org.jobun.document.Inline;
import org.jobun.document.SignatureBlock;
import org.jobun.document.TextBlock;
import org.jobun.house.NumberingScheme;
import org.jobun.house.NumberingScheme.Captions;
import org.jobun.house.NumberingScheme.Glyphs;
import org.jobun.render.MissingCharacter;
import org.jobun.render.docx.SamplePaper;
import org.jobun.render.text.TextRenderer;
import org.jobun.samples.ReadBack;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The words of a PDF are those of the plain text, and all of them stand inside the margins. */
class PdfWordsTest {
    private static final String BODY = "受注者は、この契約の履行に当たり、関係法令を遵守しなければならない。";

    static Stream<Named<Document>> papers() {
        List<Named<Document>> papers = new ArrayList<>();
        for (Captions captions : Captions.values()) {
            for (Glyphs digits : List.of(Glyphs.DECIMAL, Glyphs.DECIMAL_MIXED)) {
                NumberingScheme scheme = SamplePaper.articles(captions, digits);
                papers.add(Named.of(captions + " " + digits, SamplePaper.contract(scheme)));
                for (int length = 10; length <= 100; length += 6) {
                    papers.add(Named.of(captions + " caption of " + length, captioned(scheme, length)));
                }
            }
        }
        NumberingScheme outline = SamplePaper.outline(Glyphs.DECIMAL);
        papers.add(Named.of("outline", SamplePaper.specification(outline)));
        papers.add(Named.of("outline, long caption", captioned(outline, 100)));
        for (int length : List.of(3, 10, 16, 30, 70)) {
            papers.add(Named.of("role of " + length, signed("者".repeat(length))));
        }
        return papers.stream();
    }

    private static Document captioned(NumberingScheme scheme, int length) {
        String text = "# a " + "見".repeat(length) + "\n" + BODY.repeat(3) + "\n- " + BODY + "\n* " + BODY + "\n";
        List<Block> blocks = List.copyOf(SamplePaper.articlesOf(text, scheme));
        return SamplePaper.paper("contract", "業務委託契約書", scheme, blocks);
    }

    private static Document signed(String role) {
        List<SignatureBlock.Line> lines = List.of(
                new SignatureBlock.Line("住所", List.of(new Inline.Words("東京都千代田区霞が関三丁目2番1号　霞が関コモンゲート西館三十五階"))),
                new SignatureBlock.Line("商号又は名称", List.of(new Inline.Words("株式会社みなと情報"))));
        return PdfPages.paper(List.of(new SignatureBlock(
                List.of(new Inline.Words("令和8年12月1日")),
                List.of(
                        new SignatureBlock.Signatory(role, lines, true),
                        new SignatureBlock.Signatory("立会人", List.of(), false)))));
    }

    @ParameterizedTest
    @MethodSource("papers")
    void saysWhatTheTextSays(Document paper) throws IOException {
        assertEquals(TextRenderer.words(paper), ReadBack.pdf(PdfPages.bytes(paper)));
    }

    @ParameterizedTest
    @MethodSource("papers")
    void keepsToTheMargins(Document paper) {
        double left = paper.style().page().left() / 1000.0;
        double right = left + paper.style().page().textWidth() / 1000.0;
        for (PdfPages.Line line : PdfPages.lines(PdfPages.bytes(paper))) {
            assertTrue(line.x() >= left - 0.1, line.text());
            assertTrue(line.right() <= right + 0.2, line.text());
        }
    }

    @Test
    void namesLettersWithMarksThatNoGlyphHas() throws IOException {
        Document composed = PdfPages.paper(List.of(text("か\u3099き\u3099は\u309A")));
        assertEquals(List.of(), PdfPages.missing(composed));
        // が is set as one glyph, that of the composed letter.
        assertEquals(
                PdfPages.lines(PdfPages.bytes(PdfPages.paper(List.of(text("がぎぱ")))))
                        .get(0)
                        .right(),
                PdfPages.lines(PdfPages.bytes(composed)).get(0).right(),
                0.01);
        List<MissingCharacter> missing = PdfPages.missing(PdfPages.paper(List.of(text("あ\u3099"))));
        assertEquals(
                List.of("U+3042 U+3099"),
                missing.stream().map(MissingCharacter::codePoints).toList());
    }

    @Test
    void looksForMissingCharactersInDatesRolesAndLabelsOfSignatures() {
        Document paper = PdfPages.paper(List.of(new SignatureBlock(
                List.of(new Inline.Words("😀")),
                List.of(new SignatureBlock.Signatory(
                        "😁", List.of(new SignatureBlock.Line("😂", List.of(new Inline.Words("😃")))), true)))));
        assertEquals(
                List.of("U+1F600", "U+1F601", "U+1F602", "U+1F603"),
                PdfPages.missing(paper).stream()
                        .map(MissingCharacter::codePoints)
                        .toList());
    }

    private static TextBlock text(String words) {
        return new TextBlock(TextBlock.Layout.FLUSH, List.of(new Inline.Words(words)));
    }
}
