package org.jobun.redline;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What differs within a Japanese text, by words that one reads as one: 第3条, 令和8年4月1日, 1,200円, a run of kanji, of kana, of Latin
 * letters. What both have between two differences and is no more than a letter is part of the difference.
 */
public final class WordDiff {
    private static final String FIGURE = "[0-9０-９〇一二三四五六七八九十百千元]";

    /** 第3条, 第3, 第三条の二: a provision by its number; not 第三者. */
    private static final String PROVISION =
            "第(?:[0-9０-９]+|" + FIGURE + "+(?=[条項号章節款]))(?:条|項|号|章|節|款)?(?:の[0-9０-９一二三四五六七八九十]+(?![0-9]))*";

    private static final Pattern TOKEN = Pattern.compile(
            PROVISION
                    + "|(?:明治|大正|昭和|平成|令和)" + FIGURE + "+年(?:" + FIGURE + "+月)?(?:" + FIGURE + "+日)?"
                    + "|[0-9０-９]+(?:[,.，．][0-9０-９]+)*(?:円|日|月|年|時間|パーセント|%|％)?"
                    + "|(?:(?!" + PROVISION + ")[\\p{IsHan}々〆ヶ])+|[ァ-ヴー]+|[ぁ-ゖ]+|[A-Za-z]+|.",
            Pattern.DOTALL);

    /** Letters that are the same between two differences and yet are read as part of them. */
    private static final int ISLAND = 1;

    /** One part in so many has to be the same. */
    private static final int LEAST_SHARE = 3;

    private WordDiff() {}

    /**
     * A part of two texts.
     *
     * @param at where it begins in the text before
     * @param before empty where something was put in
     * @param after empty where something was taken out
     */
    public record Segment(int at, String before, String after) {
        public boolean isSame() {
            return before.equals(after);
        }

        private Segment and(Segment next) {
            return new Segment(at, before + next.before, after + next.after);
        }
    }

    /** Two texts cut where they differ; segments that are the same and such as differ take turns. */
    public static List<Segment> of(String before, String after) {
        List<String> old = tokens(before);
        List<String> now = tokens(after);
        List<Segment> segments = new ArrayList<>();
        int token = 0;
        int at = 0;
        for (Difference difference : Difference.between(old, now)) {
            String same = joined(old, token, difference.from());
            at = add(new Segment(at, same, same), segments);
            String gone = joined(old, difference.from(), difference.to());
            at = add(new Segment(at, gone, joined(now, difference.newFrom(), difference.newTo())), segments);
            token = difference.to();
        }
        String rest = joined(old, token, old.size());
        add(new Segment(at, rest, rest), segments);
        return joinedOverIslands(segments);
    }

    /** True for texts that have so little in common that one is read as another text, and not as the first with changes. */
    public static boolean isMostlyNew(String before, String after) {
        return !before.isEmpty() && !after.isEmpty() && isMostlyNew(of(before, after), before, after);
    }

    private static boolean isMostlyNew(List<Segment> segments, String before, String after) {
        int same = segments.stream()
                .filter(Segment::isSame)
                .mapToInt(segment -> segment.before().length())
                .sum();
        return same * LEAST_SHARE < Math.max(before.length(), after.length());
    }

    /** Which element of a list became which; each is in one pair. What was taken away comes before what came in its place. */
    public static List<Pair<Integer>> pairs(List<String> before, List<String> after) {
        List<Pair<Integer>> pairs = new ArrayList<>();
        int old = 0;
        int now = 0;
        for (Difference difference : Difference.between(before, after)) {
            while (old < difference.from()) {
                pairs.add(new Pair<>(old++, now++));
            }
            while (old < difference.to()) {
                pairs.add(new Pair<>(old++, null));
            }
            while (now < difference.newTo()) {
                pairs.add(new Pair<>(null, now++));
            }
        }
        while (old < before.size()) {
            pairs.add(new Pair<>(old++, now++));
        }
        return pairs;
    }

    /** The words of a text, in order; together they are the text. */
    public static List<String> tokens(String text) {
        return TOKEN.matcher(text).results().map(MatchResult::group).toList();
    }

    /** Adds what is not empty; returns where the next begins. */
    private static int add(Segment segment, List<Segment> segments) {
        if (!segment.before().isEmpty() || !segment.after().isEmpty()) {
            segments.add(segment);
        }
        return segment.at() + segment.before().length();
    }

    private static List<Segment> joinedOverIslands(List<Segment> segments) {
        List<Segment> joined = new ArrayList<>();
        for (int i = 0; i < segments.size(); i++) {
            Segment segment = segments.get(i);
            Segment last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            boolean island = segment.isSame()
                    && last != null
                    && i + 1 < segments.size()
                    && segment.before().length() <= ISLAND
                    && segment.before().chars().allMatch(Character::isLetterOrDigit);
            boolean goesOn = last != null && !last.isSame() && !segment.isSame();
            if (island || goesOn) {
                joined.set(joined.size() - 1, last.and(segment));
            } else {
                joined.add(segment);
            }
        }
        return joined;
    }

    private static String joined(List<String> tokens, int from, int to) {
        return String.join("", tokens.subList(from, to));
    }
}
