package org.jobun.sheet;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** A sheet of a streamed workbook, written downwards; where it is full, it goes on in another. */
public final class StreamedPage {
    private static final float LINE_HEIGHT = 15f;
    private static final int MOST_LINES = 20;
    private static final int DEFAULT_WIDTH = 14;
    private final SXSSFWorkbook book;
    private final BookStyles styles;
    private final String name;
    private final List<String> headings;
    private final int[] widths;
    private SXSSFSheet sheet;
    private Row current;
    private int next;
    private int number;

    StreamedPage(SXSSFWorkbook book, BookStyles styles, String name, List<String> headings, int... widths) {
        this.book = book;
        this.styles = styles;
        this.name = name;
        this.headings = headings;
        this.widths = widths;
        begin();
    }

    private void begin() {
        number++;
        sheet = book.createSheet(number == 1 ? name : name + number);
        freeze(0, 1);
        sheet.setDefaultColumnWidth(DEFAULT_WIDTH);
        widths(widths);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A3_PAPERSIZE);
        sheet.getPrintSetup().setLandscape(true);
        next = 0;
        if (!headings.isEmpty()) {
            row(Look.HEAD, headings.toArray());
            sheet.setFitToPage(true);
            sheet.getPrintSetup().setFitWidth((short) 1);
            sheet.getPrintSetup().setFitHeight((short) 0);
        }
    }

    /** Keeps the sheet from being seen. */
    public void hide() {
        book.setSheetHidden(book.getSheetIndex(sheet), true);
    }

    /** Keeps rows and columns in view, and the last of the rows and all the columns on every printed page. */
    public void freeze(int columns, int rows) {
        sheet.createFreezePane(columns, rows);
        sheet.setRepeatingRows(new CellRangeAddress(rows - 1, rows - 1, -1, -1));
        sheet.setRepeatingColumns(columns == 0 ? null : new CellRangeAddress(-1, -1, 0, columns - 1));
    }

    /** Lets rows be chosen by what is in them; the rows are counted from 1, the columns from 0. */
    public void filter(int head, int last, int lastColumn) {
        sheet.setAutoFilter(new CellRangeAddress(head - 1, Math.max(head, last) - 1, 0, lastColumn));
    }

    /** Widths of the first columns, in letters. */
    public void widths(int... letters) {
        for (int i = 0; i < letters.length; i++) {
            sheet.setColumnWidth(i, letters[i] * ExcelLimits.LETTER);
        }
    }

    /** The next row: texts and numbers. */
    public void row(Look look, Object... values) {
        if (next == ExcelLimits.MOST_ROWS) {
            begin();
        }
        current = sheet.createRow(next++);
        for (int i = 0; i < values.length; i++) {
            Cell cell = current.createCell(i);
            cell.setCellStyle(styles.wrap(look));
            if (values[i] instanceof Integer whole) {
                cell.setCellValue(whole);
            } else {
                cell.setCellValue(ExcelLimits.cut(String.valueOf(values[i])));
            }
        }
    }

    /**
     * Cells of a row.
     *
     * @param row from 1
     * @param shift columns to the right
     */
    public void cells(Look look, int row, int shift, Map<Integer, SheetSource.Cell> cells) {
        cells.forEach((column, content) -> cell(look, row, column + shift, content));
    }

    /**
     * A cell as a spreadsheet keeps it: a number is a number, a day a day. A sheet with all its columns in use has no room for
     * ours in front: its last ones are left out.
     */
    public void cell(Look look, int row, int column, SheetSource.Cell content) {
        if (column >= ExcelLimits.MOST_COLUMNS) {
            return;
        }
        Cell cell = at(row, column);
        cell.setCellStyle(styles.text(look));
        switch (content.kind()) {
            case NUMBER -> number(cell, look, content.text());
            case DATE -> {
                cell.setCellValue(LocalDate.parse(content.text()));
                cell.setCellStyle(styles.day(look));
            }
            case TEXT, FAULT, UNCOMPUTED -> text(cell, content.text());
        }
    }

    private void number(Cell cell, Look look, String text) {
        cell.setCellValue(Double.parseDouble(text));
        if (text.indexOf('.') < 0) {
            cell.setCellStyle(styles.number(look));
        }
    }

    private void text(Cell cell, String text) {
        cell.setCellValue(ExcelLimits.cut(text));
        if (isLikeFormula(text)) {
            cell.setCellStyle(styles.quoted(cell.getCellStyle()));
        }
    }

    /** A text that Excel would take for a formula as soon as somebody edits the cell. */
    private static boolean isLikeFormula(String text) {
        return !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0;
    }

    /** A text of several lines. */
    public void lines(Look look, int row, int column, String text) {
        text(look, row, column, text);
        current.getCell(column).setCellStyle(styles.wrap(look));
    }

    /** The number of the row that was written last, from 1. */
    public int last() {
        return current.getRowNum() + 1;
    }

    /** A cell of text. */
    public void text(Look look, int row, int column, String text) {
        cell(look, row, column, SheetSource.Cell.text(text));
    }

    /** Makes a row as high as so many lines, within reason. */
    public void height(int row, int lines) {
        if (lines > 1) {
            at(row).setHeightInPoints(LINE_HEIGHT * Math.min(MOST_LINES, lines));
        }
    }

    /**
     * A link as a formula, which is written like any cell: POI holds links of the other kind in memory until the end, and
     * Excel has room for 65,530 of them in a sheet.
     */
    public void link(int row, int column, String text, String target) {
        if (column >= ExcelLimits.MOST_COLUMNS) {
            return;
        }
        Cell cell = at(row, column);
        cell.setCellStyle(styles.text(Look.LINK));
        if (ExcelLimits.fitsFormula(text) && ExcelLimits.fitsFormula(target)) {
            cell.setCellFormula("HYPERLINK(" + quoted(target) + "," + quoted(text) + ")");
        }
        cell.setCellValue(ExcelLimits.cut(text));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    private Cell at(int row, int column) {
        return at(row).createCell(column);
    }

    private Row at(int row) {
        if (current == null || current.getRowNum() != row - 1) {
            current = sheet.createRow(row - 1);
        }
        return current;
    }
}
