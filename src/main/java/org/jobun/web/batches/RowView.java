package org.jobun.web.batches;

import java.util.Optional;
import org.jobun.batch.CheckedRow;
import org.jobun.batch.RowResult;

/**
 * A row as a table shows it.
 *
 * @param number in its sheet
 * @param name of the matter
 * @param body 団体
 * @param state where it stands
 * @param problems errors and warnings
 */
public record RowView(int number, String id, String name, String body, State state, long problems) {
    /** Where a row stands. */
    public enum State {
        /** Its sets are there, and would come out the same. */
        MADE("作成済み", "done"),
        /** Nothing is in the way. */
        GOOD("作成できます", ""),
        /** Something must be mended. */
        BAD("エラー", "bad"),
        /** Nothing is to be made of it. */
        LEFT("更新しない", "");

        private final String label;
        private final String style;

        State(String label, String style) {
            this.label = label;
            this.style = style;
        }

        /** As pages say it. */
        public String label() {
            return label;
        }

        /** Name of its style. */
        public String style() {
            return style;
        }
    }

    /** A row of which nothing is to be made. */
    static RowView left(CheckedRow row) {
        return new RowView(row.number(), row.result().id(), row.name(), row.body(), State.LEFT, 0);
    }

    /** @param made what the last running made of the row */
    static RowView of(CheckedRow row, Optional<RowResult> made) {
        boolean same = made.filter(former -> former.key().equals(row.result().key()))
                .filter(former -> former.status() == RowResult.Status.MADE)
                .isPresent();
        State state = !row.isGood() ? State.BAD : same ? State.MADE : State.GOOD;
        long problems = row.result().messages().stream()
                .filter(message -> !message.severity().equals("NOTE"))
                .count();
        return new RowView(row.number(), row.result().id(), row.name(), row.body(), state, problems);
    }
}
