package org.jobun.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jobun.matter.PrintedValue;
import org.jobun.text.Digits;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How what people typed stands in a sentence. */
class ValueWordsTest {
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            contractor.address; HALF; 青葉一丁目２３番4号; 青葉一丁目23番4号
            contractor.address; FULL; 青葉一丁目２３番4号; 青葉一丁目２３番４号
            contractor.address; MIXED; 青葉一丁目２３番4号; 青葉一丁目23番４号
            contract.place; HALF; ０９庁舎; 09庁舎
            contract.name; HALF; 第２期業務; 第２期業務
            address; FULL; 1番; １番
            """)
    void digitsOfAPlaceFollowTheHouseAndThoseOfANameDoNot(String path, Digits digits, String typed, String printed) {
        assertEquals(printed, HouseDigits.in(path, typed, digits));
    }

    @ParameterizedTest
    @CsvSource({"'一行目\n 二行目', 一行目 二行目", "'\n二行目', ' 二行目'", "'\t値', ' 値'", "'値 と 値', 値 と 値"})
    void aValueStandsOnOneLine(String typed, String printed) {
        assertEquals(printed, PrintedValue.oneLine(typed));
    }
}
