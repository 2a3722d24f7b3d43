package org.jobun.change;

import java.util.ArrayList;
import java.util.List;
import org.jobun.document.Inline;
import org.jobun.house.BesideStyle;

/**
 * A row of a 新旧対照表: a piece of a paper in both states, what differs marked.
 *
 * @param part what it shows
 * @param before its lines as they were
 * @param after its lines as they are
 */
public record BesideRow(ComparedPart part, List<List<Inline>> before, List<List<Inline>> after) {
    public BesideRow {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** The rows of a paper, without those of pieces that are the same, unless all is to be shown. */
    public static List<BesideRow> of(List<ComparedPart> parts, BesideStyle style, boolean whole) {
        List<BesideRow> rows = new ArrayList<>();
        ComparedPart former = null;
        for (ComparedPart part : parts) {
            if (whole || !part.isSame()) {
                BesideLines lines = !whole && isTableOf(former, part)
                        ? BesideLines.below(former.after(), part, style)
                        : BesideLines.of(part, style, whole);
                rows.add(new BesideRow(part, lines.before(), lines.after()));
            }
            former = part;
        }
        return rows;
    }

    /** Whether a table is that of a 別表 which stays. */
    private static boolean isTableOf(ComparedPart schedule, ComparedPart table) {
        return schedule != null
                && schedule.isSame()
                && schedule.after().kind() == Part.Kind.SCHEDULE
                && table.shown().kind() == Part.Kind.TABLE;
    }

    /** What became of it, as remarks say it: 追加, 変更, 削除, 番号の整理; empty where nothing did. */
    public String remark() {
        return part.change().word();
    }
}
