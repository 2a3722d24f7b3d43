package org.jobun.sheet;

import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook of lists to read and to discuss: a head that stays in view, filters, wrapped text. Same content, same bytes. */
public final class ListBook {
    private final XSSFWorkbook book = new XSSFWorkbook();
    private final CellStyle head = head();
    private final CellStyle text = text();

    private CellStyle head() {
        CellStyle style = book.createCellStyle();
        Font font = book.createFont();
        font.setBold(true);
        Reproducible.inOrder(font);
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

    /**
     * A sheet for a list; each is to be closed when all its rows are in.
     *
     * @param widths of the columns in letters
     */
    public ListPage page(String name, List<String> headings, int... widths) {
        return new ListPage(book.createSheet(name), text, head, headings, widths);
    }

    /** The file; to be called once. */
    public byte[] bytes() throws IOException {
        try (book) {
            return Reproducible.bytes(book);
        }
    }
}
