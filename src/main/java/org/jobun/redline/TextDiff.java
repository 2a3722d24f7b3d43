package org.jobun.redline;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What differs within a line: letter by letter, but a number or a Latin word is one thing. */
public final class TextDiff {
    private static final Pattern TOKEN = Pattern.compile("[0-9０-９]+(?:[,.，．][0-9０-９]+)*|[A-Za-z]+|.", Pattern.DOTALL);

    /** Equal tokens between two differences that a reader takes for one. */
    private static final int SPLINTER = 2;

    private final List<String> before;
    private final List<String> after;
    private final List<Difference> differences;

    private TextDiff(String before, String after) {
        this.before = tokens(before);
        this.after = tokens(after);
        this.differences = Difference.between(this.before, this.after);
    }

    /**
     * A segment of two texts.
     *
     * @param same true where both say the same
     * @param before empty where it was added
     * @param after empty where it was removed
     */
    public record Segment(boolean same, String before, String after) {
        private Segment and(Segment next) {
            return new Segment(false, before + next.before, after + next.after);
        }
    }

    /** Two texts cut where they differ; segments that are the same and such as differ take turns. */
    public static List<Segment> of(String before, String after) {
        return new TextDiff(before, after).segments();
    }

    /** The part of the longer text that the other one has too, in the same order, 0 to 1. */
    public static double sameShare(String before, String after) {
        TextDiff diff = new TextDiff(before, after);
        int changed = diff.differences.stream().mapToInt(Difference::size).sum();
        int length = Math.max(1, Math.max(diff.before.size(), diff.after.size()));
        return 1 - (double) changed / length;
    }

    private static List<String> tokens(String text) {
        return TOKEN.matcher(text).results().map(MatchResult::group).toList();
    }

    private List<Segment> segments() {
        List<Segment> segments = new ArrayList<>();
        int at = 0;
        for (Difference difference : differences) {
            Segment same = same(at, difference.from());
            Segment changed = changed(difference);
            if (at > 0 && difference.from() - at <= SPLINTER) {
                Segment last = segments.remove(segments.size() - 1);
                segments.add(last.and(same).and(changed));
            } else {
                addUnlessEmpty(same, segments);
                segments.add(changed);
            }
            at = difference.to();
        }
        addUnlessEmpty(same(at, before.size()), segments);
        return segments;
    }

    private static void addUnlessEmpty(Segment segment, List<Segment> segments) {
        if (!segment.before().isEmpty()) {
            segments.add(segment);
        }
    }

    private Segment same(int from, int to) {
        String text = text(before, from, to);
        return new Segment(true, text, text);
    }

    private Segment changed(Difference difference) {
        return new Segment(
                false,
                text(before, difference.from(), difference.to()),
                text(after, difference.newFrom(), difference.newTo()));
    }

    private static String text(List<String> tokens, int from, int to) {
        return String.join("", tokens.subList(from, to));
    }
}
