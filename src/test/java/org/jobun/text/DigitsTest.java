package org.jobun.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigitsTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            HALF, 3, 3
            HALF, 12, 12
            FULL, 3, ３
            FULL, 12, １２
            MIXED, 3, ３
            MIXED, 12, 12
            MIXED, 0, ０
            """)
    void writesANumberInTheLook(Digits digits, long number, String expected) {
        assertEquals(expected, digits.of(number));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            HALF; 1234567; 1,234,567
            HALF; 0; 0
            HALF; 999; 999
            HALF; -1234; -1,234
            FULL; 9185000; ９，１８５，０００
            MIXED; 5; ５
            MIXED; 1000; 1,000
            """)
    void groupsByThousands(Digits digits, long number, String expected) {
        assertEquals(expected, digits.grouped(number));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            HALF; 第3条10日2.5パーセント; 第3条10日2.5パーセント
            FULL; 第3条10日2.5パーセント; 第３条１０日２．５パーセント
            MIXED; 第3条10日2.5パーセント; 第３条10日2.5パーセント
            FULL; 3, 4; ３, ４
            MIXED; 1,000円、1円; 1,000円、１円
            MIXED; なし; なし
            FULL; 第12,; 第１２,
            FULL; 3.; ３.
            """)
    void changesEachRunOfATextAsAWhole(Digits digits, String text, String expected) {
        assertEquals(expected, digits.in(text));
    }
}
