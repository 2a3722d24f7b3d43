package org.jobun.review;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTFont;

/** A workbook of lists: a head that stays in view, filters, wrapped text. Same content, same bytes. */
final class Book {
    /** Longest text of a cell (Excel's limit). */
    private static final int LONGEST = 32_767;

    private final XSSFWorkbook book = new XSSFWorkbook();
    private final CellStyle head = head();
    private final CellStyle text = text();

    /** Takes the size and the name away and gives them back: in a file they stand behind the weight (ECMA-376, CT_Font). */
    private static void inOrder(XSSFFont font) {
        String name = font.getFontName();
        short size = font.getFontHeightInPoints();
        CTFont parts = font.getCTFont();
        while (parts.sizeOfNameArray() > 0) {
            parts.removeName(0);
        }
        while (parts.sizeOfSzArray() > 0) {
            parts.removeSz(0);
        }
        font.setFontHeightInPoints(size);
        font.setFontName(name);
    }

    private CellStyle head() {
        CellStyle style = book.createCellStyle();
        Font font = book.createFont();
        font.setBold(true);
        inOrder((XSSFFont) font);
        style.setFont(font);
        style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setWrapText(true);
        return style;
    }

    private CellStyle text() {
        CellStyle style = book.createCellStyle();
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setWrapText(true);
        return style;
    }

    /** @param widths of the columns in letters */
    Sheet sheet(String name, List<String> headings, int... widths) {
        Sheet sheet = book.createSheet(name);
        Row row = sheet.createRow(0);
        for (int i = 0; i < headings.size(); i++) {
            row.createCell(i).setCellValue(headings.get(i));
            row.getCell(i).setCellStyle(head);
            sheet.setColumnWidth(i, widths[i] * 256);
        }
        sheet.createFreezePane(0, 1);
        return sheet;
    }

    void add(Sheet sheet, List<String> values) {
        Row row = sheet.createRow(sheet.getLastRowNum() + 1);
        for (int i = 0; i < values.size(); i++) {
            String value = values.get(i);
            row.createCell(i).setCellValue(value.length() > LONGEST ? value.substring(0, LONGEST) : value);
            row.getCell(i).setCellStyle(text);
        }
    }

    static void finish(Sheet sheet, int columns) {
        // Printed it is A4 on its side, as wide as the page, its head on each.
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
        sheet.setAutoFilter(new CellRangeAddress(0, Math.max(1, sheet.getLastRowNum()), 0, columns - 1));
    }

    /** The file; to be called once. */
    byte[] bytes() throws IOException {
        try (book) {
            // POI takes the clock for the date of making.
            book.getProperties().getCoreProperties().setCreated(Optional.of(new Date(0)));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            return withoutClock(out.toByteArray());
        }
    }

    /** The same package with one time in all its entries. */
    private static byte[] withoutClock(byte[] workbook) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                ZipEntry plain = new ZipEntry(entry.getName());
                plain.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
                zip.putNextEntry(plain);
                in.transferTo(zip);
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
