package org.jobun.sheet;

import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook of texts side by side, in which words may be underlined. Same content, same bytes. */
public final class BesideBook {
    private static final int LONGEST_NAME = 31;

    /** Points of a line. */
    private static final float LINE_HEIGHT = 15;

    /** Points that a row may be high. */
    private static final float HIGHEST = 409;

    private final XSSFWorkbook book = new XSSFWorkbook();
    private final XSSFFont plain = book.createFont();
    private final XSSFFont underlined = book.createFont();
    private final CellStyle head = style(true);
    private final CellStyle text = style(false);
    private final CellStyle likeFormula = style(false);

    public BesideBook() {
        underlined.setUnderline(Font.U_SINGLE);
        likeFormula.setQuotePrefixed(true);
        Reproducible.inOrder(plain);
        Reproducible.inOrder(underlined);
    }

    /** Words of a cell. */
    public record Run(String text, boolean underlined) {}

    private CellStyle style(boolean heading) {
        CellStyle style = book.createCellStyle();
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setWrapText(true);
        if (heading) {
            style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        return style;
    }

    /**
     * A sheet, to be printed as {@link PrintedSheet} says.
     *
     * @param name what it is called, cut to what Excel takes
     * @param rows cells from left to right, each as runs
     * @param widths of the columns in letters
     */
    public void page(String name, List<String> headings, List<List<List<Run>>> rows, List<Integer> widths) {
        XSSFSheet sheet = book.createSheet(free(name));
        XSSFRow first = sheet.createRow(0);
        for (int i = 0; i < headings.size(); i++) {
            XSSFCell cell = first.createCell(i);
            cell.setCellValue(headings.get(i));
            cell.setCellStyle(head);
            sheet.setColumnWidth(i, widths.get(i) * ExcelLimits.LETTER);
        }
        for (List<List<Run>> cells : rows) {
            XSSFRow row = sheet.createRow(sheet.getLastRowNum() + 1);
            for (int i = 0; i < cells.size(); i++) {
                XSSFCell cell = row.createCell(i);
                cell.setCellValue(rich(cells.get(i)));
                cell.setCellStyle(isLikeFormula(cell.getStringCellValue()) ? likeFormula : text);
            }
            row.setHeightInPoints(Math.min(HIGHEST, LINE_HEIGHT * lines(row, widths)));
        }
        sheet.createFreezePane(0, 1);
        PrintedSheet.of(sheet);
    }

    /** A text that Excel would take for a formula as soon as somebody edits the cell. */
    private static boolean isLikeFormula(String text) {
        return !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0;
    }

    /** Lines of the highest cell: not every program finds them itself where nobody says how high a row is. */
    private static int lines(XSSFRow row, List<Integer> widths) {
        int most = 1;
        for (int i = 0; i < row.getLastCellNum(); i++) {
            // A line ends before the margin where a 、 must not begin the next.
            int width = Math.max(1, widths.get(i) - 2);
            int lines = row.getCell(i)
                    .getStringCellValue()
                    .lines()
                    .mapToInt(line -> Math.max(1, (letters(line) + width - 1) / width))
                    .sum();
            most = Math.max(most, lines);
        }
        return most;
    }

    /** Room of a line in letters, of which a Japanese one takes two. */
    private static int letters(String line) {
        return line.codePoints().map(letter -> letter < 0x100 ? 1 : 2).sum();
    }

    /** A name that no other sheet has, whatever the case of its letters. */
    private String free(String name) {
        String safe = WorkbookUtil.createSafeSheetName(name);
        String free = safe;
        for (int number = 2; book.getSheetIndex(free) >= 0; number++) {
            String end = "（" + number + "）";
            free = safe.substring(0, Math.min(safe.length(), LONGEST_NAME - end.length())) + end;
        }
        return free;
    }

    private XSSFRichTextString rich(List<Run> runs) {
        XSSFRichTextString rich = new XSSFRichTextString();
        int left = ExcelLimits.LONGEST_TEXT;
        for (Run run : runs) {
            String words = run.text().substring(0, Math.min(left, run.text().length()));
            left -= words.length();
            if (!words.isEmpty()) {
                rich.append(words, run.underlined() ? underlined : plain);
            }
        }
        return rich;
    }

    /** The file; to be called once. */
    public byte[] bytes() throws IOException {
        try (book) {
            return Reproducible.bytes(book);
        }
    }
}
