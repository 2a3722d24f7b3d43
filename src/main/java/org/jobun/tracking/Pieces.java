package org.jobun.tracking;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
     * @param properties of the run that a word is from; null where it has none, and for what is no word
     * @param look the same as text
     * @param word null for what is no word
     * @param nodes runs, or one link, of what is no word
     */
    record Piece(String key, Element properties, String look, String word, List<Node> nodes) {
        static Piece whole(String key, List<Node> nodes) {
            return new Piece(key, null, "", null, nodes);
        }

        /** True where its word goes on from another's in one run. */
        boolean goesOn(Piece before) {
            return word != null && before.word != null && look.equals(before.look);
        }
    }

    /** @param meaning of the name of a bookmark: the paragraph that it stands for */
    static List<Piece> of(Element paragraph, UnaryOperator<String> meaning) {
        List<Piece> pieces = new ArrayList<>();
        List<Node> field = new ArrayList<>();
        Set<Element> whole = wholeFields(paragraph);
        int depth = 0;
        for (Element child : XmlTree.children(paragraph)) {
            if (WordXml.is(child, "r")) {
                int before = depth;
                depth += fields(child, whole);
                if (before > 0 || depth > 0) {
                    field.add(child);
                    if (depth == 0) {
                        pieces.add(whole(new ArrayList<>(field), meaning));
                        field.clear();
                    }
                } else {
                    words(child, pieces);
                }
            } else if (WordXml.isContent(child)) {
                if (depth > 0) {
                    field.add(child);
                } else {
                    pieces.add(whole(List.of(child), meaning));
                }
            }
        }
        return joined(pieces);
    }

    /** Words are told apart anew across runs that look alike: where a bookmark ends in one file, no word ends in the other. */
    private static List<Piece> joined(List<Piece> pieces) {
        List<Piece> joined = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            if (piece.word() == null) {
                joined.add(piece);
                continue;
            }
            text.append(piece.word());
            if (i + 1 == pieces.size() || !pieces.get(i + 1).goesOn(piece)) {
                words(text.toString(), piece.properties(), piece.look(), joined);
                text.setLength(0);
            }
        }
        return joined;
    }

    private static void words(String text, Element properties, String look, List<Piece> pieces) {
        for (String word : WordDiff.tokens(text)) {
            pieces.add(new Piece("t" + look + "|" + word, properties, look, word, List.of()));
        }
    }

    /** Marks of fields that begin and end in a paragraph. One over several, such as a 目次, is cut there as words are. */
    private static Set<Element> wholeFields(Element paragraph) {
        Set<Element> whole = new HashSet<>();
        Deque<Element> open = new ArrayDeque<>();
        for (Element run : XmlTree.children(paragraph, "r")) {
            for (Element mark : XmlTree.children(run, "fldChar")) {
                String kind = XmlTree.attribute(mark, "fldCharType");
                if (kind.equals("begin")) {
                    open.push(mark);
                } else if (kind.equals("end") && !open.isEmpty()) {
                    whole.add(open.pop());
                    whole.add(mark);
                }
            }
        }
        return whole;
    }

    /** How many of these fields begin in a run, less those that end. */
    private static int fields(Element run, Set<Element> whole) {
        int depth = 0;
        for (Element mark : XmlTree.children(run, "fldChar")) {
            boolean begins = XmlTree.attribute(mark, "fldCharType").equals("begin");
            depth += !whole.contains(mark) ? 0 : begins ? 1 : -1;
        }
        return depth;
    }

    private static Piece whole(List<Node> nodes, UnaryOperator<String> meaning) {
        StringBuilder key = new StringBuilder("=");
        for (Node node : nodes) {
            Element element = (Element) node;
            key.append(WordXml.text(element));
            if (WordXml.isFormula(element)) {
                key.append(WordXml.written(element));
            }
            if (WordXml.is(element, "hyperlink")) {
                key.append('→')
                        .append(element.getAttributeNS(JoinedLinks.RELATIONSHIPS, "id"))
                        .append('→')
                        .append(meaning.apply(XmlTree.attribute(element, "anchor")));
            }
            WordXml.below(element, "instrText")
                    .forEach(field -> key.append('→').append(meaning.apply(Says.target(field.getTextContent()))));
        }
        return Piece.whole(key.toString(), nodes);
    }

    private static void words(Element run, List<Piece> pieces) {
        Element properties = WordXml.child(run, "rPr");
        String look = properties == null ? "" : WordXml.written(properties);
        for (Element part : XmlTree.children(run)) {
            if (WordXml.is(part, "t")) {
                words(part.getTextContent(), properties, look, pieces);
            } else if (!WordXml.is(part, "rPr")) {
                Node alone = WordXml.run(run.getOwnerDocument(), properties, (Element) part.cloneNode(true));
                pieces.add(Piece.whole(WordXml.written(part) + look, List.of(alone)));
            }
        }
    }
}
