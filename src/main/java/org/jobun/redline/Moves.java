package org.jobun.redline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What has left its order. */
public final class Moves {
    private Moves() {}

    /**
     * The numbers outside one longest rising chain: the fewest that must be moved to have all in order.
     *
     * @param numbers by which things were counted, in the order in which they are now; none twice
     */
    public static List<Integer> in(List<Integer> numbers) {
        int[] longest = new int[numbers.size()];
        int[] previous = new int[numbers.size()];
        int end = -1;
        for (int i = 0; i < longest.length; i++) {
            longest[i] = 1;
            previous[i] = -1;
            for (int j = 0; j < i; j++) {
                if (numbers.get(j) < numbers.get(i) && longest[j] + 1 > longest[i]) {
                    longest[i] = longest[j] + 1;
                    previous[i] = j;
                }
            }
            end = end < 0 || longest[i] > longest[end] ? i : end;
        }
        List<Integer> moved = new ArrayList<>(numbers);
        for (int i = end; i >= 0; i = previous[i]) {
            moved.remove(numbers.get(i));
        }
        return Collections.unmodifiableList(moved);
    }
}
