package org.jobun.library;

import java.util.ArrayList;
import java.util.List;
import org.jobun.redline.Alignment;
import org.jobun.redline.Pair;
import org.jobun.redline.TextDiff;

/**
 * Two texts beside each other, a row for each line of either (新旧).
 *
 * @param rows in order
 */
public record SideBySide(List<Row> rows) {
    public SideBySide {
        rows = List.copyOf(rows);
    }

    /**
     * A line of both, or of one.
     *
     * @param before empty where it is only in the second
     * @param after empty where it is only in the first
     */
    public record Row(List<Piece> before, List<Piece> after) {
        public Row {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }

        /** True where both say the same. */
        public boolean same() {
            return before.equals(after) && before.stream().noneMatch(Piece::differs);
        }

        /** What happened to it, for readers: 変更, 追加, 削除; empty where it is the same. */
        public String kind() {
            return same() ? "" : before.isEmpty() ? "追加" : after.isEmpty() ? "削除" : "変更";
        }
    }

    /** Words; marked where the other says something else. */
    public record Piece(String text, boolean differs) {}

    /** Compares two texts line by line, and lines that belong together letter by letter. */
    public static SideBySide of(List<String> before, List<String> after) {
        List<Row> rows = new ArrayList<>();
        for (Pair<String> pair : Alignment.of(before, after, SideBySide::cost)) {
            rows.add(
                    pair.isAdded()
                            ? new Row(List.of(), List.of(new Piece(pair.after(), true)))
                            : pair.isRemoved()
                                    ? new Row(List.of(new Piece(pair.before(), true)), List.of())
                                    : row(pair));
        }
        return new SideBySide(rows);
    }

    /** Lines that share less than half of their letters are two. */
    private static double cost(String before, String after) {
        return before.equals(after) ? 0 : 3 * (1 - TextDiff.sameShare(before, after)) + 0.01;
    }

    private static Row row(Pair<String> pair) {
        List<Piece> before = new ArrayList<>();
        List<Piece> after = new ArrayList<>();
        for (TextDiff.Segment segment : TextDiff.of(pair.before(), pair.after())) {
            add(segment.before(), !segment.same(), before);
            add(segment.after(), !segment.same(), after);
        }
        return new Row(before, after);
    }

    private static void add(String text, boolean differs, List<Piece> pieces) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, differs));
        }
    }

    /** True where there is no difference. */
    public boolean same() {
        return rows.stream().allMatch(Row::same);
    }
}
