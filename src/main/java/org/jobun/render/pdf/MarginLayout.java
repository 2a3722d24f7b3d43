package org.jobun.render.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jobun.document.Document;
import org.jobun.font.ProgramFonts;
import org.jobun.house.HouseStyle.PageFrame;
import org.jobun.house.MarginText;
import org.jobun.house.MarginText.Align;
import org.jobun.house.MarginText.Digits;
import org.jobun.house.MarginText.From;
import org.jobun.house.MarginText.Image;
import org.jobun.house.MarginText.PageNumber;
import org.jobun.house.MarginText.Piece;
import org.jobun.house.MarginText.Place;
import org.jobun.house.MarginText.Tab;
import org.jobun.house.MarginText.ToTab;
import org.jobun.house.MarginText.Words;
import org.jobun.house.WordTemplate;

/** Sets heads and feet of a municipality's own Word file where Word sets them (ECMA-376 part 1, 17.10). */
final class MarginLayout {
    /** Height of a line that the file leaves to its letters, in thousandths of their size; as Word sets Japanese faces. */
    private static final int LINE = 1_300;

    private final PageFrame frame;
    private final int pages;
    private final FontChain faces;

    MarginLayout(PageFrame frame, int pages, FontChain faces) {
        this.frame = frame;
        this.pages = pages;
        this.faces = faces;
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
    static PageFrame frame(Document document, FontChain faces) {
        PageFrame page = document.style().page();
        Optional<WordTemplate> look = document.style().word();
        if (look.isEmpty() || look.get().section().margins().fixed()) {
            return page;
        }
        int top = page.top();
        int bottom = page.bottom();
        WordTemplate.Margins margins = look.get().section().margins();
        MarginLayout layout = new MarginLayout(page, 1, faces);
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
        return document.style().bodySize() * LINE / 1000;
    }

    /** Sets a head or foot for a page; positions are as if it began at the upper edge of the paper. */
    Set set(MarginText text, int page) {
        Set set = new Set(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), 0);
        int y = 0;
        for (MarginText.Line line : text.lines()) {
            y += line.before();
            int height = height(line);
            if (line.ruleAbove()) {
                set.rules().add(new Rule(frame.left(), frame.width() - frame.right(), y));
            }
            line(line, page, y, height, set);
            y += height;
            if (line.ruleBelow()) {
                set.rules().add(new Rule(frame.left(), frame.width() - frame.right(), y));
            }
            y += line.after();
        }
        return new Set(set.texts(), set.pictures(), set.rules(), y);
    }

    private static int height(MarginText.Line line) {
        if (line.pitch() > 0) {
            return line.pitch();
        }
        int height = line.pieces().isEmpty() ? 10_500 * LINE / 1000 : 0;
        for (Piece piece : line.pieces()) {
            height = Math.max(height, heightOf(piece));
        }
        return height;
    }

    private static int heightOf(Piece piece) {
        if (piece instanceof Image image) {
            return image.isInLine() ? image.height() + descent(image.height()) : 0;
        }
        return size(piece) * LINE / 1000;
    }

    /** A picture stands on the line of the letters; below it there is room for what hangs under theirs. */
    private static int descent(int height) {
        return Math.min(3_000, height / 10);
    }

    private static int size(Piece piece) {
        return piece instanceof Words words ? words.size() : piece instanceof PageNumber number ? number.size() : 0;
    }

    /** What stands between two tabs. */
    private record Stretch(Align align, int at, List<Piece> pieces) {}

    private void line(MarginText.Line line, int page, int top, int height, Set set) {
        int baseline = top + height - baselineBelow(line, height);
        boolean tabbed = line.pieces().stream().anyMatch(ToTab.class::isInstance);
        Stretch first = new Stretch(tabbed ? Align.LEFT : line.align(), tabbed ? line.indent() : -1, new ArrayList<>());
        List<Stretch> stretches = new ArrayList<>(List.of(first));
        int tab = 0;
        for (Piece piece : line.pieces()) {
            if (piece instanceof ToTab) {
                Tab stop = stop(line, tab++);
                stretches.add(new Stretch(stop.align(), stop.at(), new ArrayList<>()));
            } else {
                stretches.get(stretches.size() - 1).pieces().add(piece);
            }
        }
        for (Stretch stretch : stretches) {
            place(stretch, line, page, top, baseline, set);
        }
    }

    /** The stop of a tab: those of the paragraph, then one every 4 em. */
    private static Tab stop(MarginText.Line line, int number) {
        int given = line.tabs().size();
        if (number < given) {
            return line.tabs().get(number);
        }
        int last = given == 0 ? line.indent() : line.tabs().get(given - 1).at();
        return new Tab(last + (number - given + 1) * 42_000, Align.LEFT);
    }

    private static int baselineBelow(MarginText.Line line, int height) {
        int size = line.pieces().stream().mapToInt(MarginLayout::size).max().orElse(0);
        boolean picture = line.pieces().stream().anyMatch(piece -> piece instanceof Image image && image.isInLine());
        return picture ? descent(height) : (height - size) / 2 + size * 12 / 100;
    }

    private void place(Stretch stretch, MarginText.Line line, int page, int top, int baseline, Set set) {
        int width = stretch.pieces().stream()
                .mapToInt(piece -> widthOf(piece, page))
                .sum();
        int room = frame.textWidth();
        int x = frame.left()
                + switch (stretch.align()) {
                    case LEFT -> stretch.at() < 0 ? line.indent() : stretch.at();
                    case CENTER -> stretch.at() < 0 ? (room - width) / 2 : stretch.at() - width / 2;
                    case RIGHT -> stretch.at() < 0 ? room - width : stretch.at() - width;
                };
        for (Piece piece : stretch.pieces()) {
            if (piece instanceof Image image) {
                set.pictures().add(drawn(image, x, top, baseline));
            } else {
                int at = x;
                text(piece, page).ifPresent(words -> set.texts().add(new Text(words, at, baseline)));
            }
            x += widthOf(piece, page);
        }
    }

    private int widthOf(Piece piece, int page) {
        if (piece instanceof Image image) {
            return image.isInLine() ? image.width() : 0;
        }
        return text(piece, page).map(Line::width).orElse(0);
    }

    private Optional<Line> text(Piece piece, int page) {
        if (piece instanceof Words words) {
            return Optional.of(clusters(words.size(), words.heading()).line(words.text()));
        }
        if (piece instanceof PageNumber number) {
            String digits = written(number.count() ? pages : page, number.digits());
            return Optional.of(clusters(number.size(), number.heading()).line(digits));
        }
        return Optional.empty();
    }

    private Clusters clusters(int size, boolean heading) {
        return faces.in(heading ? ProgramFonts.heading() : ProgramFonts.body(), size);
    }

    private static String written(int number, Digits digits) {
        return switch (digits) {
            case PLAIN -> String.valueOf(number);
            case FULL_WIDTH ->
                String.valueOf(number)
                        .chars()
                        .collect(
                                StringBuilder::new,
                                (out, digit) -> out.append((char) (digit - '0' + '０')),
                                StringBuilder::append)
                        .toString();
            case DASHED -> "- " + number + " -";
        };
    }

    private Drawn drawn(Image image, int x, int top, int baseline) {
        if (image.isInLine()) {
            return new Drawn(image.picture(), x, baseline - image.height(), image.width(), image.height(), false);
        }
        int left = place(image.across(), frame.width(), frame.left(), frame.textWidth(), image.width(), frame.left());
        int upper = place(image.down(), frame.height(), frame.top(), frame.textHeight(), image.height(), top);
        boolean still = image.down().from() != From.LINE;
        return new Drawn(image.picture(), left, upper, image.width(), image.height(), still);
    }

    private static int place(Place place, int page, int margin, int inside, int size, int line) {
        int from = place.from() == From.PAGE ? 0 : place.from() == From.MARGIN ? margin : line;
        int room = place.from() == From.PAGE ? page : inside;
        if (place.align() == null) {
            return from + place.offset();
        }
        return switch (place.align()) {
            case LEFT -> from;
            case CENTER -> from + (room - size) / 2;
            case RIGHT -> from + room - size;
        };
    }
}
