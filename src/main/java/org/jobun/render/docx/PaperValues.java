package org.jobun.render.docx;

import java.util.List;
import org.jobun.document.Document;
import org.jobun.document.Inline;

/**
 * The values of a paper, each bound to its place in the custom XML part.
 *
 * @param inlines values and blanks from top to bottom
 * @param places for each the place that it is bound to, or 0
 */
record PaperValues(List<Inline> inlines, DataBindings bound, List<Integer> places) {
    static PaperValues of(Document document) {
        List<Inline> inlines = document.values();
        DataBindings bound = new DataBindings();
        return new PaperValues(
                inlines, bound, inlines.stream().map(bound::placeOf).toList());
    }
}
