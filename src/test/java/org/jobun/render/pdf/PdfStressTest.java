package org.jobun.render.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jobun.document.Block;
import org.jobun.document.Document;
import org.jobun.document.Inline;
import org.jobun.document.Table;
import org.jobun.document.TextBlock;
import org.jobun.house.HouseStyle;
import org.jobun.house.Typography;
import org.jobun.render.text.TextRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines of the hardest text that a value can hold: long words, nested brackets, half-width stops, prices. */
class PdfStressTest {
    /** JLREQ Appendix A: cl-02 to cl-07 and cl-09 to cl-11, full and half width. */
    private static final String NOT_FIRST =
            "’”）〕］｝〉》」』】｠〙〗»〟‐〜゠–！？‼⁇⁈⁉・：；。．、，ヽヾゝゞ々〻ー" + "ぁぃぅぇぉァィゥェォっゃゅょゎゕゖッャュョヮヵヶ)]}!?,.:;%｡､｣･ｰｧｨｩｪｫｬｭｮｯﾞﾟ％";
    /** JLREQ Appendix A: cl-01, and cl-12 before a number. */
    private static final String NOT_LAST = "‘“（〔［｛〈《「『【｟〘〖«〝([{｢";

    private static final String OPEN = "（〔［｛〈《「『【(｢";
    private static final String CLOSE = "）〕］｝〉》」』】)｣";
    private static final String[] PIECES = {
        "発注者",
        "委託料",
        "𠮷田",
        "髙橋",
        "山﨑",
        "①㈱",
        "時々",
        "ローマ字",
        "ﾛｰﾏ字",
        "キャッシュカード",
        "、",
        "。",
        "・",
        "：",
        "！？",
        "％",
        ",",
        ".",
        ":",
        "!",
        "｡",
        "､",
        "ゝ",
        "ょって",
        "ヶ所",
        "第167条の2第1項第8号",
        "令和8年12月1日",
        "38,500,000円",
        "￥38,500,000",
        "¥1,200",
        "＃12",
        "第3号",
        "30日",
        "10.5％",
        "10.5%",
        "JIS Q 27001",
        "ISMS-AC ",
        "of the Act, ",
        "e.g. ",
        "https://example.jp/a/b?c=d",
        "か\u3099"
    };

    /** The words of each paragraph, and the paper of them. */
    private record Stress(List<String> texts, Document paper) {}

    /** A thousand lines and more. */
    private static Stress stress(long seed, double size, boolean hanging) {
        Random random = new Random(seed);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 160; i++) {
            StringBuilder text = new StringBuilder("本文");
            int pieces = 40 + random.nextInt(80);
            for (int piece = 0; piece < pieces; piece++) {
                addPiece(random, text);
            }
            texts.add(text.append("とする").toString());
        }
        List<Block> blocks = new ArrayList<>();
        texts.forEach(text -> blocks.add(text(text)));
        return new Stress(texts, set(PdfPages.paper(blocks), (int) (size * 1000), hanging));
    }

    /** The same paper at another size. */
    private static Document set(Document paper, int size, boolean hanging) {
        HouseStyle house = paper.style();
        return paper.withStyle(house.withTypography(new Typography(
                        size, size * 17 / 10, house.bodyFont(), house.headingFont(), house.boldCaptions()))
                .withPrint(new HouseStyle.Print(hanging, false, false)));
    }

    private static void addPiece(Random random, StringBuilder text) {
        int kind = random.nextInt(30);
        if (kind == 0) {
            text.append((random.nextBoolean() ? "x" : "7").repeat(20 + random.nextInt(200)));
        } else if (kind < 6) {
            int depth = 1 + random.nextInt(4);
            StringBuilder closing = new StringBuilder();
            for (int i = 0; i < depth; i++) {
                int bracket = random.nextInt(OPEN.length());
                text.append(OPEN.charAt(bracket));
                closing.insert(0, CLOSE.charAt(bracket));
            }
            text.append(PIECES[random.nextInt(8)]).append(closing);
        } else {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
    }

    private static TextBlock text(String words) {
        return new TextBlock(
                TextBlock.Layout.FLUSH, List.of(new Inline.Value("contract.name", "contract.name", words)));
    }

    private static double rightEdge(Document paper) {
        return (paper.style().page().left() + paper.style().page().textWidth()) / 1000.0;
    }

    private static List<PdfPages.Line> body(Document paper) {
        double bottom = (paper.style().page().height() - paper.style().page().bottom()) / 1000.0;
        return PdfPages.lines(PdfPages.bytes(paper)).stream()
                .filter(line -> line.y() < bottom)
                .toList();
    }

    private static void assertEdges(String line) {
        int first = line.codePointAt(0);
        int last = line.codePointBefore(line.length());
        assertTrue(NOT_FIRST.indexOf(first) < 0, () -> "first: " + line);
        assertTrue(NOT_LAST.indexOf(last) < 0, () -> "last: " + line);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 10.5, false",
        "2, 9, false",
        "3, 12, false",
        "4, 10.5, true",
        "5, 9, true",
        "6, 12, true",
        "7, 11, false"
    })
    void edgesHoldWhatMayStandThereAndFullLinesAreFilled(long seed, double size, boolean hanging) {
        Stress stress = stress(seed, size, hanging);
        double right = rightEdge(stress.paper());
        List<PdfPages.Line> lines = body(stress.paper());
        assertTrue(lines.size() >= 1000, () -> "lines: " + lines.size());
        int hung = 0;
        int at = 0;
        for (String text : stress.texts()) {
            // Which lines are of this paragraph is known from its words alone.
            String rest = TextRenderer.withoutSpace(text);
            while (!rest.isEmpty()) {
                PdfPages.Line line = lines.get(at++);
                String words = TextRenderer.withoutSpace(line.text());
                assertTrue(rest.startsWith(words), "not next: " + line.text() + " / " + rest);
                rest = rest.substring(words.length());
                assertEdges(words);
                // Only 、 and 。 may hang, and only where the house wants it.
                boolean hangs = hanging && "、。，．､｡".indexOf(words.charAt(words.length() - 1)) >= 0;
                double edge = right + (hangs ? size / 2 : 0);
                assertTrue(line.right() <= edge + 0.2, () -> line.right() + " passes " + edge + ": " + words);
                hung += line.right() > right + 0.2 ? 1 : 0;
                assertTrue(line.gap() <= size / 4 + 0.05, () -> "gap of " + line.gap() + ": " + words);
                // Between the characters of a word, and round a single one, there is nothing to spread.
                boolean oneWord = words.chars().allMatch(c -> c < 0x80) || words.codePointCount(0, words.length()) == 1;
                boolean inner = !rest.isEmpty();
                assertTrue(
                        !inner || oneWord || line.right() >= right - size || line.right() + widest(words, size) < right,
                        () -> line.right() + " falls short: " + words);
                if (inner) {
                    assertTogether(words, rest);
                }
            }
        }
        assertEquals(lines.size(), at);
        assertEquals(hanging, hung > 0, "stops that hang: " + hung);
    }

    /** The room that gaps of a quarter em make between the characters of a line that are no words. */
    private static double widest(String line, double size) {
        int gaps = 0;
        int[] all = line.codePoints().toArray();
        for (int i = 1; i < all.length; i++) {
            boolean inWord = all[i - 1] < 0x80 && all[i] < 0x80;
            boolean atBracket = NOT_LAST.indexOf(all[i - 1]) >= 0 || (CLOSE + "、。｡､").indexOf(all[i]) >= 0;
            gaps += inWord || atBracket ? 0 : 1;
        }
        return gaps * size / 4;
    }

    /** Prices stay with their sign, numbers with their unit, 第 with its number. */
    private static void assertTogether(String line, String next) {
        char last = line.charAt(line.length() - 1);
        boolean digit = Character.isDigit(next.charAt(0));
        assertFalse("￥¥＃第".indexOf(last) >= 0 && digit, line + " / " + next);
        boolean unit = "円年月日条項号％".indexOf(next.charAt(0)) >= 0;
        assertFalse(Character.isDigit(last) && unit, line + " / " + next);
    }

    @Test
    void whatMayNotBeginALineFollowsALongWordOfAnyLength() {
        for (int length = 60; length < 110; length++) {
            for (String tail : List.of("、", "」", "）。", "ー", "％", "」」』）。")) {
                String text = "x".repeat(length) + tail + "とする";
                List<PdfPages.Line> lines = body(PdfPages.paper(List.of(text(text))));
                lines.forEach(line -> assertEdges(line.text().strip()));
            }
        }
    }

    @Test
    void edgesHoldWhateverStandsAtTheEndOfAFullLine() {
        List<String> middles =
                List.of(" 、", "「 甲", ",乙", ". 丙", "￥500円", "¥500", "｡丁", "〙", "{a}", "（「『甲』」）", "か\u3099、");
        for (int length = 30; length < 60; length++) {
            for (String middle : middles) {
                String text = "長".repeat(length) + middle + "とする";
                List<PdfPages.Line> lines = body(PdfPages.paper(List.of(text(text))));
                String all = "";
                for (PdfPages.Line line : lines) {
                    assertEdges(line.text().strip());
                    assertFalse(
                            line.text().strip().endsWith("￥")
                                    || line.text().strip().endsWith("¥"),
                            line.text());
                    assertTrue(line.right() <= rightEdge(PdfPages.paper(List.of())) + 0.2, line.text());
                    all += line.text();
                }
                assertEquals(TextRenderer.withoutSpace(text), TextRenderer.withoutSpace(all));
            }
        }
    }

    @Test
    void nothingButWhatMayNotBeginALineIsStillSet() {
        for (String text : List.of("、".repeat(500), "「".repeat(500), "」".repeat(500), " ".repeat(500), "")) {
            Document paper = PdfPages.paper(List.of(text(text)));
            String all = "";
            for (PdfPages.Line line : body(paper)) {
                assertTrue(line.right() <= rightEdge(paper) + 0.2, "overfull");
                all += line.text().strip();
            }
            assertEquals(text.strip(), all);
        }
    }

    @Test
    void theHeadOfATableIsNeverLeftBehindAtTheFootOfAPage() {
        for (int before = 15; before < 36; before++) {
            List<Block> blocks = new ArrayList<>();
            for (int i = 0; i < before; i++) {
                blocks.add(text("行" + i));
            }
            blocks.add(new Table("一覧", List.of(1000), 2, List.of(row("頭一"), row("頭二"), row("体一"), row("体二"))));
            List<PdfPages.Line> lines = body(PdfPages.paper(blocks));
            for (int i = 0; i + 1 < lines.size(); i++) {
                boolean lastOfPage = lines.get(i).page() != lines.get(i + 1).page();
                assertFalse(lastOfPage && lines.get(i).text().startsWith("頭"), "head alone after " + before + " lines");
            }
            long heads = lines.stream().filter(line -> line.text().equals("頭一")).count();
            long pages = lines.stream()
                    .filter(line -> line.text().startsWith("体"))
                    .mapToInt(PdfPages.Line::page)
                    .distinct()
                    .count();
            assertEquals(pages, heads);
        }
    }

    private static Table.Row row(String text) {
        return new Table.Row(List.of(new Table.Cell(false, List.of(List.of(new Inline.Words(text))))));
    }
}
