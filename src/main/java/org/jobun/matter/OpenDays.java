package org.jobun.matter;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jobun.law.Holidays;

/**
 * 開庁日: the days on which a body works. Closed are Saturdays, Sundays, the holidays of the law, 年末年始 and what the body closes of its
 * own; a day that the body opens is open whatever it is.
 *
 * @param yearEnd 年末年始 of this body; null where nothing is known of it
 * @param closed what the body closes besides
 * @param open days on which it works although they would be closed
 * @param spans by id of a span of the schedule, what holds for this body
 */
public record OpenDays(
        Holidays holidays,
        Holidays.YearEnd yearEnd,
        List<Closed> closed,
        Set<LocalDate> open,
        Map<String, SpanDays> spans) {

    /** Nothing is known but Saturdays and Sundays. */
    public static final OpenDays WEEKDAYS = new OpenDays(Holidays.NONE, null, List.of(), Set.of(), Map.of());

    /** Longer than any row of closed days; a body that is never open is a mistake of its profile. */
    private static final int LONGEST = 400;

    public OpenDays {
        closed = List.copyOf(closed);
        open = Set.copyOf(open);
        spans = Map.copyOf(spans);
    }

    /** Days from the one to the other, both closed. */
    public record Closed(String name, LocalDate from, LocalDate until) {
        boolean contains(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(until);
        }
    }

    /**
     * Days between two steps as a body has them; what is null is as in the catalog.
     *
     * @param least days at least
     * @param most days at most
     * @param usual days proposed
     * @param openDays whether only open days count
     */
    public record SpanDays(Integer least, Integer most, Integer usual, Boolean openDays) {}

    /** Why a day is closed: 土曜日, 文化の日, 年末年始の休日; empty for an open day. */
    public Optional<String> closedFor(LocalDate day) {
        if (open.contains(day)) {
            return Optional.empty();
        }
        Optional<String> holiday = holidays.name(day);
        if (holiday.isPresent()) {
            return holiday;
        }
        if (yearEnd != null && yearEnd.contains(day)) {
            return Optional.of(yearEnd.name());
        }
        Optional<String> own = closed.stream()
                .filter(one -> one.contains(day))
                .map(Closed::name)
                .findFirst();
        if (own.isPresent()) {
            return own;
        }
        return day.getDayOfWeek() == DayOfWeek.SATURDAY
                ? Optional.of("土曜日")
                : day.getDayOfWeek() == DayOfWeek.SUNDAY ? Optional.of("日曜日") : Optional.empty();
    }

    public boolean isOpen(LocalDate day) {
        return closedFor(day).isEmpty();
    }

    /** The day itself where it is open, else the next open one. */
    public LocalDate onOrAfter(LocalDate day) {
        return walk(day, 1);
    }

    /** The day itself where it is open, else the last open one before. */
    public LocalDate onOrBefore(LocalDate day) {
        return walk(day, -1);
    }

    private LocalDate walk(LocalDate day, int step) {
        LocalDate at = day;
        for (int i = 0; i < LONGEST && !isOpen(at); i++) {
            at = at.plusDays(step);
        }
        return isOpen(at) ? at : day;
    }

    /** A number of open days later, or earlier where it is negative; the first day does not count (民法第140条). */
    public LocalDate plusOpen(LocalDate day, int days) {
        int step = days < 0 ? -1 : 1;
        LocalDate at = day;
        for (int i = 0; i < Math.abs(days); i++) {
            at = walk(at.plusDays(step), step);
        }
        return at;
    }

    /** How many open days lie behind a day up to and with another; negative where that is before. */
    public int openBetween(LocalDate from, LocalDate until) {
        if (until.isBefore(from)) {
            return -openBetween(until, from);
        }
        return (int) from.plusDays(1)
                .datesUntil(until.plusDays(1))
                .filter(this::isOpen)
                .count();
    }
}
