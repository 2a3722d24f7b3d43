package org.jobun.tracking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jobun.redline.Alignment;
import org.jobun.redline.Pair;
import org.jobun.redline.SharedLetters;
import org.jobun.redline.WordDiff;
import org.jobun.word.XmlTree;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Puts the blocks of two states of a body side by side, and writes both into one with marks of what differs. */
final class Merge {
    /** Paragraphs that have less in common are different paragraphs. */
    private static final double LEAST_ALIKE = 0.35;

    private static final double CHANGED = 0.2;
    private static final double ALL_WORDS_CHANGED = 1.5;
    private static final double DIFFERENT = 3 * Alignment.ALONE;

    private final Document owner;
    private final Revisions revisions;
    /** Name of a bookmark → the paragraph that it stands for, one name for both states. */
    private final Map<String, String> meaning = new HashMap<>();

    private final Map<Element, List<Pair<Element>>> pairsOf = new HashMap<>();
    private int counted;

    Merge(Document owner, Revisions revisions) {
        this.owner = owner;
        this.revisions = revisions;
    }

    /** Writes both bodies into the second. */
    void of(Element before, Element after) {
        pair(before, after);
        meaningOfTheRest(before, "old");
        meaningOfTheRest(after, "new");
        merge(after);
    }

    /**
     * A paragraph, table or row with what it is compared by, which is asked for each pair.
     *
     * @param shape of a paragraph its properties; of a table its columns and looks; of a row its cells and theirs
     */
    private record Block(Element element, String text, String shape, SharedLetters letters) {
        Block(Element element, String text, String shape) {
            this(element, text, shape, SharedLetters.of(text));
        }

        boolean isTable() {
            return WordXml.is(element, "tbl");
        }
    }

    private static List<Block> blocks(Element holder) {
        List<Block> blocks = new ArrayList<>();
        for (Element one : XmlTree.children(holder)) {
            if (WordXml.is(one, "p")) {
                blocks.add(new Block(one, WordXml.text(one), style(one)));
            } else if (WordXml.is(one, "tbl")) {
                blocks.add(new Block(one, WordXml.text(one), part(one, "tblGrid") + part(one, "tblPr")));
            }
        }
        return blocks;
    }

    private static List<Block> rowsOf(Element table) {
        return XmlTree.children(table, "tr").stream()
                .map(row -> new Block(row, WordXml.text(row), shape(row)))
                .toList();
    }

    private static List<Pair<Element>> elements(List<Pair<Block>> pairs) {
        return pairs.stream()
                .map(pair -> new Pair<>(
                        pair.isAdded() ? null : pair.before().element(),
                        pair.isRemoved() ? null : pair.after().element()))
                .toList();
    }

    /** First all pairs are found: what a reference means has to be known when words are compared. */
    private void pair(Element before, Element after) {
        List<Block> old = new ArrayList<>(blocks(before));
        List<Block> now = new ArrayList<>(blocks(after));
        Pair<Element> last = last(old, now);
        List<Pair<Element>> pairs = new ArrayList<>(elements(Alignment.of(old, now, Merge::cost)));
        if (last != null) {
            pairs.add(last);
        }
        pairsOf.put(after, pairs);
        pairs.stream().filter(pair -> !pair.isAdded() && !pair.isRemoved()).forEach(this::within);
    }

    /** The mark of the last paragraph of a place can never be taken away: it stays, whatever its words are. */
    private static Pair<Element> last(List<Block> old, List<Block> now) {
        boolean both = !old.isEmpty() && !now.isEmpty();
        if (both
                && !old.get(old.size() - 1).isTable()
                && !now.get(now.size() - 1).isTable()) {
            return new Pair<>(
                    old.remove(old.size() - 1).element(),
                    now.remove(now.size() - 1).element());
        }
        return null;
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
        List<Pair<Element>> rows = elements(Alignment.of(rowsOf(before), rowsOf(after), Merge::cost));
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

    private static double cost(Block before, Block after) {
        boolean paragraphs = WordXml.is(before.element(), "p") && WordXml.is(after.element(), "p");
        boolean sameShape = before.shape().equals(after.shape());
        if (!paragraphs && !sameShape
                || !before.element().getLocalName().equals(after.element().getLocalName())) {
            return DIFFERENT;
        }
        boolean sameWords = before.text().equals(after.text());
        if (sameWords && sameShape) {
            return 0;
        }
        if (before.text().isBlank() || after.text().isBlank()) {
            return sameWords ? CHANGED : DIFFERENT;
        }
        if (before.letters().atMostWith(after.letters()) < LEAST_ALIKE) {
            return DIFFERENT;
        }
        double alike = before.letters().with(after.letters());
        double shapes = sameShape ? 0 : CHANGED;
        return alike < LEAST_ALIKE ? DIFFERENT : CHANGED + shapes + ALL_WORDS_CHANGED * (1 - alike);
    }

    private static String style(Element paragraph) {
        Element properties = WordXml.child(paragraph, "pPr");
        return properties == null ? "" : WordXml.written(properties);
    }

    private static String part(Element holder, String name) {
        Element part = WordXml.child(holder, name);
        return part == null ? "" : WordXml.written(part);
    }

    /** Cells of a row and how they look. */
    private static String shape(Element row) {
        StringBuilder shape = new StringBuilder(part(row, "trPr"));
        XmlTree.children(row, "tc")
                .forEach(cell -> shape.append(part(cell, "tcPr")).append('|'));
        return shape.toString();
    }

    private void merge(Element holder) {
        Node next = null;
        List<Pair<Element>> pairs = pairsOf.get(holder);
        // From the end on: what was taken away goes before what stands there now.
        for (int i = pairs.size() - 1; i >= 0; i--) {
            Pair<Element> pair = pairs.get(i);
            if (pair.isRemoved()) {
                Element gone = (Element) owner.importNode(pair.before(), true);
                holder.insertBefore(gone, next == null ? endOf(holder) : next);
                whole(gone, false);
                next = gone;
            } else {
                if (pair.isAdded()) {
                    whole(pair.after(), true);
                } else {
                    both(pair);
                }
                next = pair.after();
            }
        }
    }

    /** Before the properties of the section, with which a body ends. */
    private static Node endOf(Element holder) {
        return WordXml.child(holder, "sectPr");
    }

    private void whole(Element block, boolean inserted) {
        if (WordXml.is(block, "p")) {
            revisions.wholeParagraph(block, inserted, true);
        } else if (WordXml.is(block, "tr")) {
            revisions.wholeRow(block, inserted);
        } else {
            XmlTree.children(block, "tr").forEach(row -> revisions.wholeRow(row, inserted));
        }
    }

    private void both(Pair<Element> pair) {
        if (WordXml.is(pair.after(), "p")) {
            paragraph(pair.before(), pair.after());
        } else if (WordXml.is(pair.after(), "tbl")) {
            merge(pair.after());
        } else {
            XmlTree.children(pair.after(), "tc").forEach(this::merge);
        }
    }

    private void paragraph(Element before, Element after) {
        Element own = WordXml.child(before, "pPr");
        if (!style(before).equals(style(after))) {
            revisions.properties(after, own);
        }
        List<Pieces.Piece> old = Pieces.of(before, name -> meaning.getOrDefault(name, name));
        List<Pieces.Piece> now = Pieces.of(after, name -> meaning.getOrDefault(name, name));
        // Names of both states go on standing for the paragraph, whichever is kept.
        Node first = first(after);
        XmlTree.children(before, "bookmarkStart")
                .forEach(start -> after.insertBefore(owner.importNode(start, true), first));
        XmlTree.children(after).stream()
                .filter(one -> WordXml.is(one, "r") || WordXml.is(one, "hyperlink"))
                .forEach(WordXml::remove);
        Node end = WordXml.child(after, "bookmarkEnd");
        write(old, now, after, end);
        XmlTree.children(before, "bookmarkEnd").forEach(one -> after.appendChild(owner.importNode(one, true)));
    }

    private static Node first(Element paragraph) {
        Element properties = WordXml.child(paragraph, "pPr");
        return properties == null ? paragraph.getFirstChild() : properties.getNextSibling();
    }

    private void write(List<Pieces.Piece> old, List<Pieces.Piece> now, Element into, Node end) {
        List<String> before = old.stream().map(Pieces.Piece::key).toList();
        List<String> after = now.stream().map(Pieces.Piece::key).toList();
        for (Pair<Integer> pair : WordDiff.pairs(before, after)) {
            if (pair.isRemoved()) {
                old.get(pair.before())
                        .nodes()
                        .forEach(node -> into.insertBefore(revisions.deleted(owner.importNode(node, true)), end));
            } else if (pair.isAdded()) {
                now.get(pair.after()).nodes().forEach(node -> into.insertBefore(revisions.inserted(node), end));
            } else {
                now.get(pair.after()).nodes().forEach(node -> into.insertBefore(node, end));
            }
        }
    }
}
