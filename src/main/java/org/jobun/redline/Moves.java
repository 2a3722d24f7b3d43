package org.jobun.redline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** What has left its order: all that is outside one longest rising chain. */
public final class Moves {
    private final List<Integer> numbers;
    /** Length of the longest rising chain that ends at each place. */
    private final int[] longest;
    /** The place before in that chain; -1 for none. */
    private final int[] previous;

    private Moves(List<Integer> numbers) {
        this.numbers = numbers;
        longest = new int[numbers.size()];
        previous = new int[numbers.size()];
        Arrays.fill(longest, 1);
        Arrays.fill(previous, -1);
    }

    /**
     * The fewest numbers that must be moved to have all in order.
     *
     * @param numbers by which things were counted, in the order in which they are now; none twice
     */
    public static List<Integer> in(List<Integer> numbers) {
        Moves moves = new Moves(numbers);
        List<Integer> moved = new ArrayList<>(numbers);
        for (int i = moves.endOfLongest(); i >= 0; i = moves.previous[i]) {
            moved.remove(numbers.get(i));
        }
        return Collections.unmodifiableList(moved);
    }

    private int endOfLongest() {
        int end = -1;
        for (int i = 0; i < longest.length; i++) {
            for (int j = 0; j < i; j++) {
                extend(j, i);
            }
            end = end < 0 || longest[i] > longest[end] ? i : end;
        }
        return end;
    }

    private void extend(int from, int to) {
        if (numbers.get(from) < numbers.get(to) && longest[from] + 1 > longest[to]) {
            longest[to] = longest[from] + 1;
            previous[to] = from;
        }
    }
}
