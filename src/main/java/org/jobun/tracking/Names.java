package org.jobun.tracking;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jobun.word.XmlTree;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/** Names of namespaces: what came from the first file stands below the root of the second, which has to declare what it uses. */
final class Names {
    private static final String XMLNS = "http://www.w3.org/2000/xmlns/";
    private static final String MC = "http://schemas.openxmlformats.org/markup-compatibility/2006";

    private Names() {}

    /**
     * Declares what is used and not declared.
     *
     * @param root of the text that is written
     * @param first root of the text of the first file, which says what readers may ignore
     */
    static void declare(Element root, Element first) {
        Map<String, String> used = new LinkedHashMap<>();
        collect(root, used);
        used.forEach((prefix, name) -> {
            if (!root.hasAttributeNS(XMLNS, prefix)) {
                root.setAttributeNS(XMLNS, "xmlns:" + prefix, name);
                if (ignored(first).contains(prefix) && !ignored(root).contains(prefix)) {
                    ignore(root, prefix);
                }
            }
        });
    }

    private static void collect(Element element, Map<String, String> used) {
        add(element, used);
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            add(attributes.item(i), used);
        }
        // A choice is for readers who know its namespace.
        if (element.hasAttribute("Requires")) {
            for (String prefix : element.getAttribute("Requires").split(" ")) {
                String name = element.lookupNamespaceURI(prefix);
                if (name != null) {
                    used.putIfAbsent(prefix, name);
                }
            }
        }
        XmlTree.children(element).forEach(one -> collect(one, used));
    }

    private static void add(Node node, Map<String, String> used) {
        String prefix = node.getPrefix();
        if (prefix != null && !prefix.equals("xml") && !prefix.equals("xmlns")) {
            used.putIfAbsent(prefix, node.getNamespaceURI());
        }
    }

    private static List<String> ignored(Element root) {
        return List.of(root.getAttributeNS(MC, "Ignorable").split(" "));
    }

    private static void ignore(Element root, String prefix) {
        List<String> all = new ArrayList<>(ignored(root));
        all.add(prefix);
        if (!root.hasAttributeNS(XMLNS, "mc")) {
            root.setAttributeNS(XMLNS, "xmlns:mc", MC);
        }
        root.setAttributeNS(MC, "mc:Ignorable", String.join(" ", all).strip());
    }
}
