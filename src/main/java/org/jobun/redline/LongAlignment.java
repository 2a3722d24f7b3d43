package org.jobun.redline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Which passage became which, in long lists: what is the same to the letter is found first, and only between two such places each
 * passage is taken for the first that is alike. Unlike {@link Alignment} it compares few pairs, and knows alike or not alike only.
 */
public final class LongAlignment<T> {
    private final BiPredicate<T, T> alike;
    private final List<Pair<T>> pairs = new ArrayList<>();

    private LongAlignment(BiPredicate<T, T> alike) {
        this.alike = alike;
    }

    /**
     * The pairs in order; each passage is in one of them.
     *
     * @param text by which passages are the same
     * @param alike whether one passage may have become the other
     */
    public static <T> List<Pair<T>> of(
            List<T> before, List<T> after, Function<T, String> text, BiPredicate<T, T> alike) {
        LongAlignment<T> alignment = new LongAlignment<>(alike);
        int i = 0;
        int j = 0;
        for (Difference difference : Difference.between(texts(before, text), texts(after, text))) {
            alignment.addSame(before.subList(i, difference.from()), after.subList(j, difference.newFrom()));
            i = difference.to();
            j = difference.newTo();
            alignment.addDifferent(before.subList(difference.from(), i), after.subList(difference.newFrom(), j));
        }
        alignment.addSame(before.subList(i, before.size()), after.subList(j, after.size()));
        return alignment.pairs;
    }

    private static <T> List<String> texts(List<T> passages, Function<T, String> text) {
        return passages.stream().map(text).toList();
    }

    private void addSame(List<T> before, List<T> after) {
        IntStream.range(0, before.size()).forEach(i -> pairs.add(new Pair<>(before.get(i), after.get(i))));
    }

    private void addDifferent(List<T> before, List<T> after) {
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            boolean both = i < before.size() && j < after.size();
            if (both && alike.test(before.get(i), after.get(j))) {
                pairs.add(new Pair<>(before.get(i++), after.get(j++)));
            } else if (j == after.size() || both && !isAmong(before.get(i), after.subList(j + 1, after.size()))) {
                pairs.add(new Pair<>(before.get(i++), null));
            } else {
                pairs.add(new Pair<>(null, after.get(j++)));
            }
        }
    }

    private boolean isAmong(T passage, List<T> others) {
        return others.stream().anyMatch(other -> alike.test(passage, other));
    }
}
