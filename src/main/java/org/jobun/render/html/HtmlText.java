package org.jobun.render.html;

/** Escaping: the only way text enters a page. */
final class HtmlText {
    private HtmlText() {}

    /**
     * Text as HTML. Markup characters become references; a character that XML and HTML do not allow becomes
     * U+FFFD.
     */
    static String of(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> append(c, out));
        return out.toString();
    }

    private static void append(int c, StringBuilder out) {
        switch (c) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            case '\'' -> out.append("&#39;");
            default -> {
                boolean control = c < 0x20 && c != '\t' && c != '\n' || c >= 0x7F && c < 0xA0;
                boolean surrogate = c >= 0xD800 && c <= 0xDFFF;
                out.appendCodePoint(control || surrogate || (c & 0xFFFE) == 0xFFFE ? 0xFFFD : c);
            }
        }
    }
}
