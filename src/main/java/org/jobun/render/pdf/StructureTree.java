package org.jobun.render.pdf;

import java.util.ArrayList;
import java.util.List;

/** Writes the structure tree and the parent tree (ISO 32000-1, 14.7). */
final class StructureTree {
    private final PdfFile pdf;
    private final int firstElement;
    /** What of the content of pages belongs to each element, by its order. */
    private final List<List<Kid>> content;

    private final List<List<Tag>> pages = new ArrayList<>();
    private final List<Tag> annotations = new ArrayList<>();

    /** Marked content of a page, or an annotation on it (number is the object's). */
    private record Kid(int page, int number, boolean annotation) {}

    /** @param root an element whose tree is complete */
    StructureTree(PdfFile pdf, Tag root) {
        this.pdf = pdf;
        firstElement = pdf.reserve(root.count());
        content = new ArrayList<>(root.count());
        for (int i = 0; i < root.count(); i++) {
            content.add(null);
        }
    }

    /**
     * Notes the marked content of the next page.
     *
     * @param page its object
     */
    void addPage(int page, List<Tag> marked) {
        pages.add(List.copyOf(marked));
        for (int number = 0; number < marked.size(); number++) {
            add(marked.get(number), new Kid(page, number, false));
        }
    }

    /** Notes an annotation of a page and returns its number in the parent tree, counted behind the pages. */
    int addAnnotation(int page, int annotation, Tag tag) {
        add(tag, new Kid(page, annotation, true));
        annotations.add(tag);
        return annotations.size() - 1;
    }

    private void add(Tag tag, Kid kid) {
        List<Kid> kids = content.get(tag.order());
        if (kids == null) {
            kids = new ArrayList<>(2);
            content.set(tag.order(), kids);
        }
        kids.add(kid);
    }

    /** Writes all of it; returns the object of the tree. */
    int write(Tag root) {
        int tree = pdf.reserve();
        PdfText out = new PdfText(1 << 10);
        element(root, tree, out);
        out.clear();
        out.append("<</Type/StructTreeRoot/K[").append(object(root)).append(" 0 R]/ParentTreeNextKey ");
        out.append(pages.size() + annotations.size()).append("/ParentTree<</Nums[");
        parents(out);
        pdf.put(tree, out.append("]>>>>"));
        return tree;
    }

    /** The elements of the marked content of each page, then the element of each annotation. */
    private void parents(PdfText out) {
        for (int page = 0; page < pages.size(); page++) {
            out.append(page).append('[');
            pages.get(page).forEach(tag -> out.append(object(tag)).append(" 0 R "));
            out.append(']');
        }
        for (int i = 0; i < annotations.size(); i++) {
            int object = object(annotations.get(i));
            out.append(pages.size() + i).append(' ').append(object).append(" 0 R ");
        }
    }

    private int object(Tag tag) {
        return firstElement + tag.order();
    }

    private void element(Tag tag, int parent, PdfText out) {
        out.clear();
        out.append("<</S/").append(tag.type()).append("/P ").append(parent).append(" 0 R");
        attributes(tag, out);
        List<Kid> own = content.get(tag.order());
        int page = own == null ? 0 : own.get(0).page();
        if (page != 0) {
            out.append("/Pg ").append(page).append(" 0 R");
        }
        out.append("/K[");
        if (own != null) {
            own.forEach(kid -> kid(kid, page, out));
        }
        tag.children().forEach(child -> out.append(object(child)).append(" 0 R "));
        pdf.put(object(tag), out.append("]>>"));
        tag.children().forEach(child -> element(child, object(tag), out));
    }

    private static void attributes(Tag tag, PdfText out) {
        if (tag.type().equals("TH")) {
            String scope = tag.isColumnHeading() ? "Column" : "Row";
            out.append("/A<</O/Table/Scope/").append(scope).append(">>");
        }
        if (tag.type().equals("L")) {
            // Kana and kanji are no values of ListNumbering; what counts is that the list is an ordered one.
            out.append("/A<</O/List/ListNumbering/Decimal>>");
        }
        if (!tag.summary().isEmpty()) {
            String summary = PdfSyntax.text(tag.summary());
            out.append("/A<</O/Table/Summary").append(summary).append(">>");
        }
    }

    private static void kid(Kid kid, int page, PdfText out) {
        if (kid.annotation()) {
            out.append("<</Type/OBJR/Pg ")
                    .append(kid.page())
                    .append(" 0 R/Obj ")
                    .append(kid.number())
                    .append(" 0 R>>");
        } else if (kid.page() == page) {
            out.append(kid.number()).append(' ');
        } else {
            out.append("<</Type/MCR/Pg ")
                    .append(kid.page())
                    .append(" 0 R/MCID ")
                    .append(kid.number())
                    .append(">>");
        }
    }
}
