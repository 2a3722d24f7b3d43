package org.jobun.text;

import java.time.LocalDate;
import java.util.Locale;

/**
 * A date in 和暦.
 *
 * <p>Eras change by day (元号を改める政令): 令和 from 2019-05-01, 平成 from 1989-01-08, 昭和 from
 * 1926-12-25, 大正 from 1912-07-30, 明治 from 1868-10-23; the first year is 元年. The solar calendar begins
 * on 1873-01-01, and nothing earlier can be written.
 */
public record EraDate(Era era, int year, int month, int day) {

    /** 元号, with its first day and the key that catalog files use. */
    public enum Era {
        MEIJI("明治", LocalDate.of(1873, 1, 1), 1868),
        TAISHO("大正", LocalDate.of(1912, 7, 30), 1912),
        SHOWA("昭和", LocalDate.of(1926, 12, 25), 1926),
        HEISEI("平成", LocalDate.of(1989, 1, 8), 1989),
        REIWA("令和", LocalDate.of(2019, 5, 1), 2019);

        private final String kanji;
        private final LocalDate firstDay;
        private final int firstYear;

        Era(String kanji, LocalDate firstDay, int firstYear) {
            this.kanji = kanji;
            this.firstDay = firstDay;
            this.firstYear = firstYear;
        }

        /**
         * The era of a word that begins with its first letter, or with that of its name in Latin letters: 令和, 令, R.
         *
         * @throws IllegalArgumentException where it is none from 明治 on
         */
        public static Era of(String word) {
            return switch (word.substring(0, 1).toUpperCase(Locale.ROOT)) {
                case "令", "R" -> REIWA;
                case "平", "H" -> HEISEI;
                case "昭", "S" -> SHOWA;
                case "大", "T" -> TAISHO;
                case "明", "M" -> MEIJI;
                default -> throw new IllegalArgumentException("no era: " + word);
            };
        }

        /** 令和 */
        public String kanji() {
            return kanji;
        }

        /** The calendar year of its 元年: 2019. */
        public int firstYear() {
            return firstYear;
        }
    }

    /** The era date of a day. Refuses days before 1873-01-01. */
    public static EraDate of(LocalDate date) {
        Era[] eras = Era.values();
        for (int i = eras.length - 1; i >= 0; i--) {
            Era era = eras[i];
            if (!date.isBefore(era.firstDay)) {
                return new EraDate(era, date.getYear() - era.firstYear + 1, date.getMonthValue(), date.getDayOfMonth());
            }
        }
        throw new IllegalArgumentException("no era date before 1873-01-01: " + date);
    }

    /** 令和8年12月1日, or 令和元年5月1日, in the given look of digits. */
    public String text(Digits digits) {
        return yearText(digits) + digits.of(month) + "月" + digits.of(day) + "日";
    }

    /** 令和8年 */
    public String yearText(Digits digits) {
        return yearText(era, year, digits);
    }

    /** 平成15年 or 令和元年, for a year that is known by its era, as in a statute number. */
    public static String yearText(Era era, int year, Digits digits) {
        return era.kanji + (year == 1 ? "元" : digits.of(year)) + "年";
    }

    /** The fiscal year (会計年度, 1 April to 31 March) a day falls in, as its first calendar year. */
    public static int fiscalYear(LocalDate date) {
        return date.getMonthValue() >= 4 ? date.getYear() : date.getYear() - 1;
    }
}
