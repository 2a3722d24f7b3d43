package org.jobun.readback;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.jobun.assembly.CiteAgain;
import org.jobun.document.Anchor;
import org.jobun.document.Inline;
import org.jobun.document.Label;
import org.jobun.document.NumberingScheme.Level;
import org.jobun.render.docx.ReferenceXml;
import org.jobun.word.PaperNames.Kind;
import org.jobun.word.WordPackage;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** Words the references of an edited file anew, each between the two ends of its hidden bookmark. */
final class Refresh {
    private final WordPackage edited;
    private final PaperOrigin origin;
    private final Structure now;
    private final Document document;

    Refresh(WordPackage edited, PaperOrigin origin, Structure now) {
        this.edited = edited;
        this.origin = origin;
        this.now = now;
        this.document = edited.xml(edited.mainDocument()).orElseThrow();
    }

    byte[] docx() {
        Map<Integer, List<Inline.Piece>> words = words();
        Map<String, Element> starts = new HashMap<>();
        for (Element start : Xml.below(document.getDocumentElement(), "bookmarkStart")) {
            starts.putIfAbsent(Xml.attribute(start, "name"), start);
        }
        words.forEach((number, pieces) -> {
            Element start = starts.get(origin.names().bookmark(Kind.REFERENCE, number));
            if (start != null) {
                replace(start, number, pieces);
            }
        });
        return zip();
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
                    PaperOrigin.Reference reference = origin.references().get(piece.number() - 1);
                    Optional<List<Inline.Piece>> expected = Compare.wordsOf(now, line, reference);
                    boolean stale = expected.isPresent()
                            && !CiteAgain.text(expected.get()).equals(piece.text());
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
        String id = Xml.attribute(start, "id");
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
        if (node == null) {
            return;
        }
        Optional<Element> looks = between.stream()
                .filter(one -> one instanceof Element element && Xml.is(element, "r"))
                .flatMap(run -> Xml.at((Element) run, "rPr").stream())
                .findFirst();
        List<Element> fresh = fragment(pieces, bookmarks(number));
        for (Element element : fresh) {
            Node own = document.importNode(element, true);
            looks.ifPresent(rPr -> Xml.below((Element) parentOf(own), "r")
                    .forEach(run -> run.insertBefore(rPr.cloneNode(true), run.getFirstChild())));
            start.getParentNode().insertBefore(own, node);
        }
        between.stream()
                .filter(one -> !(one instanceof Element element)
                        || !element.getLocalName().startsWith("bookmark"))
                .forEach(one -> start.getParentNode().removeChild(one));
    }

    /** A run by itself is below nothing: it is wrapped so that it is found like the runs of a link. */
    private Node parentOf(Node own) {
        Element holder = document.createElementNS(Xml.W, "w:holder");
        holder.appendChild(own);
        return holder;
    }

    private static boolean isEnd(Node node, String id) {
        return node instanceof Element element
                && Xml.is(element, "bookmarkEnd")
                && Xml.attribute(element, "id").equals(id);
    }

    private Map<String, String> bookmarks(int number) {
        Map<String, String> bookmarks = new HashMap<>();
        for (PaperOrigin.To to : origin.references().get(number - 1).to()) {
            now.provision(to.bookmark(), to.depth()).ifPresent(id -> bookmarks.putIfAbsent(id, to.bookmark()));
        }
        return bookmarks;
    }

    private List<Element> fragment(List<Inline.Piece> pieces, Map<String, String> bookmarks) {
        StringBuilder xml = new StringBuilder("<w:p xmlns:w=\"" + Xml.W + "\">");
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
            return Xml.children(DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(bytes))
                    .getDocumentElement());
        } catch (ParserConfigurationException | SAXException | IOException ourOwnXml) {
            throw new IllegalStateException(ourOwnXml);
        }
    }

    private byte[] zip() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : edited.parts().entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
                zip.putNextEntry(entry);
                if (part.getKey().equals(edited.mainDocument())) {
                    TransformerFactory.newDefaultInstance()
                            .newTransformer()
                            .transform(new DOMSource(document), new StreamResult(zip));
                } else {
                    zip.write(part.getValue());
                }
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (TransformerException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }
}
