package org.jobun.web.library;

import java.time.LocalDate;
import org.jobun.library.DayWords;
import org.jobun.matter.WrittenDay;
import org.jobun.matter.WrittenValue;

/**
 * A day as somebody typed it.
 *
 * @param written as typed
 * @param day what it means; null where it is empty or wrong
 * @param error what is wrong with it, or empty
 */
public record DayField(String written, LocalDate day, String error) {
    /** What somebody typed. */
    public static DayField of(String written) {
        if (written.isBlank()) {
            return new DayField(written, null, "");
        }
        WrittenValue.Read<LocalDate> read = WrittenDay.day(written);
        return read.isValue()
                ? new DayField(written, read.value(), "")
                : new DayField(written, null, "日付として読み取れません。「令和8年12月1日」「2026-12-01」のように入力してください。");
    }

    /** A day that has to be there. */
    public static DayField needed(String written) {
        return written.isBlank()
                ? new DayField("", null, "日付を入力してください。「令和8年12月1日」「2026-12-01」のように入力します。")
                : of(written);
    }

    /** A day that is known. */
    public static DayField of(LocalDate day) {
        return new DayField(DayWords.day(day), day, "");
    }

    /** The day in 和暦, or empty. */
    public String read() {
        return day == null ? "" : DayWords.day(day);
    }
}
