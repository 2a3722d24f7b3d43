package org.jobun.library;

import java.util.ArrayList;
import java.util.List;
import org.jobun.change.BesideRow;
import org.jobun.change.ComparePaper;
import org.jobun.change.ComparedPaper;
import org.jobun.change.ComparedPart;
import org.jobun.change.Part;
import org.jobun.document.Inline;
import org.jobun.house.BesideStyle;
import org.jobun.redline.WordDiff;

/**
 * Two texts beside each other, a row for each line of either, or for each article of two papers (新旧).
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
     * @param kind what happened to it, for readers: 変更, 追加, 削除, 番号の整理; empty where it is the same
     * @param before empty where it is only in the second
     * @param after empty where it is only in the first
     * @param reason why it differs; empty where that is not known
     */
    public record Row(String kind, List<Piece> before, List<Piece> after, String reason) {
        /** One of which nobody knows why it differs. */
        public Row(String kind, List<Piece> before, List<Piece> after) {
            this(kind, before, after, "");
        }

        public Row {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }

        /** True where both say the same. */
        public boolean same() {
            return kind.isEmpty();
        }
    }

    /** Words; marked where the other says something else. Lines of one row are apart by line feeds. */
    public record Piece(String text, boolean differs) {}

    /** Compares two texts line by line, and lines that belong together word by word. */
    public static SideBySide of(List<String> before, List<String> after) {
        return new SideBySide(new ComparePaper()
                .ofParts(parts(before), parts(after)).stream()
                        .map(SideBySide::line)
                        .toList());
    }

    /**
     * A paper in two states, a row for each article, table and text that differs.
     *
     * @param style whose words stand for what is left out, new or gone
     * @param numbers whether rows are shown in which only numbers differ
     */
    public static SideBySide of(List<ComparedPart> paper, BesideStyle style, boolean numbers) {
        return of(BesideRow.of(paper, style, false), numbers);
    }

    /** The same with why each row differs, as far as that is known. */
    public static SideBySide of(ComparedPaper paper, BesideStyle style, boolean numbers) {
        return of(BesideRow.of(paper, style, false), numbers);
    }

    private static SideBySide of(List<BesideRow> rows, boolean numbers) {
        return new SideBySide(rows.stream()
                .filter(row -> numbers || row.part().change() != ComparedPart.Change.RENUMBERED)
                .map(row -> new Row(row.remark(), pieces(row.before()), pieces(row.after()), row.reason()))
                .toList());
    }

    private static List<Part> parts(List<String> lines) {
        return lines.stream()
                .map(line -> new Part(Part.Kind.TEXT, "", Part.NO_LABEL, "", line, line, List.of(), null))
                .toList();
    }

    private static Row line(ComparedPart pair) {
        if (pair.isAdded()) {
            return new Row(
                    pair.change().word(),
                    List.of(),
                    List.of(new Piece(pair.after().text(), true)));
        }
        if (pair.isRemoved()) {
            return new Row(pair.change().word(), List.of(new Piece(pair.before().text(), true)), List.of());
        }
        List<Piece> before = new ArrayList<>();
        List<Piece> after = new ArrayList<>();
        for (WordDiff.Segment segment :
                WordDiff.of(pair.before().text(), pair.after().text())) {
            add(segment.before(), !segment.isSame(), before);
            add(segment.after(), !segment.isSame(), after);
        }
        return new Row(pair.change().word(), before, after);
    }

    /** The words of some lines, what is marked told apart; lines are apart by line feeds. */
    public static List<Piece> pieces(List<List<Inline>> lines) {
        List<Piece> pieces = new ArrayList<>();
        for (List<Inline> line : lines) {
            add(pieces.isEmpty() ? "" : "\n", false, pieces);
            line.forEach(inline -> add(inline.text(), inline.accept(new IsMarked()), pieces));
        }
        return pieces;
    }

    /** Whether a run differs on the other side. */
    private static final class IsMarked implements Inline.Visitor<Boolean> {
        @Override
        public Boolean words(Inline.Words words) {
            return false;
        }

        @Override
        public Boolean value(Inline.Value value) {
            return false;
        }

        @Override
        public Boolean blank(Inline.Blank blank) {
            return false;
        }

        @Override
        public Boolean marked(Inline.Marked marked) {
            return true;
        }

        @Override
        public Boolean reference(Inline.Reference reference) {
            return false;
        }

        @Override
        public Boolean lawCitation(Inline.LawCitation citation) {
            return false;
        }
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
