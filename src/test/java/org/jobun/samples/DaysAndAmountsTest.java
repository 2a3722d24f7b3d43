package org.jobun.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.matter.Matter;
import org.jobun.matter.MatterReader;
import org.jobun.source.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Deadlines, delay, fiscal years and settlements, each against a figure that was calculated by hand. */
class DaysAndAmountsTest {
    private static Matter matter(String answers) {
        Diagnostics found = new Diagnostics();
        String yaml = "id: m\nmunicipality: aobano\n" + answers;
        Matter matter = SourceFile.decode("m.yaml", yaml.getBytes(StandardCharsets.UTF_8), found)
                .flatMap(file -> new MatterReader(
                                Catalogs.shipped().vocabulary(),
                                Catalogs.shipped().municipalities(),
                                found)
                        .read(file))
                .orElseThrow();
        assertEquals(List.of(), found.sorted());
        return matter;
    }

    private static String fact(String path, String answers) {
        return matter(answers).facts().plain(path).orElse("－");
    }

    private static String late(String completed, String more, String choices) {
        return "dates: { conclusion: 2024-04-01, start: 2024-04-01, end: 2024-12-20, completed: " + completed + more
                + " }\ncontract: { amount: 5500000 }\nchoices: { nature: contracting" + choices + " }\n";
    }

    @ParameterizedTest
    @CsvSource({
        // 5,500,000 × 2.5% × (11 ÷ 366 + 1 ÷ 365) = 4,509.2: eleven days lie in the leap year 2024.
        "2025-01-01, '', 4509",
        // ÷ 365 where the contract says so: 4,520.5.
        "2025-01-01, ', delay_year: fixed', 4520",
        "2025-01-01, ', delay_year: fixed, delay_fraction: hundred', 4500",
        "2025-01-01, ', delay_form: daily', 66000",
        "2024-12-20, '', 0",
        "2024-12-10, '', 0",
        "2024-12-21, ', delay_year: fixed, delay_fraction: hundred', 300"
    })
    void delayIsPaidByTheDay(String completed, String choices, String yen) {
        assertEquals(yen, fact("delay.damages", late(completed, "", choices)));
    }

    /** After an inspection that was not passed the delay runs from the end of the term, without the days of inspecting. */
    @Test
    void daysOfInspectionDoNotCount() {
        String corrected = ", completion_notice: 2024-12-18, inspected: 2024-12-26, corrected: 2025-01-10";
        // 21 days from December 20 to January 10, of which 6 lie between December 20 and 26.
        assertEquals("15", fact("delay.days", late("2024-12-18", corrected, "")));
    }

    @Test
    void aBaseWithoutWhatWasAccepted() {
        assertEquals("2500000", fact("delay.base", late("2025-01-01", "", "") + "delay: { accepted: 3000000 }\n"));
    }

    @ParameterizedTest
    @CsvSource({
        // Rates of a year that nobody read are not made up.
        "2025-04-01, －",
        "2021-03-31, 2.6%",
        "2021-04-01, 2.5%"
    })
    void theRateIsThatOfTheDayOfConclusion(String day, String rate) {
        assertEquals(rate, fact("late_payment.rate", "dates: { conclusion: " + day + " }\n"));
    }

    /** Eleven days late to inspect are taken off the thirty to pay; interest of less than 100 yen is not due. */
    @Test
    void aLateInspectionShortensTheTimeToPay() {
        String days = "dates: { conclusion: 2024-04-01, completion_notice: 2024-06-03, inspected: 2024-06-24,"
                + " invoice: 2024-06-25, paid: 2024-07-25 }\ncontract: { amount: 11000000 }\n";
        assertEquals("2024-06-13", fact("due.inspection", days));
        assertEquals("2024-07-14", fact("due.payment", days));
        assertEquals("11", fact("late_payment.days", days));
        // 11,000,000 × 2.5% × 11 ÷ 365 = 8,287.6
        assertEquals("8200", fact("late_payment.interest", days));
        assertEquals("0", fact("late_payment.interest", days + "late_payment: { unpaid: 100000 }\n"));
    }

    /** The seventh day after May 1 2026 is the 8th; after April 27, the 4th, a holiday: it moves to the 7th. */
    @ParameterizedTest
    @CsvSource({"2026-05-01, 2026-05-08", "2026-04-27, 2026-05-07", "2026-09-15, 2026-09-24"})
    void theTimeToSignEndsOnAnOpenDay(String award, String due) {
        assertEquals(due, fact("due.conclusion", "dates: { award: " + award + " }\n"));
    }

    private static List<String> years(String answers) {
        return matter(answers).facts().rows("term.years").stream()
                .map(DaysAndAmountsTest::year)
                .toList();
    }

    private static String year(Map<String, String> row) {
        return row.get("year") + " " + row.get("months") + " " + row.getOrDefault("amount", "－");
    }

    /** 60 months from October 2026: six, four times twelve, six; the odd yen in the first year. */
    @Test
    void aLongContractIsShownByFiscalYear() {
        String lease = "dates: { start: 2026-10-01, end: 2031-09-30 }\ncontract: { amount: 10000000 }\n";
        assertEquals(
                List.of(
                        "令和8年度 6 1000036",
                        "令和9年度 12 1999992",
                        "令和10年度 12 1999992",
                        "令和11年度 12 1999992",
                        "令和12年度 12 1999992",
                        "令和13年度 6 999996"),
                years(lease + "choices: { payment: monthly }\n"));
        assertEquals("令和8年度 6 －", years(lease).get(0));
        String limits = lease + "choices: { payment: lump-sum }\n";
        String given = limits.replace(
                "amount: 10000000",
                "amount: 10000000, year_amounts: [ { year: 2026, amount: 4000000 }, { year: 2027, amount: 5000000 } ]");
        assertEquals("令和9年度 12 5000000", years(given).get(1));
        assertEquals("true", fact("term.years_differ", given));
        assertEquals("6", fact("term.year_count", given));
        assertEquals("60", fact("term.months", given));
    }

    @ParameterizedTest
    @CsvSource({"calendar, '39032 110000'", "thirty, '40333 110000'"})
    void aPartOfAMonthByItsDaysOrByThirtieths(String share, String amounts) {
        long total = share.equals("calendar") ? 149_032 : 150_333;
        String matter = "dates: { start: 2026-05-21, end: 2026-06-30 }\ncontract: { amount: " + total
                + ", monthly: 110000 }\nchoices: { payment: monthly, month_share: " + share + " }\n";
        assertEquals(
                amounts,
                matter(matter).facts().rows("contract.instalments").stream()
                        .map(row -> row.get("amount"))
                        .collect(Collectors.joining(" ")));
    }

    @Test
    void settlements() {
        String prices =
                "dates: { end: 2027-03-31 }\nunit_prices: [ { name: 入力, unit: 件, price: 12, planned: 1000, used: 56789 },"
                        + " { name: 点検, unit: 件, price: 3, planned: 10, used: 11 } ]\n";
        // 12 × 56,789 + 3 × 11 = 681,501; a tenth of it, dropped: 68,150.
        assertEquals("681501", fact("unit_prices.used_total", prices));
        assertEquals("68150", fact("unit_prices.used_tax", prices));
        assertEquals("749651", fact("unit_prices.used_whole", prices));
        assertEquals("12030", fact("unit_prices.planned_total", prices));
        assertEquals("13233", fact("unit_prices.planned_whole", prices));
        assertEquals("2200000", fact("part_payment.amount", "part_payment: { value: 3000000, paid: 500000 }\n"));
        assertEquals("0", fact("part_payment.amount", "part_payment: { value: 3000000, paid: 2800000 }\n"));
        // 6,000,000 × 5.5% − 8,000,000 × 1%
        assertEquals("250000", fact("slide.amount", "slide: { rest: 8000000, labour: 6000000, change: 5.5% }\n"));
        assertEquals("35000001", fact("bid.awarded", "dates: { end: 2027-03-31 }\nbid: { offered: 31818183 }\n"));
    }

    /** Prices with 銭: 12.345 × 1,001 + 0.5 × 3 is 12,358.845; rows cut off one by one give a yen less. */
    @Test
    void pricesOfLessThanAYenAreCutOffOnceOrInEachRow() {
        String prices = String.join(
                "\n",
                "dates: { end: 2027-03-31 }\nunit_prices: [ { name: 入力, unit: 件, price: 12.345, planned: 1001, used: 1001 },",
                "  { name: 点検, unit: 件, price: 50銭, planned: 3, used: 3 } ]");
        assertEquals("12358", fact("unit_prices.planned_total", prices));
        assertEquals("12358", fact("unit_prices.used_total", prices));
        assertEquals("12358", fact("unit_prices.rows_total", prices));
        String more = prices.replace("used: 1001", "used: 999").replace("used: 3", "used: 5");
        assertEquals("12335", fact("unit_prices.used_total", more));
        assertEquals("12334", fact("unit_prices.rows_total", more));
    }

    /** A paper of unit prices is one of 請負 with the amount that price and planned quantity give, and never a framework of merchants. */
    @ParameterizedTest
    @CsvSource({
        "'contract: { amount: 11000000 }', 10000",
        "'contract: { amount: 11000000 }\nchoices: { kind: lease }', 0",
        "'contract: { amount: 11000000 }\nchoices: { kind: dispatch }', 0",
        "'unit_prices: [ { name: 入力, price: 120, planned: 10000 } ]', 400",
        "'unit_prices: [ { name: 入力, price: 120 } ]', 200"
    })
    void stampsByKindOfPaper(String answers, String yen) {
        String matter = "dates: { conclusion: 2026-12-01, end: 2027-03-31 }\n" + answers.replace("\\n", "\n") + "\n";
        assertEquals(yen, fact("contract.stamp", matter));
    }

    @ParameterizedTest
    @CsvSource({
        "end: 2027-03-22, term.inspection_next_year, true",
        "end: 2027-03-21, term.inspection_next_year, false",
        "'start: 2027-04-01, bid: 2027-03-16', term.announced_before_year, true",
        "'start: 2027-04-01, bid: 2027-04-01', term.announced_before_year, false",
        "'start: 2027-04-01, conclusion: 2027-03-31', term.signed_before_year, true"
    })
    void whatTheFiscalYearAsks(String days, String flag, String value) {
        assertEquals(value, fact(flag, "dates: { " + days + " }\n"));
    }
}
