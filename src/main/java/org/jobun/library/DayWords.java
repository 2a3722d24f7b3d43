package org.jobun.library;

import java.time.LocalDate;
import org.jobun.text.Digits;
import org.jobun.text.EraDate;
import org.jobun.text.Validity;

/** Days and periods as people read them. */
public final class DayWords {
    private DayWords() {}

    /** 令和5年4月1日 */
    public static String day(LocalDate day) {
        return EraDate.of(day).text(Digits.HALF);
    }

    /** 令和5年4月1日から令和8年3月31日まで; 全ての日 where there is neither beginning nor end. */
    public static String period(Validity validity) {
        if (validity.from() == null && validity.until() == null) {
            return "全ての日";
        }
        return (validity.from() == null ? "" : day(validity.from()) + "から")
                + (validity.until() == null ? "" : day(validity.until().minusDays(1)) + "まで");
    }
}
