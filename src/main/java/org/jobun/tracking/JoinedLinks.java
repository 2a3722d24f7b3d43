package org.jobun.tracking;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jobun.word.WordPackage;
import org.jobun.word.XmlTree;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * What a text names by relationships (links to elsewhere, pictures): the text of the first file names it as the second file does, which gets
 * what it lacks. What has parts of its own (a chart, an embedded file) is not taken along.
 */
final class JoinedLinks {
    static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    /** What the id of a relationship begins with that the second file does not have. */
    static final String HELD = "held-";

    private static final String TYPES = "[Content_Types].xml";
    private static final List<String> ALONE = List.of(RELATIONSHIPS + "/hyperlink", RELATIONSHIPS + "/image");

    private final WordPackage old;
    private final WordPackage now;
    private final String folder;
    private final Map<String, Element> ofOld;
    private final Optional<Document> relationships;
    private final Function<String, Optional<Document>> written;
    private final SortedMap<String, byte[]> added = new TreeMap<>();
    private final Document types;
    private boolean changed;

    /** @param written what of the second file was changed before */
    private JoinedLinks(
            WordPackage old,
            WordPackage now,
            String before,
            String after,
            Function<String, Optional<Document>> written) {
        this.old = old;
        this.now = now;
        this.written = written;
        this.folder = after.substring(0, after.lastIndexOf('/') + 1);
        this.ofOld = byId(old.xml(partOf(before)));
        this.relationships = part(partOf(after));
        this.types = part(TYPES).orElseThrow();
    }

    private Optional<Document> part(String name) {
        return written.apply(name).or(() -> now.xml(name));
    }

    /**
     * Renames what a text of the first file names.
     *
     * @param root of the text
     * @param written what of the second file was changed before
     * @return the parts of the second file that change with it, and those that come
     */
    static SortedMap<String, byte[]> of(
            WordPackage old,
            WordPackage now,
            String before,
            String after,
            Element root,
            Function<String, Optional<Document>> written) {
        if (!namesAny(root)) {
            return new TreeMap<>();
        }
        JoinedLinks joined = new JoinedLinks(old, now, before, after, written);
        joined.rename(root);
        if (joined.changed) {
            joined.added.put(partOf(after), Redline.bytes(joined.relationships.orElseThrow()));
            joined.added.put(TYPES, Redline.bytes(joined.types));
        }
        return joined.added;
    }

    private static String partOf(String text) {
        int name = text.lastIndexOf('/') + 1;
        return text.substring(0, name) + "_rels/" + text.substring(name) + ".rels";
    }

    private static Map<String, Element> byId(Optional<Document> part) {
        Map<String, Element> byId = new TreeMap<>();
        part.ifPresent(known -> XmlTree.children(known.getDocumentElement(), "Relationship")
                .forEach(one -> byId.put(one.getAttribute("Id"), one)));
        return byId;
    }

    /** Whether a text names anything at all, but heads and feet; ours do not. */
    private static boolean namesAny(Element element) {
        for (int i = 0; !isOfSection(element) && i < element.getAttributes().getLength(); i++) {
            if (RELATIONSHIPS.equals(element.getAttributes().item(i).getNamespaceURI())) {
                return true;
            }
        }
        return XmlTree.children(element).stream().anyMatch(JoinedLinks::namesAny);
    }

    private static boolean isOfSection(Element element) {
        return WordXml.is(element, "headerReference") || WordXml.is(element, "footerReference");
    }

    private void rename(Element element) {
        for (int i = 0; !isOfSection(element) && i < element.getAttributes().getLength(); i++) {
            Node attribute = element.getAttributes().item(i);
            if (RELATIONSHIPS.equals(attribute.getNamespaceURI()) && ofOld.containsKey(attribute.getNodeValue())) {
                attribute.setNodeValue(renamed(ofOld.get(attribute.getNodeValue())));
            }
        }
        XmlTree.children(element).forEach(this::rename);
    }

    private String renamed(Element relationship) {
        Map<String, Element> known = byId(relationships);
        for (Map.Entry<String, Element> one : known.entrySet()) {
            if (isSame(relationship, one.getValue())) {
                return one.getKey();
            }
        }
        boolean canCome = ALONE.contains(relationship.getAttribute("Type"));
        return canCome && relationships.isPresent()
                ? added(relationship, known)
                : HELD + relationship.getAttribute("Id");
    }

    private boolean isSame(Element one, Element other) {
        boolean alike = List.of("Type", "Target", "TargetMode").stream()
                .allMatch(name -> one.getAttribute(name).equals(other.getAttribute(name)));
        String target = folder + one.getAttribute("Target");
        return alike
                && (isElsewhere(one)
                        || Arrays.equals(old.parts().get(target), now.parts().get(target)));
    }

    private static boolean isElsewhere(Element relationship) {
        return relationship.getAttribute("TargetMode").equals("External");
    }

    private String added(Element relationship, Map<String, Element> known) {
        String id = "first" + known.size();
        Element copy = (Element) relationships.orElseThrow().importNode(relationship, true);
        copy.setAttribute("Id", id);
        if (!isElsewhere(relationship)) {
            String target = relationship.getAttribute("Target");
            byte[] bytes = old.parts().get(folder + target);
            if (bytes == null) {
                return HELD + relationship.getAttribute("Id");
            }
            String name = target.replaceFirst("([^/]*)$", id + "-$1");
            copy.setAttribute("Target", name);
            added.put(folder + name, bytes);
            type(name.substring(name.lastIndexOf('.') + 1));
        }
        relationships.orElseThrow().getDocumentElement().appendChild(copy);
        changed = true;
        return id;
    }

    /** Says what files with an ending are, as the first file says it. */
    private void type(String ending) {
        if (ofEnding(types, ending).isEmpty()) {
            old.xml(TYPES).flatMap(all -> ofEnding(all, ending)).ifPresent(one -> {
                Element root = types.getDocumentElement();
                root.insertBefore(types.importNode(one, true), root.getFirstChild());
            });
        }
    }

    private static Optional<Element> ofEnding(Document types, String ending) {
        return XmlTree.children(types.getDocumentElement(), "Default").stream()
                .filter(one -> one.getAttribute("Extension").equalsIgnoreCase(ending))
                .findFirst();
    }
}
