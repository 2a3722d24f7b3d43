package org.jobun.text;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern that is looked for in many texts and found in few: that a text lacks what every match needs is seen at a small part of the
 * cost of looking for it.
 */
public final class Sought {
    private static final Pattern GROUP = Pattern.compile("\\([^()]*\\)");
    private static final Pattern LETTERS = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}、]+");

    private final Pattern pattern;
    private final Predicate<String> mayMatch;

    private Sought(Pattern pattern, Predicate<String> mayMatch) {
        this.pattern = pattern;
        this.mayMatch = mayMatch;
    }

    /**
     * A pattern.
     *
     * @param needed words of which every text that it matches has one
     */
    public static Sought of(Pattern pattern, String... needed) {
        List<String> words = List.of(needed);
        return new Sought(pattern, text -> hasOneOf(words, text));
    }

    /**
     * A pattern.
     *
     * @param needed letters of which every text that it matches has one
     */
    public static Sought of(Pattern pattern, IntPredicate needed) {
        return new Sought(pattern, text -> hasOneOf(needed, text));
    }

    /** Words, each with groups that may be anything: what stands outside of these is needed. */
    static Sought ofWords(String pattern) {
        String[] needed = GROUP.matcher(pattern).replaceAll("").split("\\|");
        for (String word : needed) {
            if (!LETTERS.matcher(word).matches()) {
                throw new IllegalArgumentException(pattern);
            }
        }
        return of(Pattern.compile(pattern), needed);
    }

    private static boolean hasOneOf(List<String> words, String text) {
        for (String word : words) {
            if (text.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasOneOf(IntPredicate letters, String text) {
        for (int i = 0; i < text.length(); i++) {
            if (letters.test(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Finds it wherever it is in a text. */
    public Matcher in(String text) {
        return pattern.matcher(mayMatch.test(text) ? text : "");
    }
}
