package org.jobun.change;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jobun.document.Heading;
import org.jobun.document.Inline;
import org.jobun.house.BesideStyle;

/**
 * A row of a 新旧対照表: a piece of a paper in both states, what differs marked.
 *
 * @param part what it shows
 * @param before its lines as they were
 * @param after its lines as they are
 * @param reason why it differs; empty where that is not known
 */
public record BesideRow(ComparedPart part, List<List<Inline>> before, List<List<Inline>> after, String reason) {
    public BesideRow {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** The rows of a paper, without those of pieces that are the same, unless all is to be shown. */
    public static List<BesideRow> of(ComparedPaper paper, BesideStyle style, boolean whole) {
        return of(paper.parts(), paper.reasons(), style, whole);
    }

    /** The same of pieces of which nobody knows why they differ. */
    public static List<BesideRow> of(List<ComparedPart> parts, BesideStyle style, boolean whole) {
        return of(parts, List.of(), style, whole);
    }

    private static List<BesideRow> of(
            List<ComparedPart> parts, List<String> reasons, BesideStyle style, boolean whole) {
        List<BesideRow> rows = new ArrayList<>();
        ComparedPart former = null;
        Part supplement = null;
        for (int i = 0; i < parts.size(); i++) {
            ComparedPart part = parts.get(i);
            supplement = isSupplement(part) ? part.after() : supplement;
            if (whole || !part.isSame()) {
                boolean inSupplement = !whole && supplement != null && isInSupplement(part);
                BesideLines lines = !whole && isTableOf(former, part)
                        ? BesideLines.below(former.after(), part, style)
                        : inSupplement
                                ? BesideLines.under(supplement, part, style)
                                : BesideLines.of(part, style, whole);
                rows.add(new BesideRow(part, lines.before(), lines.after(), reasons.isEmpty() ? "" : reasons.get(i)));
                supplement = inSupplement ? null : supplement;
            }
            former = part;
        }
        return rows;
    }

    /** Whether it is the word 附則, which stays: the first row of what stands below it names it. */
    private static boolean isSupplement(ComparedPart part) {
        return part.isSame()
                && part.after().block() instanceof Heading heading
                && heading.rank() == Heading.Rank.SUPPLEMENT;
    }

    private static boolean isInSupplement(ComparedPart part) {
        return part.shown().label().series().isSupplement();
    }

    /** Whether a table is that of a 別表 which stays. */
    private static boolean isTableOf(ComparedPart schedule, ComparedPart table) {
        return schedule != null
                && schedule.isSame()
                && schedule.after().kind() == Part.Kind.SCHEDULE
                && table.shown().kind() == Part.Kind.TABLE;
    }

    /** What became of it: 追加, 変更, 削除, 番号の整理; empty where nothing did. */
    public String remark() {
        return part.change().word();
    }

    /** What became of it, and why, as remarks say it: 追加, 変更, 削除, 番号の整理; none where nothing did. */
    public List<String> remarks() {
        return Stream.of(remark(), reason).filter(words -> !words.isEmpty()).toList();
    }
}
