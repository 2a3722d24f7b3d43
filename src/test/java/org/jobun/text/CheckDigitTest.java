package org.jobun.text;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckDigitTest {
    @ParameterizedTest
    @ValueSource(strings = {"011002", "131016", "141003", "282022", "385069", "254258"})
    void acceptsCodesOfLocalGovernments(String code) {
        assertTrue(CheckDigit.isLocalGovernmentCode(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"011003", "131006", "28202", "2820222", "28２022", "abcdef", ""})
    void refusesOthers(String code) {
        assertFalse(CheckDigit.isLocalGovernmentCode(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7000012050002", "3000020141003", "8000020130001", "4011001098993", "2120901007402"})
    void acceptsCorporateNumbers(String number) {
        assertTrue(CheckDigit.isCorporateNumber(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7000020141003", "300002014100", "30000201410033", ""})
    void refusesOtherNumbers(String number) {
        assertFalse(CheckDigit.isCorporateNumber(number));
    }
}
