package org.jobun.web.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses a proxy may come from. */
class NetworkTest {
    @ParameterizedTest
    @CsvSource({
        "10.1.0.0/16, 10.1.255.3, true",
        "10.1.0.0/16, 10.2.0.1, false",
        "10.1.2.128/25, 10.1.2.129, true",
        "10.1.2.128/25, 10.1.2.127, false",
        "127.0.0.1, 127.0.0.1, true",
        "127.0.0.1, 127.0.0.2, false",
        "0.0.0.0/0, 203.0.113.9, true",
        "2001:db8::/32, 2001:db8:1::5, true",
        "2001:db8::/32, 2001:db9::5, false",
        "::1, [::1], true",
        "10.0.0.0/8, ::1, false"
    })
    void holdsAddressesThatBeginAlike(String network, String address, boolean holds) {
        assertEquals(holds, Network.parse(network).holds(address));
    }

    /** A name would have to be asked for, and somebody else would answer. */
    @ParameterizedTest
    @ValueSource(strings = {"localhost", "proxy.example/8", "10.0.0.0/33", "10.0.0.0/x", "", "10.0.0.0/-1"})
    void isNoName(String text) {
        assertThrows(IllegalArgumentException.class, () -> Network.parse(text));
    }

    @Test
    void equalsByAddressAndBits() {
        assertEquals(Network.parse("10.0.0.0/8"), Network.parse("10.0.0.0/8"));
    }
}
