package org.jobun.readback;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jobun.document.Anchor;
import org.jobun.document.Inline;
import org.jobun.document.Label;
import org.jobun.house.NumberingScheme.Level;
import org.jobun.render.docx.ReferenceXml;
import org.jobun.word.PaperRecord;
import org.jobun.word.XmlTree;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** The words of a reference as they are written into a Word file, with fields and links to what they mean. */
final class ReferenceFragment implements ReferenceXml.Places {
    private final Structure paper;
    private final PaperRecord origin;
    private final boolean range;
    private final Map<String, String> bookmarks = new HashMap<>();

    ReferenceFragment(Structure paper, PaperRecord origin, PaperRecord.Reference reference) {
        this.paper = paper;
        this.origin = origin;
        range = ContentsLines.isRange(reference);
        for (PaperRecord.To to : reference.to()) {
            paper.provision(to.bookmark(), to.depth()).ifPresent(id -> bookmarks.putIfAbsent(id, to.bookmark()));
        }
    }

    @Override
    public Label labelOf(Anchor anchor) {
        return paper.cite().label(anchor.id()).orElse(null);
    }

    @Override
    public String bookmarkOf(Anchor anchor) {
        String own = bookmarks.get(anchor.id());
        return own == null && range ? paper.bookmarkOf(anchor.id(), origin.names()) : own;
    }

    @Override
    public Level levelOf(Label label) {
        return origin.scheme().levels().get(label.level());
    }

    /** Runs, fields and links that belong to a document. */
    List<Element> elements(List<Inline.Piece> pieces, Document document) {
        StringBuilder xml = new StringBuilder("<w:p xmlns:w=\"" + XmlTree.W + "\">");
        ReferenceXml.write(pieces, this, xml);
        return XmlTree.children(parse(xml.append("</w:p>").toString())).stream()
                .map(element -> (Element) document.importNode(element, true))
                .toList();
    }

    private static Element parse(String xml) {
        try {
            return DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException ourOwnXml) {
            throw new IllegalStateException(ourOwnXml);
        }
    }
}
