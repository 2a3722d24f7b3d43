package org.jobun.stylefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Elements below elements, by local name, and lengths in attributes as mpt (1/1000 pt). */
final class Elements {
    /** EMU, in which drawings are measured (914,400 an inch), to mpt. */
    private static final double MPT_PER_EMU = 72_000 / 914_400.0;

    /** Lengths beyond it are no lengths of a page. */
    private static final int LONGEST = 10_000_000;

    private Elements() {}

    static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    /** The first child of a name. */
    static Optional<Element> child(Element parent, String name) {
        return children(parent).stream()
                .filter(child -> child.getLocalName().equals(name))
                .findFirst();
    }

    /** The first element of a name at any depth. */
    static Optional<Element> descendant(Element parent, String name) {
        NodeList all = parent.getElementsByTagNameNS("*", name);
        return all.getLength() == 0 ? Optional.empty() : Optional.of((Element) all.item(0));
    }

    /** By its local name: drawings have attributes without a namespace, Word's own have one. */
    static String attribute(Element element, String name) {
        for (String uri : new String[] {PlainXml.W, PlainXml.R}) {
            if (element.hasAttributeNS(uri, name)) {
                return element.getAttributeNS(uri, name);
            }
        }
        return element.getAttribute(name);
    }

    /** Twips as mpt. */
    static int twips(String value) {
        return length(value, 50);
    }

    /** EMU as mpt. */
    static int emu(String value) {
        return length(value, MPT_PER_EMU);
    }

    /** A length; one with a unit of its own (12pt) or none is 0, as hardly a program writes it. */
    private static int length(String value, double factor) {
        try {
            double length = Double.parseDouble(value) * factor;
            return (int) Math.max(-LONGEST, Math.min(LONGEST, Math.round(length)));
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
