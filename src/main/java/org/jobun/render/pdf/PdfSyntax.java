package org.jobun.render.pdf;

/** Texts and numbers as PDF writes them (ISO 32000-1, 7.3). */
final class PdfSyntax {
    private PdfSyntax() {}

    /** A text string (7.9.2.2): plain where it is ASCII, else UTF-16 in hex. */
    static String text(String text) {
        PdfText out = new PdfText(4 * text.length() + 8);
        if (isPlain(text)) {
            return out.append('(').append(text).append(')').toString();
        }
        out.append("<FEFF");
        for (int i = 0; i < text.length(); i++) {
            out.hex(text.charAt(i));
        }
        return out.append('>').toString();
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x20 || c >= 0x7F || c == '(' || c == ')' || c == '\\') {
                return false;
            }
        }
        return true;
    }

    /** A length in pt with up to three decimals, from mpt. */
    static void number(int mpt, PdfText out) {
        int abs = Math.abs(mpt);
        if (mpt < 0) {
            out.append('-');
        }
        out.append(abs / 1000);
        int rest = abs % 1000;
        if (rest != 0) {
            out.append('.').append((char) ('0' + rest / 100));
            if (rest % 100 != 0) {
                out.append((char) ('0' + rest / 10 % 10));
                if (rest % 10 != 0) {
                    out.append((char) ('0' + rest % 10));
                }
            }
        }
    }

    /** Lengths with a blank behind each. */
    static void numbers(PdfText out, int... lengths) {
        for (int mpt : lengths) {
            number(mpt, out);
            out.append(' ');
        }
    }
}
