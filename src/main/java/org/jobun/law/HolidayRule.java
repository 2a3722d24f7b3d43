package org.jobun.law;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jobun.text.Validity;

/**
 * One 国民の祝日: its name, when the law has it, and how its day is found.
 *
 * @param except years of which another rule says the day
 */
record HolidayRule(String name, Validity validity, Set<Integer> except, InYear day) {
    /** How many days the equinox comes later every year, before leap days. */
    private static final double YEARLY = 0.242194;

    private static final int BASE_YEAR = 1980;
    private static final int LAST_YEAR = 2099;

    /** The days of a rule in a year; usually one. */
    interface InYear {
        Stream<LocalDate> in(int year);
    }

    HolidayRule {
        except = Set.copyOf(except);
    }

    /** The same day every year. */
    record Fixed(MonthDay day) implements InYear {
        @Override
        public Stream<LocalDate> in(int year) {
            return Stream.of(day.atYear(year));
        }
    }

    /** 第2月曜日 and the like. */
    record Monday(int month, int ordinal) implements InYear {
        @Override
        public Stream<LocalDate> in(int year) {
            return Stream.of(
                    LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(ordinal, DayOfWeek.MONDAY)));
        }
    }

    /**
     * 春分日, 秋分日: an approximation that holds from 1980 to 2099, none in other years. The day that holds is announced in
     * February of the year before.
     *
     * @param base day of the month in 1980, with its fraction
     */
    record Equinox(int month, BigDecimal base) implements InYear {
        @Override
        public Stream<LocalDate> in(int year) {
            if (year < BASE_YEAR || year > LAST_YEAR) {
                return Stream.empty();
            }
            int day = (int) (base.doubleValue() + YEARLY * (year - BASE_YEAR)) - (year - BASE_YEAR) / 4;
            return Stream.of(LocalDate.of(year, month, day));
        }
    }

    /** Days of single years. */
    record Once(List<LocalDate> days) implements InYear {
        Once {
            days = List.copyOf(days);
        }

        @Override
        public Stream<LocalDate> in(int year) {
            return days.stream().filter(day -> day.getYear() == year);
        }
    }

    /** Its days in a year. */
    Stream<LocalDate> in(int year) {
        return except.contains(year) ? Stream.empty() : day.in(year).filter(validity::contains);
    }
}
