package org.jobun.readback;

import java.util.List;
import org.jobun.redline.Alignment;
import org.jobun.redline.Pair;
import org.jobun.redline.SharedLetters;

/** Which line of a paper became which. */
final class LineAlignment {
    /** Lines that have less in common are different lines. */
    private static final double LEAST_ALIKE = 0.35;
    /** An empty line that still has its number is what is left of the one it was. */
    private static final double EMPTIED = 0.9;

    private static final double CHANGED = 0.2;
    private static final double ALL_WORDS_CHANGED = 1.5;
    private static final double DIFFERENT_LINES = 3 * Alignment.ALONE;

    private LineAlignment() {}

    static List<Pair<Line>> of(List<Line> before, List<Line> after) {
        return Alignment.of(before, after, LineAlignment::cost);
    }

    private static double cost(Line before, Line after) {
        if (before.saysTheSameAs(after)) {
            return 0;
        }
        if (before.isBlank() != after.isBlank()) {
            return EMPTIED;
        }
        double alike = SharedLetters.of(before.tokens(), after.tokens());
        return alike >= LEAST_ALIKE ? CHANGED + ALL_WORDS_CHANGED * (1 - alike) : DIFFERENT_LINES;
    }
}
