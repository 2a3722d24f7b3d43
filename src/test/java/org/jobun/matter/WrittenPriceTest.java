package org.jobun.matter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.math.BigDecimal;
import org.jobun.text.Digits;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A price of one may have 銭, which an amount has not. */
class WrittenPriceTest {
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            120; 120; 120円
            12.34; 12.34; 12.34円
            １２．３４円; 12.34; 12.34円
            12円34銭; 12.34; 12.34円
            85銭; 0.85; 0.85円
            1,234.50; 1234.5; 1,234.5円
            0.125; 0.125; 0.125円
            ¥3,000; 3000; 3,000円
            2万円; 20000; 20,000円
            """)
    void isReadAndPrinted(String written, String plain, String printed) {
        FactValue.Price price = new FactValue.Price(WrittenNumber.price(written).value());
        assertEquals(plain, price.plain());
        assertEquals(printed, PrintedValue.usual(price, Digits.HALF));
        assertEquals(new BigDecimal(plain), price.yen());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "円", "銭", "12.34567", "12.5円50銭", "-3", "12,34", "一式"})
    void isRefused(String written) {
        assertFalse(WrittenNumber.price(written).isValue(), written);
    }
}
