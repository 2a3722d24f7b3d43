package org.jobun.render.pdf;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** Writes the structure tree and the parent tree (ISO 32000-1, 14.7). */
final class StructureTree {
    private static final COSName STRUCT_ELEM = COSName.getPDFName("StructElem");
    private static final COSName SCOPE = COSName.getPDFName("Scope");

    private final Map<Tag, COSArray> content = new IdentityHashMap<>();
    private final Map<Tag, COSDictionary> elements = new IdentityHashMap<>();
    private final List<List<Tag>> pages = new ArrayList<>();
    private final List<Tag> annotations = new ArrayList<>();

    /** Notes the marked content of the next page. */
    void addPage(PDPage page, List<Tag> marked) {
        pages.add(List.copyOf(marked));
        for (int number = 0; number < marked.size(); number++) {
            COSDictionary reference = new COSDictionary();
            reference.setItem(COSName.TYPE, COSName.getPDFName("MCR"));
            reference.setItem(COSName.PG, page);
            reference.setInt(COSName.MCID, number);
            kids(marked.get(number)).add(reference);
        }
    }

    /** Notes an annotation of a page and returns its number in the parent tree, counted behind the pages. */
    int addAnnotation(PDPage page, COSDictionary annotation, Tag tag) {
        COSDictionary reference = new COSDictionary();
        reference.setItem(COSName.TYPE, COSName.getPDFName("OBJR"));
        reference.setItem(COSName.PG, page);
        reference.setItem(COSName.OBJ, annotation);
        kids(tag).add(reference);
        annotations.add(tag);
        return annotations.size() - 1;
    }

    private COSArray kids(Tag tag) {
        return content.computeIfAbsent(tag, key -> new COSArray());
    }

    /** Writes all of it into the catalog. */
    void writeTo(PDDocument document, Tag root) {
        COSDictionary tree = new COSDictionary();
        tree.setItem(COSName.TYPE, COSName.getPDFName("StructTreeRoot"));
        COSDictionary top = element(root, tree);
        COSArray roots = new COSArray();
        roots.add(top);
        tree.setItem(COSName.K, roots);
        COSArray numbers = new COSArray();
        for (int page = 0; page < pages.size(); page++) {
            COSArray parents = new COSArray();
            pages.get(page).forEach(tag -> parents.add(elements.get(tag)));
            numbers.add(COSInteger.get(page));
            numbers.add(parents);
        }
        for (int i = 0; i < annotations.size(); i++) {
            numbers.add(COSInteger.get(pages.size() + (long) i));
            numbers.add(elements.get(annotations.get(i)));
        }
        COSDictionary parentTree = new COSDictionary();
        parentTree.setItem(COSName.NUMS, numbers);
        tree.setItem(COSName.getPDFName("ParentTree"), parentTree);
        tree.setInt(COSName.getPDFName("ParentTreeNextKey"), pages.size() + annotations.size());
        document.getDocumentCatalog().getCOSObject().setItem(COSName.STRUCT_TREE_ROOT, tree);
    }

    private COSDictionary element(Tag tag, COSDictionary parent) {
        COSDictionary element = new COSDictionary();
        elements.put(tag, element);
        element.setItem(COSName.TYPE, STRUCT_ELEM);
        element.setName(COSName.S, tag.type());
        element.setItem(COSName.P, parent);
        if (tag.type().equals("TH")) {
            COSDictionary attributes = new COSDictionary();
            attributes.setName(COSName.O, "Table");
            attributes.setName(SCOPE, tag.isColumnHeading() ? "Column" : "Row");
            element.setItem(COSName.A, attributes);
        }
        COSArray kids = new COSArray();
        COSArray own = content.get(tag);
        if (own != null) {
            own.forEach(kids::add);
        }
        tag.children().forEach(child -> kids.add(element(child, element)));
        element.setItem(COSName.K, kids);
        return element;
    }
}
