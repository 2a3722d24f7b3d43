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
}
