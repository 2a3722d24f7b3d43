package org.jobun.render.pdf;

/** What a character does at the edges of a line (JLREQ 3.1, character classes of Appendix A). */
enum CharClass {
    /** cl-01 始め括弧類: never last on a line; blank on its left half. */
    OPENING,
    /** cl-02 終わり括弧類: never first on a line; blank on its right half. */
    CLOSING,
    /** cl-06, cl-07 句点類, 読点類: never first on a line; blank on its right half. */
    STOP,
    /** cl-03 … cl-05, cl-09 … cl-11: never first on a line (中点, ー, small kana, 々). */
    NOT_FIRST,
    /** Latin letters and signs: a word of them is not broken. */
    LATIN,
    /** 0–9, half or full width, and what stands between digits. */
    DIGIT,
    /** U+0020 and U+3000. */
    SPACE,
    /** All else: may be broken before and after. */
    OTHER;

    private static final String OPENINGS = "「『（【〔［｛〈《“‘｟〘〖〝«｢";
    private static final String CLOSINGS = "」』）】〕］｝〉》”’｠〙〗〟»｣";
    private static final String STOPS = "、。，．､｡";
    private static final String NOT_FIRSTS =
            "・：；？！‐〜～゠–ヽヾゝゞ々〻ーぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ％℃‼⁇⁈⁉〻〵゛゜･ｰｧｨｩｪｫｬｭｮｯﾞﾟ";
    /** Units that stay with their number (分離禁止, JLREQ 3.1.10). */
    private static final String UNITS = "円日年月条項号人件部か箇カヶ時分秒回個章節款歳階口通度倍割台名枚";

    static CharClass of(int c) {
        if (c < 0x80) {
            return ascii(c);
        }
        if (c == 0x3000) {
            return SPACE;
        }
        if (c >= '０' && c <= '９') {
            return DIGIT;
        }
        if (c < 0x2000 && Character.isLetterOrDigit(c)) {
            return LATIN;
        }
        if (OPENINGS.indexOf(c) >= 0) {
            return OPENING;
        }
        if (CLOSINGS.indexOf(c) >= 0) {
            return CLOSING;
        }
        if (STOPS.indexOf(c) >= 0) {
            return STOP;
        }
        return NOT_FIRSTS.indexOf(c) >= 0 ? NOT_FIRST : OTHER;
    }

    private static CharClass ascii(int c) {
        if (c >= '0' && c <= '9') {
            return DIGIT;
        }
        return switch (c) {
            case ' ' -> SPACE;
            case '(', '[', '{' -> OPENING;
            case ')', ']', '}' -> CLOSING;
            default -> LATIN;
        };
    }

    /** Half-width stops are part of a number or word (38,500,000), but begin no line either. */
    static boolean isHalfWidthStop(int c) {
        return "!%,.:;?".indexOf(c) >= 0;
    }

    /** Signs that stay with the number behind them (cl-12 前置省略記号). */
    static boolean isPrefix(int c) {
        return "￥¥＄$￡£＃#№".indexOf(c) >= 0;
    }

    static boolean isUnit(int c) {
        return UNITS.indexOf(c) >= 0;
    }

    boolean isRightBlank() {
        return this == CLOSING || this == STOP;
    }
}
