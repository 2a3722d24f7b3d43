package org.jobun.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The known names nearest to a mistyped one (Levenshtein distance). */
public final class Nearest {
    private static final int MOST = 3;

    /** Letters of a name that could be mistyped; what is longer is no name. */
    private static final int LONGEST = 200;

    private Nearest() {}

    /** Up to three known names within a third of the length of the given one, nearest first. */
    public static List<String> to(String name, Collection<String> known) {
        if (name.length() > LONGEST) {
            return List.of();
        }
        int limit = Math.max(2, name.length() / 3);
        List<Near> near = new ArrayList<>();
        for (String candidate : known) {
            // The distance is never less than the difference of lengths.
            boolean tooFar = Math.abs(candidate.length() - name.length()) > limit;
            int distance = tooFar && !candidate.endsWith("." + name) ? Integer.MAX_VALUE : distance(name, candidate);
            if (distance <= limit || candidate.endsWith("." + name)) {
                near.add(new Near(candidate, distance));
            }
        }
        return near.stream()
                .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::name))
                .limit(MOST)
                .map(Near::name)
                .toList();
    }

    private record Near(String name, int distance) {}

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
