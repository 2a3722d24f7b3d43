package org.jobun.stylefile;

import jakarta.xml.bind.JAXBElement;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.docx4j.XmlUtils;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

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

    /** What names a style. */
    private static final Set<String> STYLED = Set.of("pStyle", "rStyle", "tblStyle");

    private final UnaryOperator<String> styleIds;
    private final StringBuilder out = new StringBuilder(4096);

    private PlainXml(UnaryOperator<String> styleIds) {
        this.styleIds = styleIds;
    }

    /** A piece of docx4j's model as an element of the standard, for a place where {@code w} and {@code r} are declared. */
    static <T> String of(T piece, String name) {
        @SuppressWarnings("unchecked")
        Class<T> type = (Class<T>) piece.getClass();
        Object element = new JAXBElement<>(new QName(W, name), type, piece);
        PlainXml xml = new PlainXml(UnaryOperator.identity());
        xml.element(XmlUtils.marshaltoW3CDomDocument(element).getDocumentElement(), "", false);
        return xml.out.toString();
    }

    /** What stands inside an element that this class has written. */
    static String inside(String element) {
        int from = element.indexOf('>') + 1;
        return element.endsWith("/>") && element.indexOf("/>") == from - 2
                ? ""
                : element.substring(from, element.lastIndexOf("</"));
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
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(xml)))
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException(e);
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
        content(element, anything || uri.equals(DRAWING + "main") && element.hasAttribute("uri"));
        if (out.length() == before + 1) {
            out.setLength(before);
            out.append("/>");
        } else {
            out.append("</").append(name).append('>');
        }
    }

    private void content(Element element, boolean anything) {
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                element(inner, "", anything);
            } else if (child instanceof Text text && hasText(element)) {
                out.append(escaped(text.getData()));
            }
        }
    }

    /** Space between elements says nothing. */
    private static boolean hasText(Element element) {
        return Elements.children(element).isEmpty();
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
            name(attribute).ifPresent(name -> sorted.put(name, attribute.getValue()));
        }
        if (W.equals(element.getNamespaceURI()) && STYLED.contains(element.getLocalName())) {
            sorted.computeIfPresent("w:val", (key, id) -> styleIds.apply(id));
        }
        sorted.forEach((name, value) -> out.append(' ')
                .append(name)
                .append("=\"")
                .append(escaped(value))
                .append('"'));
    }

    /** The name of an attribute with the usual prefix; empty for what is left out. */
    private static Optional<String> name(Attr attribute) {
        String uri = attribute.getNamespaceURI();
        String local = attribute.getLocalName() == null ? attribute.getName() : attribute.getLocalName();
        if (uri == null) {
            return Optional.of(local);
        }
        if (uri.equals(XMLConstants.XML_NS_URI)) {
            return Optional.of("xml:" + local);
        }
        return Optional.ofNullable(KNOWN.get(uri))
                .filter(prefix -> !local.startsWith("rsid"))
                .map(prefix -> prefix + ":" + local);
    }

    /** A drawing of the standard where there is one, else the fallback, which older readers were given. */
    private static List<Element> chosen(Element alternatives) {
        List<Element> fallback = List.of();
        for (Element branch : Elements.children(alternatives)) {
            boolean later = branch.getElementsByTagNameNS(SHAPE, "*").getLength() > 0 || hasUnknown(branch);
            if (branch.getLocalName().equals("Choice") && !later) {
                return Elements.children(branch);
            }
            if (branch.getLocalName().equals("Fallback")) {
                fallback = Elements.children(branch);
            }
        }
        return fallback;
    }

    private static boolean hasUnknown(Element branch) {
        return Elements.children(branch).stream().anyMatch(PlainXml::isOrHasUnknown);
    }

    private static boolean isOrHasUnknown(Element element) {
        String uri = element.getNamespaceURI();
        return !KNOWN.containsKey(uri) && !COMPATIBILITY.equals(uri)
                || hasUnknown(element) && !element.getLocalName().equals("ext");
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
