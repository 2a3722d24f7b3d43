package org.jobun.render.pdf;

import java.util.List;
import org.jobun.document.Article;
import org.jobun.document.Document;

/**
 * A paper laid out and cut into pages. Lines are set a little tighter where that saves a last page with next to nothing on
 * it; forms and lists that are meant to be one sheet, up to a good deal tighter.
 *
 * @param laid its rows, tags and outline
 */
record Fitted(PaperLayout.Laid laid, List<Page> pages) {
    /** Steps of the line pitch, in thousandths. */
    private static final List<Integer> PAPER = List.of(985, 970);

    private static final List<Integer> FORM = List.of(970, 940, 910, 880, 850, 820, 790);

    /** Below this part of the em, lines are hard to read. */
    private static final int LEAST_PITCH = 1350;

    /** A last page of a paper with fewer lines is one to save. */
    private static final int FEW_LINES = 4;

    static Fitted of(Document document, FontChain faces) {
        int pitch = document.style().linePitch();
        Fitted usual = at(document, pitch, faces);
        boolean sheet = usual.pages.size() == 2
                && (document.isForm() || document.blocks().stream().noneMatch(Article.class::isInstance));
        int few = sheet ? MarginLayout.frame(document, faces).textHeight() / 2 : FEW_LINES * pitch;
        if (usual.pages.size() == 1 || usual.lastHeight() >= few) {
            return usual;
        }
        for (int part : sheet ? FORM : PAPER) {
            int tight = (int) ((long) pitch * part / 1000);
            if (tight * 1000L < (long) document.style().bodySize() * LEAST_PITCH) {
                break;
            }
            Fitted fitted = at(document, tight, faces);
            if (fitted.pages.size() < usual.pages.size()) {
                return fitted;
            }
        }
        return usual;
    }

    private static Fitted at(Document document, int pitch, FontChain faces) {
        PaperLayout.Laid laid = PaperLayout.of(document, pitch, faces);
        return new Fitted(
                laid,
                Paginator.pages(laid.rows(), MarginLayout.frame(document, faces).textHeight()));
    }

    private int lastHeight() {
        List<Page.Placed> rows = pages.get(pages.size() - 1).rows();
        return rows.isEmpty()
                ? 0
                : rows.get(rows.size() - 1).top()
                        + rows.get(rows.size() - 1).row().height();
    }
}
