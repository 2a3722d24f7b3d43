package org.jobun.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KanjiNumeralsTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            0, 〇
            1, 一
            10, 十
            11, 十一
            20, 二十
            110, 百十
            203, 二百三
            1000, 千
            1115, 千百十五
            10000, 一万
            100010001, 一億一万一
            12345678, 千二百三十四万五千六百七十八
            """)
    void spellsPlainly(long number, String expected) {
        assertEquals(expected, KanjiNumerals.plain(number));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            0, 零
            10, 壱拾
            110, 壱百壱拾
            1000, 壱千
            10000, 壱万
            38500000, 参千八百五拾万
            11230000, 壱千壱百弐拾参万
            1000000000000, 壱兆
            """)
    void spellsFormallySoThatNoDigitCanBeAdded(long number, String expected) {
        assertEquals(expected, KanjiNumerals.formal(number));
    }

    @Test
    void refusesNegativeNumbers() {
        assertThrows(IllegalArgumentException.class, () -> KanjiNumerals.plain(-1));
    }
}
