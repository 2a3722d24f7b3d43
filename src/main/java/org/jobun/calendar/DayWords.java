package org.jobun.calendar;

import java.time.LocalDate;
import org.jobun.text.Digits;
import org.jobun.text.EraDate;

/** How days are said in messages and tables. */
public final class DayWords {
    private static final String WEEKDAYS = "月火水木金土日";

    private DayWords() {}

    /** 令和8年9月24日（木）. */
    public static String of(LocalDate day) {
        return EraDate.of(day).text(Digits.HALF) + "（" + weekday(day) + "）";
    }

    /** 木. */
    public static String weekday(LocalDate day) {
        return WEEKDAYS.substring(
                day.getDayOfWeek().getValue() - 1, day.getDayOfWeek().getValue());
    }
}
