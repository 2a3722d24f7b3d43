package org.jobun.readback;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jobun.word.XmlTree;
import org.w3c.dom.Element;

/** The lists of a Word file, and which of them a paragraph is counted in, by itself or by its style. */
final class WordLists {
    /** Styles that are based on one another. */
    private static final int LONGEST_CHAIN = 20;

    private final Map<String, Element> styles;
    private final Map<String, Element> instances;
    private final Map<String, Element> lists;

    /** Both parts are null where the file has none. */
    WordLists(Element stylesheet, Element numbering) {
        styles = byId(stylesheet, "style", "styleId");
        instances = byId(numbering, "num", "numId");
        lists = byId(numbering, "abstractNum", "abstractNumId");
    }

    private static Map<String, Element> byId(Element part, String name, String id) {
        Map<String, Element> elements = new HashMap<>();
        if (part != null) {
            XmlTree.children(part, name).forEach(element -> elements.put(XmlTree.attribute(element, id), element));
        }
        return elements;
    }

    /** What the style of a paragraph is called; its id where it is not defined. */
    String styleName(Element paragraph) {
        String style = styleOf(paragraph);
        return Optional.ofNullable(styles.get(style))
                .flatMap(found -> XmlTree.val(found, "name"))
                .orElse(style);
    }

    private static String styleOf(Element paragraph) {
        return XmlTree.val(paragraph, "pPr", "pStyle").orElse("");
    }

    /** The {@code numPr} of a paragraph, its own or that of its style; empty where it has no number. */
    Optional<Element> of(Element paragraph) {
        Optional<Element> own = XmlTree.at(paragraph, "pPr", "numPr");
        String at = styleOf(paragraph);
        for (int steps = 0; own.isEmpty() && styles.containsKey(at) && steps < LONGEST_CHAIN; steps++) {
            own = XmlTree.at(styles.get(at), "pPr", "numPr");
            at = XmlTree.val(styles.get(at), "basedOn").orElse("");
        }
        return own.filter(found -> !XmlTree.val(found, "numId").orElse("0").equals("0"));
    }

    /** An instance of a list. */
    Optional<Element> instance(String numId) {
        return Optional.ofNullable(instances.get(numId));
    }

    /** How the numbers of a {@code numPr} are written. */
    Optional<ListFormat> format(Element numPr) {
        int ilvl = XmlTree.number(XmlTree.val(numPr, "ilvl").orElse("0"), 0);
        return level(XmlTree.val(numPr, "numId").orElse("0"), ilvl).map(level -> ListFormat.of(level, ilvl));
    }

    /** A level of a list. */
    Optional<Element> level(String numId, int ilvl) {
        return instance(numId).flatMap(instance -> overridden(instance, ilvl).or(() -> ofList(instance, ilvl)));
    }

    private static Optional<Element> overridden(Element instance, int ilvl) {
        return XmlTree.children(instance, "lvlOverride").stream()
                .filter(override -> XmlTree.attribute(override, "ilvl").equals("" + ilvl))
                .flatMap(override -> XmlTree.at(override, "lvl").stream())
                .findFirst();
    }

    private Optional<Element> ofList(Element instance, int ilvl) {
        return XmlTree.val(instance, "abstractNumId")
                .map(lists::get)
                .flatMap(list -> XmlTree.children(list, "lvl").stream()
                        .filter(level -> XmlTree.attribute(level, "ilvl").equals("" + ilvl))
                        .findFirst());
    }
}
