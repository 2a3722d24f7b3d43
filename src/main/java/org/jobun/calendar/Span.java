package org.jobun.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jobun.diagnostic.Location;
import org.jobun.diagnostic.Severity;
import org.jobun.matter.Condition;
import org.jobun.matter.FactValue;
import org.jobun.matter.Facts;
import org.jobun.matter.FiscalYear;
import org.jobun.matter.OpenDays;

/**
 * How many days lie between two days of a procurement. The day from which one counts does not count itself (民法第140条).
 *
 * @param id by which the profile of a body says otherwise
 * @param from path of the earlier day
 * @param to path of the later day
 * @param about what the time is called: 公告期間
 * @param when it holds
 * @param least days at least; none for no more than the order
 * @param most days at most; none for no limit
 * @param usual days that are proposed; none where nothing is
 * @param ordered whether the later day may not lie before the earlier one; else nothing but what is usual is said of them
 * @param whole whether neither end counts: 入札の日の前日から起算して
 * @param openDays whether only open days count
 * @param moves whether an end on a closed day moves to the next open one (民法第142条)
 * @param until what else limits the later day
 * @param severity of what lies outside
 * @param basis provisions it rests on
 * @param hint what to do; empty for nothing more than the days that would fit
 */
public record Span(
        String id,
        String from,
        String to,
        String about,
        Condition when,
        Optional<Days> least,
        Optional<Days> most,
        Optional<Days> usual,
        boolean ordered,
        boolean whole,
        boolean openDays,
        boolean moves,
        Until until,
        Severity severity,
        List<String> basis,
        String hint,
        Location place) {

    public Span {
        basis = List.copyOf(basis);
    }

    /**
     * A number of days, or the fact that holds it.
     *
     * @param fact null where the number is written
     */
    public record Days(int number, String fact) {
        Optional<Integer> of(Facts facts) {
            if (fact == null) {
                return Optional.of(number);
            }
            return facts.value(fact).filter(FactValue.Number.class::isInstance).map(value ->
                    (int) Math.min(((FactValue.Number) value).number(), LONGEST));
        }
    }

    /** By which day of the fiscal year of the earlier day the later one must come. */
    public enum Until {
        /** nothing but the span itself */
        ANY,
        /** 会計年度の末日 (地方自治法第208条) */
        YEAR,
        /** 出納の閉鎖の日 (地方自治法第235条の5) */
        CLOSING;

        /** The last day for a fiscal year in which a day lies; none without such a limit. */
        Optional<LocalDate> after(LocalDate day) {
            int next = FiscalYear.of(day) + 1;
            return switch (this) {
                case ANY -> Optional.empty();
                case YEAR -> Optional.of(LocalDate.of(next, 3, 31));
                case CLOSING -> Optional.of(LocalDate.of(next, 5, 31));
            };
        }
    }

    /** Nobody plans further ahead. */
    private static final int LONGEST = 4000;

    /** The span as it holds for a matter of a body. */
    Held held(Facts facts, OpenDays days) {
        OpenDays.SpanDays own = days.spans().getOrDefault(id, new OpenDays.SpanDays(null, null, null, null));
        boolean open = own.openDays() == null ? openDays : own.openDays();
        return new Held(
                this,
                days,
                open,
                number(own.least(), least, facts).orElse(0),
                number(own.most(), most, facts),
                number(own.usual(), usual, facts));
    }

    private static Optional<Integer> number(Integer own, Optional<Days> written, Facts facts) {
        return own != null ? Optional.of(own) : written.flatMap(days -> days.of(facts));
    }

    /** A span with its numbers known. */
    record Held(
            Span span, OpenDays days, boolean openDays, int least, Optional<Integer> most, Optional<Integer> usual) {

        /** How many days lie between two days as the span counts them; negative where they are in the wrong order. */
        int between(LocalDate from, LocalDate to) {
            long all = openDays ? days.openBetween(from, to) : ChronoUnit.DAYS.between(from, to);
            boolean counts = span.whole() && to.isAfter(from) && (!openDays || days.isOpen(to));
            return (int) (counts ? all - 1 : all);
        }

        /** The first day that is far enough behind another. */
        LocalDate earliest(LocalDate from) {
            return span.ordered() ? after(from, least) : LocalDate.MIN;
        }

        /** The last day from which another is far enough. */
        LocalDate latestBefore(LocalDate to) {
            return span.ordered() ? before(to, least) : LocalDate.MAX;
        }

        /** The last day that is near enough, where there is a limit. */
        Optional<LocalDate> latest(LocalDate from) {
            return most.map(limit -> {
                LocalDate end = after(from, limit);
                return span.moves() ? days.onOrAfter(end) : end;
            });
        }

        /** The first day from which another is near enough, where there is a limit. */
        Optional<LocalDate> earliestBefore(LocalDate to) {
            return most.map(limit -> {
                LocalDate first = before(to, limit);
                while (span.moves() && !latest(first.minusDays(1)).orElseThrow().isBefore(to)) {
                    first = first.minusDays(1);
                }
                return first;
            });
        }

        LocalDate after(LocalDate from, int number) {
            int all = number + (span.whole() ? 1 : 0);
            return openDays ? days.plusOpen(from, all) : from.plusDays(all);
        }

        LocalDate before(LocalDate to, int number) {
            int all = number + (span.whole() ? 1 : 0);
            return openDays ? days.plusOpen(to, -all) : to.minusDays(all);
        }
    }
}
