package org.jobun.redline;

import java.util.HashMap;
import java.util.Map;

/** How much two texts have in common, wherever in them it is. */
public final class SharedLetters {
    private SharedLetters() {}

    /** Share of pairs of letters that two texts have in common, 0 to 1 (Dice's coefficient). */
    public static double of(String a, String b) {
        if (a.length() < 2 || b.length() < 2) {
            return a.equals(b) ? 1 : 0;
        }
        Map<String, Integer> left = pairs(a);
        int common = 0;
        for (int i = 0; i + 1 < b.length(); i++) {
            if (take(b.substring(i, i + 2), left)) {
                common++;
            }
        }
        return 2.0 * common / (a.length() + b.length() - 2);
    }

    private static Map<String, Integer> pairs(String text) {
        Map<String, Integer> pairs = new HashMap<>();
        for (int i = 0; i + 1 < text.length(); i++) {
            pairs.merge(text.substring(i, i + 2), 1, Integer::sum);
        }
        return pairs;
    }

    private static boolean take(String pair, Map<String, Integer> left) {
        int count = left.getOrDefault(pair, 0);
        if (count > 0) {
            left.put(pair, count - 1);
        }
        return count > 0;
    }
}
