package org.jobun.redline;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.List;

/**
 * A place where two lists differ (Myers' algorithm).
 *
 * @param from index of the first element that was replaced
 * @param to index behind the last of them; the same as {@code from} where some were put in
 * @param newFrom index of the first element that replaces them
 * @param newTo index behind the last of these; the same as {@code newFrom} where some were taken out
 */
record Difference(int from, int to, int newFrom, int newTo) {

    /** The places where two lists differ, in order; between them both lists are the same. */
    static List<Difference> between(List<String> before, List<String> after) {
        return DiffUtils.diff(before, after).getDeltas().stream()
                .map(Difference::of)
                .toList();
    }

    private static Difference of(AbstractDelta<String> delta) {
        int from = delta.getSource().getPosition();
        int newFrom = delta.getTarget().getPosition();
        return new Difference(
                from,
                from + delta.getSource().size(),
                newFrom,
                newFrom + delta.getTarget().size());
    }

    /** Elements that differ in the longer of both. */
    int size() {
        return Math.max(to - from, newTo - newFrom);
    }
}
