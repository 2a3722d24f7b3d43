package org.jobun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a bid team gets back from a batch, mends, and hands in again. */
class BatchResultTest {
    private static final List<String> HEADINGS =
            List.of("案件番号", "団体", "業務の名称", "契約締結日", "履行開始日", "履行終了日", "契約金額", "備考");

    @TempDir
    Path folder;

    private Path workbook(String... amounts) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            Sheet sheet = book.createSheet("案件");
            row(sheet, HEADINGS);
            for (int i = 0; i < amounts.length; i++) {
                row(
                        sheet,
                        List.of(
                                "情第" + (i + 1) + "号",
                                "青葉野市",
                                "窓口システム保守業務",
                                "2026-12-01",
                                "2026-12-01",
                                "2027-03-31",
                                amounts[i],
                                ""));
            }
            // Merged cells are said of the sheet as a whole.
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 8, 9));
            return save(book, "記入.xlsx");
        }
    }

    private static void row(Sheet sheet, List<String> cells) {
        Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        for (int i = 0; i < cells.size(); i++) {
            row.createCell(i).setCellValue(cells.get(i));
        }
    }

    private Path save(XSSFWorkbook book, String name) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file)) {
            book.write(out);
        }
        return file;
    }

    private Run batch(Path input) {
        return Run.of("batch", input, "-o", folder.resolve("一式"), "--format", "text,pdf", "--documents", "contract");
    }

    private XSSFWorkbook open(String name) throws IOException {
        try (InputStream in = Files.newInputStream(folder.resolve("一式").resolve(name))) {
            return new XSSFWorkbook(in);
        }
    }

    private static String text(Sheet sheet, int row, int column) {
        return sheet.getRow(row).getCell(column).getStringCellValue();
    }

    private static boolean isColoured(Cell cell) {
        return cell.getCellStyle().getFillPattern() == FillPatternType.SOLID_FOREGROUND;
    }

    @Test
    void theTerminalNamesTheRowsThatCouldNotBeMadeAndCountsThemOnce() throws IOException {
        Run run = batch(workbook("28600000", "未定です", "-5"));
        assertEquals(ExitCode.SOME_FAILED, run.code(), run.all());
        assertTrue(run.out().contains("作れなかったもの 2件"), run.out());
        assertTrue(run.out().contains("\n  情第2号　") && run.out().contains("\n  情第3号　"), run.out());
        assertFalse(run.out().contains("\n  情第1号　"), run.out());
        assertFalse(run.all().lines().anyMatch(line -> line.startsWith("エラー 0件")), run.all());
        assertTrue(run.err().contains("入力全体について: エラー 0件"), run.err());
    }

    @Test
    void placesAreThoseOfTheResultAndRowsCanBeChosen() throws IOException {
        batch(workbook("28600000", "未定です"));
        try (XSSFWorkbook book = open("result.xlsx")) {
            Sheet sheet = book.getSheet("案件");
            assertEquals("契約金額", text(sheet, 0, 9));
            assertTrue(text(sheet, 2, 1).startsWith("案件!J3"), text(sheet, 2, 1));
            assertTrue(isColoured(sheet.getRow(2).getCell(9)));
            assertFalse(isColoured(sheet.getRow(1).getCell(9)));
            assertNotNull(((org.apache.poi.xssf.usermodel.XSSFSheet) sheet)
                    .getCTWorksheet()
                    .getAutoFilter());
            assertEquals(
                    "A1:K3",
                    ((org.apache.poi.xssf.usermodel.XSSFSheet) sheet)
                            .getCTWorksheet()
                            .getAutoFilter()
                            .getRef());
        }
    }

    @Test
    void theResultIsMendedAndHandedInAgainWithWhatWasSaidOfItsInput() throws IOException {
        batch(workbook("28600000", "未定です", "-5"));
        Path again;
        try (XSSFWorkbook book = open("result.xlsx")) {
            assertNotNull(book.getSheet("入力についての知らせ"), "the merged cells");
            Sheet sheet = book.getSheet("案件");
            sheet.getRow(2).createCell(9).setCellValue("330万円");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 12, 13));
            again = save(book, "記入3.xlsx");
        }
        Run run = batch(again);
        assertEquals(ExitCode.SOME_FAILED, run.code(), run.all());
        assertTrue(run.out().contains("作れなかったもの 1件"), run.out());
        assertTrue(Files.exists(folder.resolve("一式/情第2号/01 業務委託契約書.txt")));
        try (XSSFWorkbook book = open("result.xlsx")) {
            assertEquals("作成", text(book.getSheet("案件"), 2, 0).substring(0, 2));
            assertEquals("エラー", text(book.getSheet("案件"), 3, 0));
            assertNotNull(book.getSheet("入力についての知らせ"));
        }
    }

    @Test
    void messagesOfUnchangedMattersNameTheWorkbookOfThisRun() throws IOException {
        batch(workbook("28600000", "未定です"));
        Path moved;
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(folder.resolve("記入.xlsx")))) {
            Sheet sheet = book.getSheet("案件");
            for (int row = 0; row < 3; row++) {
                // A remark comes between, and the amounts move one to the right.
                sheet.getRow(row)
                        .createCell(7)
                        .setCellValue(sheet.getRow(row).getCell(6).getStringCellValue());
                sheet.getRow(row).getCell(6).setCellValue(row == 0 ? "メモ" : "x");
            }
            moved = save(book, "記入4.xlsx");
        }
        batch(moved);
        try (XSSFWorkbook book = open("result.xlsx")) {
            Sheet sheet = book.getSheet("案件");
            assertTrue(text(sheet, 2, 1).startsWith("案件!K3"), text(sheet, 2, 1));
            assertTrue(isColoured(sheet.getRow(2).getCell(10)));
        }
        String manifest = Files.readString(folder.resolve("一式/manifest.json"));
        assertTrue(manifest.contains("記入4.xlsx 案件!H3"), manifest);
        assertFalse(manifest.contains("記入.xlsx"), manifest);
    }

    @Test
    void theSummaryNamesPapersInJapaneseAndCountsPagesWhereThereAreSome() throws IOException {
        batch(workbook("28600000"));
        try (XSSFWorkbook book = open("summary.xlsx")) {
            Sheet sheet = book.getSheet("書類");
            assertEquals("業務委託契約書", text(sheet, 1, 1));
            assertEquals("01 業務委託契約書.txt", text(sheet, 1, 2));
            assertEquals("", text(sheet, 1, 3));
            assertTrue(sheet.getRow(2).getCell(3).getNumericCellValue() > 5);
        }
    }

    @Test
    void aPaperEditedByHandStaysAndTheRowSaysSo() throws IOException {
        Path input = workbook("28600000");
        batch(input);
        Path contract = folder.resolve("一式/情第1号/01 業務委託契約書.txt");
        String made = Files.readString(contract);
        Files.writeString(contract, "手で直した契約書");
        Run run = batch(input);
        assertEquals(0, run.code(), run.all());
        assertEquals("手で直した契約書", Files.readString(contract));
        assertEquals(made, Files.readString(contract.resolveSibling("01 業務委託契約書（新）.txt")));
        try (XSSFWorkbook book = open("result.xlsx")) {
            assertTrue(text(book.getSheet("案件"), 1, 1).contains("01 業務委託契約書（新）.txt"));
            assertEquals("作成（警告）", text(book.getSheet("案件"), 1, 0));
        }
    }

    @Test
    void archivesHoldTheNamesOfTheFolders() throws IOException {
        Path input = workbook("28600000");
        Run run = Run.of("batch", input, "-o", folder.resolve("一式"), "--format", "text", "--zip", "municipality");
        assertEquals(0, run.code(), run.all());
        List<String> files = Run.filesBelow(folder.resolve("一式/情第1号"));
        try (java.util.zip.ZipFile zip =
                new java.util.zip.ZipFile(folder.resolve("一式/zip/青葉野市.zip").toFile())) {
            List<String> names = zip.stream()
                    .map(entry -> entry.getName().substring(entry.getName().indexOf('/') + 1))
                    .sorted()
                    .toList();
            assertEquals(
                    files.stream().filter(name -> !name.equals("manifest.json")).toList(), names);
        }
    }
}
