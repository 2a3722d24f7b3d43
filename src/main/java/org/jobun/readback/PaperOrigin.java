package org.jobun.readback;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jobun.document.NumberingScheme;
import org.jobun.document.NumberingScheme.Captions;
import org.jobun.document.NumberingScheme.Glyphs;
import org.jobun.document.NumberingScheme.Kind;
import org.jobun.document.NumberingScheme.Level;
import org.jobun.word.PaperNames;
import org.w3c.dom.Element;

/**
 * What a Word file says of its own making ({@code customXml/item1.xml}).
 *
 * @param names of its bookmarks and values
 * @param paper kind of paper: contract
 * @param name 契約書
 * @param values what its controls are bound to, in order; the text is what the part says now
 * @param clauses in the order of the articles as they were made
 * @param references in order, each with the provisions it means
 * @param places path of a value → its number, counted from 1
 */
record PaperOrigin(
        PaperNames names,
        String paper,
        String name,
        String matter,
        String municipality,
        String made,
        char comma,
        boolean relative,
        NumberingScheme scheme,
        List<Value> values,
        List<Clause> clauses,
        List<Reference> references,
        Map<String, Integer> places) {
    private static final Pattern BY_PLACE = Pattern.compile("/paper\\[1]/v\\[([0-9]{1,6})]");
    /** The second knows papers apart by the names of their marks. */
    private static final List<String> FORMATS = List.of("jobun-1", "jobun-2");

    /** @param id what a control is bound to: {@code contract.amount.1}; empty where it goes by the place */
    record Value(String id, String fact, String label, String text) {}

    record Clause(String id, String version) {}

    record Reference(boolean or, boolean first, List<To> to) {}

    /** @param depth 0 for an article, 1 for 項, 2 for 号 */
    record To(String bookmark, int depth, String part) {}

    static boolean isOne(Element root) {
        return root.getLocalName().equals("paper") && FORMATS.contains(root.getAttribute("format"));
    }

    /**
     * Reads the part.
     *
     * @throws IllegalArgumentException where somebody has written into it what we never do
     */
    static PaperOrigin of(Element root) {
        List<Value> values = new ArrayList<>();
        List<Clause> clauses = new ArrayList<>();
        List<Reference> references = new ArrayList<>();
        List<Level> levels = new ArrayList<>();
        for (Element child : Xml.children(root)) {
            switch (child.getLocalName()) {
                case "v" ->
                    values.add(new Value(
                            child.getAttribute("id"),
                            child.getAttribute("fact"),
                            child.getAttribute("label"),
                            child.getTextContent()));
                case "clause" -> clauses.add(new Clause(child.getAttribute("id"), child.getAttribute("version")));
                case "ref" -> references.add(reference(child));
                case "level" ->
                    levels.add(new Level(
                            child.getAttribute("prefix"),
                            Glyphs.valueOf(child.getAttribute("glyphs")),
                            child.getAttribute("suffix")));
                default -> {}
            }
        }
        String key = root.getAttribute("key");
        if (!PaperNames.isKey(key)) {
            throw new IllegalArgumentException("no key: " + key);
        }
        String comma = root.getAttribute("comma");
        return new PaperOrigin(
                new PaperNames(key),
                root.getAttribute("id"),
                root.getAttribute("name"),
                root.getAttribute("matter"),
                root.getAttribute("municipality"),
                root.getAttribute("made"),
                comma.isEmpty() ? '、' : comma.charAt(0),
                root.getAttribute("relative").equals("true"),
                new NumberingScheme(
                        Kind.valueOf(root.getAttribute("kind")),
                        Captions.valueOf(root.getAttribute("captions")),
                        levels),
                List.copyOf(values),
                List.copyOf(clauses),
                List.copyOf(references),
                places(values));
    }

    private static Map<String, Integer> places(List<Value> values) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < values.size(); i++) {
            places.put(PaperNames.path(values.get(i).id()), i + 1);
        }
        return places;
    }

    /** The number of the value that a control is bound to, counted from 1; 0 for what is bound to another paper, or to nothing. */
    int valueOf(Element dataBinding) {
        String path = Xml.attribute(dataBinding, "xpath");
        boolean own = Xml.attribute(dataBinding, "storeItemID").equalsIgnoreCase(names.store());
        Matcher byPlace = BY_PLACE.matcher(path);
        if (own && byPlace.matches()) {
            return Integer.parseInt(byPlace.group(1));
        }
        return own ? places.getOrDefault(path, 0) : 0;
    }

    private static Reference reference(Element ref) {
        List<To> to = Xml.children(ref).stream()
                .map(aim -> new To(
                        aim.getAttribute("bookmark"),
                        Xml.number(aim.getAttribute("depth"), 0),
                        aim.getAttribute("part")))
                .toList();
        return new Reference(
                ref.getAttribute("or").equals("true"),
                !ref.getAttribute("first").equals("false"),
                to);
    }
}
