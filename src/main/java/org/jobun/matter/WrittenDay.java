package org.jobun.matter;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jobun.matter.WrittenValue.Fault;
import org.jobun.matter.WrittenValue.Read;
import org.jobun.text.EraDate;

/** Reads what people write for a day or a month: 和暦, and calendar years in all usual orders of signs. */
public final class WrittenDay {
    private static final Pattern ISO_DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern WESTERN = Pattern.compile("([0-9]{4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?");
    private static final Pattern EIGHT = Pattern.compile("([12][0-9]{3})([01][0-9])([0-3][0-9])");
    private static final Pattern ERA =
            Pattern.compile("(令和|平成|昭和|大正|[令平昭大RrHhSsTt])\\.?([0-9]{1,3}|元)[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?");
    private static final Pattern ERALESS = Pattern.compile("[0-9]{1,2}[-/.年][0-9]{1,2}[-/.月][0-9]{1,2}日?");
    private static final Pattern WESTERN_MONTH = Pattern.compile("([0-9]{4})[-/.年]([0-9]{1,2})月?");
    private static final Pattern SIX = Pattern.compile("([12][0-9]{3})([01][0-9])");
    private static final Pattern ERA_MONTH =
            Pattern.compile("(令和|平成|昭和|[令平昭RrHhSs])\\.?([0-9]{1,3}|元)[-/.年]([0-9]{1,2})月?");
    /** What may follow a day and says nothing more: its weekday, and the time that programs add. */
    private static final Pattern AFTER_DAY = Pattern.compile("\\(?[月火水木金土日](曜日?)?\\)?$|T?00?:00(:00(\\.0+)?)?Z?$");
    /** What may follow the month of an edition. */
    private static final Pattern AFTER_MONTH = Pattern.compile("(?:改[定訂正]版?|一部改[定訂正]|版)$");

    private WrittenDay() {}

    /** A day: 2026-12-01, 2026/12/1, 令和8年12月1日, R8.12.1. */
    public static Read<LocalDate> day(String text) {
        String narrow = AFTER_DAY.matcher(WrittenValue.narrow(text)).replaceFirst("");
        if (ISO_DAY.matcher(narrow).matches()) {
            return day(narrow.substring(0, 4), narrow.substring(5, 7), narrow.substring(8));
        }
        Matcher eight = EIGHT.matcher(narrow);
        Matcher western = eight.matches() ? eight : WESTERN.matcher(narrow);
        if (western.matches()) {
            return day(western.group(1), western.group(2), western.group(3));
        }
        Matcher era = ERA.matcher(narrow);
        if (era.matches()) {
            return eraDay(era);
        }
        if (ERALESS.matcher(narrow).matches()) {
            return Read.not(Fault.NO_ERA);
        }
        return Read.not(month(text).isValue() ? Fault.NO_DAY : Fault.UNREADABLE);
    }

    private static Read<LocalDate> day(String year, String month, String day) {
        try {
            LocalDate date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            boolean usual = date.getYear() >= 1900 && date.getYear() < 2200;
            return usual ? Read.of(date) : Read.not(Fault.DAY_OUT_OF_RANGE);
        } catch (DateTimeException noSuchDay) {
            return Read.not(Fault.NO_SUCH_DAY);
        }
    }

    private static Read<LocalDate> eraDay(Matcher era) {
        EraDate.Era named = EraDate.Era.of(era.group(1));
        int year = eraYear(era.group(2));
        Read<LocalDate> day = day(String.valueOf(named.firstYear() + year - 1), era.group(3), era.group(4));
        // 平成32年 is a slip of the pen: no such year was.
        return day.isValue() && EraDate.of(day.value()).era() != named ? Read.not(Fault.NOT_IN_ERA) : day;
    }

    private static int eraYear(String year) {
        return year.equals("元") ? 1 : Integer.parseInt(year);
    }

    /** A month of a year: 2024-10, 2024年10月, 令和6年10月版. A day in it is taken for it. */
    public static Read<YearMonth> month(String text) {
        String narrow = AFTER_MONTH.matcher(WrittenValue.narrow(text)).replaceFirst("");
        Matcher six = SIX.matcher(narrow);
        Matcher western = six.matches() ? six : WESTERN_MONTH.matcher(narrow);
        Matcher era = ERA_MONTH.matcher(narrow);
        if (western.matches()) {
            return month(Integer.parseInt(western.group(1)), western.group(2));
        }
        if (era.matches()) {
            EraDate.Era named = EraDate.Era.of(era.group(1));
            Read<YearMonth> month = month(named.firstYear() + eraYear(era.group(2)) - 1, era.group(3));
            return month.isValue() && !overlaps(month.value(), named) ? Read.not(Fault.NOT_IN_ERA) : month;
        }
        Matcher day = WESTERN.matcher(narrow);
        Matcher eraDay = ERA.matcher(narrow);
        return day.matches() || eraDay.matches() ? day(narrow).map(YearMonth::from) : Read.not(Fault.UNREADABLE);
    }

    private static boolean overlaps(YearMonth month, EraDate.Era era) {
        return EraDate.of(month.atEndOfMonth()).era() == era
                || EraDate.of(month.atDay(1)).era() == era;
    }

    private static Read<YearMonth> month(int year, String month) {
        int number = Integer.parseInt(month);
        if (number < 1 || number > 12) {
            return Read.not(Fault.UNREADABLE);
        }
        return year < 1900 || year >= 2200 ? Read.not(Fault.DAY_OUT_OF_RANGE) : Read.of(YearMonth.of(year, number));
    }
}
