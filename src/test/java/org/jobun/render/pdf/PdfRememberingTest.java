package org.jobun.render.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jobun.document.Block;
import org.jobun.document.Document;
import org.jobun.document.Inline;
import org.jobun.font.ProgramFonts;
import org.jobun.house.NumberingScheme;
import org.jobun.house.NumberingScheme.Captions;
import org.jobun.house.NumberingScheme.Glyphs;
import org.jobun.render.docx.SamplePaper;
import org.junit.jupiter.api.Test;

/** A renderer that remembers what it set writes the bytes of one that does not, whatever papers came before. */
class PdfRememberingTest {
    private static final String WORDS = "受注者は、この契約の履行に当たり、関係法令を遵守しなければならない。";

    @Test
    void writesTheSameBytes() throws IOException {
        PdfRenderer remembering = PdfRenderer.plain().remembering();
        for (int round = 0; round < 2; round++) {
            for (Document paper : papers()) {
                assertArrayEquals(bytes(PdfRenderer.plain(), paper), bytes(remembering, paper));
            }
        }
    }

    /** Alike to the letter, but for what a link leads to, a value, the digits and where captions stand. */
    private static List<Document> papers() {
        List<Document> papers = new ArrayList<>();
        for (Captions captions : Captions.values()) {
            for (Glyphs digits : List.of(Glyphs.DECIMAL, Glyphs.DECIMAL_MIXED)) {
                NumberingScheme scheme = SamplePaper.articles(captions, digits);
                papers.add(SamplePaper.contract(scheme));
                papers.add(paper(scheme, "b", "みなと"));
                papers.add(paper(scheme, "c", "みなと"));
                papers.add(paper(scheme, "c", "港"));
            }
        }
        papers.add(SamplePaper.specification(SamplePaper.outline(Glyphs.DECIMAL)));
        return papers;
    }

    private static Document paper(NumberingScheme scheme, String target, String value) {
        String text = "# a 目的\n{=name|" + value + "}は、" + WORDS + "\n- " + WORDS + "前二条のうち{同条=" + target + "}による。\n* "
                + WORDS.repeat(2) + "\n# b 範囲\n" + WORDS + "\n# c 期間\n" + WORDS + "\n";
        List<Block> blocks = List.copyOf(SamplePaper.articlesOf(text, scheme));
        return SamplePaper.paper("contract", "業務委託契約書", scheme, blocks);
    }

    private static byte[] bytes(PdfRenderer renderer, Document paper) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        renderer.render(paper, out);
        return out.toByteArray();
    }

    @Test
    void keepsLinesOfTextsWithoutValues() {
        Shaper shaper = new OpenFonts().of(List.of()).in(ProgramFonts.body(), 10_500);
        List<Inline> words = List.of(new Inline.Words(WORDS));
        List<Inline> value = List.of(new Inline.Value("name", "件名", WORDS));

        assertSame(lines(shaper, words, 100_000), lines(shaper, List.of(new Inline.Words(WORDS)), 100_000));
        assertNotSame(lines(shaper, value, 100_000), lines(shaper, value, 100_000));
        assertEquals(4, lines(shaper, words, 100_000).size());
        assertEquals(2, lines(shaper, words, 200_000).size());
    }

    private static List<Line> lines(Shaper shaper, List<Inline> text, int right) {
        return shaper.lines(text, 0, 0, right, LineBreaker.Fill.EDGE);
    }
}
