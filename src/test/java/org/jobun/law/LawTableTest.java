package org.jobun.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.jobun.samples.Catalogs;
import org.jobun.text.Digits;
import org.jobun.text.Validity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a statute, a provision and imprisonment are called on a day, and on which days that changes. */
class LawTableTest {
    private static final LawTable LAWS = Catalogs.shipped().laws();

    @ParameterizedTest
    @CsvSource({
        "subcontract, 2025-12-31, 下請法",
        "subcontract, 2026-01-01, 中小受託取引適正化法",
        "subcontract.payment-day, 2025-12-31, 下請法第2条の2",
        "subcontract.payment-day, 2026-01-01, 中小受託取引適正化法第3条",
        "appi.outsourcee-safety, 2023-04-01, 個人情報保護法第66条第2項",
        "appi.computer-file, 2023-04-01, 個人情報保護法第60条第2項第1号",
        "appi.file, 2023-03-31, 個人情報保護法（個人情報ファイルの定義）", // no place yet
        "appi.nothing, 2023-04-01, appi.nothing",
        "nothing, 2023-04-01, nothing"
    })
    void callsAProvisionAsOnTheDay(String id, LocalDate day, String name) {
        assertEquals(name, LAWS.name(id, day, Digits.HALF));
    }

    @ParameterizedTest
    @CsvSource({"2025-05-31, 懲役", "2025-06-01, 拘禁刑"})
    void imprisonmentHasTheWordOfTheDay(LocalDate day, String word) {
        assertEquals(word, LAWS.imprisonmentWord(day));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-05-30, 2025-05-31, 0",
        "2025-05-31, 2025-06-01, 1",
        "2025-06-01, 2025-06-02, 0",
    })
    void theWordChangesAfterTheFirstDayAndUpToTheLast(LocalDate first, LocalDate last, int changes) {
        assertEquals(changes, LAWS.imprisonmentChanges(first, last).size());
    }

    /** Two matters on both sides of such a day do not get each other's law from what is remembered. */
    @ParameterizedTest
    @CsvSource({
        "2023-04-01", // articles of the statute on personal information
        "2025-06-01", // 拘禁刑
        "2026-01-01", // the former name of a statute ends
        "2027-01-17" // penalties change
    })
    void aDayOfChangeParts(LocalDate day) {
        ChangeDays days = ChangeDays.of(LAWS.validities());
        assertEquals(days.periodOf(day.minusDays(1)) + 1, days.periodOf(day));
        assertEquals(days.periodOf(day), days.periodOf(day.plusDays(1)));
    }

    @Test
    void aDayThatIsNotGivenIsOfNoPeriod() {
        ChangeDays days =
                ChangeDays.of(List.of(Validity.parse("2023-04-01/2025-06-01").orElseThrow()).stream());
        assertEquals(-1, days.periodOf(null));
        assertEquals(0, days.periodOf(LocalDate.of(2023, 3, 31)));
        assertEquals(1, days.periodOf(LocalDate.of(2023, 4, 1)));
        assertEquals(2, days.periodOf(LocalDate.of(2025, 6, 1)));
    }

    @ParameterizedTest
    @CsvSource({"9, 10", "66.1, 66.2", "66.2, 67", "167-5, 167-5-2", "60.2, 60.2.1"})
    void placesStandInTheOrderOfTheStatute(String first, String second) {
        StatutePlace one = StatutePlace.parse(first).orElseThrow();
        StatutePlace other = StatutePlace.parse(second).orElseThrow();
        assertTrue(one.compareTo(other) < 0);
        assertTrue(other.compareTo(one) > 0);
        assertEquals(0, one.compareTo(StatutePlace.parse(first).orElseThrow()));
    }
}
