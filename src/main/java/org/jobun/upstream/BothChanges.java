package org.jobun.upstream;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A text with what two others change in it, line by line, where these changes do not meet. */
final class BothChanges {
    /** Lines of a text that is still put together; a longer one is left to people. */
    private static final int LONGEST = 3_000;

    private BothChanges() {}

    /** The text with both changes; empty where both change the same lines, or something at the same place, otherwise. */
    static Optional<List<String>> of(List<String> old, List<String> one, List<String> other) {
        if (Math.max(old.size(), Math.max(one.size(), other.size())) > LONGEST) {
            return Optional.empty();
        }
        int[] inOne = places(old, one);
        int[] inOther = places(old, other);
        List<String> both = new ArrayList<>();
        int from = 0;
        int fromOne = 0;
        int fromOther = 0;
        for (int at = 0; at <= old.size(); at++) {
            boolean end = at == old.size();
            if (!end && (inOne[at] < 0 || inOther[at] < 0)) {
                continue;
            }
            int toOne = end ? one.size() : inOne[at];
            int toOther = end ? other.size() : inOther[at];
            Optional<List<String>> between =
                    between(old.subList(from, at), one.subList(fromOne, toOne), other.subList(fromOther, toOther));
            if (between.isEmpty()) {
                return Optional.empty();
            }
            both.addAll(between.get());
            if (!end) {
                both.add(old.get(at));
            }
            from = at + 1;
            fromOne = toOne + 1;
            fromOther = toOther + 1;
        }
        return Optional.of(both);
    }

    private static Optional<List<String>> between(List<String> old, List<String> one, List<String> other) {
        if (one.equals(old) || one.equals(other)) {
            return Optional.of(other);
        }
        return other.equals(old) ? Optional.of(one) : Optional.empty();
    }

    /** Where each line of a text stands in another, as many in order as there are; below 0 where it does not. */
    private static int[] places(List<String> text, List<String> other) {
        int[][] common = new int[text.size() + 1][other.size() + 1];
        for (int i = text.size() - 1; i >= 0; i--) {
            for (int j = other.size() - 1; j >= 0; j--) {
                common[i][j] = text.get(i).equals(other.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        int[] places = new int[text.size()];
        Arrays.fill(places, -1);
        int i = 0;
        int j = 0;
        while (i < text.size() && j < other.size()) {
            if (text.get(i).equals(other.get(j))) {
                places[i++] = j++;
            } else if (common[i + 1][j] >= common[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return places;
    }
}
