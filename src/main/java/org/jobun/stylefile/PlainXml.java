package org.jobun.stylefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * XML of a Word file in the vocabulary that every reader knows (ECMA-376 part 1, transitional): extensions of later
 * Words, which a reader may ignore (part 3), are left out, and where a file offers alternatives the one that is plain is
 * taken. Prefixes and the order of attributes do not depend on who wrote the file.
 */
final class PlainXml {
    static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    static final String R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006";
    private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/";
    private static final String SHAPE = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape";

    /** Namespaces of the standard with their usual prefixes. */
    private static final Map<String, String> KNOWN = Map.ofEntries(
            Map.entry(W, "w"),
            Map.entry(R, "r"),
            Map.entry(DRAWING + "wordprocessingDrawing", "wp"),
            Map.entry(DRAWING + "main", "a"),
            Map.entry(DRAWING + "picture", "pic"),
            Map.entry("http://schemas.openxmlformats.org/officeDocument/2006/math", "m"),
            Map.entry("urn:schemas-microsoft-com:vml", "v"),
            Map.entry("urn:schemas-microsoft-com:office:office", "o"),
            Map.entry("urn:schemas-microsoft-com:office:word", "w10"));

    private final UnaryOperator<String> styleIds;
    private final StringBuilder out = new StringBuilder(4096);

    private PlainXml(UnaryOperator<String> styleIds) {
        this.styleIds = styleIds;
    }

    /** An element for a place where {@code w} and {@code r} are declared. */
    static String inner(Element element) {
        PlainXml xml = new PlainXml(UnaryOperator.identity());
        xml.element(element, "", false);
        return xml.out.toString();
    }

    /**
     * The root of a part, with its declarations.
     *
     * @param styleIds ids of styles as they were → as they are now
     */
    static String root(Element root, UnaryOperator<String> styleIds) {
        PlainXml xml = new PlainXml(styleIds);
        Map<String, String> declared = new TreeMap<>();
        KNOWN.forEach((uri, prefix) -> declared.put(prefix, uri));
        StringBuilder declarations = new StringBuilder();
        declared.forEach((prefix, uri) -> declarations
                .append(" xmlns:")
                .append(prefix)
                .append("=\"")
                .append(uri)
                .append('"'));
        xml.element(root, declarations.toString(), false);
        return xml.out.toString();
    }

    /** Parses what this class has written. */
    static Element parsed(String xml) {
        try {
            javax.xml.parsers.DocumentBuilderFactory factory =
                    javax.xml.parsers.DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder()
                    .parse(new org.xml.sax.InputSource(new java.io.StringReader(xml)))
                    .getDocumentElement();
        } catch (javax.xml.parsers.ParserConfigurationException | org.xml.sax.SAXException | java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What may follow {@code w:spacing} among the properties of a paragraph (ECMA-376 part 1, CT_PPrBase). */
    private static final java.util.Set<String> BEHIND_SPACING = java.util.Set.of(
            "ind",
            "contextualSpacing",
            "mirrorIndents",
            "suppressOverlap",
            "jc",
            "textDirection",
            "textAlignment",
            "textboxTightWrap",
            "outlineLvl",
            "divId",
            "cnfStyle",
            "rPr",
            "sectPr",
            "pPrChange");

    /** Gives a paragraph lines as high as what stands in them, where it does not say their height itself. */
    static void free(Element paragraph, int single) {
        org.w3c.dom.Document document = paragraph.getOwnerDocument();
        Element properties = children(paragraph).stream()
                .filter(child -> child.getLocalName().equals("pPr"))
                .findFirst()
                .orElseGet(() -> (Element)
                        paragraph.insertBefore(document.createElementNS(W, "w:pPr"), paragraph.getFirstChild()));
        Element spacing = children(properties).stream()
                .filter(child -> child.getLocalName().equals("spacing"))
                .findFirst()
                .orElseGet(() -> (Element) properties.insertBefore(
                        document.createElementNS(W, "w:spacing"),
                        children(properties).stream()
                                .filter(child -> BEHIND_SPACING.contains(child.getLocalName()))
                                .findFirst()
                                .orElse(null)));
        if (!spacing.hasAttributeNS(W, "line")) {
            spacing.setAttributeNS(W, "w:line", String.valueOf(single));
            spacing.setAttributeNS(W, "w:lineRule", "auto");
        }
    }

    private void element(Element element, String declarations, boolean anything) {
        String uri = element.getNamespaceURI() == null ? "" : element.getNamespaceURI();
        if (uri.equals(COMPATIBILITY)) {
            if (element.getLocalName().equals("AlternateContent")) {
                chosen(element).forEach(child -> element(child, "", anything));
            }
            return;
        }
        String prefix = KNOWN.get(uri);
        if (prefix == null && !anything || isRevision(element)) {
            return;
        }
        String name = prefix == null ? element.getLocalName() : prefix + ":" + element.getLocalName();
        out.append('<').append(name).append(prefix == null ? " xmlns=\"" + escaped(uri) + "\"" : declarations);
        attributes(element);
        int before = out.length();
        out.append('>');
        // The content of an extension (CT_OfficeArtExtension) is free; a:ext of a size has none.
        boolean free = anything || uri.equals(DRAWING + "main") && element.hasAttribute("uri");
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                element(inner, "", free);
            } else if (child instanceof Text text && hasText(element)) {
                out.append(escaped(text.getData()));
            }
        }
        if (out.length() == before + 1) {
            out.setLength(before);
            out.append("/>");
        } else {
            out.append("</").append(name).append('>');
        }
    }

    /** Space between elements says nothing. */
    private static boolean hasText(Element element) {
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element) {
                return false;
            }
        }
        return true;
    }

    /** Identifiers of editing sessions and tracked changes of properties are not part of the looks. */
    private static boolean isRevision(Element element) {
        return W.equals(element.getNamespaceURI()) && element.getLocalName().endsWith("PrChange");
    }

    private void attributes(Element element) {
        Map<String, String> sorted = new TreeMap<>();
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Attr attribute = (Attr) attributes.item(i);
            String uri = attribute.getNamespaceURI();
            String local = attribute.getLocalName() == null ? attribute.getName() : attribute.getLocalName();
            if (uri == null) {
                sorted.put(local, attribute.getValue());
            } else if (uri.equals("http://www.w3.org/XML/1998/namespace")) {
                sorted.put("xml:" + local, attribute.getValue());
            } else if (KNOWN.containsKey(uri) && !local.startsWith("rsid")) {
                sorted.put(KNOWN.get(uri) + ":" + local, attribute.getValue());
            }
        }
        if (W.equals(element.getNamespaceURI())
                && List.of("pStyle", "rStyle", "tblStyle").contains(element.getLocalName())) {
            sorted.computeIfPresent("w:val", (key, id) -> styleIds.apply(id));
        }
        sorted.forEach((name, value) -> out.append(' ')
                .append(name)
                .append("=\"")
                .append(escaped(value))
                .append('"'));
    }

    /** A drawing of the standard where there is one, else the fallback, which older readers were given. */
    private static List<Element> chosen(Element alternatives) {
        List<Element> fallback = List.of();
        for (Element branch : children(alternatives)) {
            boolean later = branch.getElementsByTagNameNS(SHAPE, "*").getLength() > 0 || hasUnknown(branch);
            if (branch.getLocalName().equals("Choice") && !later) {
                return children(branch);
            }
            if (branch.getLocalName().equals("Fallback")) {
                fallback = children(branch);
            }
        }
        return fallback;
    }

    private static boolean hasUnknown(Element branch) {
        return children(branch).stream()
                .anyMatch(child ->
                        !KNOWN.containsKey(child.getNamespaceURI()) && !COMPATIBILITY.equals(child.getNamespaceURI())
                                || hasUnknown(child) && !child.getLocalName().equals("ext"));
    }

    static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\t' -> escaped.append("&#9;");
                case '\n' -> escaped.append("&#10;");
                case '\r' -> escaped.append("&#13;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
