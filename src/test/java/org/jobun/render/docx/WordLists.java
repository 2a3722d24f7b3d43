package org.jobun.render.docx;

import static org.jobun.render.docx.WordText.all;
import static org.jobun.render.docx.WordText.child;
import static org.jobun.render.docx.WordText.val;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/**
 * Counts lists as Word does: one set of counters for each abstract list, shared by its instances; a level begins anew
 * after a paragraph of a level above it; {@code startOverride} works at the first paragraph of its instance.
 */
final class WordLists {
    private static final Pattern PLACE = Pattern.compile("%(\\d)");

    private final Map<String, Element> styles = new HashMap<>();
    private final Map<String, Element> nums = new HashMap<>();
    private final Map<String, Element> abstractNums = new HashMap<>();
    private final Map<String, int[]> counters = new HashMap<>();
    private final Set<String> begun = new HashSet<>();

    WordLists(Element numbering, Element stylesheet) {
        all(stylesheet, "style").forEach(style -> styles.put(attribute(style, "styleId"), style));
        all(numbering, "num").forEach(num -> nums.put(attribute(num, "numId"), num));
        all(numbering, "abstractNum").forEach(list -> abstractNums.put(attribute(list, "abstractNumId"), list));
    }

    /** Counts the paragraph and gives its label; empty for one that is in no list. */
    String labelOf(Element paragraph) {
        Element numPr = numPr(paragraph);
        String numId = numPr == null ? "0" : val(numPr, "0", "numId");
        if (numId.equals("0")) {
            return "";
        }
        int ilvl = Integer.parseInt(val(numPr, "0", "ilvl"));
        int[] counts = count(numId, ilvl);
        StringBuilder label = new StringBuilder();
        Matcher place = PLACE.matcher(val(level(numId, ilvl), "", "lvlText"));
        while (place.find()) {
            int at = Integer.parseInt(place.group(1)) - 1;
            String number = WordNumbers.format(val(level(numId, at), "decimal", "numFmt"), counts[at]);
            place.appendReplacement(label, Matcher.quoteReplacement(number));
        }
        return place.appendTail(label).toString();
    }

    /** What Word puts between the label and the text. */
    String suffixOf(Element paragraph) {
        Element numPr = numPr(paragraph);
        Element level = level(val(numPr, "0", "numId"), Integer.parseInt(val(numPr, "0", "ilvl")));
        return switch (val(level, "tab", "suff")) {
            case "nothing" -> "";
            case "space" -> " ";
            default -> "\t";
        };
    }

    private Element numPr(Element paragraph) {
        Element own = child(paragraph, "pPr", "numPr");
        String style = val(paragraph, "Normal", "pPr", "pStyle");
        while (own == null && styles.containsKey(style)) {
            own = child(styles.get(style), "pPr", "numPr");
            style = val(styles.get(style), "", "basedOn");
        }
        return own;
    }

    private int[] count(String numId, int ilvl) {
        int[] counts = counters.computeIfAbsent(abstractNumOf(numId), id -> new int[9]);
        Element override = override(numId, ilvl);
        String started = override == null ? "" : val(override, "", "startOverride");
        boolean first = begun.add(numId + "/" + ilvl);
        String start = started.isEmpty() ? val(level(numId, ilvl), "1", "start") : started;
        boolean anew = counts[ilvl] == 0 || first && !started.isEmpty();
        counts[ilvl] = anew ? Integer.parseInt(start) : counts[ilvl] + 1;
        for (int below = ilvl + 1; below < counts.length; below++) {
            counts[below] = 0;
        }
        return counts;
    }

    private Element level(String numId, int ilvl) {
        Element override = override(numId, ilvl);
        Element own = override == null ? null : child(override, "lvl");
        return own != null ? own : at(abstractNums.get(abstractNumOf(numId)), "lvl", ilvl);
    }

    private Element override(String numId, int ilvl) {
        return at(nums.get(numId), "lvlOverride", ilvl);
    }

    private String abstractNumOf(String numId) {
        return val(nums.get(numId), "", "abstractNumId");
    }

    private static Element at(Element parent, String name, int ilvl) {
        return WordText.children(parent).stream()
                .filter(e ->
                        e.getLocalName().equals(name) && attribute(e, "ilvl").equals("" + ilvl))
                .findFirst()
                .orElse(null);
    }

    private static String attribute(Element element, String name) {
        return element.getAttributeNS(WordText.W, name);
    }
}
