package org.jobun.text;

/** Numbers in 漢数字 (一, 十二, 二百三) and 大字 (金壱千弐百参拾万円 as on receipts and contracts). */
public final class KanjiNumerals {
    private static final String[] PLAIN = {"〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
    private static final String[] FORMAL = {"零", "壱", "弐", "参", "四", "五", "六", "七", "八", "九"};
    private static final String[] PLAIN_UNITS = {"", "十", "百", "千"};
    private static final String[] FORMAL_UNITS = {"", "拾", "百", "千"};
    private static final String[] MYRIADS = {"", "万", "億", "兆", "京"};

    private KanjiNumerals() {}

    /** {@code 123} → 百二十三. Zero is 〇. */
    public static String plain(long number) {
        return spell(number, PLAIN, PLAIN_UNITS, false);
    }

    /**
     * {@code 11_230_000} → 壱千壱百弐拾参万. Only 壱弐参拾 are replaced, as 商業登記規則48条2項 and contract
     * practice do; a leading 一 before 拾, 百 or 千 is written (壱拾, 壱百) so that no digit can be added.
     */
    public static String formal(long number) {
        return spell(number, FORMAL, FORMAL_UNITS, true);
    }

    private static String spell(long number, String[] digits, String[] units, boolean writeOne) {
        if (number < 0) {
            throw new IllegalArgumentException("negative number: " + number);
        }
        if (number == 0) {
            return digits[0];
        }
        StringBuilder out = new StringBuilder();
        for (int myriad = MYRIADS.length - 1; myriad >= 0; myriad--) {
            int group = (int) (number / power(myriad) % 10_000);
            if (group > 0) {
                out.append(group(group, digits, units, writeOne)).append(MYRIADS[myriad]);
            }
        }
        return out.toString();
    }

    private static String group(int group, String[] digits, String[] units, boolean writeOne) {
        StringBuilder out = new StringBuilder();
        int divisor = 1000;
        for (int unit = 3; unit >= 0; unit--, divisor /= 10) {
            int digit = group / divisor % 10;
            if (digit == 0) {
                continue;
            }
            if (digit != 1 || unit == 0 || writeOne) {
                out.append(digits[digit]);
            }
            out.append(units[unit]);
        }
        return out.toString();
    }

    private static long power(int myriad) {
        long value = 1;
        for (int i = 0; i < myriad; i++) {
            value *= 10_000;
        }
        return value;
    }
}
