package org.jobun.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.jobun.sheet.SheetSource.Cell;
import org.jobun.sheet.SheetSource.Kind;

/** Turns what a file keeps of a cell into what a spreadsheet shows of it (ECMA-376 part 1, 18.3.1.4 and 18.18.11). */
final class CellReader {
    /** Digits that Excel keeps of a number. */
    private static final MathContext DIGITS = new MathContext(15);

    private static final int LENGTH_OF_DAY = "2026-12-01".length();

    private final SharedStrings strings;
    private final StylesTable styles;
    private final boolean since1904;
    /** By the number of the style. */
    private final Map<Integer, CellFormat> formats = new HashMap<>();

    /** @param since1904 whether days are counted from 1904 */
    CellReader(SharedStrings strings, StylesTable styles, boolean since1904) {
        this.strings = strings;
        this.styles = styles;
        this.since1904 = since1904;
    }

    /**
     * A cell without a text. A formula whose result is an empty text has type and value; one without a result has an empty value
     * at most.
     */
    static Cell empty(String type, boolean formula, boolean valued) {
        boolean computed = type.equals("str") && valued;
        return new Cell("", formula && !computed ? Kind.UNCOMPUTED : Kind.TEXT);
    }

    /**
     * A cell with a text.
     *
     * @param type of the cell, or empty
     * @param style number of its style, or empty
     */
    Cell read(String type, String style, String raw) {
        return switch (type) {
            case "s" -> Cell.text(strings.getItemAt(Integer.parseInt(raw)).getString());
            case "b" -> Cell.text(raw.equals("1") ? "TRUE" : "FALSE");
            case "str", "inlineStr" -> Cell.text(raw);
            case "e" -> new Cell(raw, Kind.FAULT);
            case "d" -> day(raw);
            default -> numeric(raw, style);
        };
    }

    private static Cell day(String raw) {
        try {
            String day = raw.length() > LENGTH_OF_DAY ? raw.substring(0, LENGTH_OF_DAY) : raw;
            return new Cell(LocalDate.parse(day).toString(), Kind.DATE);
        } catch (DateTimeException odd) {
            return Cell.text(raw);
        }
    }

    private Cell numeric(String raw, String style) {
        BigDecimal number;
        try {
            number = new BigDecimal(raw);
        } catch (NumberFormatException odd) {
            return Cell.text(raw);
        }
        return number(number, format(style));
    }

    private Cell number(BigDecimal number, CellFormat format) {
        if (format.isDay() && DateUtil.isValidExcelDate(number.doubleValue())) {
            LocalDateTime time = DateUtil.getLocalDateTime(number.doubleValue(), since1904);
            return new Cell(time.toLocalDate().toString(), Kind.DATE);
        }
        if (format.isTime() && number.signum() >= 0 && number.compareTo(BigDecimal.ONE) < 0) {
            LocalDateTime time = DateUtil.getLocalDateTime(number.doubleValue(), since1904, true);
            return Cell.text(CellFormat.time(time.toLocalTime()));
        }
        // 46000000 may be stored as 4.6E7; what a computation left behind the 15th digit is no part of it.
        return format.of(number.round(DIGITS).stripTrailingZeros());
    }

    private CellFormat format(String style) {
        return formats.computeIfAbsent(style.isEmpty() ? 0 : Integer.parseInt(style), this::format);
    }

    private CellFormat format(int index) {
        if (index >= styles.getNumCellStyles()) {
            return CellFormat.GENERAL;
        }
        XSSFCellStyle style = styles.getStyleAt(index);
        return new CellFormat(style.getDataFormat(), String.valueOf(style.getDataFormatString()));
    }
}
