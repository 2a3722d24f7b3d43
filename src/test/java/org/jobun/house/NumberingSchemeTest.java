package org.jobun.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jobun.house.NumberingScheme.Glyphs;
import org.jobun.house.NumberingScheme.Level;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberingSchemeTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            第, DECIMAL, 条, 12, 第12条
            第, DECIMAL_FULL_WIDTH, 条, 12, 第１２条
            第, DECIMAL_MIXED, 条, 9, 第９条
            第, DECIMAL_MIXED, 条, 10, 第10条
            (, DECIMAL, ), 3, (3)
            '', KANJI, '', 21, 二十一
            '', AIUEO, '', 3, ウ
            '', IROHA, '', 3, ハ
            '', LATIN, '', 3, c
            """)
    void aLevelGivesTheLabelOfANumber(String prefix, Glyphs glyphs, String suffix, int number, String expected) {
        assertEquals(expected, new Level(prefix, glyphs, suffix).label(number));
    }
}
