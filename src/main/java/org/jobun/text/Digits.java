package org.jobun.text;

/**
 * How Arabic digits look in a paper: 半角, 全角, or one digit 全角 and several 半角 (一桁全角).
 *
 * <p>The last is what one published writing rule (文書事務の手引) asks for; real papers use all three.
 */
public enum Digits {
    /** 第12条 */
    HALF,
    /** 第１２条 */
    FULL,
    /** 第３条, but 第12条 */
    MIXED;

    /** The number in this look, without grouping commas: {@code MIXED.of(3)} is {@code ３}. */
    public String of(long number) {
        return in(Long.toString(number));
    }

    /** The number with a comma every three digits: {@code HALF.grouped(1234567)} is {@code 1,234,567}. */
    public String grouped(long number) {
        String plain = Long.toString(Math.abs(number));
        StringBuilder out = new StringBuilder(number < 0 ? "-" : "");
        for (int i = 0; i < plain.length(); i++) {
            if (i > 0 && (plain.length() - i) % 3 == 0) {
                out.append(',');
            }
            out.append(plain.charAt(i));
        }
        return in(out.toString());
    }

    /**
     * Every run of ASCII digits in the text in this look. A comma or full stop between digits belongs to
     * the run, so that {@code 1,000} never becomes half and half.
     */
    public String in(String text) {
        if (this == HALF) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            if (!isDigit(text.charAt(i))) {
                out.append(text.charAt(i++));
                continue;
            }
            int end = endOfRun(text, i);
            boolean wide = this == FULL || end - i == 1;
            for (; i < end; i++) {
                out.append(wide ? wide(text.charAt(i)) : text.charAt(i));
            }
        }
        return out.toString();
    }

    private static int endOfRun(String text, int start) {
        int end = start;
        while (end < text.length()) {
            char c = text.charAt(end);
            boolean joins = (c == ',' || c == '.') && end + 1 < text.length() && isDigit(text.charAt(end + 1));
            if (!isDigit(c) && !joins) {
                break;
            }
            end++;
        }
        return end;
    }

    private static char wide(char c) {
        return switch (c) {
            case ',' -> '，';
            case '.' -> '．';
            default -> (char) (c - '0' + '０');
        };
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
