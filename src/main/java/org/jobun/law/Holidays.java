package org.jobun.law;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jobun.compact.Condensed;
import org.jobun.compact.Expanding;
import org.jobun.text.Validity;

/**
 * 国民の祝日に関する法律: the holidays of each year, computed from what the law says. Read from {@code laws/holidays.yaml}. Thread safe.
 */
public final class Holidays implements Condensed {
    /** No holidays are known: only Saturdays and Sundays are closed. */
    public static final Holidays NONE = new Holidays(List.of(), null, null, null);

    private final List<HolidayRule> rules;
    private final Derived substitute;
    private final Derived between;
    private final YearEnd yearEnd;
    private final Map<Integer, Map<LocalDate, String>> years = new ConcurrentHashMap<>();

    /** A day that follows from holidays: 振替休日, 国民の休日. */
    record Derived(String name, Validity validity) {}

    /**
     * 年末年始: what the ordinances of bodies usually close.
     *
     * @param from first day, in December
     * @param until last day, in January
     */
    public record YearEnd(String name, MonthDay from, MonthDay until) {
        /** Whether it holds a day. */
        public boolean contains(LocalDate day) {
            MonthDay at = MonthDay.from(day);
            return from.isAfter(until)
                    ? !at.isBefore(from) || !at.isAfter(until)
                    : !at.isBefore(from) && !at.isAfter(until);
        }
    }

    /** @param substitute null where there is none; so {@code between} and {@code yearEnd} */
    Holidays(List<HolidayRule> rules, Derived substitute, Derived between, YearEnd yearEnd) {
        this.rules = List.copyOf(rules);
        this.substitute = substitute;
        this.between = between;
        this.yearEnd = yearEnd;
    }

    @Override
    public Record condensed() {
        return new Read(rules, substitute, between, yearEnd);
    }

    /** What they are computed from. */
    private record Read(List<HolidayRule> rules, Derived substitute, Derived between, YearEnd yearEnd)
            implements Expanding {
        @Override
        public Object expanded() {
            return new Holidays(rules, substitute, between, yearEnd);
        }
    }

    /** What a holiday is called; empty for any other day. */
    public Optional<String> name(LocalDate day) {
        return Optional.ofNullable(of(day.getYear()).get(day));
    }

    /** All holidays of a year in order, with their names. */
    public Map<LocalDate, String> of(int year) {
        return years.computeIfAbsent(year, this::compute);
    }

    /** 年末年始, where the table says anything of it. */
    public Optional<YearEnd> yearEnd() {
        return Optional.ofNullable(yearEnd);
    }

    private Map<LocalDate, String> compute(int year) {
        Map<LocalDate, String> named = new TreeMap<>();
        rules.forEach(rule -> rule.in(year).forEach(day -> named.putIfAbsent(day, rule.name())));
        Map<LocalDate, String> all = new TreeMap<>(named);
        named.keySet().forEach(day -> {
            addBetween(day, named, all);
            addSubstitute(day, named, all);
        });
        return Collections.unmodifiableMap(all);
    }

    /** 第3条第3項: the day before and the day after are 国民の祝日. The turn of the year has no such day. */
    private void addBetween(LocalDate day, Map<LocalDate, String> named, Map<LocalDate, String> all) {
        LocalDate next = day.plusDays(1);
        boolean sunday = next.getDayOfWeek() == DayOfWeek.SUNDAY;
        if (between != null
                && between.validity().contains(next)
                && !sunday
                && !named.containsKey(next)
                && named.containsKey(day.plusDays(2))) {
            all.put(next, between.name());
        }
    }

    /** 第3条第2項: the nearest day behind a Sunday that is no 国民の祝日. */
    private void addSubstitute(LocalDate day, Map<LocalDate, String> named, Map<LocalDate, String> all) {
        if (substitute == null
                || day.getDayOfWeek() != DayOfWeek.SUNDAY
                || !substitute.validity().contains(day)) {
            return;
        }
        LocalDate free = day.plusDays(1);
        while (named.containsKey(free)) {
            free = free.plusDays(1);
        }
        all.put(free, substitute.name());
    }
}
