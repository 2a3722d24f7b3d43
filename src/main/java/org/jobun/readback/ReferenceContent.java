package org.jobun.readback;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobun.word.XmlTree;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What a reference is made of in a Word file: runs, fields and links. */
record ReferenceContent(List<? extends Node> nodes) {
    private static final Pattern AIM = Pattern.compile("\\bREF\\s+(\\S+)");

    private Stream<Element> elements() {
        return nodes.stream().filter(Element.class::isInstance).map(Element.class::cast);
    }

    /** The text of all elements of a name, joined: programs split words and codes of fields. */
    private String text(String name) {
        return elements()
                .flatMap(element -> XmlTree.below(element, name).stream())
                .map(Element::getTextContent)
                .collect(Collectors.joining());
    }

    /** What fields lead to, in order. */
    private List<String> aims() {
        return AIM.matcher(text("instrText"))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /** True where both show the same words and lead to the same. */
    boolean isSameAs(ReferenceContent other) {
        return text("t").equals(other.text("t")) && aims().equals(other.aims());
    }

    /** False where a field begins or ends outside: part of it would be left. */
    boolean isBalanced() {
        int open = 0;
        for (Element mark : elements()
                .flatMap(element -> XmlTree.below(element, "fldChar").stream())
                .toList()) {
            String type = XmlTree.attribute(mark, "fldCharType");
            open += type.equals("begin") ? 1 : type.equals("end") ? -1 : 0;
            if (open < 0) {
                return false;
            }
        }
        return open == 0;
    }

    /** How its first run that has properties looks. */
    Optional<Element> looks() {
        return elements()
                .filter(element -> XmlTree.is(element, "r"))
                .flatMap(run -> XmlTree.at(run, "rPr").stream())
                .findFirst();
    }

    /** Gives all its runs the same looks. */
    void wear(Element properties) {
        elements()
                .flatMap(element -> Stream.concat(Stream.of(element), XmlTree.below(element, "r").stream()))
                .filter(element -> XmlTree.is(element, "r"))
                .forEach(run -> run.insertBefore(properties.cloneNode(true), run.getFirstChild()));
    }
}
