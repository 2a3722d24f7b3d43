package org.jobun.render.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jobun.document.Document;
import org.jobun.font.ProgramFonts;
import org.jobun.house.HouseStyle.PageFrame;
import org.jobun.house.MarginText;
import org.jobun.house.MarginText.PageNumber;
import org.jobun.house.WordTemplate;

/** Sets heads and feet of a municipality's own Word file where Word sets them (ECMA-376 part 1, 17.10). */
final class MarginLayout {
    private final PageFrame frame;
    private final int pages;
    private final FontChain fonts;

    MarginLayout(PageFrame frame, int pages, FontChain fonts) {
        this.frame = frame;
        this.pages = pages;
        this.fonts = fonts;
    }

    /** A set text; x from the left edge of the paper, y of its baseline from the upper edge. */
    record Text(Line line, int x, int y) {}

    /**
     * A picture; x and y of its upper left corner.
     *
     * @param still whether it is measured from the page, and does not move with its head or foot
     */
    record Drawn(MarginText.Picture picture, int x, int y, int width, int height, boolean still) {}

    /** A line from one point to another. */
    record Rule(int x1, int x2, int y) {}

    /** What stands in a head or foot of one page. */
    record Set(List<Text> texts, List<Drawn> pictures, List<Rule> rules, int height) {}

    /**
     * The frame of a paper's pages: a head that is taller than the upper margin pushes the text down, a foot that is taller
     * than the lower one pushes it up.
     */
    static PageFrame frame(Document document, FontChain fonts) {
        PageFrame page = document.style().page();
        Optional<WordTemplate> look = document.style().word();
        if (look.isEmpty() || look.get().section().margins().fixed()) {
            return page;
        }
        int top = page.top();
        int bottom = page.bottom();
        WordTemplate.Margins margins = look.get().section().margins();
        MarginLayout layout = new MarginLayout(page, 1, fonts);
        for (WordTemplate.Running running : look.get().section().running()) {
            int height = layout.set(running.text(), 1).height();
            if (running.place() == WordTemplate.Place.HEADER) {
                top = Math.max(top, margins.header() + height + (document.draft() ? markHeight(document) : 0));
            } else {
                bottom = Math.max(bottom, margins.footer() + height);
            }
        }
        return new PageFrame(page.width(), page.height(), top, page.right(), bottom, page.left());
    }

    /** What 案 takes above a head. */
    static int markHeight(Document document) {
        return document.style().bodySize() * MarginLine.LINE / 1000;
    }

    /** Sets a head or foot for a page; positions are as if it began at the upper edge of the paper. */
    Set set(MarginText text, int page) {
        Set set = new Set(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), 0);
        int right = frame.width() - frame.right();
        int y = 0;
        for (MarginText.Line line : text.lines()) {
            MarginLine laid = new MarginLine(line, frame, new OnPage(page));
            y += line.before();
            if (line.ruleAbove()) {
                set.rules().add(new Rule(frame.left(), right, y));
            }
            laid.place(y, set);
            y += laid.height();
            if (line.ruleBelow()) {
                set.rules().add(new Rule(frame.left(), right, y));
            }
            y += line.after();
        }
        return new Set(set.texts(), set.pictures(), set.rules(), y);
    }

    /** Sets words of one page. */
    private final class OnPage implements MarginLine.Shapers {
        private final int page;

        OnPage(int page) {
            this.page = page;
        }

        @Override
        public Shaper of(int size, boolean heading) {
            return fonts.in(heading ? ProgramFonts.heading() : ProgramFonts.body(), size);
        }

        @Override
        public String written(PageNumber number) {
            String digits = String.valueOf(number.count() ? pages : page);
            return switch (number.digits()) {
                case PLAIN -> digits;
                case FULL_WIDTH -> fullWidth(digits);
                case DASHED -> "- " + digits + " -";
            };
        }

        private static String fullWidth(String digits) {
            StringBuilder out = new StringBuilder();
            digits.chars().forEach(digit -> out.append((char) (digit - '0' + '０')));
            return out.toString();
        }
    }
}
