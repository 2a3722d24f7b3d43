package org.jobun.sheet;

import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;

/** One list of a workbook, a row for each of its entries. */
public final class ListPage implements AutoCloseable {
    private final Sheet sheet;
    private final CellStyle text;
    private final int columns;
    private int rows;

    ListPage(Sheet sheet, CellStyle text, CellStyle head, List<String> headings, int... widths) {
        this.sheet = sheet;
        this.text = text;
        this.columns = headings.size();
        add(headings, head);
        for (int i = 0; i < columns; i++) {
            sheet.setColumnWidth(i, widths[i] * ExcelLimits.LETTER);
        }
        sheet.createFreezePane(0, 1);
    }

    /** The next row. */
    public void row(String... values) {
        add(List.of(values), text);
    }

    private void add(List<String> values, CellStyle style) {
        Row row = sheet.createRow(rows++);
        for (int i = 0; i < values.size(); i++) {
            Cell cell = row.createCell(i);
            cell.setCellValue(ExcelLimits.cut(values.get(i)));
            cell.setCellStyle(style);
        }
    }

    /** Ends the list. */
    @Override
    public void close() {
        PrintedSheet.of(sheet);
        sheet.setAutoFilter(new CellRangeAddress(0, Math.max(1, rows - 1), 0, columns - 1));
    }
}
