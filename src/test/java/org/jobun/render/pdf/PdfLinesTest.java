package org.jobun.render.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jobun.document.Anchor;
import org.jobun.document.Article;
import org.jobun.document.Block;
import org.jobun.document.Document;
import org.jobun.document.Inline;
import org.jobun.document.Label;
import org.jobun.document.Origin;
import org.jobun.document.Paragraph;
import org.jobun.document.Table;
import org.jobun.document.TextBlock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines and pages as the reader sees them (JLREQ 3.1.7 行頭禁則, 3.1.8 行末禁則, 3.8 行の調整), read from the PDF. */
class PdfLinesTest {
    private static final String NOT_FIRST = "、。，．」』）】〕・：ー々っゃゅょァッャュョ％";
    private static final String NOT_LAST = "「『（【〔";
    private static final String[] PIECES = {
        "発注者",
        "受注者は、",
        "「再委託先」",
        "（以下「特記事項」という。）",
        "第167条の2第1項第8号",
        "令和8年12月1日",
        "38,500,000円",
        "JIS Q 27001",
        "セキュリティポリシー",
        "、",
        "。",
        "及び",
        "キャッシュカード",
        "１００％",
        "々",
        "〔別表（第3条関係）〕",
        "・",
        "髙﨑𠮷男",
        "①㈱",
        "ISMS-AC",
        "https://example.jp/a/b",
        "『（「深」）』",
        "ただし、",
        "この限りでない。"
    };

    private static String stress(Random random, int pieces) {
        StringBuilder text = new StringBuilder("本文");
        for (int i = 0; i < pieces; i++) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.append("とする。").toString();
    }

    private static Document paragraphs(long seed, int count) {
        Random random = new Random(seed);
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            blocks.add(new TextBlock(
                    TextBlock.Layout.BODY, List.of(new Inline.Words(stress(random, 10 + random.nextInt(60))))));
        }
        return PdfPages.paper(blocks);
    }

    /** The lines between the margins. */
    private static List<PdfPages.Line> body(Document document) {
        double bottom =
                (document.style().page().height() - document.style().page().bottom()) / 1000.0;
        return PdfPages.lines(PdfPages.bytes(document)).stream()
                .filter(line -> line.y() < bottom)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void noLineBeginsOrEndsWithWhatMayNotStandThere(long seed) {
        List<PdfPages.Line> lines = body(paragraphs(seed, 60));
        assertTrue(lines.size() > 200, () -> "lines: " + lines.size());
        for (PdfPages.Line line : lines) {
            String text = line.text().strip();
            assertTrue(NOT_FIRST.indexOf(text.charAt(0)) < 0, text);
            assertTrue(NOT_LAST.indexOf(text.charAt(text.length() - 1)) < 0, text);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {6, 7, 8})
    void numbersStayWithTheirUnits(long seed) {
        List<PdfPages.Line> lines = body(paragraphs(seed, 60));
        for (int i = 0; i + 1 < lines.size(); i++) {
            String here = lines.get(i).text().strip();
            String next = lines.get(i + 1).text().strip();
            boolean digitEnds = Character.isDigit(here.charAt(here.length() - 1));
            assertFalse(digitEnds && "条項号円年月日,".indexOf(next.charAt(0)) >= 0, here + " / " + next);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void everyLineKeepsToItsEdgesAndFullLinesReachThem(long seed) {
        Document paper = paragraphs(seed, 60);
        double left = paper.style().page().left() / 1000.0;
        double right = left + paper.style().page().textWidth() / 1000.0;
        List<PdfPages.Line> lines = body(paper);
        int ragged = 0;
        for (int i = 0; i < lines.size(); i++) {
            PdfPages.Line line = lines.get(i);
            assertTrue(line.x() >= left - 0.1, line.text());
            assertTrue(line.right() <= right + 0.2, () -> line.text() + " ends at " + line.right() + ", not " + right);
            String text = line.text().strip();
            boolean paragraphEnds = text.endsWith("とする。") || "とする。".endsWith(text);
            // The blank half of a closing mark may stand inside the edge (JLREQ 3.1.9).
            double blank = NOT_FIRST.indexOf(text.charAt(text.length() - 1)) >= 0 ? 5.25 : 0;
            ragged += !paragraphEnds && line.right() < right - blank - 0.3 ? 1 : 0;
        }
        // A long Latin word that moves down whole may leave a line that stretching alone cannot fill.
        assertTrue(ragged * 50 <= lines.size(), ragged + " of " + lines.size() + " lines do not reach the edge");
    }

    @Test
    void fiveThousandCharactersWithoutABreakStayInside() {
        for (String text : List.of("x".repeat(5_000), "長".repeat(5_000), "1".repeat(5_000))) {
            Document paper = PdfPages.paper(List.of(new TextBlock(
                    TextBlock.Layout.BODY, List.of(new Inline.Value("contract.name", "contract.name", text)))));
            double right = (paper.style().page().left() + paper.style().page().textWidth()) / 1000.0;
            int length = 0;
            for (PdfPages.Line line : body(paper)) {
                assertTrue(line.right() <= right + 0.2, "overfull");
                length += line.text().strip().length();
            }
            assertEquals(5_000, length);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24})
    void aCaptionIsNeverTheLastLineOfAPageAndNoParagraphLeavesOneLineBehind(long seed) {
        Random random = new Random(seed);
        List<Block> blocks = new ArrayList<>();
        for (int i = 1; i <= 60; i++) {
            String id = "a" + i;
            Label label = new Label("第" + i + "条", i, 0);
            Paragraph paragraph = new Paragraph(
                    new Anchor(id + "/1"),
                    new Label("", 1, 1),
                    List.of(new Inline.Words("一" + stress(random, 3 + random.nextInt(25)))),
                    List.of());
            blocks.add(new Article(new Anchor(id), new Origin(id, "-"), false, label, "見出し" + i, List.of(paragraph)));
        }
        List<PdfPages.Line> lines = body(PdfPages.paper(blocks));
        for (int i = 0; i + 1 < lines.size(); i++) {
            boolean lastOfPage = lines.get(i).page() != lines.get(i + 1).page();
            if (lastOfPage) {
                String last = lines.get(i).text();
                assertFalse(last.contains("（見出し"), last);
                String first = lines.get(i + 1).text();
                boolean widow = first.strip().endsWith("とする。") && !first.contains("第") && !last.contains("とする。");
                boolean alone = i + 2 >= lines.size() || lines.get(i + 2).text().contains("（見出し");
                assertFalse(widow && alone, "one line of a paragraph at the head of a page: " + first);
            }
        }
    }

    @Test
    void aTableOverSeveralPagesRepeatsItsHeadOnEach() {
        List<Table.Row> rows = new ArrayList<>();
        rows.add(row("氏名欄", "所属欄", true));
        for (int i = 0; i < 120; i++) {
            rows.add(row("氏名" + i, "所属" + i, false));
        }
        Document paper = PdfPages.paper(List.of(new Table("名簿", List.of(500, 500), 1, rows)));
        List<PdfPages.Line> lines = body(paper);
        int pages = lines.get(lines.size() - 1).page();
        assertTrue(pages >= 3);
        for (int page = 1; page <= pages; page++) {
            int wanted = page;
            PdfPages.Line first = lines.stream()
                    .filter(line -> line.page() == wanted)
                    .findFirst()
                    .orElseThrow();
            assertEquals("氏名欄所属欄", first.text().strip());
        }
    }

    private static Table.Row row(String first, String second, boolean heading) {
        return new Table.Row(List.of(cell(first, heading), cell(second, heading)));
    }

    private static Table.Cell cell(String text, boolean heading) {
        return new Table.Cell(heading, List.of(List.of(new Inline.Words(text))));
    }
}
