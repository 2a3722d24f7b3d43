package org.jobun.tracking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jobun.word.XmlTree;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Marks of tracked changes, counted, by one author on one day. */
final class Revisions {
    private final Document owner;
    private final String author;
    private final String date;
    /** Kind and name of a range that was begun → its id. */
    private final Map<String, String> ranges = new HashMap<>();

    private int next;

    /**
     * @param firstId that no other mark of the file has
     * @param date in ISO form, with time
     */
    Revisions(Document owner, String author, String date, int firstId) {
        this.owner = owner;
        this.author = author;
        this.date = date;
        this.next = firstId;
    }

    private Element mark(String name) {
        Element mark = WordXml.element(owner, name);
        WordXml.set(mark, "id", String.valueOf(next++));
        WordXml.set(mark, "author", author);
        WordXml.set(mark, "date", date);
        return mark;
    }

    int count() {
        return next;
    }

    /** Runs and links that came, neighbours in one mark; a link holds its own. */
    List<Node> inserted(List<Node> pieces) {
        return wrapped(pieces, "ins");
    }

    /** The same of what is taken away. */
    List<Node> deleted(List<Node> pieces) {
        for (Node piece : pieces) {
            // Letters of formulas and drawings are called t too.
            WordXml.below((Element) piece, "t").stream()
                    .filter(text -> WordXml.is(text, "t") && !isInBox(text, piece))
                    .forEach(text -> WordXml.rename(text, "delText"));
            WordXml.below((Element) piece, "instrText").forEach(text -> WordXml.rename(text, "delInstrText"));
        }
        return wrapped(pieces, "del");
    }

    /** True within a text box that goes as a whole: its own text says nothing of that. */
    private static boolean isInBox(Node text, Node piece) {
        Node above = text;
        while (above != piece && !WordXml.is(above, "txbxContent")) {
            above = above.getParentNode();
        }
        return above != piece;
    }

    /** Where a move begins, at the place that it left or at the other. */
    Element rangeStart(String range, String name) {
        Element start = mark(range + "Start");
        WordXml.set(start, "name", name);
        ranges.put(range + name, XmlTree.attribute(start, "id"));
        return start;
    }

    /** Where it ends. */
    Element rangeEnd(String range, String name) {
        Element end = WordXml.element(owner, range + "End");
        WordXml.set(end, "id", ranges.get(range + name));
        return end;
    }

    /** A number that nothing of the file has. */
    int number() {
        return next++;
    }

    private List<Node> wrapped(List<Node> pieces, String name) {
        List<Node> wrapped = new ArrayList<>();
        Element open = null;
        for (Node piece : pieces) {
            if (WordXml.is(piece, "hyperlink")) {
                Element mark = mark(name);
                XmlTree.children((Element) piece).forEach(mark::appendChild);
                piece.appendChild(mark);
                wrapped.add(piece);
                open = null;
            } else {
                if (open == null) {
                    open = mark(name);
                    wrapped.add(open);
                }
                open.appendChild(piece);
            }
        }
        return wrapped;
    }

    /**
     * The whole of a paragraph.
     *
     * @param fate name of the mark: ins, del, moveFrom, moveTo
     * @param withMark unless it is the last of its place
     */
    void wholeParagraph(Element paragraph, String fate, boolean withMark) {
        List<Node> neighbours = new ArrayList<>();
        for (Element piece : XmlTree.children(paragraph)) {
            if (WordXml.isContent(piece)) {
                neighbours.add(piece);
            } else {
                replace(neighbours, fate, piece);
            }
        }
        replace(neighbours, fate, null);
        if (withMark) {
            markOf(paragraph, fate);
        }
    }

    /** Says of the mark of a paragraph how it fared. */
    private void markOf(Element paragraph, String name) {
        Element ofMark = ofMark(WordXml.childAtHead(paragraph, "pPr"));
        ofMark.insertBefore(mark(name), ofMark.getFirstChild());
    }

    /**
     * Says of a whole paragraph before a table that it has no style and no number where it goes: nothing is there to join it with, and
     * LibreOffice leaves it, empty, which would count as an article.
     */
    void plainWhereItGoes(Element paragraph, boolean inserted) {
        Element properties = WordXml.childAtHead(paragraph, "pPr");
        List<Element> own = ofParagraph(properties);
        properties(paragraph, inserted ? null : properties);
        if (!inserted) {
            own.forEach(WordXml::remove);
        }
    }

    /** Properties but those of the mark and of a section. */
    private static List<Element> ofParagraph(Element properties) {
        return XmlTree.children(properties).stream()
                .filter(one -> !WordXml.is(one, "rPr") && !WordXml.is(one, "sectPr"))
                .toList();
    }

    private void replace(List<Node> neighbours, String fate, Node before) {
        if (!neighbours.isEmpty()) {
            Node paragraph = neighbours.get(0).getParentNode();
            neighbours.forEach(WordXml::remove);
            (fate.equals("del") ? deleted(neighbours) : wrapped(neighbours, fate))
                    .forEach(node -> paragraph.insertBefore(node, before));
            neighbours.clear();
        }
    }

    /** Properties of the mark of a paragraph: behind all others but those of a section and of a change. */
    private Element ofMark(Element properties) {
        Element known = WordXml.child(properties, "rPr");
        if (known != null) {
            return known;
        }
        Element made = WordXml.element(owner, "rPr");
        Node before = WordXml.child(properties, "sectPr");
        before = before == null ? WordXml.child(properties, "pPrChange") : before;
        properties.insertBefore(made, before);
        return made;
    }

    /**
     * A row, with all in it. The mark of a paragraph goes or comes where another stands behind it in its cell: LibreOffice takes only rows
     * away in which nothing is left, and what is last in a cell can never go.
     */
    void wholeRow(Element row, boolean inserted) {
        Element properties = WordXml.child(row, "trPr");
        if (properties == null) {
            properties = WordXml.element(owner, "trPr");
            row.insertBefore(properties, Looks.behindExceptions(row, "trPr"));
        }
        String fate = inserted ? "ins" : "del";
        properties.appendChild(mark(fate));
        WordXml.below(row, "p")
                .forEach(paragraph -> wholeParagraph(paragraph, fate, WordXml.is(paragraph.getNextSibling(), "p")));
    }

    /**
     * Says of the properties of a table, a row, a cell or a section what they were.
     *
     * @param name of the element that holds them
     * @param before as they were; null for none
     */
    void looks(Element holder, String name, Element before) {
        Element properties = WordXml.child(holder, name);
        if (properties == null) {
            properties = WordXml.element(owner, name);
            holder.insertBefore(properties, Looks.behindExceptions(holder, name));
        }
        Element change = mark(name + "Change");
        if (name.equals(Looks.GRID)) {
            change.removeAttributeNS(XmlTree.W, "author");
            change.removeAttributeNS(XmlTree.W, "date");
        }
        Element old = WordXml.element(owner, name);
        if (before != null) {
            Looks.tracked(before).forEach(one -> old.appendChild(owner.importNode(one, true)));
        }
        change.appendChild(old);
        properties.appendChild(change);
    }

    /** Says of the properties of a paragraph what they were. */
    void properties(Element paragraph, Element before) {
        Element properties = WordXml.childAtHead(paragraph, "pPr");
        Element change = mark("pPrChange");
        Element old = WordXml.element(owner, "pPr");
        if (before != null) {
            ofParagraph(before).forEach(one -> old.appendChild(owner.importNode(one, true)));
        }
        change.appendChild(old);
        properties.appendChild(change);
    }
}
