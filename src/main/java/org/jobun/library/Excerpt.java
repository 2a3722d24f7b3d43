package org.jobun.library;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of a text with the words that were looked for.
 *
 * @param where what it is taken from: 見出し, 本文第2項, 根拠法令
 */
public record Excerpt(String where, List<Piece> pieces) {
    /** Letters before and behind a hit. */
    private static final int AROUND = 40;

    public Excerpt {
        pieces = List.copyOf(pieces);
    }

    /** Words; marked where they were looked for. */
    public record Piece(String text, boolean hit) {}

    /**
     * The text around the first hit, with all hits in it marked.
     *
     * @param words folded; the text has at least one of them
     */
    static Excerpt of(String where, String text, Folded folded, List<String> words) {
        boolean[] hit = new boolean[text.length()];
        int first = text.length();
        for (String word : words) {
            for (int at = folded.find(word, 0); at >= 0; at = folded.find(word, at + 1)) {
                int start = folded.original(at);
                first = Math.min(first, start);
                // Up to the next letter of the folded text, so that what NFKC joined is marked whole.
                java.util.Arrays.fill(hit, start, folded.original(at + word.length() - 1) + 1, true);
            }
        }
        int from = first <= AROUND ? 0 : first - AROUND / 2;
        int until = Math.min(text.length(), first + 3 * AROUND);
        return new Excerpt(where, pieces(text, hit, from, until));
    }

    private static List<Piece> pieces(String text, boolean[] hit, int from, int until) {
        List<Piece> pieces = new ArrayList<>();
        if (from > 0) {
            pieces.add(new Piece("…", false));
        }
        int at = from;
        while (at < until) {
            int end = at;
            while (end < until && hit[end] == hit[at]) {
                end++;
            }
            pieces.add(new Piece(text.substring(at, end), hit[at]));
            at = end;
        }
        if (until < text.length()) {
            pieces.add(new Piece("…", false));
        }
        return pieces;
    }
}
