package org.jobun.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EraDateTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            2026-12-01, HALF, 令和8年12月1日
            2026-12-01, FULL, 令和８年１２月１日
            2026-12-01, MIXED, 令和８年12月１日
            2019-05-01, HALF, 令和元年5月1日
            2019-04-30, HALF, 平成31年4月30日
            1989-01-08, HALF, 平成元年1月8日
            1989-01-07, HALF, 昭和64年1月7日
            1926-12-25, HALF, 昭和元年12月25日
            1926-12-24, HALF, 大正15年12月24日
            1912-07-30, HALF, 大正元年7月30日
            1912-07-29, HALF, 明治45年7月29日
            1873-01-01, HALF, 明治6年1月1日
            """)
    void writesTheEraOfTheDay(LocalDate date, Digits digits, String expected) {
        assertEquals(expected, EraDate.of(date).text(digits));
    }

    @Test
    void refusesDaysBeforeTheSolarCalendar() {
        assertThrows(IllegalArgumentException.class, () -> EraDate.of(LocalDate.of(1872, 12, 31)));
    }

    @ParameterizedTest
    @CsvSource({"2027-03-31, 2026", "2027-04-01, 2027", "2026-12-31, 2026"})
    void aFiscalYearBeginsInApril(LocalDate date, int expected) {
        assertEquals(expected, EraDate.fiscalYear(date));
    }
}
