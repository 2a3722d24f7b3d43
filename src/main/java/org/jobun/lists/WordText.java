package org.jobun.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jobun.word.XmlTree;
import org.w3c.dom.Element;

/** The words of a paragraph of Word as they are once all changes are accepted. */
final class WordText {
    /** What is no text of the paragraph: deleted, readings of kanji, instructions of fields, a second form of the same. */
    private static final Set<String> OUTSIDE = Set.of(
            "del", "moveFrom", "rt", "instrText", "delText", "Fallback", "pPr", "rPr", "drawing", "pict", "object");

    private final StringBuilder text = new StringBuilder();
    private final List<Element> boxes = new ArrayList<>();
    private boolean page;

    static WordText of(Element paragraph) {
        WordText words = new WordText();
        words.walk(paragraph);
        return words;
    }

    private void walk(Element element) {
        for (Element child : XmlTree.children(element)) {
            String name = child.getLocalName();
            switch (name) {
                case "t" -> text.append(child.getTextContent());
                case "tab", "ptab" -> text.append('\t');
                case "br", "cr" -> lineBreak(child);
                case "noBreakHyphen" -> text.append('-');
                case "lastRenderedPageBreak" -> page = true;
                case "drawing", "pict", "object" -> boxes.addAll(outermost(child));
                case "r" -> run(child);
                default -> {
                    if (!OUTSIDE.contains(name)) {
                        walk(child);
                    }
                }
            }
        }
    }

    private void run(Element run) {
        boolean hidden = XmlTree.at(run, "rPr", "vanish")
                .filter(vanish -> !XmlTree.attribute(vanish, "val").matches("0|false|off"))
                .isPresent();
        if (!hidden) {
            walk(run);
        }
    }

    private void lineBreak(Element element) {
        boolean toPage = XmlTree.attribute(element, "type").equals("page");
        page |= toPage;
        text.append(toPage ? "" : "\n");
    }

    private static List<Element> outermost(Element drawing) {
        return XmlTree.below(drawing, "txbxContent").stream().limit(1).toList();
    }

    /** Its text; what indents it stands before it. */
    String text() {
        return text.toString();
    }

    /** Contents of text boxes in it. */
    List<Element> boxes() {
        return boxes;
    }

    /** Whether a page ended in it when the file was last laid out. */
    boolean endsPage() {
        return page;
    }
}
