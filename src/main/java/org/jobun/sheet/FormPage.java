package org.jobun.sheet;

import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** One sheet of a workbook to fill in. */
final class FormPage {
    /** Rows that are ready to be filled in. */
    private static final int ROWS = 5000;

    private static final int NARROWEST = 14;
    private static final int WIDEST = 40;

    private final XSSFWorkbook book;
    private final XSSFSheet sheet;
    private final Row head;

    FormPage(XSSFWorkbook book, XSSFSheet sheet) {
        this.book = book;
        this.sheet = sheet;
        this.head = sheet.createRow(0);
    }

    void heading(int column, String text, CellStyle style) {
        Cell cell = head.createCell(column);
        cell.setCellValue(text);
        cell.setCellStyle(style);
    }

    /** A comment of the heading. */
    void help(int column, String text) {
        ClientAnchor anchor = book.getCreationHelper().createClientAnchor();
        anchor.setCol1(column);
        anchor.setRow1(1);
        anchor.setCol2(column + 3);
        anchor.setRow2(6);
        Comment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
        comment.setString(book.getCreationHelper().createRichTextString(text));
        comment.setAuthor("jobun");
        head.getCell(column).setCellComment(comment);
    }

    /** Width and style of the cells below a heading. */
    void cells(int column, String heading, CellStyle style) {
        int letters = Math.max(NARROWEST, Math.min(WIDEST, 4 + 2 * heading.length()));
        sheet.setColumnWidth(column, letters * ExcelLimits.LETTER);
        sheet.setDefaultColumnStyle(column, style);
    }

    void chooseFrom(int column, String heading, List<String> words) {
        choose(
                column,
                heading,
                sheet.getDataValidationHelper().createExplicitListConstraint(words.toArray(String[]::new)));
    }

    /** @param list name of a range of words */
    void chooseFromList(int column, String heading, String list) {
        choose(column, heading, sheet.getDataValidationHelper().createFormulaListConstraint(list));
    }

    private void choose(int column, String heading, DataValidationConstraint words) {
        DataValidation rule = sheet.getDataValidationHelper()
                .createValidation(words, new CellRangeAddressList(1, ROWS, column, column));
        rule.setShowErrorBox(true);
        rule.setErrorStyle(DataValidation.ErrorStyle.STOP);
        rule.createErrorBox(heading, "一覧から選んでください。");
        sheet.addValidationData(rule);
    }

    /** Ends it. Printed it is on its side, with the headings and the first two columns on every page. */
    void close(int columns) {
        sheet.createFreezePane(2, 1);
        sheet.setAutoFilter(new CellRangeAddress(0, ROWS, 0, columns - 1));
        sheet.getPrintSetup().setPaperSize(PrintSetup.A3_PAPERSIZE);
        sheet.getPrintSetup().setLandscape(true);
        sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
        sheet.setRepeatingColumns(CellRangeAddress.valueOf("A:B"));
    }
}
