package org.jobun.render.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jobun.document.Document;
import org.jobun.font.ProgramFonts;
import org.jobun.house.HouseStyle;
import org.jobun.house.HouseStyle.PageFrame;
import org.jobun.house.MarginText;
import org.jobun.house.WordTemplate;

/** Paints the pages of one paper with what stands around the text: watermark, numbers of lines, heads and feet. */
final class PaintPages {
    /** Size of the words in the margins, 1/1000 pt. */
    private static final int MARGIN_SIZE = 9_000;

    /** Size of the numbers of lines, 1/1000 pt. */
    private static final int LINE_NUMBER_SIZE = 7_000;

    private final Document document;
    private final FontChain faces;
    private final PdfBook book;
    private final boolean fillable;

    /**
     * @param book whose fonts and pictures the pages use
     * @param fillable whether forms have fields to write in
     */
    PaintPages(Document document, FontChain faces, PdfBook book, boolean fillable) {
        this.document = document;
        this.faces = faces;
        this.book = book;
        this.fillable = fillable;
    }

    /** Paints the pages of a paper. */
    List<PagePainter> all(List<Page> pages) {
        PageFrame usual = MarginLayout.frame(document, faces);
        List<PagePainter> painters = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            painters.add(one(pages.get(i), i + 1, pages.size(), mirrored(usual, i + 1)));
        }
        return painters;
    }

    /** One page: what shines through, its text, the numbers of its lines, foot and head. */
    private PagePainter one(Page page, int number, int pages, PageFrame frame) {
        PagePainter painter = new PagePainter(frame, book.fonts(), fillable && document.isForm());
        if (document.draft() && document.style().print().watermark()) {
            int size = Math.min(frame.width(), frame.height()) * 2 / 5;
            painter.paintWatermark(faces.in(ProgramFonts.heading(), size).line("案"));
        }
        painter.paint(page);
        if (document.draft() && document.style().print().lineNumbers()) {
            Clusters small = faces.in(ProgramFonts.body(), LINE_NUMBER_SIZE);
            painter.paintLineNumbers(page, small::line);
        }
        paintFoot(number, pages, frame, painter);
        paintHead(number, pages, frame, painter);
        return painter;
    }

    /** Even pages of a municipality that prints both sides have their margins the other way round. */
    private PageFrame mirrored(PageFrame frame, int page) {
        boolean mirrored = page % 2 == 0
                && document.style()
                        .word()
                        .filter(look -> look.settings().mirrorMargins())
                        .isPresent();
        return mirrored
                ? new PageFrame(frame.width(), frame.height(), frame.top(), frame.left(), frame.bottom(), frame.right())
                : frame;
    }

    private void paintFoot(int page, int pages, PageFrame frame, PagePainter painter) {
        Optional<WordTemplate> look = document.style().word().filter(WordTemplate::hasFooter);
        if (look.isPresent()) {
            look.get().running(WordTemplate.Place.FOOTER, page).ifPresent(text -> {
                MarginLayout.Set set = new MarginLayout(frame, pages, faces).set(text, page);
                int top = frame.height() - look.get().section().margins().footer() - set.height();
                painter.paintMargin("Footer", set, top, book.images());
            });
            return;
        }
        String footer = footer(document.style().footer(), page, pages);
        if (!footer.isEmpty()) {
            painter.paintFooter(marginLine(footer), Math.max(frame.bottom() / 2 - MARGIN_SIZE / 2, MARGIN_SIZE));
        }
    }

    private void paintHead(int page, int pages, PageFrame frame, PagePainter painter) {
        Optional<WordTemplate> look = document.style().word();
        Optional<MarginText> head = look.flatMap(own -> own.running(WordTemplate.Place.HEADER, page));
        if (head.isPresent()) {
            int top = look.get().section().margins().header();
            // 案 stands above what the municipality's head says, as in Word.
            int mark = document.draft() ? MarginLayout.markHeight(document) : 0;
            MarginLayout.Set set = new MarginLayout(frame, pages, faces).set(head.get(), page);
            painter.paintMargin("Header", set, top + mark, book.images());
            if (document.draft()) {
                painter.paintHeader(marginLine("（案）"), frame.height() - top - Rows.baseline(mark, MARGIN_SIZE));
            }
        } else if (document.draft()) {
            int middle = document.style().page().top() / 2;
            painter.paintHeader(marginLine("（案）"), frame.height() - Math.max(middle + MARGIN_SIZE / 2, MARGIN_SIZE));
        }
    }

    private Line marginLine(String text) {
        return faces.in(ProgramFonts.body(), MARGIN_SIZE).line(text);
    }

    private static String footer(HouseStyle.Footer footer, int page, int pages) {
        return switch (footer) {
            case PAGE_OF_PAGES -> page + "/" + pages;
            case PAGE -> "－ " + page + " －";
            case NONE -> "";
        };
    }
}
