package org.jobun.tracking;

import java.util.List;
import java.util.Set;
import org.jobun.word.XmlTree;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Properties of paragraphs, tables, rows, cells and sections that can change without their words (ECMA-376-1, 17.13.5.30 to 17.13.5.38). */
final class Looks {
    static final String GRID = "tblGrid";
    /** What holds properties of which a change can be tracked, but for paragraphs. */
    static final List<String> HOLDERS = List.of("tblPr", GRID, "trPr", "tcPr", "sectPr");

    /** Of them, what is looked at elsewhere or names something that its own file holds. */
    private static final Set<String> UNTRACKED =
            Set.of("headerReference", "footerReference", "printerSettings", "ins", "del");

    private Looks() {}

    /** Those of properties whose change is tracked. */
    static List<Element> tracked(Element properties) {
        return XmlTree.children(properties).stream()
                .filter(one -> !UNTRACKED.contains(one.getLocalName()))
                .toList();
    }

    /** Properties as text; empty for none, and for null. */
    static String written(Element properties) {
        StringBuilder out = new StringBuilder();
        if (properties != null) {
            tracked(properties).forEach(one -> out.append(WordXml.written(one)));
        }
        return out.toString();
    }

    /** Properties of a paragraph but those of its mark and of a section. */
    static String ofParagraph(Element paragraph) {
        StringBuilder out = new StringBuilder();
        Element properties = WordXml.child(paragraph, "pPr");
        if (properties != null) {
            XmlTree.children(properties).stream()
                    .filter(one -> !WordXml.is(one, "rPr") && !WordXml.is(one, "sectPr"))
                    .forEach(one -> out.append(WordXml.written(one)));
        }
        return out.toString();
    }

    /** Before what properties of that name have to stand in their holder; null for behind all. */
    static Node behindExceptions(Element holder, String name) {
        Element exceptions = name.equals("trPr") ? WordXml.child(holder, "tblPrEx") : null;
        return exceptions == null ? holder.getFirstChild() : exceptions.getNextSibling();
    }
}
