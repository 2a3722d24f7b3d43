package org.jobun.tracking;

import java.util.List;
import java.util.Objects;
import org.jobun.word.XmlTree;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Accepts or rejects every tracked change of a body, as ECMA-376-1 (17.13.5) says and Word does. */
final class Settle {
    /** Where moves begin and end. */
    private static final List<String> RANGES =
            List.of("moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd");

    private final List<String> kept;
    private final List<String> gone;
    private final boolean accepted;

    private Settle(boolean accepted) {
        this.accepted = accepted;
        List<String> here = List.of("ins", "moveTo");
        List<String> there = List.of("del", "moveFrom");
        this.kept = accepted ? here : there;
        this.gone = accepted ? there : here;
    }

    static void accept(Element body) {
        new Settle(true).all(body);
    }

    static void reject(Element body) {
        new Settle(false).all(body);
    }

    private void all(Element body) {
        RANGES.forEach(range -> WordXml.below(body, range).forEach(WordXml::remove));
        WordXml.below(body, "tr").forEach(this::row);
        WordXml.below(body, "pPrChange").forEach(this::properties);
        Looks.HOLDERS.forEach(name -> WordXml.below(body, name + "Change").forEach(change -> looks(change, name)));
        runs(body);
        List<Element> paragraphs = WordXml.below(body, "p");
        for (int i = paragraphs.size() - 1; i >= 0; i--) {
            mark(paragraphs.get(i));
        }
        if (!accepted) {
            WordXml.below(body, "delText").forEach(text -> WordXml.rename(text, "t"));
            WordXml.below(body, "delInstrText").forEach(text -> WordXml.rename(text, "instrText"));
        }
    }

    /** The first child of one of these names; null for none. */
    private static Element child(Element parent, List<String> names) {
        return names.stream()
                .map(name -> WordXml.child(parent, name))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static List<Element> below(Element root, List<String> names) {
        return names.stream()
                .flatMap(name -> WordXml.below(root, name).stream())
                .toList();
    }

    private void row(Element row) {
        Element properties = WordXml.child(row, "trPr");
        if (properties == null) {
            return;
        }
        if (child(properties, gone) != null) {
            Node table = row.getParentNode();
            table.removeChild(row);
            if (XmlTree.children((Element) table, "tr").isEmpty()) {
                WordXml.remove(table);
            }
            return;
        }
        Element mark = child(properties, kept);
        if (mark != null) {
            WordXml.remove(mark);
            if (properties.getFirstChild() == null) {
                WordXml.remove(properties);
            }
        }
    }

    private void properties(Element change) {
        Element properties = (Element) change.getParentNode();
        WordXml.remove(change);
        if (accepted) {
            return;
        }
        XmlTree.children(properties).stream()
                .filter(one -> !WordXml.is(one, "rPr") && !WordXml.is(one, "sectPr"))
                .forEach(WordXml::remove);
        Element before = WordXml.child(change, "pPr");
        Node first = properties.getFirstChild();
        for (Element one : XmlTree.children(before)) {
            properties.insertBefore(one, first);
        }
    }

    private void looks(Element change, String name) {
        Element properties = (Element) change.getParentNode();
        WordXml.remove(change);
        if (!accepted) {
            Looks.tracked(properties).forEach(WordXml::remove);
            XmlTree.children(WordXml.child(change, name)).forEach(properties::appendChild);
        }
    }

    private void runs(Element body) {
        for (Element mark : below(body, gone)) {
            boolean ofRuns = !WordXml.is(mark.getParentNode(), "rPr") && !WordXml.is(mark.getParentNode(), "trPr");
            if (ofRuns) {
                Element above = (Element) mark.getParentNode();
                WordXml.remove(mark);
                if (WordXml.is(above, "hyperlink") && above.getFirstChild() == null) {
                    WordXml.remove(above);
                }
            }
        }
        for (Element mark : below(body, kept)) {
            if (!WordXml.is(mark.getParentNode(), "rPr") && !WordXml.is(mark.getParentNode(), "trPr")) {
                WordXml.unwrap(mark);
            }
        }
    }

    /** A mark that goes joins its paragraph with the next, whose properties win. */
    private void mark(Element paragraph) {
        Element properties = WordXml.child(paragraph, "pPr");
        Element ofMark = properties == null ? null : WordXml.child(properties, "rPr");
        if (ofMark == null) {
            return;
        }
        Element away = child(ofMark, gone);
        Element stays = child(ofMark, kept);
        if (stays != null) {
            WordXml.remove(stays);
        }
        if (away != null) {
            join(paragraph, properties);
        } else if (ofMark.getFirstChild() == null) {
            WordXml.remove(ofMark);
            if (properties.getFirstChild() == null) {
                WordXml.remove(properties);
            }
        }
    }

    private static void join(Element paragraph, Element properties) {
        Node next = paragraph.getNextSibling();
        if (WordXml.is(next, "p")) {
            WordXml.remove(properties);
            Element other = (Element) next;
            Node first = WordXml.firstOf(other);
            while (paragraph.getFirstChild() != null) {
                other.insertBefore(paragraph.getFirstChild(), first);
            }
        }
        WordXml.remove(paragraph);
    }
}
