package org.jobun.render.pdf;

import org.jobun.document.Document;

/** Lets the benchmarks set a paper without writing it. */
public final class Layout {
    private Layout() {}

    /** Lines and pages. */
    public static Object of(Document document) {
        return Paginator.pages(
                PaperLayout.of(document).rows(), document.style().page().textHeight());
    }
}
