package org.jobun.render.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.jobun.document.Block;
import org.jobun.document.Document;
import org.jobun.document.Inline;
import org.jobun.document.TextBlock;
import org.jobun.house.HouseStyle.Print;
import org.junit.jupiter.api.Test;

/** What a municipality may choose of its pages: hanging stops, numbers of lines, a watermark on drafts. */
class PdfHouseChoicesTest {
    private static final String FULL = "長".repeat(37);

    private static Document paper(Print print, boolean draft, List<String> texts) {
        List<Block> blocks = new ArrayList<>();
        texts.forEach(
                text -> blocks.add(new TextBlock(TextBlock.Layout.FLUSH, List.of(new Inline.Value("a", "a", text)))));
        Document paper = PdfPages.paper(blocks);
        return paper.withStyle(paper.style().withPrint(print)).asDraft(draft);
    }

    private static List<PdfPages.Line> lines(Document paper) {
        return PdfPages.lines(PdfPages.bytes(paper));
    }

    private static int charactersOfALine() {
        return PdfPages.paper(List.of()).style().page().textWidth() / 10_500;
    }

    @Test
    void aStopHangsOverTheEdgeOnlyWhereTheHouseWantsIt() {
        // The line is full to the last half em; the stop has no room at all.
        int full = charactersOfALine();
        String text = "長".repeat(full) + "。長い";
        double right = (PdfPages.paper(List.of()).style().page().left()
                        + PdfPages.paper(List.of()).style().page().textWidth())
                / 1000.0;
        PdfPages.Line hung = lines(paper(new Print(true, false, false), false, List.of(text)))
                .get(0);
        assertTrue(hung.text().endsWith("長。"), hung.text());
        assertTrue(hung.right() > right, () -> hung.right() + " / " + right);
        PdfPages.Line plain = lines(paper(Print.PLAIN, false, List.of(text))).get(0);
        assertFalse(plain.text().contains("。"), plain.text());
        assertTrue(plain.right() <= right + 0.2);
    }

    @Test
    void blanksOfPunctuationAreTakenInWhereThatMovesLess() {
        int full = charactersOfALine();
        // One character too many for the line, but three commas can give half an em each.
        String text = "甲、乙、丙、" + "長".repeat(full - 6) + "。次の行";
        assertTrue(lines(paper(Print.PLAIN, false, List.of(text))).get(0).text().endsWith("長。"));
        // Without them the stop draws a character down.
        String plain = "甲乙丙甲乙丙" + "長".repeat(full - 6) + "。次の行";
        assertTrue(
                lines(paper(Print.PLAIN, false, List.of(plain))).get(0).text().endsWith("長"));
    }

    @Test
    void anAddressIsBrokenBehindASignRatherThanTheLineTorn() {
        String text = "長".repeat(charactersOfALine() - 12) + "https://www.example.jp/contracts/2026/index.html";
        PdfPages.Line first = lines(paper(Print.PLAIN, false, List.of(text))).get(0);
        assertTrue(
                first.text().endsWith("https://www.example.jp/") || first.text().endsWith("."), first.text());
    }

    @Test
    void linesOfDraftsAreNumberedFromOneOnEachPage() {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            texts.add(FULL + "次の行に続く文である。");
        }
        Document draft = paper(new Print(false, true, false), true, texts);
        double left = draft.style().page().left() / 1000.0;
        List<PdfPages.Line> all = lines(draft);
        int pages = all.get(all.size() - 1).page();
        assertTrue(pages > 1);
        for (int page = 1; page <= pages; page++) {
            int wanted = page;
            int number = 0;
            for (PdfPages.Line line : all) {
                if (line.page() == wanted && line.x() < left - 5) {
                    assertTrue(line.text().startsWith(String.valueOf(++number)), line.text());
                }
            }
            assertTrue(number > 3);
        }
        assertTrue(lines(paper(new Print(false, true, false), false, texts)).stream()
                .noneMatch(line -> line.x() < left - 5));
    }

    @Test
    void aWatermarkStandsOnEveryPageOfADraftOnly() {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            texts.add(FULL);
        }
        Print print = new Print(false, false, true);
        List<PdfPages.Line> draft = lines(paper(print, true, texts));
        long marks = draft.stream()
                .filter(line -> line.text().replace(FULL, "").equals("案"))
                .count();
        assertEquals(draft.get(draft.size() - 1).page(), marks);
        assertTrue(lines(paper(print, false, texts)).stream()
                .noneMatch(line -> line.text().contains("案")));
    }
}
