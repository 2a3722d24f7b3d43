package org.jobun.text;

/**
 * The letters that count items below 号: アイウ (gojuon order), イロハ and abc. After the last of them they are doubled, as
 * Word doubles them: ン, アア, イイ.
 */
public final class KanaSequence {
    private static final String AIUEO = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン";
    private static final String IROHA = "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン";
    private static final String LATIN = "abcdefghijklmnopqrstuvwxyz";

    private KanaSequence() {}

    /** {@code 1} → ア, {@code 47} → アア. */
    public static String aiueo(int number) {
        return letter(AIUEO, number);
    }

    /** {@code 1} → イ, {@code 49} → イイ. */
    public static String iroha(int number) {
        return letter(IROHA, number);
    }

    /** {@code 1} → a, {@code 27} → aa. */
    public static String latin(int number) {
        return letter(LATIN, number);
    }

    private static String letter(String sequence, int number) {
        if (number < 1) {
            throw new IllegalArgumentException("no letter number " + number);
        }
        int index = (number - 1) % sequence.length();
        return sequence.substring(index, index + 1).repeat((number - 1) / sequence.length() + 1);
    }
}
