package org.jobun.lists;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jobun.word.XmlTree;
import org.w3c.dom.Element;

/** What styles and lists of a Word file say of a paragraph: is it a heading, is it counted, how is its number written. */
final class WordFormats {
    private static final int LONGEST_CHAIN = 20;
    private static final int BODY_TEXT = 9;
    private static final Pattern PLACEHOLDER = Pattern.compile("%([1-9])");

    /** How the first number of a format looks; all others are decimal. */
    private static final Map<String, String> FIRST = Map.ofEntries(
            Map.entry("aiueo", "ア"),
            Map.entry("aiueoFullWidth", "ア"),
            Map.entry("decimalEnclosedCircle", "①"),
            Map.entry("decimalEnclosedCircleChinese", "①"),
            Map.entry("upperLetter", "A"),
            Map.entry("lowerLetter", "a"),
            Map.entry("upperRoman", "Ⅰ"),
            Map.entry("lowerRoman", "ⅰ"),
            Map.entry("japaneseCounting", "一"),
            Map.entry("ideographDigital", "一"),
            Map.entry("chineseCounting", "一"));

    private final Map<String, Element> styles;
    private final Map<String, Element> instances;
    private final Map<String, Element> lists;

    /** Both parts are null where the file has none. */
    WordFormats(Element stylesheet, Element numbering) {
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

    /** The first answer of a paragraph, its style, and those that this is based on. */
    private <T> Optional<T> first(Element paragraph, Function<Element, Optional<T>> question) {
        Optional<T> answer = question.apply(paragraph);
        String at = XmlTree.val(paragraph, "pPr", "pStyle").orElse("");
        for (int steps = 0; answer.isEmpty() && styles.containsKey(at) && steps < LONGEST_CHAIN; steps++) {
            answer = question.apply(styles.get(at));
            at = XmlTree.val(styles.get(at), "basedOn").orElse("");
        }
        return answer;
    }

    /** The outline level of a heading, from 1; 0 for a paragraph that is none. */
    int heading(Element paragraph) {
        return first(paragraph, one -> XmlTree.val(one, "pPr", "outlineLvl"))
                .map(level -> XmlTree.number(level, BODY_TEXT))
                .filter(level -> level < BODY_TEXT)
                .map(level -> level + 1)
                .orElse(0);
    }

    /**
     * The list that a paragraph is counted in.
     *
     * @param level from 0
     * @param mark how its first number is written: 1. or (1); empty where that says nothing of its level
     */
    record Counted(int level, String mark) {}

    /** The list that a paragraph is counted in; empty where it has no number. */
    Optional<Counted> counted(Element paragraph) {
        Optional<String> list = first(paragraph, one -> XmlTree.val(one, "pPr", "numPr", "numId"))
                .filter(id -> !id.equals("0"));
        int level = first(paragraph, one -> XmlTree.val(one, "pPr", "numPr", "ilvl"))
                .map(text -> XmlTree.number(text, 0))
                .orElse(0);
        return list.map(id -> new Counted(level, mark(id, level)));
    }

    private String mark(String list, int level) {
        String own = sample(list, level);
        Optional<Mark> mark = Mark.of(own);
        boolean told = mark.isPresent();
        for (int above = 0; above < level && told; above++) {
            // Where two levels look alike, their looks do not tell them apart.
            String family = mark.get().family();
            told = Mark.of(sample(list, above))
                    .filter(other -> other.family().equals(family))
                    .isEmpty();
        }
        return told ? own : "";
    }

    private String sample(String list, int level) {
        Optional<Element> found = level(list, level);
        String text = found.flatMap(one -> XmlTree.val(one, "lvlText")).orElse("");
        Matcher numbers = PLACEHOLDER.matcher(text);
        String sample =
                numbers.replaceAll(number -> Matcher.quoteReplacement(level(list, Integer.parseInt(number.group(1)) - 1)
                        .flatMap(one -> XmlTree.val(one, "numFmt"))
                        .map(format -> FIRST.getOrDefault(format, "1"))
                        .orElse("1")));
        return sample + " ";
    }

    private Optional<Element> level(String list, int level) {
        Optional<Element> instance = Optional.ofNullable(instances.get(list));
        Optional<Element> own = instance.flatMap(one -> XmlTree.children(one, "lvlOverride").stream()
                .filter(override -> XmlTree.attribute(override, "ilvl").equals(String.valueOf(level)))
                .flatMap(override -> XmlTree.at(override, "lvl").stream())
                .findFirst());
        return own.or(() -> instance.flatMap(one -> XmlTree.val(one, "abstractNumId"))
                .map(lists::get)
                .flatMap(one -> XmlTree.children(one, "lvl").stream()
                        .filter(found -> XmlTree.attribute(found, "ilvl").equals(String.valueOf(level)))
                        .findFirst()));
    }

    /** How far a paragraph is indented, in twentieths of a point or hundredths of letters. */
    int indentation(Element paragraph) {
        return first(paragraph, one -> XmlTree.at(one, "pPr", "ind").map(WordFormats::left))
                .orElse(0);
    }

    private static int left(Element ind) {
        for (String name : new String[] {"left", "start", "leftChars", "startChars"}) {
            int left = XmlTree.number(XmlTree.attribute(ind, name), 0);
            if (left != 0) {
                return left;
            }
        }
        return 0;
    }
}
