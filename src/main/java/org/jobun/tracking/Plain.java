package org.jobun.tracking;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jobun.word.XmlTree;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The text of a Word file without what tracked changes cannot cross: contents of controls stand in their places, bookmarks go around
 * whole paragraphs, those of one state have names that the other does not have.
 */
final class Plain {
    private Plain() {}

    /**
     * Makes the text of a part plain.
     *
     * @param root of the part: of the main document, a header, a footer
     * @param mark what the names of bookmarks begin with; one letter
     * @param firstId from which bookmarks are counted
     */
    static Element of(Element root, String mark, int firstId) {
        Element body = holder(root);
        Foreign.settle(body);
        WordXml.below(body, "sdt").forEach(Plain::unwrapControl);
        rename(body, mark, firstId);
        WordXml.below(body, "p").forEach(Plain::aroundAll);
        return body;
    }

    /** What holds the paragraphs of a part. */
    static Element holder(Element root) {
        Element body = WordXml.child(root, "body");
        return body == null ? root : body;
    }

    private static void unwrapControl(Element control) {
        Element content = WordXml.child(control, "sdtContent");
        XmlTree.children(control).stream().filter(part -> part != content).forEach(WordXml::remove);
        if (content != null) {
            WordXml.unwrap(content);
        }
        WordXml.unwrap(control);
    }

    private static void rename(Element body, String mark, int firstId) {
        for (Element start : WordXml.below(body, "bookmarkStart")) {
            WordXml.set(start, "name", renamed(XmlTree.attribute(start, "name"), mark));
            count(start, firstId);
        }
        WordXml.below(body, "bookmarkEnd").forEach(end -> count(end, firstId));
        for (Element link : WordXml.below(body, "hyperlink")) {
            String anchor = XmlTree.attribute(link, "anchor");
            if (!anchor.isEmpty()) {
                WordXml.set(link, "anchor", renamed(anchor, mark));
            }
        }
        for (Element field : WordXml.below(body, "instrText")) {
            field.setTextContent(renamed(field.getTextContent(), Says.REFERENCE, mark));
        }
    }

    /** The code of a field with another name of what it refers to. */
    private static String renamed(String code, Pattern reference, String mark) {
        Matcher target = reference.matcher(code);
        return target.find()
                ? code.substring(0, target.start(1)) + renamed(target.group(1), mark) + code.substring(target.end(1))
                : code;
    }

    private static String renamed(String name, String mark) {
        return name.startsWith("_") ? "_" + mark + name.substring(1) : mark + name;
    }

    private static void count(Element bookmark, int firstId) {
        int id = XmlTree.number(XmlTree.attribute(bookmark, "id"), 0);
        WordXml.set(bookmark, "id", String.valueOf(firstId + id));
    }

    /** Bookmarks begin before the first run of their paragraph and end behind the last. */
    private static void aroundAll(Element paragraph) {
        List<Element> starts = XmlTree.children(paragraph, "bookmarkStart");
        List<Element> ends = XmlTree.children(paragraph, "bookmarkEnd");
        Node first = WordXml.firstOf(paragraph);
        for (Element start : starts) {
            if (start != first) {
                paragraph.insertBefore(start, first);
            } else {
                first = first.getNextSibling();
            }
        }
        ends.forEach(paragraph::appendChild);
    }
}
