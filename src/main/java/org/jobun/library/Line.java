package org.jobun.library;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A paragraph or item of a clause, as a reader is shown it.
 *
 * @param depth 0 for 項, 1 for 号, and so on
 * @param label its number where everything before it is printed; empty for the first 項
 * @param condition when it is printed, in words; empty where always
 * @param repeated label of the list that it is repeated for; empty where it is printed once
 */
public record Line(int depth, String label, String condition, String repeated, List<Run> runs) {
    public Line {
        runs = List.copyOf(runs);
    }

    /** Its words without its number. */
    public String text() {
        return runs.stream().map(Run::text).collect(Collectors.joining());
    }

    /** When it is printed, and for what it is repeated, in one remark; empty where neither is said. */
    public String remark() {
        String each = repeated.isEmpty() ? "" : repeated + "ごとに繰り返す";
        return condition.isEmpty() || each.isEmpty() ? condition + each : condition + "。" + each;
    }

    /** All of it on one line: what stands before the number, the number, the words. */
    public String whole() {
        String remark = remark().isEmpty() ? "" : "〔" + remark() + "〕";
        return "　".repeat(depth) + (label.isEmpty() ? "" : label + "　") + remark + text();
    }
}
