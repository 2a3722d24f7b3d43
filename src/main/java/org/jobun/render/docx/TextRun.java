package org.jobun.render.docx;

import org.jobun.word.XmlText;

/** Runs of one look (ECMA-376 part 1, 17.3.2); a line end inside one stays one. */
final class TextRun {
    private TextRun() {}

    /** @param looks {@code w:rPr}, or nothing */
    static void write(String text, String looks, StringBuilder out) {
        if (text.isEmpty()) {
            return;
        }
        out.append("<w:r>").append(looks);
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r') {
                segment(text, from, i, out);
                out.append("<w:br/>");
                i += c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n' ? 1 : 0;
                from = i + 1;
            }
        }
        segment(text, from, text.length(), out);
        out.append("</w:r>");
    }

    private static void segment(String text, int from, int to, StringBuilder out) {
        if (from == to) {
            return;
        }
        boolean outerSpace = text.charAt(from) <= ' ' || text.charAt(to - 1) <= ' ';
        out.append(outerSpace ? "<w:t xml:space=\"preserve\">" : "<w:t>");
        XmlText.escape(text, from, to, out);
        out.append("</w:t>");
    }

    /** Words spread over so many more twips, by looks only; nothing is added after the last letter. */
    static void writeSpaced(String text, int more, StringBuilder out) {
        int letters = text.codePointCount(0, text.length());
        if (letters < 2 || more <= 0) {
            write(text, "", out);
            return;
        }
        int last = text.offsetByCodePoints(text.length(), -1);
        String spread = "<w:rPr><w:spacing w:val=\"" + more / (letters - 1) + "\"/></w:rPr>";
        write(text.substring(0, last), spread, out);
        write(text.substring(last), "", out);
    }
}
