package org.jobun.render.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jobun.house.HouseStyle.PageFrame;
import org.jobun.house.MarginText;
import org.jobun.house.MarginText.Align;
import org.jobun.house.MarginText.From;
import org.jobun.house.MarginText.Image;
import org.jobun.house.MarginText.PageNumber;
import org.jobun.house.MarginText.Place;
import org.jobun.house.MarginText.Tab;
import org.jobun.house.MarginText.ToTab;
import org.jobun.house.MarginText.Words;

/** One line of a head or foot: words, page numbers and pictures, tab by tab. */
final class MarginLine {
    /** Height of a line that the file leaves to its letters, in thousandths of their size; as Word sets Japanese faces. */
    static final int LINE = 1_300;

    /** Size of an empty line, mpt. */
    private static final int USUAL_SIZE = 10_500;

    /** Room between the tab stops behind those that are given: 4 em. */
    private static final int TAB = 42_000;

    private final MarginText.Line line;
    private final PageFrame frame;
    /** One after the other, split at the tabs. */
    private final List<Segment> segments = new ArrayList<>();

    /** @param frame of the page */
    MarginLine(MarginText.Line line, PageFrame frame, Shapers shapers) {
        this.line = line;
        this.frame = frame;
        Reader reader = new Reader(shapers);
        line.pieces().forEach(piece -> piece.accept(reader));
    }

    /** What sets the words of a head or foot. */
    interface Shapers {
        Shaper of(int size, boolean heading);

        /** The number of a page, or of all pages, as it is written. */
        String written(PageNumber number);
    }

    /** What stands in a line: a text of some size, or a picture. */
    private record Set(Optional<Line> text, int size, Optional<Image> picture) {
        int width() {
            return text.map(Line::width)
                    .orElseGet(() ->
                            picture.filter(Image::isInLine).map(Image::width).orElse(0));
        }

        int height() {
            return picture.map(image -> image.isInLine() ? image.height() + descent(image.height()) : 0)
                    .orElse(size * LINE / 1000);
        }

        boolean isPictureInLine() {
            return picture.filter(Image::isInLine).isPresent();
        }
    }

    /** What stands between two tabs. */
    private record Segment(Align align, int at, List<Set> pieces) {}

    /** Sets the pieces of the line and opens a segment at each tab. */
    private final class Reader implements MarginText.PieceVisitor<Void> {
        private final Shapers shapers;

        Reader(Shapers shapers) {
            this.shapers = shapers;
            boolean tabbed = line.pieces().stream().anyMatch(ToTab.class::isInstance);
            open(tabbed ? Align.LEFT : line.align(), tabbed ? line.indent() : -1);
        }

        private void open(Align align, int at) {
            segments.add(new Segment(align, at, new ArrayList<>()));
        }

        private Void add(Set set) {
            segments.get(segments.size() - 1).pieces().add(set);
            return null;
        }

        @Override
        public Void words(Words words) {
            Line text = shapers.of(words.size(), words.heading()).line(words.text());
            return add(new Set(Optional.of(text), words.size(), Optional.empty()));
        }

        @Override
        public Void pageNumber(PageNumber number) {
            Line text = shapers.of(number.size(), number.heading()).line(shapers.written(number));
            return add(new Set(Optional.of(text), number.size(), Optional.empty()));
        }

        @Override
        public Void image(Image image) {
            return add(new Set(Optional.empty(), 0, Optional.of(image)));
        }

        @Override
        public Void toTab(ToTab tab) {
            Tab stop = stop(segments.size() - 1);
            open(stop.align(), stop.at());
            return null;
        }
    }

    /** The stop of a tab: those of the paragraph, then one every 4 em. */
    private Tab stop(int number) {
        int given = line.tabs().size();
        if (number < given) {
            return line.tabs().get(number);
        }
        int last = given == 0 ? line.indent() : line.tabs().get(given - 1).at();
        return new Tab(last + (number - given + 1) * TAB, Align.LEFT);
    }

    private List<Set> pieces() {
        return segments.stream().flatMap(segment -> segment.pieces().stream()).toList();
    }

    /** As the file says exactly, else that of what stands in it. */
    int height() {
        if (line.pitch() > 0) {
            return line.pitch();
        }
        int empty = line.pieces().isEmpty() ? USUAL_SIZE * LINE / 1000 : 0;
        return pieces().stream().mapToInt(Set::height).reduce(empty, Math::max);
    }

    /** A picture stands on the line of the letters; below it there is room for what is below theirs. */
    private static int descent(int height) {
        return Math.min(3_000, height / 10);
    }

    private int baselineBelow(int height) {
        List<Set> pieces = pieces();
        int size = pieces.stream().mapToInt(Set::size).max().orElse(0);
        return pieces.stream().anyMatch(Set::isPictureInLine) ? descent(height) : (height - size) / 2 + size * 12 / 100;
    }

    /**
     * Adds what stands in the line.
     *
     * @param top upper edge of the line
     */
    void place(int top, MarginLayout.Set out) {
        int height = height();
        int baseline = top + height - baselineBelow(height);
        for (Segment segment : segments) {
            int x = frame.left() + left(segment);
            for (Set piece : segment.pieces()) {
                int at = x;
                piece.picture().ifPresent(image -> out.pictures().add(drawn(image, at, top, baseline)));
                piece.text().ifPresent(text -> out.texts().add(new MarginLayout.Text(text, at, baseline)));
                x += piece.width();
            }
        }
    }

    /** Where a segment begins, from the left margin. */
    private int left(Segment segment) {
        int width = segment.pieces().stream().mapToInt(Set::width).sum();
        boolean free = segment.at() < 0;
        return switch (segment.align()) {
            case LEFT -> free ? line.indent() : segment.at();
            case CENTER -> free ? (frame.textWidth() - width) / 2 : segment.at() - width / 2;
            case RIGHT -> free ? frame.textWidth() - width : segment.at() - width;
        };
    }

    private MarginLayout.Drawn drawn(Image image, int x, int top, int baseline) {
        int width = image.width();
        int height = image.height();
        if (image.isInLine()) {
            return new MarginLayout.Drawn(image.picture(), x, baseline - height, width, height, false);
        }
        int left = place(image.across(), frame.width(), frame.left(), frame.textWidth(), width, frame.left());
        int upper = place(image.down(), frame.height(), frame.top(), frame.textHeight(), height, top);
        boolean still = image.down().from() != From.LINE;
        return new MarginLayout.Drawn(image.picture(), left, upper, width, height, still);
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
