package org.jobun.render.docx;

import java.util.List;
import org.jobun.document.Document;
import org.jobun.document.Inline;
import org.jobun.document.Likeness;

/**
 * The values of a paper, each bound to its place in the custom XML part.
 *
 * @param inlines values and blanks from top to bottom
 * @param places for each the place that it is bound to, or 0
 */
record PaperValues(List<Inline> inlines, BoundValues bound, List<Integer> places) {
    static PaperValues of(Document document) {
        List<Inline> inlines = Likeness.values(document);
        BoundValues bound = new BoundValues();
        return new PaperValues(
                inlines, bound, inlines.stream().map(bound::placeOf).toList());
    }
}
