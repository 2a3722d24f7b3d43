package org.jobun.tracking;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jobun.redline.WordDiff;
import org.jobun.word.XmlTree;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What a paragraph is read as: words of runs, and what is never cut: links and fields. */
final class Pieces {
    private Pieces() {}

    /**
     * A piece.
     *
     * @param key equal for pieces that say the same in the same letters and mean the same place
     * @param nodes runs, or one link
     */
    record Piece(String key, List<Node> nodes) {}

    /** @param meaning of the name of a bookmark: the paragraph that it stands for */
    static List<Piece> of(Element paragraph, UnaryOperator<String> meaning) {
        List<Piece> pieces = new ArrayList<>();
        List<Node> field = new ArrayList<>();
        int depth = 0;
        for (Element child : XmlTree.children(paragraph)) {
            if (WordXml.is(child, "r")) {
                int before = depth;
                depth += fields(child);
                if (before > 0 || depth > 0) {
                    field.add(child);
                    if (depth == 0) {
                        pieces.add(whole(new ArrayList<>(field), meaning));
                        field.clear();
                    }
                } else {
                    words(child, pieces);
                }
            } else if (WordXml.is(child, "hyperlink")) {
                if (depth > 0) {
                    field.add(child);
                } else {
                    pieces.add(whole(List.of(child), meaning));
                }
            }
        }
        return pieces;
    }

    /** How many fields begin in a run, less those that end. */
    private static int fields(Element run) {
        int depth = 0;
        for (Element mark : XmlTree.children(run, "fldChar")) {
            String kind = XmlTree.attribute(mark, "fldCharType");
            depth += kind.equals("begin") ? 1 : kind.equals("end") ? -1 : 0;
        }
        return depth;
    }

    private static Piece whole(List<Node> nodes, UnaryOperator<String> meaning) {
        StringBuilder key = new StringBuilder("=");
        for (Node node : nodes) {
            Element element = (Element) node;
            key.append(WordXml.text(element));
            if (WordXml.is(element, "hyperlink")) {
                key.append('→').append(meaning.apply(XmlTree.attribute(element, "anchor")));
            }
            WordXml.below(element, "instrText")
                    .forEach(field -> key.append('→').append(meaning.apply(Says.target(field.getTextContent()))));
        }
        return new Piece(key.toString(), nodes);
    }

    private static void words(Element run, List<Piece> pieces) {
        Element properties = WordXml.child(run, "rPr");
        String look = properties == null ? "" : WordXml.written(properties);
        List<Element> content = XmlTree.children(run).stream()
                .filter(part -> !WordXml.is(part, "rPr"))
                .toList();
        for (Element part : content) {
            if (WordXml.is(part, "t")) {
                for (String word : WordDiff.tokens(part.getTextContent())) {
                    pieces.add(new Piece("t" + look + "|" + word, List.of(run(run, properties, text(run, word)))));
                }
            } else {
                pieces.add(new Piece(
                        WordXml.written(part) + look, List.of(run(run, properties, (Element) part.cloneNode(true)))));
            }
        }
    }

    private static Element text(Element run, String words) {
        Element text = WordXml.element(run.getOwnerDocument(), "t");
        text.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
        text.setTextContent(words);
        return text;
    }

    private static Element run(Element model, Element properties, Element content) {
        Element run = WordXml.element(model.getOwnerDocument(), "r");
        if (properties != null) {
            run.appendChild(properties.cloneNode(true));
        }
        run.appendChild(content);
        return run;
    }
}
