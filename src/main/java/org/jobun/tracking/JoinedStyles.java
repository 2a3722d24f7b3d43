package org.jobun.tracking;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jobun.word.XmlTree;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * The styles of two files in one: those of the second as they are, and behind them those of the first that it does not have, or has with
 * other looks, under names of their own.
 */
final class JoinedStyles {
    private static final String ID = "styleId";
    /** Where a text names the style that it has, and a style the one that it is based on. */
    private static final Set<String> NAMES = Set.of("pStyle", "rStyle", "tblStyle", "basedOn", "next", "link");
    /** What a style does to letters, lines, lists and tables. */
    private static final Set<String> LOOKS = Set.of("basedOn", "pPr", "rPr", "tblPr", "trPr", "tcPr", "tblStylePr");

    private final Map<String, String> renamed = new HashMap<>();
    private Optional<Document> part = Optional.empty();
    private boolean sameDefaults = true;

    private JoinedStyles() {}

    /** Of two files in which they are the same. */
    static JoinedStyles same() {
        return new JoinedStyles();
    }

    /**
     * Joins them.
     *
     * @param before styles of the first file; empty where it has none
     * @param after styles of the second
     */
    static JoinedStyles of(Optional<Document> before, Optional<Document> after) {
        JoinedStyles joined = new JoinedStyles();
        joined.part = after.or(() -> before);
        if (before.isPresent() && after.isPresent()) {
            joined.join(before.get().getDocumentElement(), after.get().getDocumentElement());
        } else {
            joined.sameDefaults = before.isEmpty() && after.isEmpty();
        }
        return joined;
    }

    /** The part with all styles; empty where neither file has any. */
    Optional<Document> part() {
        return part;
    }

    /** True where what has no style of its own looks alike in both files. */
    boolean haveSameDefaults() {
        return sameDefaults;
    }

    private void join(Element before, Element after) {
        Map<String, Element> old = byId(before);
        Map<String, Element> now = byId(after);
        sameDefaults = WordXml.part(before, "docDefaults").equals(WordXml.part(after, "docDefaults"));
        Set<String> others = others(old, now);
        Set<String> names = names(now);
        Set<String> taken = new HashSet<>(now.keySet());
        taken.addAll(old.keySet());
        for (String id : others) {
            renamed.put(id, now.containsKey(id) ? free(id, taken) : id);
        }
        for (String id : others) {
            Element copy = (Element) after.getOwnerDocument().importNode(old.get(id), true);
            WordXml.set(copy, ID, renamed.get(id));
            copy.removeAttributeNS(XmlTree.W, "default");
            rename(copy);
            Element name = WordXml.child(copy, "name");
            if (name != null) {
                WordXml.set(name, "val", free(XmlTree.attribute(name, "val"), names));
            }
            after.appendChild(copy);
        }
        for (String id : others) {
            sameDefaults &= !"1".equals(XmlTree.attribute(old.get(id), "default"));
        }
    }

    /** Styles of the first file that the second has not, or has otherwise, or that are based on such. */
    private static Set<String> others(Map<String, Element> old, Map<String, Element> now) {
        Set<String> others = new LinkedHashSet<>();
        old.forEach((id, style) -> {
            if (!now.containsKey(id) || !looks(style).equals(looks(now.get(id)))) {
                others.add(id);
            }
        });
        int known = -1;
        while (known < others.size()) {
            known = others.size();
            old.forEach((id, style) -> {
                if (others.contains(XmlTree.val(style, "basedOn").orElse(""))) {
                    others.add(id);
                }
            });
        }
        return others;
    }

    private static Map<String, Element> byId(Element styles) {
        Map<String, Element> byId = new LinkedHashMap<>();
        XmlTree.children(styles, "style").forEach(style -> byId.put(XmlTree.attribute(style, ID), style));
        return byId;
    }

    private static Set<String> names(Map<String, Element> styles) {
        Set<String> names = new HashSet<>();
        styles.values().forEach(style -> XmlTree.val(style, "name").ifPresent(names::add));
        return names;
    }

    private static String looks(Element style) {
        StringBuilder looks = new StringBuilder(XmlTree.attribute(style, "type"));
        XmlTree.children(style).stream()
                .filter(one -> LOOKS.contains(one.getLocalName()))
                .forEach(one -> looks.append(WordXml.written(one)));
        return looks.toString();
    }

    /** The name itself, or with the first number that nothing has; taken from now on. */
    private static String free(String name, Set<String> taken) {
        String free = name;
        for (int number = 2; !taken.add(free); number++) {
            free = name + number;
        }
        return free;
    }

    /** Calls the styles of the first file what they are called now. */
    void rename(Element root) {
        if (!renamed.isEmpty()) {
            for (String name : NAMES) {
                for (Element one : WordXml.below(root, name)) {
                    String id = XmlTree.attribute(one, "val");
                    WordXml.set(one, "val", renamed.getOrDefault(id, id));
                }
            }
        }
    }
}
