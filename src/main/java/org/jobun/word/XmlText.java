package org.jobun.word;

/**
 * Writes XML as text, made safe for XML 1.0. What no XML file can hold (control characters, lone surrogates, U+FFFE, U+FFFF) becomes
 * U+FFFD, so that a value can never spoil the file.
 */
public final class XmlText {
    public static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    public static final String W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    public static final String R = "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

    private XmlText() {}

    /** For an element or an attribute in double quotes; tabs and line ends become spaces. */
    public static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length() + 8);
        escape(text, 0, text.length(), out);
        return out.toString();
    }

    public static void escape(String text, int from, int to, StringBuilder out) {
        int done = from;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (isPlain(c)) {
                continue;
            }
            boolean pair = i + 1 < to && Character.isSurrogatePair(c, text.charAt(i + 1));
            if (pair) {
                i++;
            } else {
                out.append(text, done, i).append(replacement(c));
                done = i + 1;
            }
        }
        out.append(text, done, to);
    }

    /** Adds an attribute behind the name of an element. */
    public static void attribute(String name, String value, StringBuilder out) {
        out.append(' ').append(name).append("=\"");
        escape(value, 0, value.length(), out);
        out.append('"');
    }

    private static boolean isPlain(char c) {
        return c >= 0x20 && c < 0xD800 && c != '<' && c != '>' && c != '&' && c != '"' || c > 0xDFFF && c < 0xFFFE;
    }

    private static String replacement(char c) {
        return switch (c) {
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '&' -> "&amp;";
            case '"' -> "&quot;";
            case '\t', '\n', '\r' -> " ";
            default -> "\uFFFD";
        };
    }
}
