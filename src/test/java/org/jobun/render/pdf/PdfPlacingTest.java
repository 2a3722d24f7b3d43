package org.jobun.render.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.jobun.document.Block;
import org.jobun.document.Document;
import org.jobun.document.Inline;
import org.jobun.document.SignatureBlock;
import org.jobun.document.Table;
import org.jobun.document.TextBlock;
import org.jobun.render.docx.SamplePaper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a typesetter sees to: names and numbers whole, signatures with what is signed, no page with next to nothing. */
class PdfPlacingTest {
    private static final String LONG = "東日本電子計算情報システムサービスソリューションズ株式会社月ノ沢営業統括本部";

    private static TextBlock text(String words) {
        return new TextBlock(TextBlock.Layout.BODY, List.of(new Inline.Words(words)));
    }

    private static SignatureBlock.Signatory member(String name) {
        List<Inline> representative = List.of(
                new Inline.Value("title", "title", "代表取締役社長兼最高経営責任者"),
                new Inline.Words("　"),
                new Inline.Value("name", "name", "髙橋　真理"));
        return new SignatureBlock.Signatory(
                "構成員",
                List.of(
                        new SignatureBlock.Line("所在地", List.of(new Inline.Words("月ノ沢市中央一丁目10番1号はまなす第一ビルディング10階"))),
                        new SignatureBlock.Line("商号又は名称", List.of(new Inline.Words(name))),
                        new SignatureBlock.Line("代表者職氏名", representative)),
                true);
    }

    private static SignatureBlock signed(int members, String name) {
        List<SignatureBlock.Signatory> all = new ArrayList<>();
        for (int i = 0; i < members; i++) {
            all.add(member(name));
        }
        return new SignatureBlock(List.of(new Inline.Words("令和8年12月1日")), all);
    }

    private static List<PdfPages.Line> body(Document paper) {
        double bottom = (paper.style().page().height() - paper.style().page().bottom()) / 1000.0;
        return PdfPages.lines(PdfPages.bytes(paper)).stream()
                .filter(line -> line.y() < bottom)
                .toList();
    }

    private static int pageOf(List<PdfPages.Line> lines, String words) {
        return lines.stream()
                .filter(line -> line.text().contains(words))
                .findFirst()
                .orElseThrow()
                .page();
    }

    @Test
    void aNameIsNotTornFromItself() {
        List<PdfPages.Line> lines = body(PdfPages.paper(List.of(signed(1, LONG))));
        assertTrue(lines.stream().anyMatch(line -> line.text().contains("髙橋　真理")), lines::toString);
    }

    @Test
    void theBlockMovesLeftWhereLongNamesNeedTheRoom() {
        SignatureBlock small = new SignatureBlock(
                List.of(new Inline.Words("令和8年12月1日")),
                List.of(new SignatureBlock.Signatory(
                        "構成員", List.of(new SignatureBlock.Line("代表者職氏名", List.of(new Inline.Words("甲")))), true)));
        double far = body(PdfPages.paper(List.of(small))).get(1).x();
        List<PdfPages.Line> lines = body(PdfPages.paper(List.of(signed(1, LONG))));
        assertTrue(lines.get(1).x() < far);
        // Date, address, name on two lines, post and name: none more.
        assertTrue(lines.size() <= 6, lines::toString);
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 24, 27, 30, 33, 36})
    void theSentenceBeforeASignatureStaysWithIt(int before) {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < before; i++) {
            blocks.add(text("条項" + i));
        }
        blocks.add(text("この契約の締結を証するため、この書面2通を作成する。"));
        blocks.add(signed(3, "株式会社甲"));
        List<PdfPages.Line> lines = body(PdfPages.paper(blocks));
        assertEquals(pageOf(lines, "この契約の締結"), pageOf(lines, "令和8年12月1日"));
        assertEquals(
                1,
                lines.stream()
                        .filter(line -> line.text().contains("印"))
                        .map(PdfPages.Line::page)
                        .distinct()
                        .count());
    }

    @Test
    void aBlockOfMoreThanAPageIsDividedBetweenTwoSignatories() {
        List<PdfPages.Line> lines = body(PdfPages.paper(List.of(text("協定する。"), signed(14, LONG))));
        assertTrue(lines.get(lines.size() - 1).page() > 1);
        for (int i = 0; i + 1 < lines.size(); i++) {
            if (lines.get(i).page() != lines.get(i + 1).page()) {
                assertTrue(lines.get(i).text().endsWith("印"), lines.get(i).text());
            }
        }
    }

    @Test
    void aNumberInFullWidthDigitsIsNotTornAtItsStops() {
        for (int length = 20; length < 42; length++) {
            List<PdfPages.Line> lines = body(PdfPages.paper(List.of(text("長".repeat(length) + "金１２３，４５６，７８９円とする。"))));
            assertTrue(lines.stream().anyMatch(line -> line.text().contains("１２３，４５６，７８９円")), lines::toString);
        }
    }

    @Test
    void aBlankBetweenWordsBeginsNoLineAndIsStillCopied() {
        for (int length = 30; length < 45; length++) {
            String words = "長".repeat(length) + "　次の言葉である。";
            List<PdfPages.Line> lines = body(PdfPages.paper(List.of(text(words))));
            lines.forEach(line -> assertFalse(line.text().startsWith("　"), line.text()));
            assertEquals(
                    words,
                    String.join("", lines.stream().map(PdfPages.Line::text).toList()));
        }
    }

    @Test
    void spacesOfLatinWordsAreCopiedFromTheEndsOfLines() {
        String words = "Systems Integration and Consulting ".repeat(8).strip();
        List<PdfPages.Line> lines = body(PdfPages.paper(List.of(text(words))));
        assertTrue(lines.size() > 2);
        assertEquals(
                words, String.join("", lines.stream().map(PdfPages.Line::text).toList()));
    }

    @Test
    void aPlainWordIsNotBrokenInANarrowColumn() {
        Table table = table(
                List.of(200, 800),
                row(cell(false, "Systems Integration & Consulting International Co., Ltd."), cell(false, "甲")));
        List<PdfPages.Line> lines = body(PdfPages.paper(List.of(table)));
        assertTrue(lines.stream().anyMatch(line -> line.text().contains("International")), lines::toString);
    }

    @Test
    void noParagraphEndsWithALineOfOneCharacter() {
        for (int length = 35; length < 80; length++) {
            List<PdfPages.Line> lines = body(PdfPages.paper(List.of(text("長".repeat(length) + "。"))));
            String last = lines.get(lines.size() - 1).text();
            assertTrue(last.length() > 2, last);
        }
    }

    @Test
    void headingsOfColumnsAreBrokenBetweenWordsAndEvenly() {
        Table table =
                table(List.of(160, 200, 640), row(cell(true, "研修を受けた日"), cell(true, "出資の割合又は分担業務"), cell(true, "備考")));
        List<String> words = body(PdfPages.paper(List.of(table))).stream()
                .map(PdfPages.Line::text)
                .toList();
        assertTrue(String.join("/", words).contains("受けた日"), words::toString);
        assertTrue(words.stream().anyMatch(line -> line.contains("分担業務")), words::toString);
        assertTrue(words.stream().noneMatch(line -> line.equals("日")), words::toString);
    }

    @Test
    void boxesAndDatesToFillInStayWhole() {
        Table table = table(
                List.of(600, 400),
                row(cell(false, "□　画像　　　□　消去の機能が出力した記録　　　□　その他（　　　　　　　　）"), cell(false, "　　　　年　　月　　日から　　　　年　　月　　日まで")));
        String all = String.join(
                "\n",
                body(PdfPages.paper(List.of(table))).stream()
                        .map(PdfPages.Line::text)
                        .toList());
        assertTrue(all.contains("□　その他（　　　　　　　　）"), all);
        assertTrue(all.contains("年　　月　　日から"), all);
        assertTrue(all.contains("年　　月　　日まで"), all);
    }

    @Test
    void theWordsOfABoxAreNotTornWhateverTheWidth() {
        for (int width = 400; width < 1000; width += 20) {
            Table table = table(
                    List.of(width, 1000 - width),
                    row(cell(false, "□　画像　　　□　消去の機能が出力した記録　　　□　その他（　　　　　　　　）"), cell(false, "甲")));
            List<PdfPages.Line> lines = body(PdfPages.paper(List.of(table)));
            assertTrue(lines.stream().anyMatch(line -> line.text().contains("□　消去の機能が出力した記録")), lines::toString);
        }
    }

    @Test
    void aRowTallerThanAPageIsSplitWithItsHeadRepeatedAndTwoLinesOnEachSide() {
        Table table = new Table(
                "一覧",
                List.of(500, 500),
                1,
                List.of(
                        row(cell(true, "名称"), cell(true, "内容")),
                        row(cell(false, "甲"), cell(false, "内容の文である。".repeat(400)))));
        List<PdfPages.Line> lines = body(PdfPages.paper(List.of(text("前の文"), table)));
        int pages = lines.get(lines.size() - 1).page();
        assertTrue(pages > 2);
        assertEquals(
                pages, lines.stream().filter(line -> line.text().equals("名称内容")).count());
        for (int page = 1; page <= pages; page++) {
            int wanted = page;
            long own = lines.stream()
                    .filter(line -> line.page() == wanted && line.text().contains("文"))
                    .count();
            assertTrue(own > 1, () -> "page " + wanted + " of " + lines);
        }
    }

    @Test
    void aLongTableRepeatsItsHeadOnEveryPage() {
        List<Table.Row> rows = new ArrayList<>(List.of(row(cell(true, "番号"), cell(true, "名称"))));
        for (int i = 1; i <= 120; i++) {
            rows.add(row(cell(false, "第" + i), cell(false, "移行結果報告書（" + "詳細な内訳を含む。".repeat(i % 7) + "）")));
        }
        List<PdfPages.Line> lines = body(PdfPages.paper(List.of(new Table("一覧", List.of(200, 800), 1, rows))));
        int pages = lines.get(lines.size() - 1).page();
        assertEquals(
                pages, lines.stream().filter(line -> line.text().equals("番号名称")).count());
        for (int i = 1; i <= 120; i++) {
            String number = "第" + i;
            assertTrue(lines.stream().anyMatch(line -> line.text().startsWith(number)), number);
        }
    }

    @Test
    void aTableOfAFewRowsIsNotPartedBetweenPages() {
        List<Table.Row> rows = List.of(
                row(cell(true, "名称"), cell(true, "数量")),
                row(cell(false, "甲の一"), cell(false, "12件")),
                row(cell(false, "甲の二"), cell(false, "13件")),
                row(cell(false, "甲の三"), cell(false, "14件")));
        for (int before = 20; before < 45; before++) {
            List<Block> blocks = new ArrayList<>();
            for (int i = 0; i < before; i++) {
                blocks.add(text("前の文"));
            }
            blocks.add(new Table("一覧", List.of(500, 500), 1, rows));
            List<PdfPages.Line> lines = body(PdfPages.paper(blocks));
            assertEquals(
                    1,
                    lines.stream()
                            .filter(line -> line.text().startsWith("甲の"))
                            .map(PdfPages.Line::page)
                            .distinct()
                            .count(),
                    lines::toString);
        }
    }

    @Test
    void whatStandsInAColumnOfFiguresEndsAtTheRight() {
        List<Table.Row> rows = List.of(
                row(cell(true, "名称"), cell(true, "数量")),
                row(cell(false, "甲"), cell(false, "48,000件")),
                row(cell(false, "乙"), cell(false, "15件")));
        Table table = new Table("一覧", List.of(500, 500), List.of(1), 1, rows, false);
        List<PdfPages.Line> lines = body(PdfPages.paper(List.of(table)));
        double right = right(lines, "48,000件");
        assertEquals(right, right(lines, "15件"), 0.01);
        assertTrue(right - right(lines, "数量") > 50, lines::toString);
    }

    private static double right(List<PdfPages.Line> lines, String end) {
        return lines.stream()
                .filter(line -> line.text().endsWith(end))
                .findFirst()
                .orElseThrow(() -> new AssertionError(lines.toString()))
                .right();
    }

    @Test
    void aFormThatRunsOverByLittleIsSetTighterOnOneSheet() {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < 31; i++) {
            blocks.add(text("記載事項" + i));
        }
        List<PdfPages.Line> form = body(SamplePaper.paper("form-test", "様式", PdfPages.ARTICLES, blocks));
        assertEquals(1, form.get(form.size() - 1).page());
        for (int i = 0; i < 40; i++) {
            blocks.add(text("記載事項" + i));
        }
        List<PdfPages.Line> longer = body(SamplePaper.paper("form-test", "様式", PdfPages.ARTICLES, blocks));
        assertTrue(longer.get(longer.size() - 1).page() > 1);
    }

    private static Table table(List<Integer> widths, Table.Row... rows) {
        return new Table("一覧", widths, rows[0].cells().get(0).heading() ? 1 : 0, List.of(rows));
    }

    private static Table.Row row(Table.Cell... cells) {
        return new Table.Row(List.of(cells));
    }

    private static Table.Cell cell(boolean heading, String words) {
        return new Table.Cell(heading, List.of(List.of(new Inline.Words(words))));
    }
}
