package org.jobun.tracking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jobun.word.XmlTree;
import org.w3c.dom.Element;

/** Which list of one text is which of the other: that with most of its paragraphs. Their numbers shift wherever a list is added before. */
final class LikelyLists {
    private LikelyLists() {}

    /** Number of a list of the first text → its number in the second; each in one pair. */
    static Map<String, String> of(Element before, Element after) {
        Map<String, String> old = listsByText(before);
        Map<String, String> now = listsByText(after);
        Map<List<String>, Integer> votes = new LinkedHashMap<>();
        old.forEach((text, list) -> {
            if (now.containsKey(text)) {
                votes.merge(List.of(list, now.get(text)), 1, Integer::sum);
            }
        });
        List<Map.Entry<List<String>, Integer>> order = new ArrayList<>(votes.entrySet());
        order.sort(Map.Entry.comparingByValue(Comparator.reverseOrder()));
        Map<String, String> likely = new HashMap<>();
        Set<String> taken = new HashSet<>();
        for (Map.Entry<List<String>, Integer> vote : order) {
            String list = vote.getKey().get(0);
            String other = vote.getKey().get(1);
            if (!likely.containsKey(list) && taken.add(other)) {
                likely.put(list, other);
            }
        }
        return likely;
    }

    /** Words of each counted paragraph → its list; of words that stand twice neither. */
    private static Map<String, String> listsByText(Element holder) {
        Map<String, String> lists = new LinkedHashMap<>();
        Set<String> twice = new HashSet<>();
        for (Element paragraph : WordXml.below(holder, "p")) {
            String list = XmlTree.val(paragraph, "pPr", "numPr", "numId").orElse("");
            if (!list.isEmpty()) {
                String text = WordXml.text(paragraph);
                if (lists.put(text, list) != null) {
                    twice.add(text);
                }
            }
        }
        lists.keySet().removeAll(twice);
        return lists;
    }
}
