package org.jobun.text;

/** Check digits of the codes that stand in municipal papers. */
public final class CheckDigit {
    private CheckDigit() {}

    /**
     * A 全国地方公共団体コード of six digits: the first five times 6, 5, 4, 3, 2, summed; the last digit is
     * the last digit of 11 − (sum mod 11).
     */
    public static boolean isLocalGovernmentCode(String code) {
        if (!code.matches("[0-9]{6}")) {
            return false;
        }
        return localGovernmentCheckDigit(code.substring(0, 5)) == code.charAt(5) - '0';
    }

    /** The sixth digit for the first five. */
    public static int localGovernmentCheckDigit(String firstFive) {
        int sum = 0;
        for (int i = 0; i < 5; i++) {
            sum += (firstFive.charAt(i) - '0') * (6 - i);
        }
        return (11 - sum % 11) % 10;
    }

    /**
     * A 法人番号 of 13 digits: the first is 9 − (Σ PnQn mod 9), n counted from the right of the other
     * twelve, Qn 1 for odd and 2 for even n (法人番号の指定等に関する省令2条).
     */
    public static boolean isCorporateNumber(String number) {
        if (!number.matches("[0-9]{13}")) {
            return false;
        }
        return corporateCheckDigit(number.substring(1)) == number.charAt(0) - '0';
    }

    /** The first digit for the other twelve. */
    public static int corporateCheckDigit(String lastTwelve) {
        int sum = 0;
        for (int n = 1; n <= 12; n++) {
            sum += (lastTwelve.charAt(12 - n) - '0') * (n % 2 == 1 ? 1 : 2);
        }
        return 9 - sum % 9;
    }
}
