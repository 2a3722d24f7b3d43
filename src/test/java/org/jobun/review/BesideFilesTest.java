package org.jobun.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.jobun.catalog.Catalog;
import org.jobun.change.BesideTable;
import org.jobun.change.ComparePaper;
import org.jobun.change.ComparedPaper;
import org.jobun.change.ComparedPart;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.document.Document;
import org.jobun.draft.DraftPapers;
import org.jobun.house.BesideStyle;
import org.jobun.interview.Answers;
import org.jobun.interview.DraftPreview;
import org.jobun.render.formats.Renderers;
import org.jobun.samples.Catalogs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** 新旧対照表 counted from the files: every piece that differs has a row with underlined words, and there is no other row. */
class BesideFilesTest {
    /** Points of a line of a sheet, and of the highest row that Excel has. */
    private static final float LINE = 15;

    private static final float HIGHEST = 409;

    private static final Catalog CATALOG = Catalogs.shipped();
    private static final DraftPreview PREVIEW = new DraftPreview(CATALOG, new DraftPapers(CATALOG));

    private static List<ComparedPaper> compared() throws IOException {
        Answers answers = Answers.read(
                        "m.yaml",
                        Files.readString(Path.of("matters/resident-data-migration.yaml")),
                        CATALOG.vocabulary(),
                        new Diagnostics())
                .orElseThrow();
        Answers after = answers.with("mynumber", "no").with("contract.amount", "41800000");
        List<ComparedPaper> compared = new ArrayList<>();
        List<Document> now = papers(after);
        for (Document old : papers(answers)) {
            now.stream()
                    .filter(paper -> paper.id().equals(old.id()))
                    .map(paper -> new ComparedPaper(paper, new ComparePaper(CATALOG::slotOf).of(old, paper)))
                    .filter(paper -> !paper.isSame())
                    .forEach(compared::add);
        }
        return compared;
    }

    private static List<Document> papers(Answers answers) {
        return PREVIEW.of(answers, LocalDate.of(2026, 11, 28))
                .contracts()
                .get(0)
                .documents();
    }

    private static byte[] file(Document table, String format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Renderers.plain().of(format).render(table, bytes);
        return bytes.toByteArray();
    }

    private static long differing(ComparedPaper paper) {
        return paper.parts().stream().filter(part -> !part.isSame()).count();
    }

    @ParameterizedTest
    @EnumSource(BesideStyle.class)
    void everyRowOfTheWordFileHasAnUnderlineAndEveryChangeARow(BesideStyle style) throws IOException {
        List<ComparedPaper> papers = compared();
        byte[] word = file(BesideTable.of(papers, style, false), "docx");
        try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(word))) {
            assertEquals(papers.size(), read.getTables().size());
            for (int i = 0; i < papers.size(); i++) {
                XWPFTable table = read.getTables().get(i);
                String title = papers.get(i).paper().title();
                assertEquals(differing(papers.get(i)) + 1, table.getNumberOfRows(), title);
                String head = table.getRow(0).getCell(0).getText();
                assertEquals(style.newLeft() ? style.after() : style.before(), head);
                for (int row = 1; row < table.getNumberOfRows(); row++) {
                    boolean underlined =
                            table.getRow(row).getTableCells().stream().anyMatch(BesideFilesTest::isUnderlined);
                    assertTrue(underlined, title + " row " + row + ": " + table.getText());
                }
            }
        }
    }

    /** Texts beside each other are compared from their first line on; only the heads stand in the middle. */
    @Test
    void cellsBeginAtTheTop() throws IOException {
        byte[] word = file(BesideTable.of(compared(), BesideStyle.AFTER_LEFT, false), "docx");
        try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(word))) {
            for (XWPFTable table : read.getTables()) {
                for (int row = 0; row < table.getNumberOfRows(); row++) {
                    for (XWPFTableCell cell : table.getRow(row).getTableCells()) {
                        assertEquals(
                                row == 0 ? XWPFTableCell.XWPFVertAlign.CENTER : XWPFTableCell.XWPFVertAlign.TOP,
                                cell.getVerticalAlignment(),
                                cell::getText);
                    }
                }
            }
        }
    }

    /** Where each paragraph has a number, that of the first is not left out. */
    @Test
    void theFirstParagraphOfAnOutlineKeepsItsNumber() throws IOException {
        ComparedPaper paper = compared().stream()
                .filter(one -> one.paper().id().equals("specification"))
                .findFirst()
                .orElseThrow();
        String table = new String(
                file(BesideTable.of(List.of(paper), BesideStyle.AFTER_LEFT, true), "text"), StandardCharsets.UTF_8);
        assertTrue(table.contains("(1)") && table.indexOf("(1)") < table.indexOf("(2)"), table);
        assertTrue(table.contains("履行期間 (1)") || table.contains("履行期間\n"), table);
    }

    /** Some programs show one line of a row whose height nobody says. */
    @Test
    void everyLineOfARowIsSeen() throws IOException {
        byte[] made = BesideWorkbook.of(compared(), BesideStyle.AFTER_LEFT, true);
        boolean several = false;
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(made))) {
            for (Row row : book.getSheetAt(0)) {
                for (Cell cell : row) {
                    long lines = cell.getStringCellValue().lines().count();
                    several |= lines > 2;
                    float needed = Math.min(HIGHEST, LINE * lines);
                    assertTrue(row.getHeightInPoints() >= needed, cell::getStringCellValue);
                }
            }
        }
        assertTrue(several, "rows of one line prove nothing");
    }

    private static boolean isUnderlined(XWPFTableCell cell) {
        return cell.getParagraphs().stream()
                .flatMap(line -> line.getRuns().stream())
                .anyMatch(run -> run.getUnderline() != UnderlinePatterns.NONE);
    }

    @Test
    void theWorkbookHasTheSameRowsAndUnderlines() throws IOException {
        List<ComparedPaper> papers = compared();
        byte[] made = BesideWorkbook.of(papers, BesideStyle.AFTER_LEFT, false);
        assertEquals(
                new String(made, StandardCharsets.ISO_8859_1),
                new String(BesideWorkbook.of(papers, BesideStyle.AFTER_LEFT, false), StandardCharsets.ISO_8859_1));
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(made))) {
            assertEquals(papers.size(), book.getNumberOfSheets());
            for (int i = 0; i < papers.size(); i++) {
                XSSFSheet sheet = book.getSheetAt(i);
                assertEquals(differing(papers.get(i)), sheet.getLastRowNum(), sheet.getSheetName());
                assertEquals("改正後", sheet.getRow(0).getCell(0).getStringCellValue());
                for (Row row : sheet) {
                    boolean underlined = false;
                    for (Cell cell : row) {
                        underlined |= isUnderlined((XSSFRichTextString) cell.getRichStringCellValue());
                    }
                    assertEquals(row.getRowNum() > 0, underlined, sheet.getSheetName() + " row " + row.getRowNum());
                }
            }
        }
    }

    private static boolean isUnderlined(XSSFRichTextString text) {
        for (int run = 0; run < text.numFormattingRuns(); run++) {
            if (text.getFontOfFormattingRun(run) != null
                    && text.getFontOfFormattingRun(run).getUnderline() > 0) {
                return true;
            }
        }
        return false;
    }

    /** The words that are underlined, put together, are in no place words that both have. */
    @Test
    void whatIsTheSameIsNotShown() throws IOException {
        List<ComparedPaper> papers = compared();
        ComparedPaper contract = papers.stream()
                .filter(paper -> paper.paper().id().equals("contract"))
                .findFirst()
                .orElseThrow();
        String html = new String(
                file(BesideTable.of(List.of(contract), BesideStyle.CONTRACT, false), "html"), StandardCharsets.UTF_8);
        List<String> same = contract.parts().stream()
                .filter(ComparedPart::isSame)
                .map(part -> part.after().label().text())
                .filter(label -> !label.isEmpty())
                .toList();
        List<String> heads = Pattern.compile("(第[0-9]+条)　")
                .matcher(html.replaceAll("<[^>]+>", ""))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toList());
        assertFalse(same.isEmpty());
        same.forEach(label -> assertFalse(heads.contains(label + "　"), label));
    }
}
