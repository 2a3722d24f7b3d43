package org.jobun.stylefile;

import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Lines of heads and feet that stay as high as what stands in them, whatever pitch the standard style is given. */
final class FreeLines {
    /** What may follow {@code w:spacing} among the properties of a paragraph (ECMA-376 part 1, CT_PPrBase). */
    private static final Set<String> BEHIND_SPACING = Set.of(
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

    private FreeLines() {}

    /** Gives all paragraphs below an element single lines, where they do not say the height of lines themselves. */
    static void in(Element root) {
        NodeList paragraphs = root.getElementsByTagNameNS(PlainXml.W, "p");
        for (int i = 0; i < paragraphs.getLength(); i++) {
            Element spacing = spacing(properties((Element) paragraphs.item(i)));
            if (!spacing.hasAttributeNS(PlainXml.W, "line")) {
                spacing.setAttributeNS(PlainXml.W, "w:line", String.valueOf(LinePitch.SINGLE));
                spacing.setAttributeNS(PlainXml.W, "w:lineRule", "auto");
            }
        }
    }

    private static Element properties(Element paragraph) {
        return Elements.child(paragraph, "pPr").orElseGet(() ->
                (Element) paragraph.insertBefore(created(paragraph, "w:pPr"), paragraph.getFirstChild()));
    }

    private static Element spacing(Element properties) {
        return Elements.child(properties, "spacing").orElseGet(() -> {
            Optional<Element> behind = Elements.children(properties).stream()
                    .filter(child -> BEHIND_SPACING.contains(child.getLocalName()))
                    .findFirst();
            return (Element) properties.insertBefore(created(properties, "w:spacing"), behind.orElse(null));
        });
    }

    private static Element created(Element parent, String name) {
        Document document = parent.getOwnerDocument();
        return document.createElementNS(PlainXml.W, name);
    }
}
