package org.jobun.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks that a batch writes row by row. */
class StreamedBookTest {
    @TempDir
    Path folder;

    @Test
    void aSheetLinksToMoreSetsThanExcelHoldsLinks() throws IOException {
        int sets = 66_000;
        Path file = write(sets, "m");
        int links = 0;
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry sheet = zip.getEntry("xl/worksheets/sheet1.xml");
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(zip.getInputStream(sheet), StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    links += line.contains("<f>HYPERLINK(") ? 1 : 0;
                }
            }
        }
        assertEquals(sets, links);
    }

    @Test
    void aLinkShowsTheSetAndStandsQuotes() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(write(1, "第1号\"案")))) {
            XSSFCell link = book.getSheetAt(0).getRow(1).getCell(0);
            assertEquals("第1号\"案0", link.getStringCellValue());
            assertEquals("HYPERLINK(\"第1号\"\"案0/\",\"第1号\"\"案0\")", link.getCellFormula());
            assertEquals(
                    "第1号\"案0",
                    book.getCreationHelper()
                            .createFormulaEvaluator()
                            .evaluate(link)
                            .getStringValue());
        }
    }

    @Test
    void aNameThatNoFormulaHoldsIsText() throws IOException {
        String name = "長".repeat(255);
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(write(1, name)))) {
            XSSFCell cell = book.getSheetAt(0).getRow(1).getCell(0);
            assertEquals(CellType.STRING, cell.getCellType());
            assertTrue(cell.getStringCellValue().startsWith(name));
        }
    }

    @Test
    void printedASheetIsAsWideAsThePageWithItsHeadOnEach() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(write(1, "m")))) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertTrue(sheet.getFitToPage());
            assertTrue(sheet.getPrintSetup().getLandscape());
            assertEquals(1, sheet.getPrintSetup().getFitWidth());
            assertEquals(0, sheet.getPrintSetup().getFitHeight());
            assertEquals("1:1", sheet.getRepeatingRows().formatAsString());
            assertNull(sheet.getRepeatingColumns());
        }
    }

    @Test
    void whatStaysInViewIsPrintedOnEveryPage() throws IOException {
        Path file = folder.resolve("book.xlsx");
        try (StreamedBook book = new StreamedBook(folder);
                OutputStream out = Files.newOutputStream(file)) {
            StreamedPage page = book.page("案件");
            page.text(Look.PLAIN, 1, 0, "令和8年度");
            page.text(Look.HEAD, 2, 0, "状態");
            page.freeze(3, 2);
            book.write(out);
        }
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertEquals("2:2", sheet.getRepeatingRows().formatAsString());
            assertEquals("A:C", sheet.getRepeatingColumns().formatAsString());
        }
    }

    private Path write(int sets, String name) throws IOException {
        Path file = folder.resolve("book.xlsx");
        try (StreamedBook book = new StreamedBook(folder);
                OutputStream out = Files.newOutputStream(file)) {
            StreamedPage page = book.page("一式", List.of("一式"), 20);
            for (int i = 0; i < sets; i++) {
                page.link(i + 2, 0, name + i, name + i + "/");
            }
            book.write(out);
        }
        return file;
    }

    /** ECMA-376 part 1, 18.8.22, CT_Font; the Open XML SDK complains of any other order. */
    @Test
    void partsOfAFontStandInTheOrderOfTheSchema() throws IOException {
        List<String> order =
                List.of("b", "i", "strike", "u", "vertAlign", "sz", "color", "name", "family", "charset", "scheme");
        try (ZipFile zip = new ZipFile(write(1, "m").toFile())) {
            String styles = new String(
                    zip.getInputStream(zip.getEntry("xl/styles.xml")).readAllBytes(), StandardCharsets.UTF_8);
            List<String> fonts = Pattern.compile("<font>(.*?)</font>")
                    .matcher(styles)
                    .results()
                    .map(font -> font.group(1))
                    .toList();
            assertTrue(fonts.size() >= 3, styles);
            for (String font : fonts) {
                List<Integer> places = Pattern.compile("<([a-zA-Z]+)[ /]")
                        .matcher(font)
                        .results()
                        .map(part -> order.indexOf(part.group(1)))
                        .toList();
                assertEquals(places.stream().sorted().toList(), places, font);
            }
        }
    }
}
