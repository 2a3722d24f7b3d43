package org.jobun.tracking;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jobun.word.XmlTree;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The lists of two files in one: those of the second as they are, and behind them those of the first that it does not have, under other
 * numbers. What is counted by a list goes on being counted by it, whichever state is kept.
 */
final class JoinedLists {
    private static final String NUMBER = "numId";
    private static final String ABSTRACT = "abstractNumId";

    private final Map<String, String> renamed = new HashMap<>();
    private Optional<Document> part = Optional.empty();

    private JoinedLists() {}

    /**
     * Joins them.
     *
     * @param before lists of the first file; empty where it has none
     * @param after lists of the second
     */
    static JoinedLists of(Optional<Document> before, Optional<Document> after) {
        JoinedLists joined = new JoinedLists();
        joined.part = after.or(() -> before);
        if (before.isPresent() && after.isPresent()) {
            joined.join(before.get().getDocumentElement(), after.get().getDocumentElement());
        }
        return joined;
    }

    /** The part with all lists; empty where neither file has any. */
    Optional<Document> part() {
        return part;
    }

    private static Map<String, Element> byId(Element lists, String name, String id) {
        Map<String, Element> byId = new LinkedHashMap<>();
        XmlTree.children(lists, name).forEach(list -> byId.put(XmlTree.attribute(list, id), list));
        return byId;
    }

    private void join(Element before, Element after) {
        Map<String, String> kinds = new HashMap<>();
        Map<String, Element> ofAfter = byId(after, "abstractNum", ABSTRACT);
        Node firstNumber = WordXml.child(after, "num");
        byId(before, "abstractNum", ABSTRACT).forEach((id, kind) -> {
            String known = find(kind, ofAfter, ABSTRACT).orElse("");
            if (known.isEmpty()) {
                known = free(ofAfter.keySet());
                Element copy = copy(kind, after, ABSTRACT, known);
                after.insertBefore(copy, firstNumber);
                ofAfter.put(known, copy);
            }
            kinds.put(id, known);
        });
        Map<String, Element> numbers = byId(after, "num", NUMBER);
        byId(before, "num", NUMBER).forEach((id, number) -> {
            Element copy = copy(number, after, NUMBER, id);
            Element kind = WordXml.child(copy, ABSTRACT);
            WordXml.set(kind, "val", kinds.get(XmlTree.attribute(kind, "val")));
            String known = id;
            Element same = numbers.get(id);
            if (same == null || !says(same, NUMBER).equals(says(copy, NUMBER))) {
                known = same == null ? id : free(numbers.keySet());
                WordXml.set(copy, NUMBER, known);
                after.appendChild(copy);
                numbers.put(known, copy);
            }
            renamed.put(id, known);
        });
    }

    private static Optional<String> find(Element list, Map<String, Element> others, String id) {
        String own = XmlTree.attribute(list, id);
        if (others.containsKey(own) && says(others.get(own), id).equals(says(list, id))) {
            return Optional.of(own);
        }
        return others.entrySet().stream()
                .filter(other -> says(other.getValue(), id).equals(says(list, id)))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** What a list is, whatever number it has. */
    private static String says(Element list, String id) {
        Element copy = (Element) list.cloneNode(true);
        WordXml.set(copy, id, "");
        return WordXml.written(copy);
    }

    private static Element copy(Element list, Element into, String id, String number) {
        Element copy = (Element) into.getOwnerDocument().importNode(list, true);
        WordXml.set(copy, id, number);
        return copy;
    }

    private static String free(Set<String> taken) {
        int number = taken.stream().mapToInt(id -> XmlTree.number(id, 0)).max().orElse(0) + 1;
        return String.valueOf(number);
    }

    /** Counts the paragraphs of the first file by the lists as they are called now. */
    void rename(Element body) {
        for (Element number : WordXml.below(body, NUMBER)) {
            String id = XmlTree.attribute(number, "val");
            WordXml.set(number, "val", renamed.getOrDefault(id, id));
        }
    }
}
