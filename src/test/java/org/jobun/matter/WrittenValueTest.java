package org.jobun.matter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.jobun.text.Digits;
import org.jobun.text.EraDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people write, and what it is read as; what says too little or too much is refused with its reason. */
class WrittenValueTest {
    private static String shown(WrittenValue.Read<?> read) {
        return read.isValue() ? String.valueOf(read.value()) : read.fault().name();
    }

    private static String fraction(WrittenValue.Read<FactValue.Fraction> read) {
        return read.isValue() ? read.value().plain() : read.fault().name();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2.5%          | 2.5%
            ２．５％        | 2.5%
            2.50％         | 2.5%
            年2.5パーセント   | 2.5%
            年14.6パーセントの割合 | 14.6%
            年率２.７％      | 2.7%
            0.025         | 2.5%
            0.146         | 14.6%
            14.6          | 14.6%
            3             | 3%
            100           | 100%
            100分の2.5      | 2.5%
            1000分の25      | 2.5%
            25/1000       | 2.5%
            1割4分6厘        | 14.6%
            0             | 0%
            0.5           | AMBIGUOUS
            1             | AMBIGUOUS
            -3%           | NEGATIVE
            0.12345678%   | UNREADABLE
            2.5           | 2.5%
            割            | UNREADABLE
            2,5%          | UNREADABLE
            """)
    void rate(String written, String expected) {
        WrittenValue.Read<FactValue.Rate> read = WrittenRate.rate(written);
        assertEquals(
                expected, read.isValue() ? read.value().plain() : read.fault().name());
    }

    @Test
    void rateIsPrintedInTheDigitsOfTheHouse() {
        FactValue.Rate rate = WrittenRate.rate("14.60%").value();
        assertEquals("14.6パーセント", PrintedValue.usual(rate, Digits.HALF));
        assertEquals("１４．６パーセント", PrintedValue.usual(rate, Digits.FULL));
        assertEquals("14.6%", PrintedValue.form(rate, "sign", Digits.HALF).orElseThrow());
        assertEquals("1000分の146", PrintedValue.form(rate, "parts", Digits.HALF).orElseThrow());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            38500000             | 38500000
            28,600,000円          | 28600000
            ￥３，３００，０００－     | 3300000
            ¥3,300,000-          | 3300000
            金3,300,000円也       | 3300000
            3,300,000 円（税込）   | 3300000
            50万円                | 500000
            50万                  | 500000
            3千円                 | 3000
            1,500千円             | 1500000
            330万円               | 3300000
            1億2,000万円           | 120000000
            2億円                 | 200000000
            5百万円               | 5000000
            1万2千円              | 12000
            1,234万5千円           | 12345000
            2.5万円               | 25000
            3300000.00           | 3300000
            1.23456万円           | NOT_WHOLE
            3,300,000円（税抜）     | WITHOUT_TAX
            3300000.4            | NOT_WHOLE
            3,30,000             | UNREADABLE
            2億30,000万円          | UNREADABLE
            1億12345000000円       | UNREADABLE
            -5000                | NEGATIVE
            △5,000               | NEGATIVE
            円                    | UNREADABLE
            未定                  | UNREADABLE
            約50万円               | UNREADABLE
            50万円〜60万円          | UNREADABLE
            1000000000000000000  | TOO_LARGE
            """)
    void yen(String written, String expected) {
        assertEquals(expected, shown(WrittenNumber.yen(written)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            12      | 期間（日）   | 12
            ００７   | 番号        | 7
            10日    | 期間（日）   | 10
            3か月    | 間隔（月）   | 3
            ３年     | 保存年数    | 3
            86,000人 | 本人の数    | 86000
            8万6千   | 本人の数    | UNREADABLE
            8万人    | 本人の数    | 80000
            10%     | 率          | 10
            第2回    | 回数        | 2
            2.0     | 期間（日）   | 2
            2.5     | 期間（日）   | NOT_WHOLE
            1か月    | 期間（日）   | OTHER_UNIT
            2週間    | 期間（日）   | OTHER_UNIT
            -3      | 期間（日）   | NEGATIVE
            十日     | 期間（日）   | UNREADABLE
            """)
    void count(String written, String label, String expected) {
        assertEquals(expected, shown(WrittenNumber.count(written, label)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-12-01           | 2026-12-01
            2026-6-1             | 2026-06-01
            2026/12/1            | 2026-12-01
            令和8年12月1日          | 2026-12-01
            令和８年４月１日         | 2026-04-01
            令和元年5月1日          | 2019-05-01
            R8.4.1               | 2026-04-01
            令8.12.1              | 2026-12-01
            Ｒ８／１２／１           | 2026-12-01
            昭和64年1月7日          | 1989-01-07
            2026年12月1日（火）     | 2026-12-01
            令和8年12月1日火曜日     | 2026-12-01
            2026/12/1 0:00:00    | 2026-12-01
            2026-12-01T00:00:00  | 2026-12-01
            20261201             | 2026-12-01
            2027-02-29           | NO_SUCH_DAY
            20261301             | NO_SUCH_DAY
            2999-01-01           | DAY_OUT_OF_RANGE
            平成38年12月1日         | NOT_IN_ERA
            令和元年4月30日         | NOT_IN_ERA
            8.12.1               | NO_ERA
            8年12月1日             | NO_ERA
            2026年12月            | NO_DAY
            6/1/2026             | UNREADABLE
            2026-12-01 10:00     | UNREADABLE
            """)
    void day(String written, String expected) {
        assertEquals(expected, shown(WrittenDay.day(written)));
    }

    /** Whatever day a paper prints, in whatever digits, is read as that day. */
    @Test
    void everyDayIsReadAsItIsPrinted() {
        LocalDate last = LocalDate.of(2199, 12, 31);
        for (LocalDate day = LocalDate.of(1912, 7, 30); !day.isAfter(last); day = day.plusDays(7)) {
            EraDate era = EraDate.of(day);
            assertEquals(day, WrittenDay.day(era.text(Digits.FULL)).value());
            assertEquals(day, WrittenDay.day(era.text(Digits.HALF)).value());
            assertEquals(day, WrittenDay.day(day.toString()).value());
        }
    }

    /** And every amount. */
    @Test
    void everyAmountIsReadAsItIsPrinted() {
        Random random = new Random(16);
        for (int i = 0; i < 2_000; i++) {
            long yen = random.nextLong(1_000_000_000_000L);
            assertEquals(yen, WrittenNumber.yen(Digits.FULL.grouped(yen) + "円").value());
            assertEquals(
                    yen, WrittenNumber.yen("金" + Digits.HALF.grouped(yen) + "円").value());
            assertEquals(
                    yen,
                    WrittenNumber.yen(yen / 10_000 + "万" + yen % 10_000 + "円").value());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2024-10        | 2024-10
            2024年10月      | 2024-10
            令和6年10月      | 2024-10
            令和８年３月版     | 2026-03
            R6.10          | 2024-10
            202410         | 2024-10
            令和6年10月2日    | 2024-10
            平成31年4月      | 2019-04
            2024年13月      | UNREADABLE
            令和6年度        | UNREADABLE
            10月            | UNREADABLE
            平成38年3月      | NOT_IN_ERA
            """)
    void month(String written, String expected) {
        assertEquals(expected, shown(WrittenDay.month(written)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            10/100    | 10/100
            １０％      | 10/100
            2.5%      | 25/1000
            100分の10  | 10/100
            1割       | 10/100
            2割5分     | 25/100
            1/3       | 1/3
            10        | AMBIGUOUS
            0.1       | AMBIGUOUS
            120%      | ABOVE_WHOLE
            10/0      | UNREADABLE
            百分の十    | UNREADABLE
            abc       | UNREADABLE
            """)
    void fraction(String written, String expected) {
        assertEquals(expected, fraction(WrittenShare.fraction(written)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            60      | 60/100
            ２０     | 20/100
            50%     | 50/100
            50/100  | 50/100
            5割      | 50/100
            33.3    | 333/1000
            33.30%  | 333/1000
            1/3     | 1/3
            0       | 0/100
            0.5     | AMBIGUOUS
            1       | AMBIGUOUS
            120     | ABOVE_WHOLE
            abc     | UNREADABLE
            """)
    void share(String written, String expected) {
        assertEquals(expected, fraction(WrittenShare.share(written)));
    }

    @Test
    void thirdsMakeAWhole() {
        FactValue.Fraction third = new FactValue.Fraction(1, 3);
        FactValue.Fraction sum = third.plus(new FactValue.Fraction(333, 1000)).plus(third);
        assertEquals("2999/3000", sum.plain());
        assertEquals("100/100", third.plus(third).plus(third).plain());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            prohibited | prohibited
            禁止        | prohibited
            禁 止       | prohibited
            事前承認     | by-approval
            なし        | -
            禁止する     | -
            """)
    void choice(String written, String expected) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("prohibited", "禁止");
        values.put("by-approval", "事前承認");
        assertEquals(expected, WrittenValue.choice(values, written).orElse("-"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            取り扱う   | yes
            はい      | yes
            なし      | no
            true     | yes
            たぶん     | -
            """)
    void choiceOfYesAndNo(String written, String expected) {
        Map<String, String> values = Map.of("yes", "取り扱う", "no", "取り扱わない");
        assertEquals(expected, WrittenValue.choice(values, written).orElse("-"));
    }

    @Test
    void codesWithoutTheSignsInThem() {
        assertEquals("T7999900000101", WrittenValue.code("Ｔ7-9999-0000-0101"));
        assertEquals("7999900000101", WrittenValue.code(" ７９９９９００００ ０１０１ "));
    }
}
