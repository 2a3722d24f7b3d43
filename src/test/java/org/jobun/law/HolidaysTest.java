package org.jobun.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.source.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds the days that are computed against those that the Cabinet Office published. */
class HolidaysTest {
    private static final Holidays HOLIDAYS = shipped();

    private static Holidays shipped() {
        Diagnostics found = new Diagnostics();
        try {
            Holidays read = SourceFile.decode(
                            HolidaysReader.FILE, Files.readAllBytes(Path.of(HolidaysReader.FILE)), found)
                    .map(new HolidaysReader(found)::read)
                    .orElseThrow();
            assertEquals(List.of(), found.sorted());
            return read;
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** Every day of the year that is closed, in order: 2026 and 2027 as published, others by the law. */
    @ParameterizedTest
    @CsvSource({
        "2016, 1/1 1/11 2/11 3/20 3/21 4/29 5/3 5/4 5/5 7/18 8/11 9/19 9/22 10/10 11/3 11/23 12/23",
        "2019, 1/1 1/14 2/11 3/21 4/29 4/30 5/1 5/2 5/3 5/4 5/5 5/6 7/15 8/11 8/12 9/16 9/23 10/14 10/22 11/3 11/4 11/23",
        "2020, 1/1 1/13 2/11 2/23 2/24 3/20 4/29 5/3 5/4 5/5 5/6 7/23 7/24 8/10 9/21 9/22 11/3 11/23",
        "2021, 1/1 1/11 2/11 2/23 3/20 4/29 5/3 5/4 5/5 7/22 7/23 8/8 8/9 9/20 9/23 11/3 11/23",
        "2025, 1/1 1/13 2/11 2/23 2/24 3/20 4/29 5/3 5/4 5/5 5/6 7/21 8/11 9/15 9/23 10/13 11/3 11/23 11/24",
        "2026, 1/1 1/12 2/11 2/23 3/20 4/29 5/3 5/4 5/5 5/6 7/20 8/11 9/21 9/22 9/23 10/12 11/3 11/23",
        "2027, 1/1 1/11 2/11 2/23 3/21 3/22 4/29 5/3 5/4 5/5 7/19 8/11 9/20 9/23 10/11 11/3 11/23",
        "2028, 1/1 1/10 2/11 2/23 3/20 4/29 5/3 5/4 5/5 7/17 8/11 9/18 9/22 10/9 11/3 11/23"
    })
    void daysOfAYear(int year, String days) {
        assertEquals(
                days,
                HOLIDAYS.of(year).keySet().stream()
                        .map(day -> day.getMonthValue() + "/" + day.getDayOfMonth())
                        .collect(Collectors.joining(" ")));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-22, 国民の休日",
        "2026-05-06, 振替休日",
        "2027-03-22, 振替休日",
        "2025-02-24, 振替休日",
        "2015-09-22, 国民の休日",
        "2019-04-30, 国民の休日",
        "2021-08-09, 振替休日",
        "2018-12-24, 振替休日",
        "2019-10-14, 体育の日",
        "2022-10-10, スポーツの日"
    })
    void namesOfDays(LocalDate day, String name) {
        assertEquals(name, HOLIDAYS.name(day).orElse("－"));
    }

    /** Days that were holidays in other years only. */
    @ParameterizedTest
    @CsvSource({"2019-12-23", "2020-07-20", "2020-08-11", "2020-10-12", "2021-10-11", "2028-01-03", "2027-09-21"})
    void daysThatAreNone(LocalDate day) {
        assertFalse(HOLIDAYS.name(day).isPresent());
    }

    /** Where the approximation ends no day is invented. */
    @Test
    void noEquinoxBeyondTheFormula() {
        assertFalse(HOLIDAYS.of(2100).containsValue("春分の日"));
        assertEquals("2099-03-20", day(2099, "春分の日"));
        assertEquals("2024-09-22", day(2024, "秋分の日"));
        assertEquals("2012-09-22", day(2012, "秋分の日"));
    }

    private static String day(int year, String name) {
        return HOLIDAYS.of(year).entrySet().stream()
                .filter(entry -> entry.getValue().equals(name))
                .map(entry -> entry.getKey().toString())
                .findFirst()
                .orElse("－");
    }
}
