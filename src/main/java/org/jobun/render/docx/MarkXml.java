package org.jobun.render.docx;

import org.jobun.document.Mark;
import org.jobun.word.PaperStyle;

/**
 * 別表 and their rows: counted by Word in a list of their own, whose rows begin anew below each 別表, and marked where something
 * refers to them.
 */
final class MarkXml {
    /** Half a line, as above the captions of sections. */
    private static final String BLANK_ABOVE = "<w:spacing w:before=\"180\"/>";

    private static final String NO_INDENT = "<w:ind w:left=\"0\" w:firstLine=\"0\"/>";

    private final StringBuilder out;
    private final Lists lists;
    private final ReferencedProvisions targets;

    MarkXml(StringBuilder out, Lists lists, ReferencedProvisions targets) {
        this.out = out;
        this.lists = lists;
        this.targets = targets;
    }

    /** Ends the properties of the paragraph of a head; returns whether Word counts it, so that its label is no text. */
    boolean head(Mark mark) {
        if (mark.isCounted()) {
            numbered(mark);
        }
        out.append(BLANK_ABOVE).append(NO_INDENT).append("</w:pPr>");
        bookmark(mark);
        return mark.isCounted();
    }

    /** The paragraph of a cell that shows the number of its row. */
    void row(Mark mark, PaperStyle style) {
        out.append("<w:p><w:pPr><w:pStyle w:val=\"").append(style.id()).append("\"/>");
        numbered(mark);
        out.append(NO_INDENT).append("</w:pPr>");
        bookmark(mark);
        out.append("</w:p>");
    }

    private void numbered(Mark mark) {
        out.append("<w:numPr><w:ilvl w:val=\"")
                .append(lists.levelOf(mark.label()).ilvl());
        out.append("\"/><w:numId w:val=\"").append(lists.numFor(mark)).append("\"/></w:numPr>");
    }

    private void bookmark(Mark mark) {
        int id = targets.idOf(mark.anchor());
        if (id > 0) {
            out.append("<w:bookmarkStart w:id=\"").append(id).append("\" w:name=\"");
            out.append(ReferencedProvisions.nameOf(id)).append("\"/><w:bookmarkEnd w:id=\"");
            out.append(id).append("\"/>");
        }
    }
}
