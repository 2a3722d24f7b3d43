package org.jobun.tracking;

import java.util.HashMap;
import java.util.HashSet;
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
 * numbers. What is counted by a list goes on being counted by it, whichever state is kept; lists that count alike look as in the second.
 */
final class JoinedLists {
    private static final String NUMBER = "numId";
    private static final String ABSTRACT = "abstractNumId";

    /** Parts of a list that say nothing of what it counts. */
    private static final Set<String> LOOKS =
            Set.of("nsid", "tmpl", "multiLevelType", "name", "lvlJc", "pPr", "rPr", "lvlPicBulletId", "legacy");

    private final Map<String, String> renamed = new HashMap<>();
    private Optional<Document> part = Optional.empty();

    private JoinedLists() {}

    /**
     * Joins them.
     *
     * @param before lists of the first file; empty where it has none
     * @param after lists of the second
     * @param likely number of a list of the first file → the list of the second that has its paragraphs
     * @param own whether each that begins anew becomes a list of its own
     */
    static JoinedLists of(
            Optional<Document> before, Optional<Document> after, Map<String, String> likely, boolean own) {
        JoinedLists joined = new JoinedLists();
        joined.part = after.or(() -> before);
        if (before.isPresent() && after.isPresent()) {
            joined.join(before.get().getDocumentElement(), after.get().getDocumentElement(), likely);
        }
        if (own) {
            joined.part.ifPresent(part -> OwnLists.of(part.getDocumentElement()));
        }
        return joined;
    }

    /** Lists that count on behind others: of their kind there is one before them. */
    Set<String> shared() {
        Set<String> shared = new HashSet<>();
        Set<String> kinds = new HashSet<>();
        part.ifPresent(lists -> byId(lists.getDocumentElement(), "num", NUMBER).forEach((id, number) -> {
            if (!kinds.add(XmlTree.val(number, ABSTRACT).orElse(""))) {
                shared.add(id);
            }
        }));
        return shared;
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

    private void join(Element before, Element after, Map<String, String> likely) {
        Map<String, String> kinds = kinds(before, after);
        Map<String, Element> numbers = byId(after, "num", NUMBER);
        Map<String, Element> own = new LinkedHashMap<>();
        byId(before, "num", NUMBER).forEach((id, number) -> {
            Element copy = copy(number, after, NUMBER, id);
            Element kind = WordXml.child(copy, ABSTRACT);
            WordXml.set(kind, "val", kinds.getOrDefault(XmlTree.attribute(kind, "val"), ""));
            own.put(id, copy);
        });
        Set<String> taken = new HashSet<>();
        own.forEach((id, copy) -> {
            String other = likely.getOrDefault(id, "");
            if (numbers.containsKey(other) && counts(numbers.get(other)).equals(counts(copy))) {
                taken.add(other);
                renamed.put(id, other);
            }
        });
        own.forEach((id, copy) -> {
            if (!renamed.containsKey(id)) {
                String known = find(id, counts(copy), numbers, taken);
                renamed.put(id, known.isEmpty() ? added(copy, after, numbers) : known);
                taken.add(renamed.get(id));
            }
        });
    }

    /** Puts a list of the first file behind the others, under a number that none of them has. */
    private static String added(Element list, Element after, Map<String, Element> numbers) {
        String number = free(numbers.keySet());
        WordXml.set(list, NUMBER, number);
        after.insertBefore(list, WordXml.child(after, "numIdMacAtCleanup"));
        numbers.put(number, list);
        return number;
    }

    /** Number of each kind of list of the first file → its number in both. */
    private static Map<String, String> kinds(Element before, Element after) {
        Map<String, String> kinds = new HashMap<>();
        Map<String, Element> known = byId(after, "abstractNum", ABSTRACT);
        Node number = WordXml.child(after, "num");
        Node firstNumber = number == null ? WordXml.child(after, "numIdMacAtCleanup") : number;
        Set<String> taken = new HashSet<>();
        byId(before, "abstractNum", ABSTRACT).forEach((id, kind) -> {
            String same = find(id, counts(kind), known, taken);
            if (same.isEmpty()) {
                same = free(known.keySet());
                Element copy = copy(kind, after, ABSTRACT, same);
                after.insertBefore(copy, firstNumber);
                known.put(same, copy);
            }
            taken.add(same);
            kinds.put(id, same);
        });
        return kinds;
    }

    /** One that counts alike and that no other list stands for, of its own number where that is one; empty for none. */
    private static String find(String id, String counts, Map<String, Element> others, Set<String> taken) {
        if (!taken.contains(id)
                && others.containsKey(id)
                && counts(others.get(id)).equals(counts)) {
            return id;
        }
        return others.entrySet().stream()
                .filter(other -> !taken.contains(other.getKey())
                        && counts(other.getValue()).equals(counts))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    /** How a list counts and what it writes, whatever its own number and its looks are. */
    private static String counts(Element list) {
        StringBuilder counts = new StringBuilder();
        counts(list, counts);
        return counts.toString();
    }

    private static void counts(Element part, StringBuilder out) {
        for (Element one : XmlTree.children(part)) {
            if (!LOOKS.contains(one.getLocalName())) {
                out.append('<').append(one.getLocalName());
                out.append(' ')
                        .append(XmlTree.attribute(one, "ilvl"))
                        .append(' ')
                        .append(XmlTree.attribute(one, "val"));
                counts(one, out);
                out.append('>');
            }
        }
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
