package org.jobun.tracking;

import java.util.ArrayList;
import java.util.List;
import org.jobun.redline.Pair;
import org.jobun.redline.WordDiff;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Writes the words of two states of a paragraph into one: neighbours that fare alike stand in one mark, those that look alike in one run. */
final class Woven {
    private final Document owner;
    private final Revisions revisions;
    private final Element paragraph;
    private final Node end;

    private final List<Pieces.Piece> going = new ArrayList<>();
    private final List<Pieces.Piece> coming = new ArrayList<>();
    private final List<Pieces.Piece> staying = new ArrayList<>();

    Woven(Document owner, Revisions revisions, Element paragraph) {
        this.owner = owner;
        this.revisions = revisions;
        this.paragraph = paragraph;
        this.end = WordXml.child(paragraph, "bookmarkEnd");
    }

    /**
     * Writes both.
     *
     * @param beforeAdded whether the next paragraph is one that was added: LibreOffice, rejecting it, would join its own end with words that
     *     were added at the end of this one, so that these stand before what is taken away there
     */
    void write(List<Pieces.Piece> old, List<Pieces.Piece> now, boolean beforeAdded) {
        List<String> before = old.stream().map(Pieces.Piece::key).toList();
        List<String> after = now.stream().map(Pieces.Piece::key).toList();
        List<Pair<Integer>> pairs = new ArrayList<>(WordDiff.pairs(before, after));
        if (beforeAdded) {
            openEnd(pairs);
        }
        for (int i = 0; i < pairs.size(); i++) {
            Pair<Integer> pair = pairs.get(i);
            boolean changes = isChange(pair);
            if (changes || isIsland(pairs, i, now)) {
                flush(staying);
                add(pair.isAdded() ? null : old.get(pair.before()), going);
                add(pair.isRemoved() ? null : now.get(pair.after()), coming);
            } else {
                changes();
                staying.add(now.get(pair.after()));
            }
        }
        if (beforeAdded) {
            added();
        }
        changes();
        flush(staying);
    }

    /** Takes the word before the last away and adds it again, where only words were added behind it. */
    private static void openEnd(List<Pair<Integer>> pairs) {
        int last = pairs.size() - 1;
        while (last >= 0 && pairs.get(last).isAdded()) {
            last--;
        }
        if (last >= 0 && last + 1 < pairs.size() && !isChange(pairs.get(last))) {
            Pair<Integer> stays = pairs.get(last);
            pairs.set(last, new Pair<>(stays.before(), null));
            pairs.add(last + 1, new Pair<>(null, stays.after()));
        }
    }

    private static boolean isChange(Pair<Integer> pair) {
        return pair.isAdded() || pair.isRemoved();
    }

    /** A letter that both have between two changes is read as part of them. */
    private boolean isIsland(List<Pair<Integer>> pairs, int at, List<Pieces.Piece> now) {
        boolean between =
                !(going.isEmpty() && coming.isEmpty()) && at + 1 < pairs.size() && isChange(pairs.get(at + 1));
        String word = between ? now.get(pairs.get(at).after()).word() : null;
        return word != null && word.length() == 1 && Character.isLetterOrDigit(word.charAt(0));
    }

    private static void add(Pieces.Piece piece, List<Pieces.Piece> to) {
        if (piece != null) {
            to.add(piece);
        }
    }

    private void changes() {
        revisions.deleted(nodes(going)).forEach(node -> paragraph.insertBefore(node, end));
        going.clear();
        added();
    }

    private void added() {
        revisions.inserted(nodes(coming)).forEach(node -> paragraph.insertBefore(node, end));
        coming.clear();
    }

    private void flush(List<Pieces.Piece> pieces) {
        nodes(pieces).forEach(node -> paragraph.insertBefore(node, end));
        pieces.clear();
    }

    private List<Node> nodes(List<Pieces.Piece> waiting) {
        List<Node> nodes = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < waiting.size(); i++) {
            Pieces.Piece piece = waiting.get(i);
            if (piece.word() == null) {
                piece.nodes()
                        .forEach(node ->
                                nodes.add(node.getOwnerDocument() == owner ? node : owner.importNode(node, true)));
            } else {
                words.append(piece.word());
                if (i + 1 == waiting.size() || !waiting.get(i + 1).goesOn(piece)) {
                    nodes.add(WordXml.run(owner, piece.properties(), WordXml.words(owner, words.toString())));
                    words.setLength(0);
                }
            }
        }
        return nodes;
    }
}
