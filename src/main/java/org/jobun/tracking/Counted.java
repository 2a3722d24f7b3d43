package org.jobun.tracking;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jobun.word.XmlTree;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * The numbers that Word counts (ECMA-376-1, 17.9): one set of counters for each kind of list; a level begins again behind one above it;
 * {@code startOverride} works at the first paragraph of its list. Nothing is written of how a number looks but its form.
 */
final class Counted {
    private static final int LEVELS = 9;

    private final Map<String, Element> numbers = new HashMap<>();
    private final Map<String, Element> kinds = new HashMap<>();
    private final Map<String, Element> styles = new HashMap<>();
    private final Map<String, int[]> counters = new HashMap<>();
    private final Set<String> begun = new HashSet<>();

    private Counted(Optional<Document> lists, Optional<Document> styles) {
        lists.map(Document::getDocumentElement).ifPresent(root -> {
            XmlTree.children(root, "num").forEach(one -> numbers.put(XmlTree.attribute(one, "numId"), one));
            XmlTree.children(root, "abstractNum")
                    .forEach(one -> kinds.put(XmlTree.attribute(one, "abstractNumId"), one));
        });
        styles.map(Document::getDocumentElement)
                .ifPresent(root -> XmlTree.children(root, "style")
                        .forEach(one -> this.styles.put(XmlTree.attribute(one, "styleId"), one)));
    }

    /** A line for each paragraph: its number and how it is written; empty for none. */
    static String of(Element holder, Optional<Document> lists, Optional<Document> styles) {
        Counted counted = new Counted(lists, styles);
        StringBuilder out = new StringBuilder();
        WordXml.below(holder, "p")
                .forEach(paragraph -> out.append(counted.next(paragraph)).append('\n'));
        return out.toString();
    }

    private String next(Element paragraph) {
        Optional<Element> counting = counting(paragraph);
        String id = counting.flatMap(one -> XmlTree.val(one, "numId")).orElse("0");
        int level = counting.flatMap(one -> XmlTree.val(one, "ilvl"))
                .map(text -> XmlTree.number(text, 0))
                .orElse(0);
        Element number = numbers.get(id);
        return number == null || level < 0 || level >= LEVELS ? "" : count(number, id, level);
    }

    private Optional<Element> counting(Element paragraph) {
        Optional<Element> own = XmlTree.at(paragraph, "pPr", "numPr");
        String style = XmlTree.val(paragraph, "pPr", "pStyle").orElse("");
        for (Set<String> seen = new HashSet<>(); own.isEmpty() && styles.containsKey(style) && seen.add(style); ) {
            own = XmlTree.at(styles.get(style), "pPr", "numPr");
            style = XmlTree.val(styles.get(style), "basedOn").orElse("");
        }
        return own;
    }

    private String count(Element number, String id, int level) {
        String kind = XmlTree.val(number, "abstractNumId").orElse(id);
        int[] counts = counters.computeIfAbsent(kind, one -> new int[LEVELS]);
        Optional<Element> override = level(number, "lvlOverride", level);
        Optional<String> again = override.flatMap(one -> XmlTree.val(one, "startOverride"));
        Optional<Element> form = override.flatMap(one -> XmlTree.at(one, "lvl"))
                .or(() -> Optional.ofNullable(kinds.get(kind)).flatMap(one -> level(one, "lvl", level)));
        int first = XmlTree.number(
                again.or(() -> form.flatMap(one -> XmlTree.val(one, "start"))).orElse("1"), 1);
        boolean begins = begun.add(id + "/" + level) && again.isPresent() || counts[level] == 0;
        counts[level] = begins ? first : counts[level] + 1;
        Arrays.fill(counts, level + 1, LEVELS, 0);
        return Arrays.toString(Arrays.copyOf(counts, level + 1))
                + form.map(one -> XmlTree.val(one, "numFmt").orElse("")
                                + XmlTree.val(one, "lvlText").orElse(""))
                        .orElse("");
    }

    private static Optional<Element> level(Element list, String name, int level) {
        List<Element> levels = XmlTree.children(list, name);
        return levels.stream()
                .filter(one -> XmlTree.attribute(one, "ilvl").equals(String.valueOf(level)))
                .findFirst();
    }
}
