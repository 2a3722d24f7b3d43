package org.jobun.tracking;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jobun.word.XmlTree;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * What a body says and how: for each paragraph its properties, by which Word counts it, and its words with the paragraphs that they refer
 * to; for each table its columns and rows. Equal for bodies between which no reader and no list of Word can tell.
 */
final class Says {
    static final Pattern REFERENCE =
            Pattern.compile("\\b(?:(?:PAGE|NOTE)?REF\\s+|HYPERLINK\\s+\\\\l\\s+)\"?([^\\s\"]+)");

    private static final Set<String> TABLE = Set.of("tblGrid", "tblPr", "tblPrEx", "trPr", "tcPr");

    /** Parts of a paragraph that say nothing, or are looked at elsewhere. */
    private static final Set<String> SILENT = Set.of(
            "pPr", "bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd", "permStart", "permEnd");

    /** Parts of a run that are read as letters. */
    private static final Set<String> LETTERS = Set.of("t", "tab", "br");

    /** Parts of a run that are looked at elsewhere. */
    private static final Set<String> SILENT_IN_RUNS = Set.of("rPr", "instrText", "fldChar");

    private final Map<String, Integer> paragraphOf = new HashMap<>();
    private final StringBuilder out = new StringBuilder();

    private Says(Element body) {
        List<Element> paragraphs = WordXml.below(body, "p");
        for (int i = 0; i < paragraphs.size(); i++) {
            for (Element start : WordXml.below(paragraphs.get(i), "bookmarkStart")) {
                paragraphOf.put(XmlTree.attribute(start, "name"), i);
            }
        }
    }

    static String of(Element body) {
        Says says = new Says(body);
        says.block(body);
        return says.out.toString();
    }

    /** The bookmark that the code of a field names; empty for none. */
    static String target(String code) {
        Matcher reference = REFERENCE.matcher(code);
        return reference.find() ? reference.group(1) : "";
    }

    private void block(Node node) {
        if (WordXml.is(node, "p")) {
            paragraph((Element) node);
        } else if (TABLE.contains(String.valueOf(node.getLocalName()))) {
            String looks = Looks.written((Element) node);
            out.append(looks).append(looks.isEmpty() ? "" : "\n");
        } else if (WordXml.is(node, "sectPr")) {
            out.append("section ").append(Looks.written((Element) node)).append('\n');
        } else if (node instanceof Element element) {
            if (WordXml.is(node, "tr")) {
                out.append("row\n");
            }
            XmlTree.children(element).forEach(this::block);
        }
    }

    private void paragraph(Element paragraph) {
        Element properties = WordXml.child(paragraph, "pPr");
        out.append("p ");
        if (properties != null) {
            XmlTree.children(properties).stream()
                    .filter(one -> !WordXml.is(one, "rPr"))
                    .forEach(one -> out.append(WordXml.is(one, "sectPr") ? Looks.written(one) : WordXml.written(one)));
        }
        out.append(" | ");
        String look = null;
        for (Element run : XmlTree.children(paragraph)) {
            if (WordXml.is(run, "r") || WordXml.is(run, "hyperlink")) {
                look = run(run, look);
            } else if (!SILENT.contains(run.getLocalName())) {
                out.append(WordXml.written(run));
            }
        }
        out.append('\n');
    }

    /** @return how the letters look up to here: said again only where that changes, for words may be cut anywhere */
    private String run(Element run, String before) {
        if (WordXml.is(run, "hyperlink")) {
            out.append("[→")
                    .append(paragraphOf.get(XmlTree.attribute(run, "anchor")))
                    .append(' ')
                    .append(run.getAttributeNS(JoinedLinks.RELATIONSHIPS, "id"))
                    .append(' ');
            out.append(WordXml.text(run)).append(']');
            return null;
        }
        Element properties = WordXml.child(run, "rPr");
        String look = properties == null ? "" : WordXml.written(properties);
        if (WordXml.is(run, "r") && !look.equals(before)) {
            out.append('{').append(look).append('}');
        }
        for (Element code : WordXml.below(run, "instrText")) {
            String target = target(code.getTextContent());
            out.append("<→")
                    .append(paragraphOf.get(target))
                    .append(code.getTextContent().replace(target, ""))
                    .append('>');
        }
        for (Element part : XmlTree.children(run)) {
            boolean read = LETTERS.contains(part.getLocalName());
            out.append(
                    read
                            ? WordXml.text(part)
                            : SILENT_IN_RUNS.contains(part.getLocalName()) ? "" : WordXml.written(part));
        }
        return look;
    }
}
