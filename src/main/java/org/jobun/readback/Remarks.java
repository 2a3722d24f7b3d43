package org.jobun.readback;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jobun.word.Archive;
import org.jobun.word.Part;
import org.jobun.word.WordPackage;
import org.jobun.word.XmlTree;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Writes comments into a Word file, each about a line of it (ECMA-376 part 1, 17.13.4). All else stays as it was. */
final class Remarks {
    private static final String COMMENTS = "word/comments.xml";
    private static final String TYPES = "[Content_Types].xml";
    private static final String RELATIONSHIPS = "word/_rels/document.xml.rels";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";
    private static final String KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments";
    private static final String EMPTY =
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><w:comments xmlns:w=\"" + XmlTree.W + "\"/>";

    private final WordPackage file;
    private final Document text;
    private final Document comments;
    private int last;

    private Remarks(WordPackage file) {
        this.file = file;
        this.text = file.xml(file.mainDocument()).orElseThrow();
        this.comments = file.xml(COMMENTS).orElseGet(Remarks::empty);
        this.last = XmlTree.children(comments.getDocumentElement(), "comment").stream()
                .mapToInt(comment -> XmlTree.number(XmlTree.attribute(comment, "id"), 0))
                .max()
                .orElse(-1);
    }

    /**
     * The file with comments.
     *
     * @param read its body, in which the lines are counted
     * @param signed whose they are
     */
    static byte[] into(WordPackage file, BodyText read, List<Remark> remarks, Remark.Signed signed) {
        if (remarks.isEmpty()) {
            return new Remarks(file).zip(false);
        }
        Remarks into = new Remarks(file);
        List<Element> former = paragraphs(read.paragraphOf(0).getOwnerDocument());
        List<Element> own = paragraphs(into.text);
        for (Remark remark : remarks) {
            int line = Math.max(0, Math.min(remark.line(), read.lines().size() - 1));
            into.add(own.get(former.indexOf(read.paragraphOf(line))), remark.text(), signed);
        }
        return into.zip(true);
    }

    private static List<Element> paragraphs(Document document) {
        return XmlTree.below(document.getDocumentElement(), "p");
    }

    private static Document empty() {
        return WordPackage.parsed(EMPTY.getBytes(StandardCharsets.UTF_8));
    }

    private void add(Element paragraph, String words, Remark.Signed signed) {
        last++;
        Element start = element(text, "commentRangeStart", Map.of("id", String.valueOf(last)));
        Element end = element(text, "commentRangeEnd", Map.of("id", String.valueOf(last)));
        Element run = element(text, "r", Map.of());
        run.appendChild(element(text, "commentReference", Map.of("id", String.valueOf(last))));
        Node first = XmlTree.at(paragraph, "pPr")
                .map(Node::getNextSibling)
                .orElseGet(() -> XmlTree.at(paragraph, "pPr").isPresent() ? null : paragraph.getFirstChild());
        paragraph.insertBefore(start, first);
        paragraph.appendChild(end);
        paragraph.appendChild(run);
        comments.getDocumentElement().appendChild(comment(words, signed));
    }

    private Element comment(String words, Remark.Signed signed) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("id", String.valueOf(last));
        attributes.put("author", signed.author());
        signed.date().ifPresent(day -> attributes.put("date", day + "T00:00:00Z"));
        Element comment = element(comments, "comment", attributes);
        words.lines().forEach(line -> {
            Element paragraph = element(comments, "p", Map.of());
            Element run = element(comments, "r", Map.of());
            Element written = element(comments, "t", Map.of());
            written.setTextContent(line);
            run.appendChild(written);
            paragraph.appendChild(run);
            comment.appendChild(paragraph);
        });
        return comment;
    }

    private static Element element(Document in, String name, Map<String, String> attributes) {
        Element element = in.createElementNS(XmlTree.W, "w:" + name);
        attributes.forEach((attribute, value) -> element.setAttributeNS(XmlTree.W, "w:" + attribute, value));
        return element;
    }

    private byte[] zip(boolean commented) {
        Map<String, byte[]> changed = new LinkedHashMap<>();
        if (commented) {
            changed.put(file.mainDocument(), XmlTree.bytes(text));
            changed.put(COMMENTS, XmlTree.bytes(comments));
            if (!file.parts().containsKey(COMMENTS)) {
                named(TYPES, "Override", Map.of("PartName", "/" + COMMENTS, "ContentType", TYPE))
                        .ifPresent(xml -> changed.put(TYPES, xml));
                named(RELATIONSHIPS, "Relationship", Map.of("Id", "rIdRemarks", "Type", KIND, "Target", "comments.xml"))
                        .ifPresent(xml -> changed.put(RELATIONSHIPS, xml));
            }
        }
        List<Part> parts = new ArrayList<>();
        file.parts().forEach((name, bytes) -> parts.add(Part.of(name, changed.getOrDefault(name, bytes))));
        if (commented && !file.parts().containsKey(COMMENTS)) {
            parts.add(Part.of(COMMENTS, changed.get(COMMENTS)));
        }
        return Archive.of(parts);
    }

    /** A part with one more entry. */
    private Optional<byte[]> named(String part, String entry, Map<String, String> attributes) {
        return file.xml(part).map(xml -> {
            Element root = xml.getDocumentElement();
            Element element = xml.createElementNS(root.getNamespaceURI(), entry);
            attributes.forEach(element::setAttribute);
            root.appendChild(element);
            return XmlTree.bytes(xml);
        });
    }
}
