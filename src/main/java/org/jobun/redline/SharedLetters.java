package org.jobun.redline;

import java.util.Arrays;

/** How much two texts have in common, wherever in them it is. */
public final class SharedLetters {
    /** Pairs of letters, one in 32 bits, in order. */
    private final int[] pairs;

    private final String text;

    private SharedLetters(String text) {
        this.text = text;
        this.pairs = new int[Math.max(0, text.length() - 1)];
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = text.charAt(i) << 16 | text.charAt(i + 1);
        }
        Arrays.sort(pairs);
    }

    /** A text that is compared with many. */
    public static SharedLetters of(String text) {
        return new SharedLetters(text);
    }

    /** Share of pairs of letters that two texts have in common, 0 to 1 (Dice's coefficient). */
    public static double of(String a, String b) {
        return of(a).with(of(b));
    }

    /** Share of pairs of letters that it has in common with another, 0 to 1 (Dice's coefficient). */
    public double with(SharedLetters other) {
        if (text.length() < 2 || other.text.length() < 2) {
            return text.equals(other.text) ? 1 : 0;
        }
        int common = 0;
        int i = 0;
        int j = 0;
        while (i < pairs.length && j < other.pairs.length) {
            int order = Integer.compare(pairs[i], other.pairs[j]);
            if (order == 0) {
                common++;
            }
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return 2.0 * common / (text.length() + other.text.length() - 2);
    }

    /** The most that it can have in common with a text of another length. */
    public double atMostWith(SharedLetters other) {
        int all = pairs.length + other.pairs.length;
        return all == 0 ? 1 : 2.0 * Math.min(pairs.length, other.pairs.length) / all;
    }
}
