package org.jobun.tracking;

import java.util.List;
import java.util.Set;
import org.jobun.word.XmlTree;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/** What Word and others write beside what a text says: marks of editing sessions, of spelling, of pages; and short forms of fields. */
final class Foreign {
    private static final Set<String> NOTHING = Set.of("proofErr", "lastRenderedPageBreak");
    /** What only stands around runs. */
    private static final Set<String> AROUND = Set.of("smartTag", "customXml");

    private Foreign() {}

    /** Takes away what says nothing, and writes fields in the long form. */
    static void settle(Element holder) {
        for (Element one : XmlTree.children(holder)) {
            forgetSessions(one);
            if (NOTHING.contains(one.getLocalName())) {
                WordXml.remove(one);
            } else {
                settle(one);
                if (AROUND.contains(one.getLocalName())) {
                    properties(one);
                    WordXml.unwrap(one);
                } else if (WordXml.is(one, "fldSimple")) {
                    field(one);
                }
            }
        }
    }

    private static void properties(Element around) {
        XmlTree.children(around).stream()
                .filter(part -> part.getLocalName().endsWith("Pr") && !WordXml.is(part, "rPr"))
                .forEach(WordXml::remove);
    }

    private static void forgetSessions(Element element) {
        NamedNodeMap attributes = element.getAttributes();
        for (int i = attributes.getLength() - 1; i >= 0; i--) {
            Attr attribute = (Attr) attributes.item(i);
            String name = String.valueOf(attribute.getLocalName());
            if (name.startsWith("rsid") || name.equals("paraId") || name.equals("textId")) {
                element.removeAttributeNode(attribute);
            }
        }
    }

    /** A field of one element as one of runs, which a mark can hold. */
    private static void field(Element field) {
        Document owner = field.getOwnerDocument();
        Node above = field.getParentNode();
        Element code = WordXml.element(owner, "instrText");
        code.setTextContent(XmlTree.attribute(field, "instr"));
        for (Element one : List.of(mark(owner, "begin"), code, mark(owner, "separate"))) {
            above.insertBefore(WordXml.run(owner, null, one), field);
        }
        Node behind = field.getNextSibling();
        WordXml.unwrap(field);
        above.insertBefore(WordXml.run(owner, null, mark(owner, "end")), behind);
    }

    private static Element mark(Document owner, String kind) {
        Element mark = WordXml.element(owner, "fldChar");
        WordXml.set(mark, "fldCharType", kind);
        return mark;
    }
}
