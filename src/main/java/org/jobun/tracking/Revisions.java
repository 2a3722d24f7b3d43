package org.jobun.tracking;

import java.util.List;
import org.jobun.word.XmlTree;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Marks of tracked changes, counted, by one author on one day. */
final class Revisions {
    private final Document owner;
    private final String author;
    private final String date;
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

    /** Wraps the runs of a piece of text, within its link where it is one. */
    Node inserted(Node piece) {
        return wrapped(piece, "ins");
    }

    /** The same of what is taken away. */
    Node deleted(Node piece) {
        if (piece instanceof Element element) {
            WordXml.below(element, "t").forEach(text -> WordXml.rename(text, "delText"));
            WordXml.below(element, "instrText").forEach(text -> WordXml.rename(text, "delInstrText"));
        }
        return wrapped(piece, "del");
    }

    private Node wrapped(Node piece, String name) {
        if (WordXml.is(piece, "hyperlink")) {
            Element link = (Element) piece;
            Element mark = mark(name);
            List<Element> runs = XmlTree.children(link);
            runs.forEach(mark::appendChild);
            link.appendChild(mark);
            return link;
        }
        Element mark = mark(name);
        mark.appendChild(piece);
        return mark;
    }

    /** The whole of a paragraph, with its mark unless it is the last of its place. */
    void wholeParagraph(Element paragraph, boolean inserted, boolean withMark) {
        for (Element piece : XmlTree.children(paragraph)) {
            boolean runs = WordXml.is(piece, "r") || WordXml.is(piece, "hyperlink");
            if (runs) {
                Node after = piece.getNextSibling();
                paragraph.removeChild(piece);
                paragraph.insertBefore(inserted ? inserted(piece) : deleted(piece), after);
            }
        }
        if (withMark) {
            Element properties = WordXml.childAtHead(paragraph, "pPr");
            Element ofMark = ofMark(properties);
            ofMark.insertBefore(mark(inserted ? "ins" : "del"), ofMark.getFirstChild());
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

    /** A row, with all in it. */
    void wholeRow(Element row, boolean inserted) {
        Element properties = WordXml.child(row, "trPr");
        if (properties == null) {
            properties = WordXml.element(owner, "trPr");
            Element before = WordXml.child(row, "tblPrEx");
            row.insertBefore(properties, before == null ? row.getFirstChild() : before.getNextSibling());
        }
        properties.appendChild(mark(inserted ? "ins" : "del"));
        WordXml.below(row, "p").forEach(paragraph -> wholeParagraph(paragraph, inserted, false));
    }

    /** Says of the properties of a paragraph what they were. */
    void properties(Element paragraph, Element before) {
        Element properties = WordXml.childAtHead(paragraph, "pPr");
        Element change = mark("pPrChange");
        Element old = WordXml.element(owner, "pPr");
        if (before != null) {
            for (Element one : XmlTree.children(before)) {
                if (!WordXml.is(one, "rPr") && !WordXml.is(one, "sectPr")) {
                    old.appendChild(owner.importNode(one, true));
                }
            }
        }
        change.appendChild(old);
        properties.appendChild(change);
    }
}
