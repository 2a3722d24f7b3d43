package org.jobun.redline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;

/** Which line became which: the cheapest way from one list to the other. Lines that were moved are removed and added. */
public final class Alignment<T> {
    /** What a line costs that was added or removed. */
    public static final double ALONE = 1;

    /** Of two lists that have nothing in common and thousands of lines no line is the other's. */
    private static final long MOST_PAIRS = 1_000_000;

    private final List<T> before;
    private final List<T> after;
    private final ToDoubleBiFunction<T, T> cost;

    private Alignment(List<T> before, List<T> after, ToDoubleBiFunction<T, T> cost) {
        this.before = before;
        this.after = after;
        this.cost = cost;
    }

    /**
     * The pairs in order; each line is in one of them.
     *
     * @param cost of taking the second line for what the first became: 0 where they are the same, more than twice
     *     {@link #ALONE} where they have nothing to do with each other
     */
    public static <T> List<Pair<T>> of(List<T> before, List<T> after, ToDoubleBiFunction<T, T> cost) {
        Alignment<T> whole = new Alignment<>(before, after, cost);
        int head = whole.sameAtHead();
        Alignment<T> rest = whole.between(head, 0);
        int tail = rest.sameAtTail();
        List<Pair<T>> pairs = new ArrayList<>();
        pairs.addAll(side(before.subList(0, head), after.subList(0, head)));
        pairs.addAll(rest.between(0, tail).pairs());
        pairs.addAll(side(
                before.subList(before.size() - tail, before.size()), after.subList(after.size() - tail, after.size())));
        return pairs;
    }

    /**
     * The same where most lines did not change: a line that stands once on either side, and is the same, became itself, unless it left its
     * order. Only what stands between such lines is weighed.
     *
     * @param key equal for lines that are the same
     */
    public static <T> List<Pair<T>> around(
            List<T> before, List<T> after, Function<T, String> key, ToDoubleBiFunction<T, T> cost) {
        List<Pair<T>> pairs = new ArrayList<>();
        int old = 0;
        int now = 0;
        for (Pair<Integer> same : kept(places(before, key), places(after, key))) {
            pairs.addAll(of(before.subList(old, same.before()), after.subList(now, same.after()), cost));
            pairs.add(new Pair<>(before.get(same.before()), after.get(same.after())));
            old = same.before() + 1;
            now = same.after() + 1;
        }
        pairs.addAll(of(before.subList(old, before.size()), after.subList(now, after.size()), cost));
        return pairs;
    }

    /** Where each line stands that stands once. */
    private static <T> Map<String, Integer> places(List<T> lines, Function<T, String> key) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            places.merge(key.apply(lines.get(i)), i, (one, other) -> -1);
        }
        places.values().removeIf(place -> place < 0);
        return places;
    }

    /** Places of the lines that both have once, but for those that left their order; in order. */
    private static List<Pair<Integer>> kept(Map<String, Integer> before, Map<String, Integer> after) {
        List<Pair<Integer>> both = new ArrayList<>();
        before.forEach((key, place) -> {
            if (after.containsKey(key)) {
                both.add(new Pair<>(place, after.get(key)));
            }
        });
        both.sort(Comparator.comparingInt(Pair::after));
        Set<Integer> moved =
                new HashSet<>(Moves.in(both.stream().map(Pair::before).toList()));
        both.removeIf(pair -> moved.contains(pair.before()));
        return both;
    }

    private static <T> List<Pair<T>> side(List<T> before, List<T> after) {
        return IntStream.range(0, before.size())
                .mapToObj(i -> new Pair<>(before.get(i), after.get(i)))
                .toList();
    }

    private int shorter() {
        return Math.min(before.size(), after.size());
    }

    private boolean isSame(int i, int j) {
        return cost.applyAsDouble(before.get(i), after.get(j)) == 0;
    }

    private int sameAtHead() {
        int head = 0;
        while (head < shorter() && isSame(head, head)) {
            head++;
        }
        return head;
    }

    private int sameAtTail() {
        int tail = 0;
        while (tail < shorter() && isSame(before.size() - 1 - tail, after.size() - 1 - tail)) {
            tail++;
        }
        return tail;
    }

    private Alignment<T> between(int head, int tail) {
        return new Alignment<>(
                before.subList(head, before.size() - tail), after.subList(head, after.size() - tail), cost);
    }

    private List<Pair<T>> pairs() {
        return (long) before.size() * after.size() > MOST_PAIRS ? unrelated() : cheapest(costs());
    }

    private List<Pair<T>> unrelated() {
        List<Pair<T>> pairs = new ArrayList<>();
        before.forEach(line -> pairs.add(new Pair<>(line, null)));
        after.forEach(line -> pairs.add(new Pair<>(null, line)));
        return pairs;
    }

    /** What it costs at least to come from before the i-th and j-th line to the ends. */
    private double[][] costs() {
        int n = before.size();
        int m = after.size();
        double[][] costs = new double[n + 1][m + 1];
        for (int i = n; i >= 0; i--) {
            for (int j = m; j >= 0; j--) {
                costs[i][j] = i == n || j == m
                        ? (n - i + m - j) * ALONE
                        : Math.min(costAsPair(i, j, costs), ALONE + Math.min(costs[i + 1][j], costs[i][j + 1]));
            }
        }
        return costs;
    }

    private double costAsPair(int i, int j, double[][] costs) {
        return costs[i + 1][j + 1] + cost.applyAsDouble(before.get(i), after.get(j));
    }

    private List<Pair<T>> cheapest(double[][] costs) {
        List<Pair<T>> pairs = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            boolean both = i < before.size() && j < after.size();
            if (both && costs[i][j] == costAsPair(i, j, costs)) {
                pairs.add(new Pair<>(before.get(i++), after.get(j++)));
            } else if (i < before.size() && costs[i][j] == costs[i + 1][j] + ALONE) {
                pairs.add(new Pair<>(before.get(i++), null));
            } else {
                pairs.add(new Pair<>(null, after.get(j++)));
            }
        }
        return pairs;
    }
}
