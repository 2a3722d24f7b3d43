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
    private final FontChain fonts;
    private final PdfBook book;
    private final boolean fillable;

    /**
     * @param book whose fonts and pictures the pages use
     * @param fillable whether forms have fields to write in
     */
    PaintPages(Document document, FontChain fonts, PdfBook book, boolean fillable) {
        this.document = document;
        this.fonts = fonts;
        this.book = book;
        this.fillable = fillable;
    }

    /** Paints the pages of a paper. */
    List<PagePainter> all(List<Page> pages) {
        PageFrame usual = MarginLayout.frame(document, fonts);
        List<PagePainter> painters = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            painters.add(page(pages.get(i), i + 1, pages.size(), mirrored(usual, i + 1)));
        }
        return painters;
    }

    /** One page: what shines through, its text, the numbers of its lines, foot and head. */
    private PagePainter page(Page page, int number, int pages, PageFrame frame) {
        PagePainter painter = new PagePainter(frame, book.fonts(), fillable && document.isForm());
        if (document.draft() && document.style().print().watermark()) {
            int size = Math.min(frame.width(), frame.height()) * 2 / 5;
            painter.margins().watermark(fonts.in(ProgramFonts.heading(), size).line("案"));
        }
        painter.paint(page);
        if (document.draft() && document.style().print().lineNumbers()) {
            Shaper small = fonts.in(ProgramFonts.body(), LINE_NUMBER_SIZE);
            painter.margins().lineNumbers(page, small::line);
        }
        paintFoot(number, pages, frame, painter.margins());
        paintHead(number, pages, frame, painter.margins());
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

    private void paintFoot(int page, int pages, PageFrame frame, MarginPainter painter) {
        Optional<WordTemplate> look = document.style().word().filter(WordTemplate::hasFooter);
        if (look.isPresent()) {
            look.get().running(WordTemplate.Place.FOOTER, page).ifPresent(text -> {
                MarginLayout.Set set = new MarginLayout(frame, pages, fonts).set(text, page);
                int top = frame.height() - look.get().section().margins().footer() - set.height();
                painter.margin("Footer", set, top, book.images());
            });
            return;
        }
        String footer = footer(document.style().footer(), page, pages);
        if (!footer.isEmpty()) {
            painter.footer(marginLine(footer), Math.max(frame.bottom() / 2 - MARGIN_SIZE / 2, MARGIN_SIZE));
        }
    }

    private void paintHead(int page, int pages, PageFrame frame, MarginPainter painter) {
        Optional<WordTemplate> look = document.style().word();
        Optional<MarginText> head = look.flatMap(own -> own.running(WordTemplate.Place.HEADER, page));
        if (head.isPresent()) {
            int top = look.get().section().margins().header();
            // 案 stands above what the municipality's head says, as in Word.
            int mark = document.draft() ? MarginLayout.markHeight(document) : 0;
            MarginLayout.Set set = new MarginLayout(frame, pages, fonts).set(head.get(), page);
            painter.margin("Header", set, top + mark, book.images());
            if (document.draft()) {
                painter.header(marginLine("（案）"), frame.height() - top - RowBuilder.baseline(mark, MARGIN_SIZE));
            }
        } else if (document.draft()) {
            int middle = document.style().page().top() / 2;
            painter.header(marginLine("（案）"), frame.height() - Math.max(middle + MARGIN_SIZE / 2, MARGIN_SIZE));
        }
    }

    private Line marginLine(String text) {
        return fonts.in(ProgramFonts.body(), MARGIN_SIZE).line(text);
    }

    private static String footer(HouseStyle.Footer footer, int page, int pages) {
        return switch (footer) {
            case PAGE_OF_PAGES -> page + "/" + pages;
            case PAGE -> "－ " + page + " －";
            case NONE -> "";
        };
    }
}
