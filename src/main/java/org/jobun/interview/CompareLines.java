package org.jobun.interview;

import java.util.List;
import org.jobun.redline.Alignment;
import org.jobun.redline.Pair;
import org.jobun.redline.TextDiff;

/** Which lines differ, and in what. */
final class CompareLines {
    /** Lines that share less than this say something else. */
    private static final double LEAST_SHARED = 0.4;

    private CompareLines() {}

    static List<Effects.Line> of(List<String> before, List<String> after) {
        return Alignment.of(before, after, CompareLines::cost).stream()
                .filter(pair ->
                        pair.isAdded() || pair.isRemoved() || !pair.before().equals(pair.after()))
                .map(CompareLines::line)
                .toList();
    }

    private static double cost(String before, String after) {
        if (before.equals(after)) {
            return 0;
        }
        double shared = TextDiff.sameShare(before, after);
        return shared < LEAST_SHARED ? 3 * Alignment.ALONE : 1 - shared;
    }

    private static Effects.Line line(Pair<String> pair) {
        return new Effects.Line(TextDiff.of(pair.isAdded() ? "" : pair.before(), pair.isRemoved() ? "" : pair.after()));
    }
}
