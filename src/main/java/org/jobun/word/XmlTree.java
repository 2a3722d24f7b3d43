package org.jobun.word;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Steps through WordprocessingML. Names are local names; attributes are those of the element's own namespace. */
public final class XmlTree {
    public static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private XmlTree() {}

    public static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    public static List<Element> children(Element parent, String name) {
        List<Element> children = new ArrayList<>();
        for (Element child = first(parent, name); child != null; child = next(child.getNextSibling(), name)) {
            children.add(child);
        }
        return children;
    }

    public static boolean is(Element element, String name) {
        return name.equals(element.getLocalName());
    }

    /** The element at the end of a path of names. */
    public static Optional<Element> at(Element parent, String... path) {
        Element place = parent;
        for (String name : path) {
            place = first(place, name);
            if (place == null) {
                return Optional.empty();
            }
        }
        return Optional.of(place);
    }

    private static Element first(Element parent, String name) {
        return next(parent.getFirstChild(), name);
    }

    /** The first element of that name from a node on; null for none. */
    private static Element next(Node from, String name) {
        for (Node node = from; node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && is(element, name)) {
                return element;
            }
        }
        return null;
    }

    /** {@code w:val} of the element at the end of a path. */
    public static Optional<String> val(Element parent, String... path) {
        return at(parent, path).map(element -> attribute(element, "val")).filter(text -> !text.isEmpty());
    }

    /** An attribute of the main namespace; empty where it is missing. */
    public static String attribute(Element element, String name) {
        return element.getAttributeNS(W, name);
    }

    /** A number as written, or the other one where it is none. */
    public static int number(String text, int otherwise) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException notANumber) {
            return otherwise;
        }
    }

    /** All elements below with this name, in order. */
    public static List<Element> below(Element root, String name) {
        List<Element> found = new ArrayList<>();
        addBelow(root, name, found);
        return found;
    }

    private static void addBelow(Element root, String name, List<Element> found) {
        for (Node node = root.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                if (name.equals(element.getLocalName())) {
                    found.add(element);
                }
                addBelow(element, name, found);
            }
        }
    }

    /** A part of a file as it is written. */
    public static byte[] bytes(Document xml) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            TransformerFactory.newDefaultInstance()
                    .newTransformer()
                    .transform(new DOMSource(xml), new StreamResult(out));
        } catch (TransformerException impossible) {
            throw new IllegalStateException(impossible);
        }
        return out.toByteArray();
    }
}
