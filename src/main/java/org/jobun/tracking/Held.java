package org.jobun.tracking;

import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/** What names a thing that its own file holds and that could not be taken along: a chart, an embedded file. */
final class Held {
    private Held() {}

    /** True where something that was taken away names one. */
    static boolean isIn(Element text) {
        return WordXml.below(text, "del").stream()
                .anyMatch(mark -> names((Element) mark.getParentNode()) || isBelow(mark));
    }

    private static boolean isBelow(Node node) {
        for (Node below = node.getFirstChild(); below != null; below = below.getNextSibling()) {
            if (below instanceof Element element && (names(element) || isBelow(element))) {
                return true;
            }
        }
        return false;
    }

    private static boolean names(Element element) {
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            if (attributes.item(i).getNodeValue().startsWith(JoinedLinks.HELD)
                    && JoinedLinks.RELATIONSHIPS.equals(attributes.item(i).getNamespaceURI())) {
                return true;
            }
        }
        return false;
    }
}
