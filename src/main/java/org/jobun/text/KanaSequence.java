package org.jobun.text;

/** The letters that count items below 号: アイウ (gojuon order) and イロハ. */
public final class KanaSequence {
    private static final String AIUEO = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン";
    private static final String IROHA = "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス";

    private KanaSequence() {}

    /** {@code 1} → ア. Holds up to 46. */
    public static String aiueo(int number) {
        return letter(AIUEO, number);
    }

    /** {@code 1} → イ. Holds up to 47. */
    public static String iroha(int number) {
        return letter(IROHA, number);
    }

    private static String letter(String sequence, int number) {
        if (number < 1 || number > sequence.length()) {
            throw new IllegalArgumentException("no letter number " + number);
        }
        return sequence.substring(number - 1, number);
    }
}
