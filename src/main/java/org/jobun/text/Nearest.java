package org.jobun.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The known names nearest to a mistyped one (Levenshtein distance). */
public final class Nearest {
    private static final int MOST = 3;

    private Nearest() {}

    /** Up to three known names within a third of the length of the given one, nearest first. */
    public static List<String> to(String name, Collection<String> known) {
        int limit = Math.max(2, name.length() / 3);
        return known.stream()
                .filter(candidate -> distance(name, candidate) <= limit || candidate.endsWith("." + name))
                .sorted(Comparator.comparingInt((String candidate) -> distance(name, candidate))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST)
                .toList();
    }

    /** The nearest names joined for a message; all known ones where there are few; empty where none is near. */
    public static String sentence(String name, Collection<String> known) {
        List<String> near = to(name, known);
        if (!near.isEmpty()) {
            return String.join("、", near);
        }
        return known.size() > 12
                ? "－"
                : String.join("、", known.stream().sorted().toList());
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
