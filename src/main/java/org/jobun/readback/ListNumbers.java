package org.jobun.readback;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jobun.word.XmlTree;
import org.w3c.dom.Element;

/**
 * Counts the lists of a paper as Word does (ECMA-376 part 1, 17.9): one set of counters for each abstract list, shared by
 * its instances; a level begins again after a paragraph of a level above it; {@code startOverride} works at the first
 * paragraph of its instance.
 */
final class ListNumbers {
    private static final int LEVELS = 9;

    private final WordLists lists;
    private final Map<String, int[]> counters = new HashMap<>();
    private final Set<String> begun = new HashSet<>();

    ListNumbers(WordLists lists) {
        this.lists = lists;
    }

    /** Counts a paragraph; 0 where it is in no list. */
    int next(Element paragraph) {
        Optional<Element> list = lists.of(paragraph);
        String numId = list.flatMap(found -> XmlTree.val(found, "numId")).orElse("");
        int ilvl = list.flatMap(found -> XmlTree.val(found, "ilvl"))
                .map(text -> XmlTree.number(text, 0))
                .orElse(0);
        Optional<Element> num = lists.instance(numId);
        return num.isEmpty() || ilvl < 0 || ilvl >= LEVELS ? 0 : count(num.get(), numId, ilvl);
    }

    /** Counts a paragraph, and writes its number as its list does: 第3条の2; empty where it is in no list. */
    String label(Element paragraph) {
        if (next(paragraph) == 0) {
            return "";
        }
        Element numPr = lists.of(paragraph).orElseThrow();
        String numId = XmlTree.val(numPr, "numId").orElse("");
        int ilvl = XmlTree.number(XmlTree.val(numPr, "ilvl").orElse("0"), 0);
        int[] counts = counters.get(lists.instance(numId)
                .flatMap(num -> XmlTree.val(num, "abstractNumId"))
                .orElse(numId));
        String label = lists.level(numId, ilvl)
                .flatMap(level -> XmlTree.val(level, "lvlText"))
                .orElse("");
        for (int level = 0; level <= ilvl; level++) {
            String place = "%" + (level + 1);
            if (label.contains(place)) {
                label = label.replace(place, digits(numId, level, counts[level]));
            }
        }
        return label.strip();
    }

    private String digits(String numId, int level, int count) {
        String format = lists.level(numId, level)
                .flatMap(found -> XmlTree.val(found, "numFmt"))
                .orElse("decimal");
        return format.equals("bullet") ? "" : new ListFormat(level, "%" + (level + 1), format).label(count);
    }

    private int count(Element num, String numId, int ilvl) {
        int[] counts = counters.computeIfAbsent(
                XmlTree.val(num, "abstractNumId").orElse(numId), abstractList -> new int[LEVELS]);
        Optional<Integer> override = startOverride(num, ilvl);
        boolean first = begun.add(numId + "/" + ilvl);
        if (first && override.isPresent()) {
            counts[ilvl] = override.get();
        } else {
            counts[ilvl] = counts[ilvl] == 0 ? override.orElseGet(() -> start(numId, ilvl)) : counts[ilvl] + 1;
        }
        for (int below = ilvl + 1; below < LEVELS; below++) {
            counts[below] = 0;
        }
        return counts[ilvl];
    }

    private static Optional<Integer> startOverride(Element num, int ilvl) {
        return XmlTree.children(num, "lvlOverride").stream()
                .filter(override -> XmlTree.attribute(override, "ilvl").equals("" + ilvl))
                .findFirst()
                .flatMap(override -> XmlTree.val(override, "startOverride"))
                .map(text -> XmlTree.number(text, 1));
    }

    private int start(String numId, int ilvl) {
        return lists.level(numId, ilvl)
                .flatMap(level -> XmlTree.val(level, "start"))
                .map(text -> XmlTree.number(text, 1))
                .orElse(1);
    }
}
