package org.jobun.render.docx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jobun.house.NumberingScheme;

/**
 * The counters of one abstract list, as Word keeps them (ECMA-376 part 1, 17.9): a level goes on by one, begins again
 * after a paragraph of a level above, and all instances count together unless one starts again.
 */
final class ListCounter {
    private static final int FIRST_HALF_WIDTH = 10;
    private static final int NOT_BEGUN = 0;
    /** A level that was passed over: Word has counted it, or not, so the next number must be given. */
    private static final int PASSED_OVER = -1;

    private final int abstractNum;
    private final ToIntFunction<ListInstance> idOf;
    private final int[] counts = new int[9];
    private ListInstance current;
    private int numId;
    private int halfWidthId;
    /** Ids of the instances that write some levels in half width. */
    private final Map<List<Integer>, Integer> mixedIds = new HashMap<>();

    /** Begins with an instance that goes on counting, asking for its id. */
    ListCounter(int abstractNum, ToIntFunction<ListInstance> idOf) {
        this.abstractNum = abstractNum;
        this.idOf = idOf;
        current = ListInstance.continuing(abstractNum, false);
        numId = idOf.applyAsInt(current);
    }

    /** The instance that gives the next paragraph of the level this number. */
    int next(ListLevel level, int number) {
        boolean follows = number == following(level);
        count(level.ilvl(), number);
        boolean halfWidth = level.isMixed() && number >= FIRST_HALF_WIDTH;
        if (follows) {
            List<Integer> half = level.isMixed() ? halfOfOthers(level) : List.of();
            return half.isEmpty() ? halfWidth ? halfWidthId() : numId : mixedId(halfWidth, level, half);
        }
        return startAgain(ListInstance.starting(abstractNum, halfWidth, level.ilvl(), number));
    }

    /** The instance that writes the next number of a level otherwise: 第5条から第7条まで. */
    int next(ListLevel level, int number, NumberingScheme.Level form) {
        boolean halfWidth = level.isMixed() && number >= FIRST_HALF_WIDTH;
        count(level.ilvl(), number);
        return idOf.applyAsInt(new ListInstance(abstractNum, halfWidth, level.ilvl(), 0, form, List.of()));
    }

    /** The levels above whose numbers stand in those of a level, and are half-width. */
    private List<Integer> halfOfOthers(ListLevel level) {
        List<Integer> half = new ArrayList<>();
        for (int above = 0; above < level.ilvl(); above++) {
            if (level.level().prefix().contains("%" + (above + 1)) && counts[above] >= FIRST_HALF_WIDTH) {
                half.add(above);
            }
        }
        return half;
    }

    private int mixedId(boolean halfWidth, ListLevel level, List<Integer> half) {
        List<Integer> all = new ArrayList<>(half);
        if (halfWidth) {
            all.add(level.ilvl());
        }
        return mixedIds.computeIfAbsent(
                all, levels -> idOf.applyAsInt(new ListInstance(abstractNum, false, -1, 0, null, levels)));
    }

    private int following(ListLevel level) {
        return switch (counts[level.ilvl()]) {
            case NOT_BEGUN -> current.ilvl() == level.ilvl() ? current.start() : level.start();
            case PASSED_OVER -> PASSED_OVER;
            default -> counts[level.ilvl()] + 1;
        };
    }

    private void count(int ilvl, int number) {
        for (int above = 0; above < ilvl; above++) {
            if (counts[above] == NOT_BEGUN) {
                counts[above] = PASSED_OVER;
            }
        }
        counts[ilvl] = number;
        for (int below = ilvl + 1; below < counts.length; below++) {
            counts[below] = NOT_BEGUN;
        }
    }

    private int startAgain(ListInstance fresh) {
        int id = idOf.applyAsInt(fresh);
        if (!fresh.halfWidth()) {
            current = fresh;
            numId = id;
        }
        return id;
    }

    private int halfWidthId() {
        if (halfWidthId == 0) {
            halfWidthId = idOf.applyAsInt(ListInstance.continuing(abstractNum, true));
        }
        return halfWidthId;
    }
}
