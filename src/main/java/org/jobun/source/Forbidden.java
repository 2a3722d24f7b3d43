package org.jobun.source;

import java.util.Locale;

/**
 * Characters that no paper can carry through every format: C0 and C1 controls but tab, lone surrogates,
 * noncharacters (Unicode 23.7), the byte order mark inside a text, and bidirectional controls, which make
 * a line read otherwise than it is stored.
 */
public final class Forbidden {
    private Forbidden() {}

    /** Index of the first such character, or -1. A line end or tab is allowed. */
    public static int firstIn(String text) {
        int i = 0;
        while (i < text.length()) {
            if (isUsual(text.charAt(i))) {
                i++;
                continue;
            }
            int codePoint = text.codePointAt(i);
            if (isForbidden(codePoint)) {
                return i;
            }
            i += Character.charCount(codePoint);
        }
        return -1;
    }

    /** Letters, kana and kanji, of which nearly all texts are. */
    private static boolean isUsual(char c) {
        return c >= 0x20 && c < 0x7F || c >= 0x3000 && c < 0xD800;
    }

    /** {@code U+0001}. */
    public static String name(int codePoint) {
        return String.format(Locale.ROOT, "U+%04X", codePoint);
    }

    private static boolean isForbidden(int c) {
        if (c < 0x20) {
            return c != '\t' && c != '\n';
        }
        return c >= 0x7F && c < 0xA0
                || c >= 0xD800 && c <= 0xDFFF
                || c >= 0xFDD0 && c <= 0xFDEF
                || (c & 0xFFFE) == 0xFFFE
                || c == 0xFEFF
                || c >= 0x202A && c <= 0x202E
                || c >= 0x2066 && c <= 0x2069;
    }
}
