package org.jobun.render.pdf;

import java.text.Normalizer;
import org.jobun.font.Font;
import org.jobun.font.Glyph;

/** Characters with what is set on them, as one sign: か with a combining ゛, 葛 with a variation selector. */
final class Graphemes {
    private Graphemes() {}

    /** Where the sign that begins at a place of a text ends. */
    static int end(String text, int from) {
        int end = from + Character.charCount(text.codePointAt(from));
        while (end < text.length() && joinsBefore(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    /** The character that is drawn for a sign: か with a combining ゛ is が; marks else are not drawn. */
    static int shown(String sign) {
        int first = spaced(sign.codePointAt(0));
        if (isSingle(sign)) {
            // NFC would replace a compatibility ideograph (神 U+FA19), which must stay as written.
            return first;
        }
        String composed = Normalizer.normalize(seen(sign), Normalizer.Form.NFC);
        return composed.codePointCount(0, composed.length()) == 1 ? composed.codePointAt(0) : first;
    }

    /** The glyph of a sign of a character and one selector; none where there is no such variant. */
    static Glyph variant(String sign, FontChain fonts, Font wanted) {
        if (isSingle(sign)) {
            return Glyph.NONE;
        }
        String seen = seen(sign);
        if (seen.isEmpty() || isSingle(seen)) {
            return Glyph.NONE;
        }
        int first = seen.codePointAt(0);
        int rest = Character.charCount(first);
        int selector = seen.codePointAt(rest);
        boolean alone = rest + Character.charCount(selector) == seen.length();
        return alone && isVariationSelector(selector) ? fonts.variant(first, selector, wanted) : Glyph.NONE;
    }

    private static boolean isSingle(String sign) {
        return Character.charCount(sign.codePointAt(0)) == sign.length();
    }

    private static boolean isVariationSelector(int c) {
        return c >= 0xFE00 && c <= 0xFE0F || c >= 0xE0100 && c <= 0xE01EF;
    }

    /** True for a character that is set on the one before it. */
    static boolean joinsBefore(int c) {
        int type = Character.getType(c);
        return isVariationSelector(c)
                || isUnseen(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || c >= 0xE0000 && c <= 0xE007F;
    }

    /** Characters that say how others are broken or joined and are never seen (Unicode, Default_Ignorable_Code_Point). */
    static boolean isUnseen(int c) {
        return c == 0xAD || c >= 0x200B && c <= 0x200F || c >= 0x2060 && c <= 0x2064;
    }

    /** A space of any width (U+00A0, U+2009) that a font does not have is set as the usual one. */
    private static int spaced(int c) {
        int type = Character.getType(c);
        boolean space = type == Character.SPACE_SEPARATOR || type == Character.LINE_SEPARATOR;
        return c != 0x3000 && (space || type == Character.PARAGRAPH_SEPARATOR || isUnseen(c)) ? ' ' : c;
    }

    /** A sign without the characters that are never seen. */
    static String seen(String sign) {
        StringBuilder seen = new StringBuilder(sign.length());
        for (int i = 0; i < sign.length(); i++) {
            // All of those are a single UTF-16 unit.
            if (!isUnseen(sign.charAt(i))) {
                seen.append(sign.charAt(i));
            }
        }
        return seen.toString();
    }
}
