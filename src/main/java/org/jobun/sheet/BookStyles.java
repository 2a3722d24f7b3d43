package org.jobun.sheet;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/** The styles of a workbook: each look, for each kind of content that cells have. */
final class BookStyles {
    private final Workbook book;
    private final Map<Look, CellStyle> texts = new EnumMap<>(Look.class);
    private final Map<Look, CellStyle> numbers = new EnumMap<>(Look.class);
    private final Map<Look, CellStyle> wraps = new EnumMap<>(Look.class);
    private final Map<Look, CellStyle> days = new EnumMap<>(Look.class);
    /** By the number of the style: the same with a sign that what follows is text (ECMA-376 part 1, 18.8.45, quotePrefix). */
    private final Map<Short, CellStyle> quotes = new TreeMap<>();

    BookStyles(Workbook book) {
        this.book = book;
        for (Look look : Look.values()) {
            CellStyle style = style(look);
            texts.put(look, style);
            numbers.put(look, like(style, "0"));
            CellStyle wrap = like(style, "General");
            wrap.setWrapText(true);
            wraps.put(look, wrap);
            days.put(look, like(style, "yyyy-mm-dd"));
        }
    }

    CellStyle text(Look look) {
        return texts.get(look);
    }

    /** Of whole numbers. */
    CellStyle number(Look look) {
        return numbers.get(look);
    }

    CellStyle day(Look look) {
        return days.get(look);
    }

    /** Of texts of several lines. */
    CellStyle wrap(Look look) {
        return wraps.get(look);
    }

    /** The same for a text that begins like a formula. */
    CellStyle quoted(CellStyle style) {
        return quotes.computeIfAbsent(style.getIndex(), fresh -> {
            CellStyle quoted = book.createCellStyle();
            quoted.cloneStyleFrom(style);
            quoted.setQuotePrefixed(true);
            return quoted;
        });
    }

    private CellStyle style(Look look) {
        CellStyle style = book.createCellStyle();
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setWrapText(look == Look.HEAD);
        look.ground().ifPresent(colour -> {
            style.setFillForegroundColor(colour.getIndex());
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        });
        if (look == Look.HEAD || look == Look.LINK) {
            style.setFont(font(look));
        }
        return style;
    }

    private Font font(Look look) {
        Font font = book.createFont();
        font.setBold(look == Look.HEAD);
        if (look == Look.LINK) {
            font.setUnderline(Font.U_SINGLE);
            font.setColor(IndexedColors.BLUE.getIndex());
        }
        Reproducible.inOrder(font);
        return font;
    }

    private CellStyle like(CellStyle other, String format) {
        CellStyle style = book.createCellStyle();
        style.cloneStyleFrom(other);
        style.setDataFormat(book.createDataFormat().getFormat(format));
        return style;
    }
}
