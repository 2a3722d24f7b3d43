package org.jobun.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names that Windows, macOS and Linux can all hold, and that show what they are. */
class FileNameTest {
    @ParameterizedTest
    @CsvSource(delimiter = ';', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
            01 業務委託契約書;01 業務委託契約書
            a/b\\c:d*e?f"g<h>i|j;a_b_c_d_e_f_g_h_i_j
            契約書. .;契約書
             契約書 ;契約書
            ...;_
            con;_con
            COM1.txt;_COM1.txt
            lpt9 .txt;_lpt9 .txt
            conin$;_conin$
            com;com
            com10;com10
            console;console
            """)
    void holdsNothingThatASystemRefuses(String name, String safe) {
        assertEquals(safe, FileName.safe(name));
    }

    @ParameterizedTest
    @CsvSource({
        "契約\u202e書, 契約_書", // turns what follows round on the screen
        "契約\u0007書, 契約_書",
        "契約\u2028書, 契約_書",
        "か\u3099, が" // one letter on macOS and Windows alike
    })
    void showsWhatItIs(String name, String safe) {
        assertEquals(safe, FileName.safe(name));
    }

    @Test
    void isCutAtOneHundredAndTwentyBytesAndAtNoHalfLetter() {
        assertEquals("漢".repeat(40), FileName.safe("漢".repeat(40)));
        assertEquals("漢".repeat(40), FileName.safe("漢".repeat(41)));
        // Four bytes each, two units of UTF-16.
        assertEquals("a" + "𠮷".repeat(29), FileName.safe("a" + "𠮷".repeat(30)));
    }
}
