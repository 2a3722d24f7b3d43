package org.jobun.render.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text in PDF syntax is what a string would say. */
class PdfTextTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 7, 10, 99, 100, 1_000_000_000, Integer.MAX_VALUE, -1, -10, -999, Integer.MIN_VALUE})
    void writesNumbers(int number) {
        assertEquals(
                "[" + number + "]", new PdfText("[").append(number).append(']').toString());
    }

    @Test
    void writesFourHexadecimalDigits() {
        assertEquals(
                "0000001FABCDFFFF",
                new PdfText(1).hex(0).hex(0x1F).hex(0xABCD).hex(0xFFFF).toString());
    }

    @Test
    void growsAndIsUsedAgain() {
        PdfText text = new PdfText(2).append("/Type").append(new PdfText("/Page"));
        assertEquals("/Type/Page", text.toString());
        assertEquals(10, text.length());
        text.clear();
        assertEquals("<FE>", text.append((CharSequence) "<FE>").toString());
    }

    @Test
    void holdsBytesAbove127() {
        assertEquals("\u00e2\u00e3", new PdfText("\u00e2\u00e3").toString());
    }
}
