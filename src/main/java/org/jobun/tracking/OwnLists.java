package org.jobun.tracking;

import java.util.List;
import java.util.Locale;
import org.jobun.word.XmlTree;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Lists that begin anew each become a list of their own. That they begin anew is known to LibreOffice from their first paragraph alone: with
 * that taken away they would go on from the list before.
 */
final class OwnLists {
    private static final int FIRST_ID = 0x4A6F7000;

    private OwnLists() {}

    /** @param lists the root of a part with lists */
    static void of(Element lists) {
        for (Element number : XmlTree.children(lists, "num")) {
            List<Element> overrides = XmlTree.children(number, "lvlOverride");
            boolean begins = !overrides.isEmpty()
                    && overrides.stream()
                            .allMatch(one ->
                                    WordXml.child(one, "startOverride") != null && WordXml.child(one, "lvl") == null);
            if (begins) {
                own(lists, number, overrides);
            }
        }
    }

    private static void own(Element lists, Element number, List<Element> overrides) {
        Element kind = WordXml.child(number, "abstractNumId");
        List<Element> kinds = XmlTree.children(lists, "abstractNum");
        String id = XmlTree.attribute(kind, "val");
        int next = 0;
        Element model = null;
        for (Element one : kinds) {
            String own = XmlTree.attribute(one, "abstractNumId");
            next = Math.max(next, XmlTree.number(own, 0) + 1);
            model = own.equals(id) ? one : model;
        }
        if (model == null) {
            return;
        }
        Element copy = (Element) model.cloneNode(true);
        WordXml.set(copy, "abstractNumId", String.valueOf(next));
        Element name = WordXml.child(copy, "nsid");
        if (name != null) {
            WordXml.set(name, "val", Integer.toHexString(FIRST_ID + next).toUpperCase(Locale.ROOT));
        }
        // A style is counted by one list only.
        XmlTree.children(copy, "lvl")
                .forEach(level -> XmlTree.children(level, "pStyle").forEach(WordXml::remove));
        overrides.forEach(override -> begin(copy, override));
        Node behind = kinds.get(kinds.size() - 1).getNextSibling();
        lists.insertBefore(copy, behind);
        WordXml.set(kind, "val", String.valueOf(next));
        overrides.forEach(WordXml::remove);
    }

    private static void begin(Element kind, Element override) {
        String first = XmlTree.val(override, "startOverride").orElse("1");
        for (Element level : XmlTree.children(kind, "lvl")) {
            if (XmlTree.attribute(level, "ilvl").equals(XmlTree.attribute(override, "ilvl"))) {
                WordXml.set(WordXml.childAtHead(level, "start"), "val", first);
            }
        }
    }
}
