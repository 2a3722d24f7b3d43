package org.jobun.render.docx;

/** Number formats of Word as ECMA-376 part 1, 17.18.59 lists them, written apart from our own numerals. */
final class WordNumbers {
    private static final String AIUEO = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン";
    private static final String IROHA = "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン";
    private static final String DIGITS = "〇一二三四五六七八九";

    private WordNumbers() {}

    static String format(String format, int number) {
        return switch (format) {
            case "decimal" -> Integer.toString(number);
            case "decimalFullWidth" ->
                Integer.toString(number)
                        .chars()
                        .collect(StringBuilder::new, (out, c) -> out.append((char) (c + 0xFEE0)), StringBuilder::append)
                        .toString();
            case "japaneseCounting" -> counting(number);
            case "aiueoFullWidth" -> letter(AIUEO, number);
            case "irohaFullWidth" -> letter(IROHA, number);
            case "lowerLetter" -> letter("abcdefghijklmnopqrstuvwxyz", number);
            default -> throw new IllegalArgumentException(format);
        };
    }

    /** After the last letter Word doubles: アア. */
    private static String letter(String letters, int number) {
        int index = (number - 1) % letters.length();
        return letters.substring(index, index + 1).repeat((number - 1) / letters.length() + 1);
    }

    private static String counting(int number) {
        StringBuilder out = new StringBuilder();
        int rest = number;
        for (int unit = 1000, i = 0; unit > 1; unit /= 10, i++) {
            int digit = rest / unit;
            if (digit > 0) {
                out.append(digit > 1 ? DIGITS.substring(digit, digit + 1) : "").append("千百十".charAt(i));
            }
            rest %= unit;
        }
        return out.append(rest > 0 ? DIGITS.substring(rest, rest + 1) : "").toString();
    }
}
