package org.jobun.tracking;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jobun.redline.Pair;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Writes paragraphs that were moved as moved, at both places (ECMA-376-1, 17.13.5.22 to 17.13.5.28). */
final class Moving {
    private final Revisions revisions;
    /** Paragraph of either state → its end of a move. */
    private final Map<Element, End> ends = new HashMap<>();

    Moving(Revisions revisions) {
        this.revisions = revisions;
    }

    /**
     * One place of a paragraph that was moved.
     *
     * @param name of the move; the same for all its paragraphs
     * @param first whether the move begins with it
     * @param last whether the move ends with it
     */
    private record End(String name, boolean first, boolean last) {}

    /** Takes a move down: paragraphs as they were, beside what they are now. */
    void expect(List<Pair<Element>> move) {
        String name = "move" + revisions.number();
        for (int i = 0; i < move.size(); i++) {
            End end = new End(name, i == 0, i + 1 == move.size());
            ends.put(move.get(i).before(), end);
            ends.put(move.get(i).after(), end);
        }
    }

    boolean isMoved(Element paragraph) {
        return ends.containsKey(paragraph);
    }

    /**
     * Marks a paragraph that was moved.
     *
     * @param paragraph of either state, as it was taken down
     * @param written the same in the file that is written
     * @param here whether it stands here now
     */
    void write(Element paragraph, Element written, boolean here) {
        End end = ends.get(paragraph);
        String range = here ? "moveToRange" : "moveFromRange";
        revisions.wholeParagraph(written, here ? "moveTo" : "moveFrom", true);
        if (end.first()) {
            Node runs = WordXml.child(written, here ? "moveTo" : "moveFrom");
            written.insertBefore(revisions.rangeStart(range, end.name()), runs);
        }
        if (end.last()) {
            written.getParentNode().insertBefore(revisions.rangeEnd(range, end.name()), written.getNextSibling());
        }
    }
}
