package org.jobun.tracking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jobun.redline.Pair;
import org.jobun.redline.SharedLetters;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Paragraphs that were taken away at one place and stand at another, to the letter: one has words that nothing else there has, and its
 * neighbours go with it. Where a neighbour was changed on the way, or cites by a field or a link, none of them is a move: LibreOffice
 * leaves empty paragraphs of such a one. What only stands between the same neighbours as before was not moved.
 */
final class MovedBlocks {
    /** Fewer letters show no move: a heading, a label of a form. */
    private static final int LEAST_LETTERS = 12;

    /** Neighbours that go with a paragraph have more than this in common. */
    private static final double LEAST_ALIKE = 0.6;

    private final List<Pair<Element>> pairs;
    private final boolean[] taken;

    private MovedBlocks(List<Pair<Element>> pairs) {
        this.pairs = pairs;
        this.taken = new boolean[pairs.size()];
    }

    /**
     * The moves of a place: each a run of paragraphs as they were, beside what they are now.
     *
     * @param pairs paragraphs and tables of both states in order
     */
    static List<List<Pair<Element>>> in(List<Pair<Element>> pairs) {
        return new MovedBlocks(pairs).moves();
    }

    private List<List<Pair<Element>>> moves() {
        Map<String, Integer> gone = byWords(false);
        Map<String, Integer> come = byWords(true);
        List<List<Pair<Element>>> moves = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            String words = canMove(i, false) ? text(i) : "";
            Integer to = gone.containsKey(words) ? come.get(words) : null;
            if (to != null && !taken[i] && !taken[to] && isElsewhere(i, to)) {
                moves.add(around(i, to));
            }
        }
        moves.removeIf(move -> !move.stream().allMatch(MovedBlocks::isOneStretch));
        return moves;
    }

    /** Words of enough letters that one of the paragraphs that came, or went, has alone. */
    private Map<String, Integer> byWords(boolean added) {
        Map<String, Integer> byWords = new HashMap<>();
        for (int i = 0; i < pairs.size(); i++) {
            if (canMove(i, added) && text(i).length() >= LEAST_LETTERS) {
                byWords.merge(text(i), i, (one, other) -> -1);
            }
        }
        byWords.values().removeIf(place -> place < 0);
        return byWords;
    }

    /** True for a paragraph that came, or went, and does not stand before a table: there its mark has properties of its own. */
    private boolean canMove(int at, boolean added) {
        Pair<Element> pair = at < 0 || at >= pairs.size() ? null : pairs.get(at);
        if (pair == null || !(added ? pair.isAdded() : pair.isRemoved())) {
            return false;
        }
        Element block = element(at);
        return WordXml.is(block, "p") && !isTable(block.getNextSibling()) && !isTable(after(at));
    }

    private static boolean isTable(Node node) {
        return WordXml.is(node, "tbl");
    }

    private Element after(int at) {
        return at + 1 < pairs.size() ? element(at + 1) : null;
    }

    private Element element(int at) {
        Pair<Element> pair = pairs.get(at);
        return pair.isRemoved() ? pair.before() : pair.after();
    }

    private String text(int at) {
        return WordXml.text(element(at));
    }

    /** True where something that stayed stands between both places. */
    private boolean isElsewhere(int from, int to) {
        for (int i = Math.min(from, to) + 1; i < Math.max(from, to); i++) {
            if (!pairs.get(i).isAdded() && !pairs.get(i).isRemoved() && !text(i).isBlank()) {
                return true;
            }
        }
        return false;
    }

    private List<Pair<Element>> around(int from, int to) {
        int first = 0;
        while (goesWith(from + first - 1, to + first - 1)) {
            first--;
        }
        int last = 0;
        while (goesWith(from + last + 1, to + last + 1)) {
            last++;
        }
        List<Pair<Element>> move = new ArrayList<>();
        for (int i = first; i <= last; i++) {
            taken[from + i] = true;
            taken[to + i] = true;
            move.add(new Pair<>(element(from + i), element(to + i)));
        }
        return move;
    }

    private static boolean isOneStretch(Pair<Element> pair) {
        return WordXml.text(pair.before()).equals(WordXml.text(pair.after()))
                && isPlain(pair.before())
                && isPlain(pair.after());
    }

    private static boolean isPlain(Element paragraph) {
        return WordXml.below(paragraph, "hyperlink").isEmpty()
                && WordXml.below(paragraph, "fldChar").isEmpty();
    }

    private boolean goesWith(int from, int to) {
        return canMove(from, false)
                && canMove(to, true)
                && !taken[from]
                && !taken[to]
                && (text(from).equals(text(to)) || SharedLetters.of(text(from), text(to)) > LEAST_ALIKE);
    }
}
