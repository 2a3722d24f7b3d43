package org.jobun.render.pdf;

import java.util.List;
import java.util.Optional;
import org.jobun.document.Article;
import org.jobun.document.Document;

/**
 * A paper laid out and cut into pages. Lines are set a little tighter where that saves a last page with next to nothing on
 * it; forms and lists that are meant to be one sheet, up to a good deal tighter.
 *
 * @param laid its rows, tags and outline
 */
record PageFit(PaperLayout.Laid laid, List<Page> pages) {
    /** Steps of the line pitch, in thousandths. */
    private static final List<Integer> PAPER = List.of(985, 970);

    private static final List<Integer> FORM = List.of(970, 940, 910, 880, 850, 820, 790);

    /** Below this part of the em, lines are hard to read. */
    private static final int LEAST_PITCH = 1350;

    /** A last page of a paper with fewer lines is one to save. */
    private static final int FEW_LINES = 4;

    static PageFit of(Document document, FontChain fonts) {
        int pitch = document.style().linePitch();
        PageFit usual = at(document, pitch, fonts);
        if (usual.pages.size() == 1) {
            return usual;
        }
        boolean sheet = usual.isMeantAsOneSheet(document);
        int few = sheet ? MarginLayout.frame(document, fonts).textHeight() / 2 : FEW_LINES * pitch;
        return usual.lastHeight() >= few
                ? usual
                : usual.tighter(document, sheet ? FORM : PAPER, fonts).orElse(usual);
    }

    private boolean isMeantAsOneSheet(Document document) {
        return pages.size() == 2
                && (document.isForm() || document.blocks().stream().noneMatch(Article.class::isInstance));
    }

    /** The first of some line pitches that is readable and saves a page. */
    private Optional<PageFit> tighter(Document document, List<Integer> parts, FontChain fonts) {
        long least = (long) document.style().bodySize() * LEAST_PITCH;
        return parts.stream()
                .map(part -> (int) ((long) document.style().linePitch() * part / 1000))
                .takeWhile(pitch -> pitch * 1000L >= least)
                .map(pitch -> at(document, pitch, fonts))
                .filter(fit -> fit.pages.size() < pages.size())
                .findFirst();
    }

    private static PageFit at(Document document, int pitch, FontChain fonts) {
        PaperLayout.Laid laid = PaperLayout.of(document, pitch, fonts);
        return new PageFit(
                laid,
                Paginator.pages(laid.rows(), MarginLayout.frame(document, fonts).textHeight()));
    }

    /** How much of the last page is used, in mpt. */
    private int lastHeight() {
        List<Page.Placed> rows = pages.get(pages.size() - 1).rows();
        if (rows.isEmpty()) {
            return 0;
        }
        Page.Placed last = rows.get(rows.size() - 1);
        return last.top() + last.row().height();
    }
}
