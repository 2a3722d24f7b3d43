package org.jobun.matter;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * 月別の支払額 of a contract paid by the month: what falls to each month, so that the sum is the contract amount.
 *
 * <p>A part of a month counts by its days out of the days of that month, a fraction of one yen is cut off, and
 * the odd yen that remain go to the first instalment (国等の債権債務等の金額の端数計算に関する法律第3条). For
 * example 10,000,000 yen over twelve whole months: 833,337 yen, then eleven times 833,333 yen.
 *
 * @param monthly 月額 of a whole month, in yen
 * @param months at least one, in order
 */
record Instalments(long monthly, List<Month> months) {
    /** Longer contracts have no table; none of the kind is known to be paid by the month for fifty years. */
    private static final int MOST_MONTHS = 600;

    private static final int THIRTY = 30;

    /** 28, 29, 30 and 31 divide it, so that parts of months add up exactly. */
    private static final long UNIT = 28L * 29 * 15 * 31;

    /**
     * The part of a calendar month that lies in the contract.
     *
     * @param amount in yen
     * @param thirty whether a part of it counts by thirtieths, whatever the days of the month
     */
    record Month(LocalDate from, LocalDate until, long amount, boolean thirty) {
        int days() {
            return until.getDayOfMonth() - from.getDayOfMonth() + 1;
        }

        boolean whole() {
            return days() == from.lengthOfMonth();
        }

        /** Its part of a whole month, in {@link #UNIT}s. */
        private long weight() {
            return thirty && !whole()
                    ? Math.min(days(), THIRTY) * (UNIT / THIRTY)
                    : days() * (UNIT / from.lengthOfMonth());
        }

        /** The same days. */
        private boolean covers(Month other) {
            return from.equals(other.from) && until.equals(other.until);
        }

        private Month with(long yen) {
            return new Month(from, until, yen, thirty);
        }
    }

    Instalments {
        months = List.copyOf(months);
    }

    /**
     * The instalments of an amount, or none where the days are not in order or too far apart.
     *
     * @param amount of the whole contract, in yen
     * @param monthly 月額 where somebody wrote it, else it follows from the amount
     */
    static Optional<Instalments> of(long amount, Optional<Long> monthly, LocalDate start, LocalDate end) {
        return of(amount, monthly, start, end, false);
    }

    /** @param thirty whether a part of a month counts by thirtieths (1月を30日とする), else by the days of that month */
    static Optional<Instalments> of(
            long amount, Optional<Long> monthly, LocalDate start, LocalDate end, boolean thirty) {
        List<Month> months = months(start, end, thirty);
        if (months.isEmpty()) {
            return Optional.empty();
        }
        long perMonth = monthly.orElseGet(() -> perMonth(amount, months));
        List<Month> shared = new ArrayList<>();
        long rest = amount;
        for (Month month : months) {
            long yen = times(perMonth, month.weight(), UNIT);
            shared.add(month.with(yen));
            rest -= yen;
        }
        // At most a yen for each month, and one for the 月額 of each, are odd; more is another amount, to be seen.
        if (monthly.isEmpty() || rest >= 0 && rest < 2L * months.size()) {
            shared.set(0, shared.get(0).with(shared.get(0).amount() + rest));
        }
        return Optional.of(new Instalments(perMonth, shared));
    }

    /**
     * What falls to each month after a change of the amount or of the end: months that are over by the day of the change keep
     * what they had, and the rest of the amount is shared by the months that are left, the odd yen in the first of them. None
     * where no month is left, or more is paid already than the contract now comes to.
     *
     * @param day on which the change is agreed
     * @param amount of the whole contract after the change, in yen
     * @param end of the contract after the change
     */
    Optional<Instalments> changed(LocalDate day, long amount, LocalDate end) {
        boolean thirty = months.get(0).thirty();
        List<Month> whole = months(months.get(0).from(), end, thirty);
        List<Month> kept = new ArrayList<>();
        long rest = amount;
        for (Month old : months) {
            boolean same = kept.size() < whole.size() && whole.get(kept.size()).covers(old);
            if (!same || !old.until().isBefore(day)) {
                break;
            }
            kept.add(old);
            rest -= old.amount();
        }
        List<Month> left = whole.subList(kept.size(), whole.size());
        if (left.isEmpty() || rest < 0) {
            return Optional.empty();
        }
        Instalments later =
                of(rest, Optional.empty(), left.get(0).from(), end, thirty).orElseThrow();
        kept.addAll(later.months());
        return Optional.of(new Instalments(later.monthly(), kept));
    }

    /** The sum of the instalments, in yen. */
    long total() {
        return months.stream().mapToLong(Month::amount).sum();
    }

    boolean hasPartMonths() {
        return months.stream().anyMatch(month -> !month.whole());
    }

    /** The rows of the list fact. */
    FactValue.Rows rows() {
        return new FactValue.Rows(months.stream()
                .map(month -> Map.of(
                        "from", month.from().toString(),
                        "until", month.until().toString(),
                        "days", Integer.toString(month.days()),
                        "amount", Long.toString(month.amount())))
                .toList());
    }

    private static List<Month> months(LocalDate start, LocalDate end, boolean thirty) {
        List<Month> months = new ArrayList<>();
        YearMonth last = YearMonth.from(end);
        for (YearMonth at = YearMonth.from(start); !at.isAfter(last); at = at.plusMonths(1)) {
            if (months.size() == MOST_MONTHS || end.isBefore(start)) {
                return List.of();
            }
            LocalDate from = at.equals(YearMonth.from(start)) ? start : at.atDay(1);
            LocalDate until = at.equals(last) ? end : at.atEndOfMonth();
            months.add(new Month(from, until, 0, thirty));
        }
        return months;
    }

    private static long perMonth(long amount, List<Month> months) {
        return times(amount, UNIT, months.stream().mapToLong(Month::weight).sum());
    }

    /** amount × factor ÷ divisor, rounded down. */
    private static long times(long amount, long factor, long divisor) {
        return BigInteger.valueOf(amount)
                .multiply(BigInteger.valueOf(factor))
                .divide(BigInteger.valueOf(divisor))
                .longValueExact();
    }
}
