package org.jobun.render.docx;

/**
 * Content controls inside a line (ECMA-376 part 1, 17.5.2): the marks by which an edited file can be read back. Blocks
 * are never wrapped in one: LibreOffice 7.4 then loses the looks of the first paragraph, and Apache POI the values
 * inside.
 */
final class ControlXml {
    /** A value: typing in it changes letters, never looks. */
    static final String PLAIN = "<w:text/>";
    /** The same for a value of several lines. */
    static final String LINES = "<w:text w:multiLine=\"1\"/>";
    /** Typing replaces all of it. Not plain: in a plain control LibreOffice 7.4 loses the shading. */
    static final String PLACEHOLDER = "<w:showingPlcHdr/>";
    /** Words with their own looks. */
    static final String RICH = "";

    /** Word refuses a longer tag. */
    private static final int LONGEST_TAG = 64;

    private ControlXml() {}

    static void open(String tag, String kind, StringBuilder out) {
        String held = tag.length() > LONGEST_TAG ? tag.substring(0, LONGEST_TAG) : tag;
        out.append("<w:sdt><w:sdtPr><w:tag w:val=\"");
        Xml.escape(held, 0, held.length(), out);
        out.append("\"/>").append(kind).append("</w:sdtPr><w:sdtContent>");
    }

    static void close(StringBuilder out) {
        out.append("</w:sdtContent></w:sdt>");
    }
}
