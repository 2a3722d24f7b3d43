package org.jobun.render.docx;

import org.jobun.word.XmlText;

/**
 * Content controls inside a line (ECMA-376 part 1, 17.5.2): the marks by which an edited file can be read back. Blocks
 * are never wrapped in one: LibreOffice 7.4 then loses the looks of the first paragraph, and Apache POI the values
 * inside.
 *
 * <p>A value is a combo box without entries, in which Word lets one type anything. A plain text control
 * ({@code w:text}) would say the same, but LibreOffice 7.4 writes Japanese text in one four times over when it saves.
 */
final class ContentControlXml {
    /** A value: typing in it changes letters, never looks. */
    static final String VALUE = "<w:comboBox/>";
    /** The same for a value of several lines. */
    static final String LINES = "<w:text w:multiLine=\"1\"/>";
    /** Words with their own looks. */
    static final String RICH = "";
    /**
     * Nothing in it can be changed but the controls inside, as where Word's own command groups text; nor can it be taken out as a
     * whole.
     */
    static final String GROUP = "<w:lock w:val=\"sdtContentLocked\"/><w:group/>";

    /** Word refuses a longer tag or title. */
    private static final int LONGEST_TAG = 64;

    private ContentControlXml() {}

    /**
     * @param label shown in Word where one clicks into the control; empty for none
     * @param rest what follows the tag among the properties: binding, placeholder, kind
     */
    static void open(String label, String tag, String rest, StringBuilder out) {
        open(label, tag, out);
        out.append(rest);
        content(out);
    }

    /** Opens its properties; more of them may follow. */
    static void open(String label, String tag, StringBuilder out) {
        out.append("<w:sdt><w:sdtPr>");
        if (!label.isEmpty()) {
            out.append("<w:alias w:val=\"");
            cut(label, out);
            out.append("\"/>");
        }
        out.append("<w:tag w:val=\"");
        cut(tag, out);
        out.append("\"/>");
    }

    /** Ends the properties; the content follows. */
    static void content(StringBuilder out) {
        out.append("</w:sdtPr><w:sdtContent>");
    }

    private static void cut(String text, StringBuilder out) {
        int end = Math.min(text.length(), LONGEST_TAG);
        if (end > 0 && end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        XmlText.escape(text, 0, end, out);
    }

    static void close(StringBuilder out) {
        out.append("</w:sdtContent></w:sdt>");
    }
}
