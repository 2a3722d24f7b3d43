package org.jobun.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.Clause;
import org.jobun.document.Document;
import org.jobun.library.ClauseWords;
import org.jobun.library.Line;
import org.jobun.render.formats.Renderers;
import org.jobun.samples.Catalogs;
import org.jobun.samples.LibreOffice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The library as files for 審査. */
class LibraryPapersTest {
    private static final Catalog CATALOG = Catalogs.shipped();
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

    @TempDir
    Path folder;

    private static byte[] docx(Document document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Renderers.plain().of("docx").render(document, out);
        return out.toByteArray();
    }

    @Test
    void everyVersionOfEveryClauseIsInTheWordFilesWithItsWords() throws IOException {
        StringBuilder all = new StringBuilder();
        for (Document document : new LibraryPapers(CATALOG, DAY).all()) {
            try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(docx(document)))) {
                all.append(new XWPFWordExtractor(word).getText());
            }
        }
        ClauseWords words = new ClauseWords(CATALOG, DAY);
        for (List<Clause> versions : CATALOG.clauses().values()) {
            for (Clause clause : versions) {
                assertTrue(all.indexOf(clause.id()) >= 0, clause.id());
                for (Line line : words.lines(clause)) {
                    assertTrue(all.indexOf(line.whole().strip()) >= 0, () -> clause.id() + ": " + line.whole());
                }
            }
        }
    }

    @Test
    void theWorkbookHasARowForEachVersion() throws IOException {
        byte[] bytes = CoverageWorkbook.of(CATALOG, List.of(), List.of(), DAY);
        List<String> rows = new ArrayList<>();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            book.getSheet("条項").forEach(row -> rows.add(row.getCell(0) + "@" + row.getCell(1)));
            assertTrue(book.getSheet("文書").getLastRowNum() > 150);
        }
        List<String> expected = new ArrayList<>(List.of("条項@版"));
        CATALOG.clauses()
                .values()
                .forEach(versions -> versions.forEach(clause -> expected.add(clause.id() + "@" + clause.version())));
        assertEquals(expected, rows);
    }

    @Test
    void libreOfficeOpensBoth() throws IOException {
        assumeTrue(System.getenv("CI") != null || LibreOffice.isInstalled());
        Path word = folder.resolve("contract.docx");
        Document contract =
                new LibraryPapers(CATALOG, DAY).of(CATALOG.template("contract").orElseThrow());
        Files.write(word, docx(contract));
        Path book = folder.resolve("book.xlsx");
        Files.write(book, CoverageWorkbook.of(CATALOG, List.of(), List.of(), DAY));
        Path out = Files.createDirectory(folder.resolve("out"));
        LibreOffice.convert("pdf", out, folder.resolve("profile"), List.of(word));
        LibreOffice.convert("xlsx", out, folder.resolve("profile"), List.of(book));
        assertTrue(Files.size(out.resolve("contract.pdf")) > 20_000);
        try (XSSFWorkbook saved = new XSSFWorkbook(Files.newInputStream(out.resolve("book.xlsx")))) {
            assertEquals(
                    "general.purpose",
                    saved.getSheet("条項").getRow(rowOf(saved)).getCell(0).getStringCellValue());
        }
    }

    private static int rowOf(XSSFWorkbook book) {
        for (var row : book.getSheet("条項")) {
            if (row.getCell(0).getStringCellValue().equals("general.purpose")) {
                return row.getRowNum();
            }
        }
        return 0;
    }
}
