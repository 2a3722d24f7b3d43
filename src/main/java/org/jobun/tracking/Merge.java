package org.jobun.tracking;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jobun.redline.Pair;
import org.jobun.word.XmlTree;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Puts the blocks of two states of a body side by side, and writes both into one with marks of what differs. */
final class Merge {
    private final Document owner;
    private final Revisions revisions;
    private final Moving moving;
    private final Blocks blocks;
    /** Name of a bookmark → the paragraph that it stands for, one name for both states. */
    private final Map<String, String> meaning = new HashMap<>();

    private final Map<Element, List<Pair<Element>>> pairsOf = new HashMap<>();
    private int counted;

    /** @param shared lists that go on behind another */
    Merge(Document owner, Revisions revisions, Set<String> shared) {
        this.owner = owner;
        this.revisions = revisions;
        this.moving = new Moving(revisions);
        this.blocks = new Blocks(shared);
    }

    /** Writes both bodies into the second. */
    void of(Element before, Element after) {
        pair(before, after);
        meaningOfTheRest(before, "old");
        meaningOfTheRest(after, "new");
        merge(after);
        section(before, after);
    }

    /** First all pairs are found: what a reference means has to be known when words are compared. */
    private void pair(Element before, Element after) {
        List<Pair<Element>> pairs = blocks.in(before, after);
        pairsOf.put(after, pairs);
        pairs.stream().filter(pair -> !pair.isAdded() && !pair.isRemoved()).forEach(this::within);
    }

    private void within(Pair<Element> pair) {
        if (WordXml.is(pair.before(), "p")) {
            String name = "both" + counted++;
            name(pair.before(), name);
            name(pair.after(), name);
        } else {
            rows(pair.before(), pair.after());
        }
    }

    private void rows(Element before, Element after) {
        List<Pair<Element>> rows = Blocks.rows(before, after);
        pairsOf.put(after, rows);
        for (Pair<Element> row : rows) {
            if (!row.isAdded() && !row.isRemoved()) {
                List<Element> old = XmlTree.children(row.before(), "tc");
                List<Element> now = XmlTree.children(row.after(), "tc");
                for (int i = 0; i < now.size(); i++) {
                    pair(old.get(i), now.get(i));
                }
            }
        }
    }

    private void name(Element paragraph, String name) {
        WordXml.below(paragraph, "bookmarkStart").forEach(start -> meaning.put(XmlTree.attribute(start, "name"), name));
    }

    private void meaningOfTheRest(Element body, String side) {
        List<Element> paragraphs = WordXml.below(body, "p");
        for (int i = 0; i < paragraphs.size(); i++) {
            for (Element start : WordXml.below(paragraphs.get(i), "bookmarkStart")) {
                meaning.putIfAbsent(XmlTree.attribute(start, "name"), side + i);
            }
        }
    }

    private void merge(Element holder) {
        Node next = null;
        List<Pair<Element>> pairs = pairsOf.get(holder);
        MovedBlocks.in(pairs).forEach(moving::expect);
        // From the end on: what was taken away goes before what stands there now.
        for (int i = pairs.size() - 1; i >= 0; i--) {
            Pair<Element> pair = pairs.get(i);
            if (pair.isRemoved()) {
                Element gone = (Element) owner.importNode(pair.before(), true);
                holder.insertBefore(gone, next == null ? endOf(holder) : next);
                if (moving.isMoved(pair.before())) {
                    moving.write(pair.before(), gone, false);
                } else {
                    whole(gone, false, next, beginsWhatEndsAtTable(pairs, i));
                }
                next = gone;
            } else {
                if (moving.isMoved(pair.after())) {
                    moving.write(pair.after(), pair.after(), true);
                } else if (pair.isAdded()) {
                    whole(pair.after(), true, next, beginsWhatEndsAtTable(pairs, i));
                } else {
                    both(pair, i + 1 < pairs.size() && isAddedParagraph(pairs.get(i + 1)));
                }
                next = pair.after();
            }
        }
    }

    /** Before the properties of the section, with which a body ends. */
    private static Node endOf(Element holder) {
        return WordXml.child(holder, "sectPr");
    }

    /** Whether paragraphs begin that come or go up to a table: what LibreOffice leaves of them looks as the first did. */
    private static boolean beginsWhatEndsAtTable(List<Pair<Element>> pairs, int from) {
        Pair<Element> first = pairs.get(from);
        if (from > 0 && isParagraphLike(pairs.get(from - 1), first)) {
            return false;
        }
        int end = from;
        while (end < pairs.size() && isParagraphLike(pairs.get(end), first)) {
            end++;
        }
        return end > from && end < pairs.size() && WordXml.is(shown(pairs.get(end)), "tbl");
    }

    private static boolean isParagraphLike(Pair<Element> pair, Pair<Element> other) {
        boolean alike = pair.isAdded() == other.isAdded() && pair.isRemoved() == other.isRemoved();
        return alike && WordXml.is(shown(pair), "p");
    }

    private static Element shown(Pair<Element> pair) {
        return pair.isRemoved() ? pair.before() : pair.after();
    }

    private void whole(Element block, boolean inserted, Node next, boolean beginsWhatEndsAtTable) {
        if (WordXml.is(block, "p")) {
            revisions.wholeParagraph(block, inserted ? "ins" : "del", true);
            // Back in a list that goes on behind another it would begin that anew.
            boolean endsAtTable = WordXml.is(next, "tbl") && !blocks.isOfSharedList(block);
            if (endsAtTable || beginsWhatEndsAtTable) {
                revisions.plainWhereItGoes(block, inserted);
            }
        } else if (WordXml.is(block, "tr")) {
            revisions.wholeRow(block, inserted);
        } else {
            XmlTree.children(block, "tr").forEach(row -> revisions.wholeRow(row, inserted));
        }
    }

    private static boolean isAddedParagraph(Pair<Element> pair) {
        return pair.isAdded() && WordXml.is(pair.after(), "p");
    }

    private void both(Pair<Element> pair, boolean beforeAdded) {
        if (WordXml.is(pair.after(), "p")) {
            paragraph(pair.before(), pair.after(), beforeAdded);
        } else if (WordXml.is(pair.after(), "tbl")) {
            merge(pair.after());
            looks(pair.before(), pair.after(), "tblPr");
            looks(pair.before(), pair.after(), "tblGrid");
        } else {
            looks(pair.before(), pair.after(), "trPr");
            List<Element> old = XmlTree.children(pair.before(), "tc");
            List<Element> now = XmlTree.children(pair.after(), "tc");
            for (int i = 0; i < now.size(); i++) {
                looks(old.get(i), now.get(i), "tcPr");
                merge(now.get(i));
            }
        }
    }

    private void section(Element before, Element after) {
        if (endOf(before) != null && endOf(after) != null) {
            looks(before, after, "sectPr");
        }
    }

    /** Says of properties of one name what they were. */
    private void looks(Element before, Element after, String name) {
        Element old = WordXml.child(before, name);
        Element now = WordXml.child(after, name);
        if ((old != null || now != null) && !Looks.written(old).equals(Looks.written(now))) {
            revisions.looks(after, name, old);
        }
    }

    private void paragraph(Element before, Element after, boolean beforeAdded) {
        if (!Looks.ofParagraph(before).equals(Looks.ofParagraph(after))) {
            revisions.properties(after, WordXml.child(before, "pPr"));
        }
        if (WordXml.child(after, "pPr") != null && WordXml.child(before, "pPr") != null) {
            section(WordXml.child(before, "pPr"), WordXml.child(after, "pPr"));
        }
        if (!isPlainlySame(before, after)) {
            List<Pieces.Piece> old = Pieces.of(before, name -> meaning.getOrDefault(name, name));
            List<Pieces.Piece> now = Pieces.of(after, name -> meaning.getOrDefault(name, name));
            XmlTree.children(after).stream().filter(WordXml::isContent).forEach(WordXml::remove);
            new Woven(owner, revisions, after).write(old, now, beforeAdded);
        }
        // Names of both states go on standing for the paragraph, whichever is kept.
        Node first = WordXml.firstOf(after);
        XmlTree.children(before, "bookmarkStart")
                .forEach(start -> after.insertBefore(owner.importNode(start, true), first));
        XmlTree.children(before, "bookmarkEnd").forEach(one -> after.appendChild(owner.importNode(one, true)));
    }

    /** The same runs to the letter, and none of them aims at anything. */
    private static boolean isPlainlySame(Element before, Element after) {
        return WordXml.text(before).equals(WordXml.text(after))
                && WordXml.below(before, "hyperlink").isEmpty()
                && WordXml.below(before, "instrText").isEmpty()
                && runs(before).equals(runs(after));
    }

    private static String runs(Element paragraph) {
        StringBuilder runs = new StringBuilder();
        XmlTree.children(paragraph).stream()
                .filter(WordXml::isContent)
                .forEach(run -> runs.append(WordXml.written(run)));
        return runs.toString();
    }
}
