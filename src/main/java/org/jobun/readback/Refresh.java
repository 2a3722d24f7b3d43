package org.jobun.readback;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jobun.citation.CiteEdited;
import org.jobun.document.Inline;
import org.jobun.word.Archive;
import org.jobun.word.PaperNames;
import org.jobun.word.PaperRecord;
import org.jobun.word.Part;
import org.jobun.word.WordPackage;
import org.jobun.word.XmlTree;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Words the references of an edited file again, each between the two ends of its hidden bookmark. */
final class Refresh {
    private final WordPackage edited;
    private final PaperRecord origin;
    private final Structure now;
    private final List<StoredValue> stored;
    private Document document;

    /** @param stored values whose text and store differ */
    Refresh(WordPackage edited, PaperRecord origin, Structure now, List<StoredValue> stored) {
        this.stored = stored;
        this.edited = edited;
        this.origin = origin;
        this.now = now;
    }

    byte[] docx() {
        document = edited.xml(edited.mainDocument()).orElseThrow();
        Map<Integer, List<Inline.Piece>> words = words();
        Map<String, Element> starts = marks("bookmarkStart", "name");
        Map<String, Element> ends = marks("bookmarkEnd", "id");
        words.forEach((number, pieces) -> {
            Element start = starts.get(origin.names().bookmark(PaperNames.Kind.REFERENCE, number));
            Element end = start == null ? null : ends.get(XmlTree.attribute(start, "id"));
            if (end != null) {
                replace(new ReferenceMarks(start, end), origin.references().get(number - 1), pieces);
            }
        });
        orderContents(starts);
        return zip();
    }

    /** Puts the lines of 目次 in the order of the headings that they name. */
    private void orderContents(Map<String, Element> starts) {
        ContentsLines contents = new ContentsLines(now, origin);
        List<Node> places = paragraphs(contents.all(), starts);
        List<Node> ordered = paragraphs(contents.inOrder(), starts);
        if (places.equals(ordered) || places.size() != contents.all().size()) {
            return;
        }
        Node behind = places.get(places.size() - 1).getNextSibling();
        Node parent = places.get(0).getParentNode();
        if (places.stream().allMatch(line -> line.getParentNode() == parent)) {
            ordered.forEach(line -> parent.insertBefore(line, behind));
        }
    }

    private List<Node> paragraphs(List<ContentsLines.Entry> entries, Map<String, Element> starts) {
        List<Node> paragraphs = new ArrayList<>();
        for (ContentsLines.Entry entry : entries) {
            Node node = starts.get(origin.names().bookmark(PaperNames.Kind.REFERENCE, entry.reference()));
            while (node != null && !(node instanceof Element element && XmlTree.is(element, "p"))) {
                node = node.getParentNode();
            }
            if (node != null) {
                paragraphs.add(node);
            }
        }
        return paragraphs;
    }

    private Map<String, Element> marks(String kind, String by) {
        Map<String, Element> marks = new HashMap<>();
        XmlTree.below(document.getDocumentElement(), kind)
                .forEach(mark -> marks.putIfAbsent(XmlTree.attribute(mark, by), mark));
        return marks;
    }

    /** References that are in the paper, with what they must say. */
    private Map<Integer, List<Inline.Piece>> words() {
        Map<Integer, List<Inline.Piece>> words = new HashMap<>();
        new ReferenceWalk(now, origin)
                .forEach(place -> place.words()
                        .filter(expected -> isToBeWorded(place, expected))
                        .ifPresent(expected -> words.put(place.number(), expected)));
        return words;
    }

    private static boolean isToBeWorded(ReferenceWalk.Place place, List<Inline.Piece> expected) {
        // The ends of a list or run may be other provisions now, though it reads the same.
        boolean mayHaveOtherEnds = place.reference().to().size() > 1;
        return !place.doubled()
                && (mayHaveOtherEnds
                        || !CiteEdited.text(expected).equals(place.piece().text()));
    }

    /** Only where nothing but runs, fields and links lies between: never across tracked changes or controls. */
    private void replace(ReferenceMarks marks, PaperRecord.Reference reference, List<Inline.Piece> pieces) {
        marks.widen();
        Optional<List<Node>> content = marks.content();
        content.map(ReferenceContent::new).filter(ReferenceContent::isBalanced).ifPresent(former -> {
            List<Element> elements = new ReferenceFragment(now, origin, reference).elements(pieces, document);
            ReferenceContent fresh = new ReferenceContent(elements);
            if (!fresh.isSameAs(former)) {
                former.looks().ifPresent(fresh::wear);
                marks.replace(content.get(), elements);
            }
        });
    }

    private byte[] zip() {
        List<Part> parts = new ArrayList<>();
        edited.parts().forEach((name, bytes) -> parts.add(Part.of(name, content(name, bytes))));
        return Archive.of(parts);
    }

    private byte[] content(String part, byte[] bytes) {
        return part.equals(edited.mainDocument())
                ? XmlTree.bytes(document)
                : withValues(part).map(XmlTree::bytes).orElse(bytes);
    }

    /** The store with the text of each value that was edited where the store was not; empty for other parts. */
    private Optional<Document> withValues(String part) {
        List<StoredValue> edits = stored.stream().filter(StoredValue::edited).toList();
        if (edits.isEmpty() || !part.startsWith("customXml/")) {
            return Optional.empty();
        }
        Optional<Document> store = edited.xml(part).filter(xml -> PaperRecord.isOne(xml.getDocumentElement()));
        store.ifPresent(xml -> updateValues(xml.getDocumentElement(), edits));
        return store;
    }

    private void updateValues(Element store, List<StoredValue> edits) {
        Map<Integer, List<String>> texts = ValueChanges.in(now.lines());
        int number = 0;
        for (Element value : XmlTree.children(store, "v")) {
            number++;
            List<String> text =
                    texts.getOrDefault(number, List.of()).stream().distinct().toList();
            if (edits.stream().anyMatch(edit -> isOf(edit, value, text))) {
                value.setTextContent(text.get(0));
            }
        }
    }

    private static boolean isOf(StoredValue edit, Element value, List<String> text) {
        return edit.fact().equals(value.getAttribute("fact"))
                && edit.stored().equals(value.getTextContent())
                && text.equals(List.of(edit.text()));
    }
}
