package org.jobun.sheet;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.Set;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jobun.sheet.SheetSource.Cell;
import org.jobun.sheet.SheetSource.Kind;

/** How a number is shown in a cell, as far as it says what the number is: a day, a time, a share. */
final class CellFormat {
    /** Built-in formats of Japanese Excel, which stand in no file (ECMA-376 part 1, 18.8.30): 令和8年12月1日, 2026年12月1日. */
    private static final Set<Integer> DAYS = Set.of(27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58);

    private static final Set<Integer> TIMES = Set.of(18, 19, 20, 21, 32, 33, 45, 46, 47);

    static final CellFormat GENERAL = new CellFormat(0, "General");

    private final boolean time;
    private final boolean day;
    private final boolean percent;
    /** Digits that a number has at least, where the pattern is noughts alone; else 0. */
    private final int digits;

    /**
     * @param id its number; below 164 the format is built in
     * @param pattern {@code yyyy"年"m"月"d"日"}, as far as it is known
     */
    CellFormat(int id, String pattern) {
        // Without what is only printed, and without the part for negative numbers.
        String bare = pattern.replaceAll("\"[^\"]*\"|\\[[^]]*]|\\\\.|_.|;.*", "");
        time = TIMES.contains(id) || bare.matches("(?=.*[hH])[hHmMsS:時分秒AaPp/. ]+");
        // POI does not know the letters of 和暦 (ggge"年"m"月"d"日") and weekdays (aaa).
        day = DAYS.contains(id)
                || !time
                        && (DateUtil.isADateFormat(id, pattern)
                                || bare.matches("(?=.*[eEgGyYdD])[gGeEyYmMdDaA/.\\-年月日() ]+"));
        percent = bare.endsWith("%") && !bare.contains("E");
        digits = bare.matches("0{2,}") ? bare.length() : 0;
    }

    boolean isTime() {
        return time;
    }

    boolean isDay() {
        return day;
    }

    /** A number that is no day, in the form that officers see: 60% rather than 0.6, 0012 rather than 12. */
    Cell of(BigDecimal number) {
        if (percent) {
            String share = number.multiply(BigDecimal.valueOf(100))
                    .stripTrailingZeros()
                    .toPlainString();
            return Cell.text(share + "%");
        }
        String plain = number.toPlainString();
        if (digits > 0 && number.signum() >= 0 && number.scale() <= 0) {
            return Cell.text("0".repeat(Math.max(0, digits - plain.length())) + plain);
        }
        return new Cell(plain, Kind.NUMBER);
    }

    /** 10時, 10時30分. */
    static String time(LocalTime time) {
        return time.getHour() + "時" + (time.getMinute() == 0 ? "" : time.getMinute() + "分");
    }
}
