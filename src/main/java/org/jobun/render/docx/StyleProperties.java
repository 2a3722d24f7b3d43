package org.jobun.render.docx;

import java.util.Locale;
import org.jobun.word.XmlText;

/** Properties of paragraphs and of letters, as styles have them (ECMA-376 part 1, 17.3.1 and 17.3.2). */
final class StyleProperties {
    static final String KEEP_NEXT = "<w:keepNext/>";
    static final String KEEP_LINES = "<w:keepLines/>";
    static final String BOLD = "<w:b/>";
    /** On the first level of the outline of a document. */
    static final String OUTLINE = "<w:outlineLvl w:val=\"0\"/>";
    /** On the level below all headings that divide a document. */
    static final String OUTLINE_BELOW = outline(3);
    /** Lines of their own height, whatever the grid of the page. */
    static final String OFF_GRID = "<w:snapToGrid w:val=\"0\"/>";

    private StyleProperties() {}

    /** On a level of the outline of a document, from 0. */
    static String outline(int level) {
        return "<w:outlineLvl w:val=\"" + level + "\"/>";
    }

    /** Indents in twips. */
    static String indent(int left, int firstLine) {
        return "<w:ind w:left=\"" + left + "\" w:firstLine=\"" + firstLine + "\"/>";
    }

    /**
     * Blank above and below, in twips.
     *
     * @param lines attributes of the height of lines, or nothing
     */
    static String spacing(int before, int after, String lines) {
        return "<w:spacing w:before=\"" + before + "\" w:after=\"" + after + "\"" + lines + "/>";
    }

    /** Alignment: left, center, right, both. */
    static String alignment(String value) {
        return "<w:jc w:val=\"" + value + "\"/>";
    }

    static String size(int halfPoints) {
        return "<w:sz w:val=\"" + halfPoints + "\"/><w:szCs w:val=\"" + halfPoints + "\"/>";
    }

    static String fonts(String face) {
        String name = XmlText.escape(face);
        return String.format(
                Locale.ROOT, "<w:rFonts w:ascii=\"%1$s\" w:eastAsia=\"%1$s\" w:hAnsi=\"%1$s\" w:cs=\"%1$s\"/>", name);
    }

    /** The level of the first list, whose first instance belongs to 条 and 項. */
    static String numbered(ListLevel level) {
        return "<w:numPr><w:ilvl w:val=\"" + level.ilvl() + "\"/><w:numId w:val=\"1\"/></w:numPr>";
    }
}
