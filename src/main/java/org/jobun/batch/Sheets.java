package org.jobun.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.io.output.CloseShieldOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTFont;

/** A workbook written row by row: 200,000 rows take no more memory than 200. Same content, same bytes. */
final class Sheets implements AutoCloseable {
    /** Rows that are kept before they go to the disk. */
    private static final int KEPT_ROWS = 50;
    /** Rows of a sheet (Excel's limit). */
    static final int MOST_ROWS = 1_048_576;
    /** Columns of a sheet (Excel's limit). */
    static final int MOST_COLUMNS = 16_384;
    /** Letters of a cell (Excel's limit). */
    private static final int LONGEST = 32_767;

    private final SXSSFWorkbook book = new SXSSFWorkbook(null, KEPT_ROWS, false, false);
    private final Path scratch;
    private final Map<Look, CellStyle> styles = new EnumMap<>(Look.class);

    /** Ground and type of a cell. */
    enum Look {
        HEAD,
        PLAIN,
        GOOD,
        WARNING,
        ERROR,
        LINK
    }

    /** Letters of a text in a formula (Excel's limit). */
    private static final int LONGEST_OF_FORMULAS = 255;

    private static final float LINE_HEIGHT = 15f;
    private static final int MOST_LINES = 20;

    /** Looks of numbers and days. */
    private final Map<Look, CellStyle> numbers = new EnumMap<>(Look.class);

    /** Looks of texts of several lines. */
    private final Map<Look, CellStyle> wraps = new EnumMap<>(Look.class);

    /** By the number of the style: the same with a sign that what follows is text (ECMA-376 part 1, 18.8.45, quotePrefix). */
    private final Map<Short, CellStyle> quotes = new TreeMap<>();

    private final Map<Look, CellStyle> days = new EnumMap<>(Look.class);

    /** Takes the size and the name away and gives them back: in a file they stand behind weight and line (ECMA-376, CT_Font). */
    static void inOrder(XSSFFont font) {
        String name = font.getFontName();
        short size = font.getFontHeightInPoints();
        CTFont parts = font.getCTFont();
        while (parts.sizeOfNameArray() > 0) {
            parts.removeName(0);
        }
        while (parts.sizeOfSzArray() > 0) {
            parts.removeSz(0);
        }
        boolean coloured = parts.sizeOfColorArray() > 0;
        short colour = font.getColor();
        while (parts.sizeOfColorArray() > 0) {
            parts.removeColor(0);
        }
        font.setFontHeightInPoints(size);
        if (coloured) {
            font.setColor(colour);
        }
        font.setFontName(name);
    }

    /** @param scratch a folder for what is being written */
    Sheets(Path scratch) {
        this.scratch = scratch;
        // POI makes a file for each sheet when the sheet is made, by the thread that makes it.
        TempFile.setThreadLocalTempFileCreationStrategy(new DefaultTempFileCreationStrategy(scratch.toFile()));
        for (Look look : Look.values()) {
            CellStyle style = book.createCellStyle();
            style.setVerticalAlignment(VerticalAlignment.TOP);
            style.setWrapText(look == Look.HEAD);
            Optional<IndexedColors> ground = switch (look) {
                case HEAD -> Optional.of(IndexedColors.GREY_25_PERCENT);
                case GOOD -> Optional.of(IndexedColors.LIGHT_GREEN);
                case WARNING -> Optional.of(IndexedColors.LIGHT_YELLOW);
                case ERROR -> Optional.of(IndexedColors.ROSE);
                case PLAIN, LINK -> Optional.empty();
            };
            ground.ifPresent(colour -> {
                style.setFillForegroundColor(colour.getIndex());
                style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            });
            if (look == Look.HEAD || look == Look.LINK) {
                Font font = book.createFont();
                font.setBold(look == Look.HEAD);
                if (look == Look.LINK) {
                    font.setUnderline(Font.U_SINGLE);
                    font.setColor(IndexedColors.BLUE.getIndex());
                }
                inOrder((XSSFFont) font);
                style.setFont(font);
            }
            styles.put(look, style);
            numbers.put(look, like(style, "0"));
            wraps.put(look, like(style, "General"));
            wraps.get(look).setWrapText(true);
            days.put(look, like(style, "yyyy-mm-dd"));
        }
    }

    private CellStyle like(CellStyle other, String format) {
        CellStyle style = book.createCellStyle();
        style.cloneStyleFrom(other);
        style.setDataFormat(book.createDataFormat().getFormat(format));
        return style;
    }

    /**
     * A sheet with a head of ours. Printed it is as wide as the page.
     *
     * @param widths of the columns in letters
     */
    Page page(String name, List<String> headings, int... widths) {
        Page page = new Page(name, headings, widths);
        page.begin();
        return page;
    }

    /** A sheet without a head of ours. */
    Page page(String name) {
        Page page = new Page(name, List.of(), new int[0]);
        page.begin();
        return page;
    }

    /** A sheet; where it is full, it goes on in another. */
    final class Page {
        private final String name;
        private final List<String> headings;
        private final int[] widths;
        private SXSSFSheet sheet;
        private Row current;
        private int next;
        private int number;

        private Page(String name, List<String> headings, int[] widths) {
            this.name = name;
            this.headings = headings;
            this.widths = widths;
        }

        private void begin() {
            number++;
            sheet = book.createSheet(number == 1 ? name : name + number);
            freeze(0, 1);
            sheet.setDefaultColumnWidth(14);
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

        void hide() {
            book.setSheetHidden(book.getSheetIndex(sheet), true);
        }

        /** Keeps rows and columns in view, and the last of the rows and all the columns on every printed page. */
        void freeze(int columns, int rows) {
            sheet.createFreezePane(columns, rows);
            sheet.setRepeatingRows(new CellRangeAddress(rows - 1, rows - 1, -1, -1));
            sheet.setRepeatingColumns(columns == 0 ? null : new CellRangeAddress(-1, -1, 0, columns - 1));
        }

        /** Lets rows be chosen by what stands in them; the rows are counted from 1, the columns from 0. */
        void filter(int head, int last, int lastColumn) {
            sheet.setAutoFilter(new CellRangeAddress(head - 1, Math.max(head, last) - 1, 0, lastColumn));
        }

        void widths(int... letters) {
            for (int i = 0; i < letters.length; i++) {
                sheet.setColumnWidth(i, letters[i] * 256);
            }
        }

        /** The next row: texts and numbers. */
        void row(Look look, Object... values) {
            if (next == MOST_ROWS) {
                begin();
            }
            current = sheet.createRow(next++);
            for (int i = 0; i < values.length; i++) {
                Cell cell = current.createCell(i);
                cell.setCellStyle(wraps.get(look));
                if (values[i] instanceof Integer whole) {
                    cell.setCellValue(whole);
                } else {
                    cell.setCellValue(cut(String.valueOf(values[i])));
                }
            }
        }

        /**
         * Cells of a row.
         *
         * @param row from 1
         * @param shift columns to the right
         */
        void cells(Look look, int row, int shift, Map<Integer, SheetSource.Cell> cells) {
            cells.forEach((column, content) -> cell(look, row, column + shift, content));
        }

        /** A cell as a spreadsheet keeps it: a number is a number, a day a day. */
        void cell(Look look, int row, int column, SheetSource.Cell content) {
            if (column >= MOST_COLUMNS) {
                // A sheet with all its columns in use has no room for ours in front: its last ones are left out.
                return;
            }
            Cell cell = at(row, column);
            cell.setCellStyle(styles.get(look));
            switch (content.kind()) {
                case NUMBER -> {
                    cell.setCellValue(Double.parseDouble(content.text()));
                    if (content.text().indexOf('.') < 0) {
                        cell.setCellStyle(numbers.get(look));
                    }
                }
                case DATE -> {
                    cell.setCellValue(LocalDate.parse(content.text()));
                    cell.setCellStyle(days.get(look));
                }
                case TEXT, FAULT, UNCOMPUTED -> {
                    cell.setCellValue(cut(content.text()));
                    if (isLikeFormula(content.text())) {
                        cell.setCellStyle(quoted(cell.getCellStyle()));
                    }
                }
            }
        }

        /** A text of several lines. */
        void lines(Look look, int row, int column, String text) {
            text(look, row, column, text);
            current.getCell(column).setCellStyle(wraps.get(look));
        }

        /** The number of the row that was written last, from 1. */
        int last() {
            return current.getRowNum() + 1;
        }

        void text(Look look, int row, int column, String text) {
            cell(look, row, column, SheetSource.Cell.text(text));
        }

        /** Makes a row as high as so many lines, within reason. */
        void height(int row, int lines) {
            if (lines > 1) {
                at(row).setHeightInPoints(LINE_HEIGHT * Math.min(MOST_LINES, lines));
            }
        }

        /**
         * A link as a formula, which is written like any cell: POI holds links of the other kind in memory until the end, and
         * Excel has room for 65,530 of them in a sheet.
         */
        void link(int row, int column, String text, String target) {
            if (column >= MOST_COLUMNS) {
                return;
            }
            Cell cell = at(row, column);
            cell.setCellStyle(styles.get(Look.LINK));
            if (text.length() <= LONGEST_OF_FORMULAS && target.length() <= LONGEST_OF_FORMULAS) {
                cell.setCellFormula("HYPERLINK(" + quoted(target) + "," + quoted(text) + ")");
            }
            cell.setCellValue(cut(text));
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

        /** A text that Excel would take for a formula as soon as somebody edits the cell. */
        private static boolean isLikeFormula(String text) {
            return !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0;
        }

        private CellStyle quoted(CellStyle style) {
            return quotes.computeIfAbsent(style.getIndex(), fresh -> {
                CellStyle quoted = book.createCellStyle();
                quoted.cloneStyleFrom(style);
                quoted.setQuotePrefixed(true);
                return quoted;
            });
        }

        private static String cut(String text) {
            return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        }
    }

    /** Writes the file; to be called once. */
    void write(OutputStream out) throws IOException {
        // POI takes the clock for the date of making.
        book.getXSSFWorkbook().getProperties().getCoreProperties().setCreated(Optional.of(new Date(0)));
        Path file = Files.createTempFile(scratch, "jobun", ".xlsx");
        try {
            try (OutputStream made = Files.newOutputStream(file)) {
                book.write(made);
            }
            withoutClock(file, out);
        } finally {
            Files.delete(file);
        }
    }

    /** The same package with one time in all its entries; what is deflated stays as it is. */
    private static void withoutClock(Path file, OutputStream out) throws IOException {
        try (ZipFile in = ZipFile.builder().setPath(file).get();
                ZipArchiveOutputStream zip = new ZipArchiveOutputStream(CloseShieldOutputStream.wrap(out))) {
            for (ZipArchiveEntry entry : Collections.list(in.getEntriesInPhysicalOrder())) {
                ZipArchiveEntry plain = new ZipArchiveEntry(entry.getName());
                plain.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
                plain.setMethod(entry.getMethod());
                plain.setCrc(entry.getCrc());
                plain.setSize(entry.getSize());
                plain.setCompressedSize(entry.getCompressedSize());
                zip.addRawArchiveEntry(plain, in.getRawInputStream(entry));
            }
        }
    }

    @Override
    public void close() throws IOException {
        TempFile.setThreadLocalTempFileCreationStrategy(null);
        book.close();
    }
}
