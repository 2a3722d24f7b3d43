package org.jobun.render.pdf;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jobun.document.Anchor;
import org.jobun.house.HouseStyle.PageFrame;

/** The objects of one PDF: its pages, what they share, and the catalog that leads to them (ISO 32000-1, 7.7). */
final class PdfBook {
    private final PdfFile pdf;
    private final PaperLayout.Laid laid;
    private final List<Page> pages;
    private final PageFrame frame;
    /** The object of the first page; the others follow. */
    private final int firstPage;

    private final PdfFonts fonts = new PdfFonts();
    private final Images images = new Images();
    private final FormFields form;
    private final Map<Anchor, Spot> spots = new HashMap<>();
    private StructureTree structure;
    private int tree;

    /** Where a provision begins: the page's object, and the distance from its lower edge. */
    private record Spot(int page, int y) {}

    /** @param bodySize of letters, in mpt */
    PdfBook(PdfFile pdf, PageFit fit, PageFrame frame, int bodySize) {
        this.pdf = pdf;
        this.laid = fit.laid();
        this.pages = fit.pages();
        this.frame = frame;
        this.firstPage = pdf.reserve(pages.size());
        this.form = new FormFields(pdf, bodySize);
        findSpots();
    }

    /** The glyphs that its pages use. */
    PdfFonts fonts() {
        return fonts;
    }

    /** The pictures that its pages show. */
    Images images() {
        return images;
    }

    private void findSpots() {
        for (int i = 0; i < pages.size(); i++) {
            for (Page.Placed placed : pages.get(i).rows()) {
                int y = frame.height() - frame.top() - placed.top();
                for (Anchor anchor : placed.row().anchors()) {
                    spots.putIfAbsent(anchor, new Spot(firstPage + i, y));
                }
            }
        }
    }

    /** Writes the pages, and all that they share. */
    void write(List<PagePainter> painters) throws IOException {
        structure = new StructureTree(pdf, laid.root());
        for (int i = 0; i < painters.size(); i++) {
            structure.addPage(firstPage + i, painters.get(i).marked());
        }
        tree = pdf.reserve();
        int resources = pdf.reserve();
        for (int i = 0; i < painters.size(); i++) {
            writePage(painters.get(i), i, resources);
        }
        writeTree(tree);
        writeResources(resources);
    }

    private void writePage(PagePainter painter, int number, int resources) throws IOException {
        PdfText content = painter.content();
        int stream = pdf.stream("", content.array(), content.length());
        PdfText page = new PdfText(256);
        page.append("<</Type/Page/Parent ")
                .append(tree)
                .append(" 0 R/Resources ")
                .append(resources);
        page.append(" 0 R/Contents ")
                .append(stream)
                .append(" 0 R/StructParents ")
                .append(number);
        page.append("/Tabs/S");
        PdfText annotations = new PdfText();
        addLinks(painter, firstPage + number, annotations);
        form.add(painter.fields(), firstPage + number, pages.size(), structure, annotations);
        if (annotations.length() > 0) {
            page.append("/Annots[").append(annotations).append(']');
        }
        pdf.put(firstPage + number, page.append(">>"));
    }

    private void writeTree(int tree) {
        PdfText out = new PdfText("<</Type/Pages/Count ").append(pages.size()).append("/MediaBox[0 0 ");
        PdfSyntax.number(frame.width(), out);
        out.append(' ');
        PdfSyntax.number(frame.height(), out);
        out.append("]/Kids[");
        for (int i = 0; i < pages.size(); i++) {
            out.append(firstPage + i).append(" 0 R ");
        }
        pdf.put(tree, out.append("]>>"));
    }

    private void writeResources(int resources) throws IOException {
        PdfText out = new PdfText("<</Font<<");
        for (PdfFont font : fonts.inOrder()) {
            out.append('/')
                    .append(font.name())
                    .append(' ')
                    .append(font.write(pdf))
                    .append(" 0 R");
        }
        pdf.put(resources, out.append(">>").append(images.write(pdf)).append(">>"));
    }

    /** The catalog, still open for what is attached. */
    PdfText catalog() throws IOException {
        PdfText catalog = new PdfText("<</Type/Catalog/Pages ").append(tree).append(" 0 R");
        catalog.append("/StructTreeRoot ").append(structure.write(laid.root())).append(" 0 R");
        addOutline(laid.outline(), catalog);
        catalog.append("/PageLabels<</Nums[0<</S/D>>]>>");
        form.write(catalog);
        return catalog;
    }

    /** Adds the links of a page to its entries. */
    private void addLinks(PagePainter painter, int page, PdfText annotations) {
        for (PagePainter.Link link : painter.links()) {
            Spot spot = spots.get(link.target());
            if (spot != null) {
                int object = pdf.reserve();
                int number = structure.addAnnotation(page, object, link.tag());
                pdf.put(object, annotation(link, spot, pages.size() + number));
                annotations.append(object).append(" 0 R ");
            }
        }
    }

    private static PdfText annotation(PagePainter.Link link, Spot spot, int parent) {
        PdfText out = new PdfText("<</Type/Annot/Subtype/Link/Rect[");
        PdfSyntax.numbers(out, link.x1(), link.y1(), link.x2(), link.y2());
        // Print (bit 3): an annotation of an archived file may not be hidden (ISO 19005-2, 6.3.2).
        out.append("]/Border[0 0 0]/F 4/StructParent ").append(parent);
        out.append("/Contents").append(PdfSyntax.text(link.words())).append("/Dest");
        return destination(spot, out).append(">>");
    }

    private static PdfText destination(Spot spot, PdfText out) {
        out.append('[').append(spot.page()).append(" 0 R/XYZ null ");
        PdfSyntax.number(spot.y(), out);
        return out.append(" null]");
    }

    private void addOutline(List<PaperLayout.OutlineEntry> entries, PdfText catalog) {
        List<PaperLayout.OutlineEntry> shown = entries.stream()
                .filter(entry -> spots.containsKey(entry.anchor()))
                .toList();
        if (shown.isEmpty()) {
            return;
        }
        catalog.append("/Outlines ")
                .append(new PdfOutline(pdf, shown)
                        .write(entry -> destination(spots.get(entry.anchor()), new PdfText("/Dest"))));
        catalog.append(" 0 R/PageMode/UseOutlines");
    }
}
