package org.jobun.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class CheckDigitProperties {
    @Property(seed = "20261123")
    void anyFiveDigitsHaveOneCheckDigit(@ForAll @IntRange(max = 99_999) int number) {
        String five = String.format("%05d", number);
        long valid = java.util.stream.IntStream.range(0, 10)
                .filter(digit -> CheckDigit.isLocalGovernmentCode(five + digit))
                .count();
        assertEquals(1, valid);
    }

    @Property(seed = "20261123")
    void aCorporateNumberWithItsCheckDigitIsValid(@ForAll @LongRange(max = 999_999_999_999L) long number) {
        String twelve = String.format("%012d", number);
        assertTrue(CheckDigit.isCorporateNumber(CheckDigit.corporateCheckDigit(twelve) + twelve));
    }
}
