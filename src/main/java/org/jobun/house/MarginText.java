package org.jobun.house;

import java.util.List;

/**
 * What stands in a head or foot of a municipality's own Word file, for renderers that set it themselves. Lengths are in
 * 1/1000 pt (mpt).
 *
 * @param lines its paragraphs from top to bottom
 */
public record MarginText(List<Line> lines) {

    public MarginText {
        lines = List.copyOf(lines);
    }

    /** Where a line, or what follows a tab, stands. */
    public enum Align {
        LEFT,
        CENTER,
        RIGHT
    }

    /**
     * A paragraph, which is one line.
     *
     * @param pitch its height where the file says it exactly, else 0
     * @param before blank above it
     * @param after blank below it
     * @param indent from the left margin
     * @param tabs places that tabs go to, from the left margin, in order
     * @param ruleAbove whether a line is drawn above it
     * @param ruleBelow whether a line is drawn below it
     */
    public record Line(
            Align align,
            int pitch,
            int before,
            int after,
            int indent,
            List<Tab> tabs,
            boolean ruleAbove,
            boolean ruleBelow,
            List<Piece> pieces) {
        public Line {
            tabs = List.copyOf(tabs);
            pieces = List.copyOf(pieces);
        }
    }

    /** A tab stop: what follows the tab begins, is centred or ends there. */
    public record Tab(int at, Align align) {}

    /** A piece of a line. */
    public sealed interface Piece permits Words, PageNumber, ToTab, Image {
        /** Calls the visitor's method for this kind of piece. */
        <R> R accept(PieceVisitor<R> visitor);
    }

    /** One method for each kind of {@link Piece}, without defaults. */
    public interface PieceVisitor<R> {
        R words(Words words);

        R pageNumber(PageNumber number);

        R toTab(ToTab tab);

        R image(Image image);
    }

    /** @param heading in the face of headings */
    public record Words(String text, int size, boolean heading) implements Piece {
        @Override
        public <R> R accept(PieceVisitor<R> visitor) {
            return visitor.words(this);
        }
    }

    /**
     * A number that depends on the page.
     *
     * @param count the number of all pages, else that of this one
     */
    public record PageNumber(boolean count, Digits digits, int size, boolean heading) implements Piece {
        @Override
        public <R> R accept(PieceVisitor<R> visitor) {
            return visitor.pageNumber(this);
        }
    }

    /** How a page number is written. */
    public enum Digits {
        /** 3 */
        PLAIN,
        /** ３ */
        FULL_WIDTH,
        /** - 3 - */
        DASHED
    }

    /** On to the next tab stop. */
    public record ToTab() implements Piece {
        @Override
        public <R> R accept(PieceVisitor<R> visitor) {
            return visitor.toTab(this);
        }
    }

    /**
     * A picture, in the line or at a place of its own.
     *
     * @param across where it stands from left to right; null for one in the line
     * @param down where it stands from top to bottom; null for one in the line
     */
    public record Image(Picture picture, int width, int height, Place across, Place down) implements Piece {
        /** True for a picture that stands in the line like a letter. */
        public boolean isInLine() {
            return across == null;
        }

        @Override
        public <R> R accept(PieceVisitor<R> visitor) {
            return visitor.image(this);
        }
    }

    /**
     * A place in one direction.
     *
     * @param from what it is measured from
     * @param align LEFT also says the top and RIGHT the bottom; null where {@code offset} says the place
     */
    public record Place(From from, Align align, int offset) {}

    /** What a place is measured from. */
    public enum From {
        PAGE,
        MARGIN,
        LINE
    }

    /**
     * A picture as dots, three bytes each for red, green and blue, from the top left; zlib-compressed. Not to be changed.
     *
     * @param width in dots
     * @param height in dots
     */
    public record Picture(int width, int height, byte[] dots) {}
}
