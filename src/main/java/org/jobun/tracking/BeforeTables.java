package org.jobun.tracking;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jobun.redline.Pair;

/**
 * Paragraphs that stand directly before a table. Where such a mark is taken away nothing is there to join its paragraph with, and
 * LibreOffice leaves an empty one: where the other state has a paragraph there too, the mark stays and only its words change.
 */
final class BeforeTables {
    private BeforeTables() {}

    /**
     * The pairs in which such paragraphs stay.
     *
     * @param pairs in order; what was taken away before what came in its place
     * @param paragraph whether a block is a paragraph, not a table
     * @param canBe whether one paragraph can become another
     */
    static <T> List<Pair<T>> joined(List<Pair<T>> pairs, Predicate<T> paragraph, BiPredicate<T, T> canBe) {
        List<Pair<T>> joined = new ArrayList<>();
        List<T> gone = new ArrayList<>();
        List<T> come = new ArrayList<>();
        for (Pair<T> pair : pairs) {
            if (pair.isRemoved()) {
                gone.add(pair.before());
            } else if (pair.isAdded()) {
                come.add(pair.after());
            } else {
                gap(gone, come, !paragraph.test(pair.after()), paragraph, canBe, joined);
                joined.add(pair);
            }
        }
        gap(gone, come, false, paragraph, canBe, joined);
        return joined;
    }

    private static <T> void gap(
            List<T> gone,
            List<T> come,
            boolean beforeTable,
            Predicate<T> paragraph,
            BiPredicate<T, T> canBe,
            List<Pair<T>> into) {
        int old = 0;
        int now = 0;
        List<Integer> stays = atTables(gone, beforeTable, paragraph);
        List<Integer> others = atTables(come, beforeTable, paragraph);
        for (int i = 0; i < Math.min(stays.size(), others.size()); i++) {
            int last = stays.get(i);
            int first = others.get(i);
            if (canBe.test(gone.get(last), come.get(first))) {
                alone(gone.subList(old, last), come.subList(now, first), into);
                into.add(new Pair<>(gone.get(last), come.get(first)));
                old = last + 1;
                now = first + 1;
            }
        }
        alone(gone.subList(old, gone.size()), come.subList(now, come.size()), into);
        gone.clear();
        come.clear();
    }

    private static <T> void alone(List<T> gone, List<T> come, List<Pair<T>> into) {
        gone.forEach(one -> into.add(new Pair<>(one, null)));
        come.forEach(one -> into.add(new Pair<>(null, one)));
    }

    /** Indexes of the paragraphs directly before a table. */
    private static <T> List<Integer> atTables(List<T> blocks, boolean beforeTable, Predicate<T> paragraph) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            boolean table = i + 1 < blocks.size() ? !paragraph.test(blocks.get(i + 1)) : beforeTable;
            if (table && paragraph.test(blocks.get(i))) {
                found.add(i);
            }
        }
        return found;
    }
}
