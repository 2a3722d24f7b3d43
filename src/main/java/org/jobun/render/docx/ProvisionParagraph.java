package org.jobun.render.docx;

import java.util.ArrayList;
import java.util.List;
import org.jobun.document.Anchor;
import org.jobun.document.Label;
import org.jobun.word.PaperStyle;

/** The paragraph of a provision around its words: style, number, and the bookmarks of what begins in it. */
final class ProvisionParagraph {
    private static final String TEXT = "<w:r><w:t>";
    private static final String TEXT_END = "</w:t></w:r>";
    /** The stop, and what a line may not begin with before it. */
    private static final int LETTERS_BEHIND_BOOKMARKS = 3;

    private final StringBuilder out;
    private final Lists lists;
    private final ReferencedProvisions targets;
    private final Measures measures;
    private final int em;
    private final List<Integer> openBookmarks = new ArrayList<>();
    private boolean kept;

    ProvisionParagraph(StringBuilder out, Lists lists, ReferencedProvisions targets, Measures measures) {
        this.out = out;
        this.lists = lists;
        this.targets = targets;
        this.measures = measures;
        this.em = measures.em();
    }

    /** @param withNext true where no page may end behind the paragraph that is begun next */
    void keep(boolean withNext) {
        kept = withNext;
    }

    /** The words before a list stay on the page of its first item, and so do short lists as a whole. */
    private String keepNext() {
        String keep = kept ? "<w:keepNext/>" : "";
        kept = false;
        return keep;
    }

    private void style(String id) {
        out.append("<w:p><w:pPr><w:pStyle w:val=\"").append(id).append("\"/>").append(keepNext());
    }

    void begin(String style, Label label) {
        style(style);
        if (label.isPrinted()) {
            numbered(label);
        }
        out.append("</w:pPr>");
    }

    void beginItem(Label label) {
        if (label.isPrinted()) {
            begin(PaperStyle.ofLevel(label.level()), label);
            return;
        }
        style(PaperStyle.UNNUMBERED.id());
        int left = (lists.levelOf(label).indent() + 1) * em;
        out.append("<w:ind w:left=\"").append(left);
        out.append("\" w:hanging=\"").append(em).append("\"/></w:pPr>");
    }

    /** The text begins at the same distance after the label, however wide that is. */
    private void numbered(Label label) {
        ListLevel level = lists.levelOf(label);
        int text = level.indent() * em + measures.widthOf(label.text()) + gapAfter(label, level);
        out.append("<w:numPr><w:ilvl w:val=\"").append(level.ilvl());
        out.append("\"/><w:numId w:val=\"").append(lists.numFor(label));
        out.append("\"/></w:numPr><w:tabs><w:tab w:val=\"left\" w:pos=\"").append(text);
        out.append("\"/></w:tabs>");
    }

    /**
     * One letter, but half a letter after a bare half-width number: behind 2 Word goes to the indent of the further
     * lines at the latest, and 10 must not stand out.
     */
    private int gapAfter(Label label, ListLevel level) {
        boolean narrow = measures.widthOf(label.text()) * 2 == label.text().length() * em;
        return narrow && level.level().prefix().isEmpty() ? em / 2 : em;
    }

    /** Opens the bookmark of a provision to which something refers. */
    void bookmark(Anchor anchor) {
        int id = targets.idOf(anchor);
        if (id > 0) {
            out.append("<w:bookmarkStart w:id=\"").append(id).append("\" w:name=\"");
            out.append(ReferencedProvisions.nameOf(id)).append("\"/>");
            openBookmarks.add(id);
        }
    }

    void end() {
        close(ends());
        out.append("</w:p>");
    }

    /** Ends bookmarks behind the last letter: what they hold is printed elsewhere. */
    void endBookmarks() {
        out.append(ends());
    }

    private StringBuilder ends() {
        StringBuilder ends = new StringBuilder();
        for (int id : openBookmarks) {
            ends.append("<w:bookmarkEnd w:id=\"").append(id).append("\"/>");
        }
        openBookmarks.clear();
        return ends;
    }

    /**
     * Bookmarks end a few letters before the paragraph does: LibreOffice makes an empty line of a bookmark's end that follows
     * a stop which hangs over the edge.
     */
    private void close(StringBuilder ends) {
        int text = out.lastIndexOf(TEXT) + TEXT.length();
        int last = out.length() - TEXT_END.length();
        boolean plain = ends.length() > 0 && text >= TEXT.length() && out.indexOf(TEXT_END, text) == last;
        int at = last - LETTERS_BEHIND_BOOKMARKS;
        if (plain && at > text && isWhole(at)) {
            out.insert(at, TEXT_END + ends + TEXT);
        } else {
            out.append(ends);
        }
    }

    /** False within an entity or a letter of two UTF-16 units. */
    private boolean isWhole(int at) {
        return !Character.isLowSurrogate(out.charAt(at)) && out.substring(at).indexOf(';') < 0;
    }
}
