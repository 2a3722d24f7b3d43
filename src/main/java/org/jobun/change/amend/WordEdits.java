package org.jobun.change.amend;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jobun.redline.WordDiff;

/**
 * How the words of one text become those of another: quotes as short as can be, each of which stands in the place once only, or everywhere
 * where the same is changed.
 */
final class WordEdits {
    /** More changes in one provision are read more easily as the provision anew. */
    private static final int MOST = 8;

    /** Words on either side of a change that a quote may take in to be the only one. */
    private static final int WIDEST = 12;

    private final List<String> clauses = new ArrayList<>();
    private final List<Verb> verbs = new ArrayList<>();
    private final String original;
    private String text;

    private WordEdits(String text) {
        this.text = text;
        this.original = text;
    }

    /**
     * One change: its words without the verb, and the verb.
     *
     * @param words 「A」を「B」に, 「A」の下に「B」を, 「A」を
     */
    record Edit(String words, Verb verb) {}

    /**
     * The changes in order, none where there are none; empty where they cannot be said so, or the text is better given anew.
     */
    static Optional<List<Edit>> of(String before, String after) {
        if (before.equals(after)) {
            return Optional.of(List.of());
        }
        List<WordDiff.Segment> segments = WordDiff.of(before, after);
        List<WordDiff.Segment> changes = changes(segments);
        boolean tooMany = changes.size() > MOST || before.isEmpty() || WordDiff.isMostlyNew(before, after);
        if (tooMany) {
            return Optional.empty();
        }
        WordEdits edits = new WordEdits(before);
        int moved = 0;
        for (WordDiff.Segment change : changes) {
            String there = change.before();
            int at = change.at() + moved;
            boolean done = edits.text.length() >= at + there.length() && edits.text.startsWith(there, at);
            if (!done || !edits.change(at, there, change.after())) {
                return Optional.empty();
            }
            moved += change.after().length() - there.length();
        }
        return edits.text.equals(after) ? Optional.of(edits.all()) : Optional.empty();
    }

    /** What differs; where a bracket is in one difference and its other in a later one, what is between is part of it. */
    private static List<WordDiff.Segment> changes(List<WordDiff.Segment> segments) {
        List<WordDiff.Segment> changes = new ArrayList<>();
        WordDiff.Segment open = null;
        for (WordDiff.Segment segment : segments) {
            if (open != null) {
                open = new WordDiff.Segment(
                        open.at(), open.before() + segment.before(), open.after() + segment.after());
            } else if (!segment.isSame()) {
                open = segment;
            }
            if (open != null && Quotes.isBalanced(open.before()) && Quotes.isBalanced(open.after())) {
                changes.add(open);
                open = null;
            }
        }
        if (open != null) {
            changes.add(open);
        }
        return changes;
    }

    private List<Edit> all() {
        List<Edit> all = new ArrayList<>();
        for (int i = 0; i < clauses.size(); i++) {
            all.add(new Edit(clauses.get(i), verbs.get(i)));
        }
        return all;
    }

    private boolean change(int at, String gone, String come) {
        List<String> left = WordDiff.tokens(text.substring(0, at));
        List<String> right = WordDiff.tokens(text.substring(at + gone.length()));
        for (int width = 0; width <= WIDEST; width++) {
            for (int before = width; before >= 0; before--) {
                int after = width - before;
                boolean there = before <= left.size() && after <= right.size();
                if (there && isSaid(at, gone, come, tail(left, before), head(right, after))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String tail(List<String> tokens, int count) {
        return String.join("", tokens.subList(tokens.size() - count, tokens.size()));
    }

    private static String head(List<String> tokens, int count) {
        return String.join("", tokens.subList(0, count));
    }

    private boolean isSaid(int at, String gone, String come, String before, String after) {
        String old = before + gone + after;
        String now = before + come + after;
        boolean loose = !before.isEmpty() && "、。".indexOf(before.charAt(0)) >= 0;
        if (loose || !isTelling(old) || !Quotes.canQuote(old) || !Quotes.canQuote(now) || !isOnly(old)) {
            return false;
        }
        // What is put in is said to come below what stands before it, and nothing else of the quote is needed.
        boolean added = gone.isEmpty() && after.isEmpty();
        boolean taken = come.isEmpty() && before.isEmpty() && after.isEmpty();
        if (added) {
            add(Quotes.quoted(old) + "の下に" + Quotes.quoted(come) + "を", Verb.ADD);
        } else if (taken) {
            add(Quotes.quoted(old) + "を", Verb.DELETE);
        } else {
            add(Quotes.quoted(old) + "を" + Quotes.quoted(now) + "に", Verb.MAKE_OTHER);
        }
        int from = at - before.length();
        text = text.substring(0, from) + now + text.substring(from + old.length());
        return true;
    }

    /** More than a letter, and more than a particle. */
    private static boolean isTelling(String quote) {
        return quote.length() >= 2
                && quote.chars().anyMatch(c -> Character.isLetterOrDigit(c) && !(c >= 'ぁ' && c <= 'ゖ'));
    }

    /** A quote stands once in the text as it is now, and not twice in what it was. */
    private boolean isOnly(String quote) {
        return count(quote, text) == 1 && count(quote, original) <= 1;
    }

    private static int count(String quote, String text) {
        int count = 0;
        for (int at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
            count++;
        }
        return count;
    }

    private void add(String words, Verb verb) {
        clauses.add(words);
        verbs.add(verb);
    }
}
