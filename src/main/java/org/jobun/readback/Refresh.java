package org.jobun.readback;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.jobun.citation.CiteEdited;
import org.jobun.document.Anchor;
import org.jobun.document.Inline;
import org.jobun.document.Label;
import org.jobun.house.NumberingScheme.Level;
import org.jobun.render.docx.ReferenceXml;
import org.jobun.word.Archive;
import org.jobun.word.PaperNames;
import org.jobun.word.PaperRecord;
import org.jobun.word.Part;
import org.jobun.word.WordPackage;
import org.jobun.word.XmlTree;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** Words the references of an edited file anew, each between the two ends of its hidden bookmark. */
final class Refresh {
    private static final Pattern AIM = Pattern.compile("\\bREF\\s+(\\S+)");

    private final WordPackage edited;
    private final PaperRecord origin;
    private final Structure now;
    private final List<StoredValue> stored;
    private final Document document;

    /** @param stored values whose text and store differ */
    Refresh(WordPackage edited, PaperRecord origin, Structure now, List<StoredValue> stored) {
        this.stored = stored;
        this.edited = edited;
        this.origin = origin;
        this.now = now;
        this.document = edited.xml(edited.mainDocument()).orElseThrow();
    }

    byte[] docx() {
        Map<Integer, List<Inline.Piece>> words = words();
        Map<String, Element> starts = new HashMap<>();
        Map<String, Element> ends = new HashMap<>();
        for (Element start : XmlTree.below(document.getDocumentElement(), "bookmarkStart")) {
            starts.putIfAbsent(XmlTree.attribute(start, "name"), start);
        }
        for (Element end : XmlTree.below(document.getDocumentElement(), "bookmarkEnd")) {
            ends.putIfAbsent(XmlTree.attribute(end, "id"), end);
        }
        words.forEach((number, pieces) -> {
            Element start = starts.get(origin.names().bookmark(PaperNames.Kind.REFERENCE, number));
            Element end = start == null ? null : ends.get(XmlTree.attribute(start, "id"));
            if (end != null) {
                leaveControls(start, end);
                lift(start);
                lift(end);
                replace(start, number, pieces);
            }
        });
        return zip();
    }

    /**
     * Takes a mark out of the links around it: LibreOffice 7.4 moves the beginning of a bookmark into the link that follows. A
     * link with words on both sides of the mark becomes two.
     */
    private static void lift(Element mark) {
        while (mark.getParentNode() instanceof Element link && XmlTree.is(link, "hyperlink")) {
            if (hasRun(mark, false)) {
                Element before = (Element) link.cloneNode(false);
                while (link.getFirstChild() != mark) {
                    before.appendChild(link.getFirstChild());
                }
                link.getParentNode().insertBefore(before, link);
            }
            link.getParentNode().insertBefore(mark, hasRun(mark, true) ? link : link.getNextSibling());
        }
    }

    /**
     * Takes what belongs to a reference out of the control before or behind it: LibreOffice 7.4 moves the beginning of a bookmark, and
     * of the field that follows, into a control that it touches.
     */
    private static void leaveControls(Element start, Element end) {
        while (isInOther(start, end)) {
            Node control = start.getParentNode().getParentNode();
            Node behind = control.getNextSibling();
            for (Node node = start; node != null; ) {
                Node next = node.getNextSibling();
                control.getParentNode().insertBefore(node, behind);
                node = next;
            }
        }
        while (isInOther(end, start)) {
            Node content = end.getParentNode();
            Node control = content.getParentNode();
            while (end.getParentNode() == content) {
                control.getParentNode().insertBefore(content.getFirstChild(), control);
            }
        }
    }

    /** True for a mark in a control in which the other one is not. */
    private static boolean isInOther(Element mark, Element other) {
        if (!(mark.getParentNode() instanceof Element content) || !XmlTree.is(content, "sdtContent")) {
            return false;
        }
        Node node = other;
        while (node != null && node != content) {
            node = node.getParentNode();
        }
        return node == null && content.getParentNode().getParentNode() instanceof Element;
    }

    private static boolean hasRun(Node mark, boolean behind) {
        Node node = behind ? mark.getNextSibling() : mark.getPreviousSibling();
        while (node != null) {
            if (node instanceof Element element && !element.getLocalName().startsWith("bookmark")) {
                return true;
            }
            node = behind ? node.getNextSibling() : node.getPreviousSibling();
        }
        return false;
    }

    /** References that stand in the paper, with what they must say. */
    private Map<Integer, List<Inline.Piece>> words() {
        Map<Integer, List<Inline.Piece>> words = new HashMap<>();
        for (Line line : now.lines()) {
            now.cite().endSentence();
            for (Piece piece : line.pieces()) {
                if (Compare.endsSentence(piece)) {
                    now.cite().endSentence();
                } else if (Compare.isReference(piece, origin)) {
                    PaperRecord.Reference reference = origin.references().get(piece.number() - 1);
                    Optional<List<Inline.Piece>> expected = Compare.wordsOf(now, line, reference);
                    boolean stale = expected.isPresent()
                            && !Compare.isDoubled(now, origin, piece)
                            && (!CiteEdited.text(expected.get()).equals(piece.text())
                                    // The ends of a list or run may be other provisions now, though it reads the same.
                                    || reference.to().size() > 1);
                    if (stale) {
                        words.put(piece.number(), expected.get());
                    }
                }
            }
        }
        return words;
    }

    /** Only where nothing but runs, fields and links lies between: never across tracked changes or controls. */
    private void replace(Element start, int number, List<Inline.Piece> pieces) {
        String id = XmlTree.attribute(start, "id");
        List<Node> between = new ArrayList<>();
        Node node = start.getNextSibling();
        while (node != null && !isEnd(node, id)) {
            boolean plain = !(node instanceof Element element)
                    || List.of("r", "hyperlink", "fldSimple", "bookmarkStart", "bookmarkEnd", "proofErr")
                            .contains(element.getLocalName());
            if (!plain) {
                return;
            }
            between.add(node);
            node = node.getNextSibling();
        }
        if (node == null || !isBalanced(between)) {
            return;
        }
        Optional<Element> looks = between.stream()
                .filter(one -> one instanceof Element element && XmlTree.is(element, "r"))
                .flatMap(run -> XmlTree.at((Element) run, "rPr").stream())
                .findFirst();
        List<Element> fresh = fragment(pieces, bookmarks(number));
        if (words(fresh).equals(words(between)) && aims(fresh).equals(aims(between))) {
            return;
        }
        for (Element element : fresh) {
            Node own = document.importNode(element, true);
            looks.ifPresent(rPr -> XmlTree.below((Element) parentOf(own), "r")
                    .forEach(run -> run.insertBefore(rPr.cloneNode(true), run.getFirstChild())));
            start.getParentNode().insertBefore(own, node);
        }
        between.stream()
                .filter(one -> !(one instanceof Element element)
                        || !element.getLocalName().startsWith("bookmark"))
                .forEach(one -> start.getParentNode().removeChild(one));
    }

    private static String words(List<? extends Node> nodes) {
        StringBuilder words = new StringBuilder();
        elements(nodes)
                .forEach(element -> XmlTree.below(element, "t").forEach(text -> words.append(text.getTextContent())));
        return words.toString();
    }

    /** What fields lead to, in order, of a program that splits their codes too. */
    private static List<String> aims(List<? extends Node> nodes) {
        StringBuilder codes = new StringBuilder();
        elements(nodes)
                .forEach(element ->
                        XmlTree.below(element, "instrText").forEach(code -> codes.append(code.getTextContent())));
        return AIM.matcher(codes).results().map(found -> found.group(1)).toList();
    }

    private static Stream<Element> elements(List<? extends Node> nodes) {
        return nodes.stream().filter(Element.class::isInstance).map(Element.class::cast);
    }

    /** False where a field begins or ends outside: part of it would be left. */
    private static boolean isBalanced(List<Node> between) {
        int open = 0;
        for (Node node : between) {
            List<Element> marks = node instanceof Element element ? XmlTree.below(element, "fldChar") : List.of();
            for (Element mark : marks) {
                String type = XmlTree.attribute(mark, "fldCharType");
                open += type.equals("begin") ? 1 : type.equals("end") ? -1 : 0;
                if (open < 0) {
                    return false;
                }
            }
        }
        return open == 0;
    }

    /** A run by itself is below nothing: it is wrapped so that it is found like the runs of a link. */
    private Node parentOf(Node own) {
        Element holder = document.createElementNS(XmlTree.W, "w:holder");
        holder.appendChild(own);
        return holder;
    }

    private static boolean isEnd(Node node, String id) {
        return node instanceof Element element
                && XmlTree.is(element, "bookmarkEnd")
                && XmlTree.attribute(element, "id").equals(id);
    }

    private Map<String, String> bookmarks(int number) {
        Map<String, String> bookmarks = new HashMap<>();
        for (PaperRecord.To to : origin.references().get(number - 1).to()) {
            now.provision(to.bookmark(), to.depth()).ifPresent(id -> bookmarks.putIfAbsent(id, to.bookmark()));
        }
        return bookmarks;
    }

    private List<Element> fragment(List<Inline.Piece> pieces, Map<String, String> bookmarks) {
        StringBuilder xml = new StringBuilder("<w:p xmlns:w=\"" + XmlTree.W + "\">");
        ReferenceXml.write(
                pieces,
                new ReferenceXml.Places() {
                    @Override
                    public Label labelOf(Anchor anchor) {
                        return now.cite().label(anchor.id()).orElse(null);
                    }

                    @Override
                    public String bookmarkOf(Anchor anchor) {
                        return bookmarks.get(anchor.id());
                    }

                    @Override
                    public Level levelOf(Label label) {
                        return origin.scheme().levels().get(label.level());
                    }
                },
                xml);
        try {
            byte[] bytes = xml.append("</w:p>").toString().getBytes(StandardCharsets.UTF_8);
            return XmlTree.children(DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(bytes))
                    .getDocumentElement());
        } catch (ParserConfigurationException | SAXException | IOException ourOwnXml) {
            throw new IllegalStateException(ourOwnXml);
        }
    }

    /** The store with the text of each value that was edited where the store was not. */
    private byte[] withValues(String part, byte[] bytes) throws TransformerException {
        List<StoredValue> edits = stored.stream().filter(StoredValue::edited).toList();
        Optional<Document> store = edits.isEmpty() || !part.startsWith("customXml/")
                ? Optional.empty()
                : edited.xml(part).filter(xml -> PaperRecord.isOne(xml.getDocumentElement()));
        if (store.isEmpty()) {
            return bytes;
        }
        Map<Integer, List<String>> texts = Compare.values(now.lines());
        List<Element> values = XmlTree.children(store.get().getDocumentElement(), "v");
        for (int i = 0; i < values.size(); i++) {
            Element value = values.get(i);
            List<String> standing =
                    texts.getOrDefault(i + 1, List.of()).stream().distinct().toList();
            boolean differs = edits.stream()
                    .anyMatch(edit -> edit.fact().equals(value.getAttribute("fact"))
                            && edit.stored().equals(value.getTextContent())
                            && standing.equals(List.of(edit.text())));
            if (differs) {
                value.setTextContent(standing.get(0));
            }
        }
        return bytes(store.get());
    }

    private byte[] zip() {
        List<Part> parts = new ArrayList<>();
        try {
            for (Map.Entry<String, byte[]> part : edited.parts().entrySet()) {
                parts.add(Part.of(part.getKey(), content(part.getKey(), part.getValue())));
            }
        } catch (TransformerException e) {
            throw new IllegalStateException(e);
        }
        return Archive.of(parts);
    }

    private byte[] content(String part, byte[] bytes) throws TransformerException {
        return part.equals(edited.mainDocument()) ? bytes(document) : withValues(part, bytes);
    }

    private static byte[] bytes(Document xml) throws TransformerException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TransformerFactory.newDefaultInstance().newTransformer().transform(new DOMSource(xml), new StreamResult(out));
        return out.toByteArray();
    }
}
