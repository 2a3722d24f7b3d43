package org.jobun.matter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.law.MoneyTable;
import org.jobun.source.ListFiles;
import org.jobun.source.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an author has computed: exact, in order, with units that fit; and what is said where they do not. */
class OwnAmountsTest {
    private static final String FACTS = """
            facts:
              price: { label: 単価, type: money, from: matter }
              count: { label: 数量, type: number, unit: 個, from: matter }
              times: { label: 回数（回）, type: number, from: matter }
              rate: { label: 遅延損害金の率, type: rate, from: matter }
              due: { label: 支払期限, type: date, from: matter }
              paid: { label: 支払日, type: date, from: matter }
              name: { label: 名称, type: text, from: matter }
              rows: { label: 単価表, type: list, from: matter, of: { name: 品名, price: { label: 単価, type: money }, count: { label: 予定数量, type: number, unit: 個 }, amount: { label: 金額, unit: yen, formula: "price * count" } } }
            amounts:
            """;

    private final Diagnostics found = new Diagnostics();

    private Vocabulary vocabulary(String amounts) {
        byte[] text = (FACTS + amounts.indent(2)).getBytes(StandardCharsets.UTF_8);
        ListFiles files = new ListFiles(Set.copyOf(Vocabulary.keys()), found);
        files.add(SourceFile.decode("clauses/vocabulary.yaml", text, found).orElseThrow(), 0);
        return Vocabulary.read(files, MoneyTable.EMPTY, found).orElseThrow();
    }

    private String codes() {
        return found.sorted().stream().map(one -> one.code().id()).collect(Collectors.joining(" "));
    }

    private Map<String, Fact> facts(Vocabulary vocabulary, Map<String, FactValue> values) {
        Map<String, Fact> facts = new LinkedHashMap<>();
        values.forEach(
                (path, value) -> facts.put(path, new Fact(path, value, Fact.Source.MATTER, Location.ofFile("m.yaml"))));
        vocabulary.amounts().addTo(facts, Location.ofFile("v.yaml"), found);
        return facts;
    }

    private static final Map<String, FactValue> GIVEN = Map.of(
            "price", new FactValue.Money(1_250_001),
            "count", new FactValue.Number(7),
            "times", new FactValue.Number(3),
            "rate", WrittenRate.rate("2.5%").value(),
            "due", new FactValue.Date(java.time.LocalDate.of(2027, 3, 31)),
            "paid", new FactValue.Date(java.time.LocalDate.of(2027, 6, 19)),
            "rows",
                    new FactValue.Rows(List.of(
                            Map.of("name", "水質検査", "price", "12000", "count", "30"),
                            Map.of("name", "汚泥検査", "price", "4550", "count", "3"))));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            price * count                                  | unit: yen                                 | 8750007
            price * rate * days(due, paid) / 365           | unit: yen, rounding: down, to: 1          | 6849
            price * rate * days(due, paid) / 365           | unit: yen, rounding: up, to: 100          | 6900
            price * rate * days(due, paid) ÷ 365日          | unit: yen, rounding: half-up, to: 1       | 6849
            price × 0.0005                                 | unit: yen, rounding: half-up, to: 1       | 625
            (price - 1円) / 12                              | unit: yen, rounding: down, to: 1000       | 104000
            min(price, 1000000円)                           | unit: yen                                 | 1000000
            max(price, 10円) - price                        | unit: yen                                 | 0
            sum(rows.price * rows.count)                   | unit: yen                                 | 373650
            sum(rows.amount) * 110 / 100                   | unit: yen, rounding: down                 | 411015
            sum(rows.count) + count                        | unit: 個                                   | 40
            days(due, paid) + 1日                           | unit: days                                | 81
            rate * 2                                       | unit: rate                                | 5%
            rate / 3                                       | unit: "rate", rounding: down, to: 0.001   | 0.833%
            price / (price + price)                        | unit: number, rounding: half-up           | 1
            count / 2個                                     | unit: number, rounding: down              | 3
            count * days(due, paid) / 1日                   | unit: 個                                   | 560
            count / 2日 * days(due, paid)                   | unit: 個, rounding: down                   | 280
            count * times / 1個 / 1回                        | unit: number                              | 21
            """)
    void computesExactlyAndRoundsAsStated(String formula, String keys, String expected) {
        Vocabulary vocabulary = vocabulary("own: { label: 額, " + keys + ", formula: \"" + formula + "\" }");
        assertEquals("", codes());
        assertEquals(expected, facts(vocabulary, GIVEN).get("own").value().plain());
        assertEquals("", codes());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            price * price              | unit: yen                            | FCT-32
            price + days(due, paid)    | unit: yen                            | FCT-32
            price + 100                | unit: yen                            | FCT-32
            count + times              | unit: 個                              | FCT-32
            count / price              | unit: number, rounding: down         | FCT-32
            price * count              | unit: days                           | FCT-32
            min(price, count)          | unit: yen                            | FCT-32
            price / 12                 | unit: yen                            | FCT-34
            price * rate               | unit: yen                            | FCT-34
            price * 1.5                | unit: yen                            | FCT-34
            rate / 3                   | unit: rate                           | FCT-34
            price * cuont              | unit: yen                            | FCT-31
            price * name               | unit: yen                            | FCT-31
            price * due                | unit: yen                            | FCT-31
            days(due, price)           | unit: days                           | FCT-31
            price * sum(rows.kosu)     | unit: yen                            | FCT-31
            price * (count             | unit: yen                            | FCT-31
            price count                | unit: yen                            | FCT-31
            system(price)              | unit: yen                            | FCT-31
            price ** count             | unit: yen                            | FCT-31
            price * count              | unit: yen, rounding: nearest         | CLS-10
            price * count              | unit: yen, rounding: down, to: 0     | CLS-10
            """)
    void saysWhatDoesNotFit(String formula, String keys, String code) {
        vocabulary("own: { label: 額, " + keys + ", formula: \"" + formula + "\" }");
        assertEquals(code, codes());
    }

    @Test
    void namesTheCircle() {
        Vocabulary vocabulary = vocabulary("""
                a: { label: 甲額, unit: yen, formula: "b + price" }
                b: { label: 乙額, unit: yen, formula: "c * 2" }
                c: { label: 丙額, unit: yen, formula: "a - price" }
                d: { label: 丁額, unit: yen, formula: "price * 2" }
                """);
        assertEquals("FCT-33", codes());
        assertTrue(found.sorted().get(0).toString().contains("甲額 → 乙額 → 丙額 → 甲額"));
        Map<String, Fact> facts = facts(vocabulary, GIVEN);
        assertFalse(facts.containsKey("a"));
        assertEquals("2500002", facts.get("d").value().plain());
    }

    @Test
    void followsFromOtherAmountsWhateverTheirOrder() {
        Vocabulary vocabulary = vocabulary("""
                whole: { label: 総額, unit: yen, formula: "part * 2 + sum(rows.amount)" }
                part: { label: 部分, unit: yen, formula: "price * count" }
                """);
        assertEquals("17873664", facts(vocabulary, GIVEN).get("whole").value().plain());
        assertTrue(vocabulary.changedBy("price").containsKey("whole"));
        assertTrue(vocabulary.changedBy("rows").containsKey("whole"));
        assertFalse(vocabulary.changedBy("rate").containsKey("whole"));
    }

    @Test
    void isNotThereWhereSomethingIsMissingOrComesOutBelowNothing() {
        Vocabulary vocabulary = vocabulary("""
                rest: { label: 残額, unit: yen, formula: "price - 9999999円" }
                part: { label: 部分, unit: yen, formula: "price / (count - 7個)", rounding: down }
                none: { label: なし, unit: yen, formula: "price * rate", rounding: down }
                """);
        Map<String, Fact> facts = facts(vocabulary, GIVEN);
        assertFalse(facts.containsKey("rest"));
        assertFalse(facts.containsKey("part"));
        assertTrue(facts.containsKey("none"));
        assertEquals("FCT-35", codes());
        assertFalse(facts(vocabulary, Map.of("price", new FactValue.Money(1))).containsKey("none"));
    }

    @Test
    void saysHowAnAmountCameAbout() {
        Vocabulary vocabulary = vocabulary(
                "own: { label: 遅延損害金, unit: yen, formula: \"(price - 1円) * rate * days(due, paid) / 365\", rounding: down, to: 100 }");
        OwnAmounts.Way way = vocabulary.amounts().ways(new Facts(facts(vocabulary, GIVEN))).stream()
                .filter(one -> one.path().equals("own"))
                .findFirst()
                .orElseThrow();
        assertEquals("（単価－1円）×遅延損害金の率×支払期限から支払日までの日数÷365", way.formula());
        assertEquals("（1,250,001円－1円）×2.5パーセント×令和9年3月31日から令和9年6月19日までの日数÷365", way.numbers());
        assertEquals("100円未満切捨て", way.rounding());
        Vocabulary summed = vocabulary("all: { label: 総額, unit: yen, formula: \"sum(rows.amount)\" }");
        assertEquals(
                "単価表の各行の金額の合計",
                summed.amounts().ways(new Facts(facts(summed, GIVEN))).get(1).numbers());
    }
}
