package org.jobun.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.jobun.matter.FactType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What officers write in cells, and what it is read as; what is not understood stays as it is. */
class CellTextTest {
    private static FactType type(FactType.Kind kind) {
        return new FactType("a.b", "事実", kind, FactType.Origin.MATTER, "", "", Map.of(), List.of());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            MONEY    | 3,300,000円            | 3300000
            MONEY    | ￥３，３００，０００－       | 3300000
            MONEY    | ¥3,300,000-            | 3300000
            MONEY    | 金3,300,000円也         | 3300000
            MONEY    | 3,300,000 円（税込）     | 3300000
            MONEY    | 330万円                | 3300000
            MONEY    | 1億2,000万円            | 120000000
            MONEY    | 2億円                  | 200000000
            MONEY    | 3,300,000円（税抜）      | 3,300,000円（税抜）
            MONEY    | 3300000.4              | 3300000.4
            MONEY    | 3,30,000               | 3,30,000
            MONEY    | 円                     | 円
            MONEY    | 未定                   | 未定
            NUMBER   | ００７                  | 7
            NUMBER   | 60%                    | 60
            DATE     | 令和8年12月1日           | 2026-12-01
            DATE     | 令和元年5月1日           | 2019-05-01
            DATE     | R8.12.1                | 2026-12-01
            DATE     | 令8.12.1               | 2026-12-01
            DATE     | Ｒ８／１２／１            | 2026-12-01
            DATE     | 2026年12月1日（火）      | 2026-12-01
            DATE     | 令和8年12月1日火曜日      | 2026-12-01
            DATE     | 2026/12/1 0:00:00      | 2026-12-01
            DATE     | 2026-12-01T00:00:00    | 2026-12-01
            DATE     | 20261201               | 2026-12-01
            DATE     | 平成38年12月1日          | 平成38年12月1日
            DATE     | 令和元年4月30日          | 令和元年4月30日
            DATE     | 20261301               | 20261301
            DATE     | 8.12.1                 | 8.12.1
            DATE     | 2026年12月              | 2026年12月
            FRACTION | 10％                   | 10/100
            FRACTION | 百分の十                | 百分の十
            FRACTION | 100分の10               | 10/100
            FLAG     | 有                     | yes
            FLAG     | なし                    | no
            """)
    void ofAFact(FactType.Kind kind, String cell, String expected) {
        assertEquals(expected, CellText.of(type(kind), cell));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            60%        | 60
            33.3%      | 33.3
            ６０        | 60
            1,200,000円 | 1200000
            3点        | 3点
            10部       | 10部
            第1工区     | 第1工区
            """)
    void ofAList(String cell, String expected) {
        assertEquals(expected, CellText.ofList(cell));
    }
}
