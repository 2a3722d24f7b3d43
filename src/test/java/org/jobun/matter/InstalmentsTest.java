package org.jobun.matter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** 月別の支払額: the sum is the contract amount, and the odd yen are in the first (端数計算法第3条). */
class InstalmentsTest {
    private static Instalments of(long amount, String start, String end) {
        return Instalments.of(amount, Optional.empty(), LocalDate.parse(start), LocalDate.parse(end))
                .orElseThrow();
    }

    private static List<Long> amounts(Instalments instalments) {
        return instalments.months().stream().map(Instalments.Month::amount).toList();
    }

    @Test
    void tenMillionOverTwelveMonths() {
        Instalments found = of(10_000_000, "2026-04-01", "2027-03-31");
        assertEquals(833_333, found.monthly());
        assertEquals(833_337, amounts(found).get(0));
        assertEquals(
                List.of(833_333L), amounts(found).stream().skip(1).distinct().toList());
        assertEquals(10_000_000, found.total());
    }

    @Test
    void aPartOfAMonthCountsByTheDaysOfThatMonth() {
        // 110,000 yen a month, 11 days of May: 110,000 × 11 ÷ 31 = 39,032.
        Instalments found = Instalments.of(
                        149_032, Optional.of(110_000L), LocalDate.parse("2026-05-21"), LocalDate.parse("2026-06-30"))
                .orElseThrow();
        assertEquals(List.of(39_032L, 110_000L), amounts(found));
        assertTrue(found.hasPartMonths());
    }

    @Test
    void whatIsMoreThanOddYenIsLeftToBeSeen() {
        Instalments found = Instalments.of(
                        1_000_000, Optional.of(80_000L), LocalDate.parse("2026-04-01"), LocalDate.parse("2027-03-31"))
                .orElseThrow();
        assertEquals(960_000, found.total());
    }

    @Test
    void daysOutOfOrderAndFarApartHaveNoTable() {
        assertTrue(Instalments.of(1, Optional.empty(), LocalDate.parse("2026-04-02"), LocalDate.parse("2026-04-01"))
                .isEmpty());
        assertTrue(Instalments.of(1, Optional.empty(), LocalDate.parse("2026-04-01"), LocalDate.parse("2999-04-01"))
                .isEmpty());
    }

    @Property(tries = 2000, seed = "20261128")
    void theSumIsTheAmountAndOnlyTheFirstIsOdd(
            @ForAll @LongRange(min = 0, max = 999_999_999_999_999L) long amount,
            @ForAll @IntRange(min = 0, max = 5_000) int start,
            @ForAll @IntRange(min = 0, max = 2_000) int length) {
        LocalDate from = LocalDate.of(2015, 10, 5).plusDays(start);
        LocalDate until = from.plusDays(length);
        Instalments found =
                Instalments.of(amount, Optional.empty(), from, until).orElseThrow();
        assertEquals(amount, found.total());
        assertEquals(from, found.months().get(0).from());
        assertEquals(until, found.months().get(found.months().size() - 1).until());
        for (int i = 0; i < found.months().size(); i++) {
            Instalments.Month month = found.months().get(i);
            long whole = found.monthly() * month.days() / month.from().lengthOfMonth();
            long odd = month.amount() - whole;
            assertTrue(i == 0 ? odd >= 0 && odd <= 2L * found.months().size() : odd == 0, () -> "odd: " + odd);
        }
    }
}
