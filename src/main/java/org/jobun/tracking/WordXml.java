package org.jobun.tracking;

import java.util.ArrayList;
import java.util.List;
import org.jobun.word.XmlText;
import org.jobun.word.XmlTree;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** Small steps on the XML of Word. */
final class WordXml {
    private static final String MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math";

    private WordXml() {}

    static Element element(Document owner, String name) {
        return owner.createElementNS(XmlTree.W, "w:" + name);
    }

    static void set(Element element, String name, String value) {
        element.setAttributeNS(XmlTree.W, "w:" + name, value);
    }

    static boolean is(Node node, String name) {
        return node instanceof Element element
                && name.equals(element.getLocalName())
                && XmlTree.W.equals(element.getNamespaceURI());
    }

    /** A child of that name; null where there is none. */
    static Element child(Element parent, String name) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && name.equals(element.getLocalName())) {
                return element;
            }
        }
        return null;
    }

    /** A child of that name, made at the head where there is none. */
    static Element childAtHead(Element parent, String name) {
        Element known = child(parent, name);
        if (known == null) {
            known = element(parent.getOwnerDocument(), name);
            parent.insertBefore(known, parent.getFirstChild());
        }
        return known;
    }

    /** What stands behind the properties of a paragraph; null where nothing does. */
    static Node firstOf(Element paragraph) {
        Element properties = child(paragraph, "pPr");
        return properties == null ? paragraph.getFirstChild() : properties.getNextSibling();
    }

    /** The XML of a child of that name; empty where there is none. */
    static String part(Element parent, String name) {
        Element part = child(parent, name);
        return part == null ? "" : written(part);
    }

    /** A run of what it holds, which looks as properties of any file say; these may be null. */
    static Element run(Document owner, Element properties, Element content) {
        Element run = element(owner, "r");
        if (properties != null) {
            run.appendChild(owner.importNode(properties, true));
        }
        run.appendChild(content);
        return run;
    }

    /** Words of a run. */
    static Element words(Document owner, String words) {
        Element text = element(owner, "t");
        text.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
        text.setTextContent(words);
        return text;
    }

    /** Puts what stands in an element in its place. */
    static void unwrap(Element element) {
        Node above = element.getParentNode();
        while (element.getFirstChild() != null) {
            above.insertBefore(element.getFirstChild(), element);
        }
        above.removeChild(element);
    }

    /** An element of another name with the same content in its place. */
    static void rename(Element element, String name) {
        element.getOwnerDocument().renameNode(element, XmlTree.W, "w:" + name);
    }

    static void remove(Node node) {
        node.getParentNode().removeChild(node);
    }

    /** Every element of a name below another, as they stand now. */
    static List<Element> below(Element root, String name) {
        return new ArrayList<>(XmlTree.below(root, name));
    }

    /** Whether something stands between the words of a paragraph: a run, a link, a formula. */
    static boolean isContent(Node node) {
        return is(node, "r") || is(node, "hyperlink") || isFormula(node);
    }

    static boolean isFormula(Node node) {
        return node instanceof Element element
                && MATH.equals(element.getNamespaceURI())
                && (element.getLocalName().equals("oMath")
                        || element.getLocalName().equals("oMathPara"));
    }

    /** What is read: the texts of runs, tabs and breaks. */
    static String text(Element element) {
        StringBuilder out = new StringBuilder();
        text(element, out);
        return out.toString();
    }

    private static void text(Node node, StringBuilder out) {
        if (is(node, "t") || is(node, "delText")) {
            out.append(node.getTextContent());
        } else if (is(node, "tab") && is(node.getParentNode(), "r")) {
            out.append('\t');
        } else if (is(node, "br")) {
            out.append('\n');
        } else if (!is(node, "pPr") && !is(node, "rPr")) {
            for (Node below = node.getFirstChild(); below != null; below = below.getNextSibling()) {
                text(below, out);
            }
        }
    }

    /** The XML of an element; the same for the same tree, to the letter. */
    static String written(Node node) {
        StringBuilder out = new StringBuilder();
        write(node, out);
        return out.toString();
    }

    private static void write(Node node, StringBuilder out) {
        if (node instanceof Text text) {
            XmlText.escape(text.getData(), 0, text.getData().length(), out);
        } else if (node instanceof Element element) {
            out.append('<').append(element.getNodeName());
            NamedNodeMap attributes = element.getAttributes();
            for (int i = 0; i < attributes.getLength(); i++) {
                Node attribute = attributes.item(i);
                XmlText.attribute(attribute.getNodeName(), attribute.getNodeValue(), out);
            }
            if (element.getFirstChild() == null) {
                out.append("/>");
                return;
            }
            out.append('>');
            for (Node below = element.getFirstChild(); below != null; below = below.getNextSibling()) {
                write(below, out);
            }
            out.append("</").append(element.getNodeName()).append('>');
        }
    }
}
