package org.jobun.readback;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which line became which: the cheapest way from one list of lines to the other. */
final class Align {
    private static final double ALONE = 1;
    private static final double LEAST_ALIKE = 0.35;
    /** An empty line that still bears its number is what is left of the one it was. */
    private static final double EMPTIED = 0.9;
    /** Of two texts that have nothing in common and thousands of lines no line is the other's. */
    private static final long MOST_PAIRS = 1_000_000;

    private Align() {}

    /** A line before and after; one of them is null where it was added or removed. */
    record Pair(Line before, Line after) {}

    static List<Pair> lines(List<Line> before, List<Line> after) {
        int least = Math.min(before.size(), after.size());
        int head = 0;
        while (head < least && isSame(before.get(head), after.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < least - head
                && isSame(before.get(before.size() - 1 - tail), after.get(after.size() - 1 - tail))) {
            tail++;
        }
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < head; i++) {
            pairs.add(new Pair(before.get(i), after.get(i)));
        }
        pairs.addAll(middle(before.subList(head, before.size() - tail), after.subList(head, after.size() - tail)));
        for (int i = tail; i > 0; i--) {
            pairs.add(new Pair(before.get(before.size() - i), after.get(after.size() - i)));
        }
        return pairs;
    }

    private static List<Pair> middle(List<Line> before, List<Line> after) {
        if ((long) before.size() * after.size() > MOST_PAIRS) {
            List<Pair> pairs = new ArrayList<>();
            before.forEach(line -> pairs.add(new Pair(line, null)));
            after.forEach(line -> pairs.add(new Pair(null, line)));
            return pairs;
        }
        return cheapest(before, after);
    }

    private static List<Pair> cheapest(List<Line> before, List<Line> after) {
        int n = before.size();
        int m = after.size();
        double[][] cost = new double[n + 1][m + 1];
        for (int i = n; i >= 0; i--) {
            for (int j = m; j >= 0; j--) {
                if (i == n || j == m) {
                    cost[i][j] = (n - i + m - j) * ALONE;
                } else {
                    double changed = cost[i + 1][j + 1] + change(before.get(i), after.get(j));
                    cost[i][j] = Math.min(changed, ALONE + Math.min(cost[i + 1][j], cost[i][j + 1]));
                }
            }
        }
        return walk(before, after, cost);
    }

    private static List<Pair> walk(List<Line> before, List<Line> after, double[][] cost) {
        List<Pair> pairs = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            boolean both = i < before.size() && j < after.size();
            if (both && cost[i][j] == cost[i + 1][j + 1] + change(before.get(i), after.get(j))) {
                pairs.add(new Pair(before.get(i++), after.get(j++)));
            } else if (i < before.size() && cost[i][j] == cost[i + 1][j] + ALONE) {
                pairs.add(new Pair(before.get(i++), null));
            } else {
                pairs.add(new Pair(null, after.get(j++)));
            }
        }
        return pairs;
    }

    private static double change(Line before, Line after) {
        if (isSame(before, after)) {
            return 0;
        }
        if (before.isBlank() != after.isBlank()) {
            return EMPTIED;
        }
        double alike = alike(before.tokens(), after.tokens());
        return alike >= LEAST_ALIKE ? 0.2 + 1.5 * (1 - alike) : 3 * ALONE;
    }

    /** True where nobody changed the wording: values and numbers of references may differ. */
    static boolean isSame(Line before, Line after) {
        return before.tokens().equals(after.tokens())
                || before.wording().equals(after.wording())
                || before.text().equals(after.text());
    }

    /** Share of pairs of letters that two texts have in common, 0 to 1 (Dice). */
    static double alike(String a, String b) {
        if (a.length() < 2 || b.length() < 2) {
            return a.equals(b) ? 1 : 0;
        }
        Map<String, Integer> pairs = new HashMap<>();
        for (int i = 0; i + 1 < a.length(); i++) {
            pairs.merge(a.substring(i, i + 2), 1, Integer::sum);
        }
        int common = 0;
        for (int i = 0; i + 1 < b.length(); i++) {
            String pair = b.substring(i, i + 2);
            int left = pairs.getOrDefault(pair, 0);
            if (left > 0) {
                pairs.put(pair, left - 1);
                common++;
            }
        }
        return 2.0 * common / (a.length() + b.length() - 2);
    }

    /** The numbers that have left their order: those outside one longest rising chain. */
    static List<Integer> moved(List<Integer> numbers) {
        int[] best = new int[numbers.size()];
        int[] from = new int[numbers.size()];
        int end = -1;
        for (int i = 0; i < best.length; i++) {
            best[i] = 1;
            from[i] = -1;
            for (int j = 0; j < i; j++) {
                if (numbers.get(j) < numbers.get(i) && best[j] + 1 > best[i]) {
                    best[i] = best[j] + 1;
                    from[i] = j;
                }
            }
            end = end < 0 || best[i] > best[end] ? i : end;
        }
        List<Integer> moved = new ArrayList<>(numbers);
        for (int i = end; i >= 0; i = from[i]) {
            moved.remove(numbers.get(i));
        }
        return Collections.unmodifiableList(moved);
    }
}
