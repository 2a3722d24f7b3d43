package org.jobun.render.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PageMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.jobun.document.Anchor;
import org.jobun.document.Document;
import org.jobun.document.HouseStyle;
import org.jobun.document.HouseStyle.PageFrame;
import org.jobun.render.Renderer;

/**
 * Writes a paper as PDF: laid out ({@link PaperLayout}), cut into pages ({@link Paginator}), painted; tagged,
 * with outline, links and embedded subsets of its fonts.
 */
public final class PdfRenderer implements Renderer {

    /** Size of the words in the margins, 1/1000 pt. */
    private static final int MARGIN_SIZE = 9_000;

    /** Where a provision begins. */
    private record Spot(PDPage page, int y) {}

    @Override
    public void render(Document document, OutputStream out) throws IOException {
        PageFrame frame = document.style().page();
        PaperLayout.Laid laid = PaperLayout.of(document);
        List<Page> pages = Paginator.pages(laid.rows(), frame.textHeight());
        try (PDDocument pdf = new PDDocument()) {
            pdf.setVersion(1.7f);
            FontSubset.All fonts = new FontSubset.All();
            COSDictionary fontResources = new COSDictionary();
            Map<Anchor, Spot> spots = new HashMap<>();
            List<PDPage> made = new ArrayList<>();
            for (Page page : pages) {
                PDPage pdfPage = page(frame, fontResources, made.size());
                pdf.addPage(pdfPage);
                made.add(pdfPage);
                for (Page.Placed placed : page.rows()) {
                    int y = frame.height() - frame.top() - placed.top();
                    placed.row().anchors().forEach(anchor -> spots.putIfAbsent(anchor, new Spot(pdfPage, y)));
                }
            }
            StructureTree structure = new StructureTree();
            List<PagePainter> painters = paint(document, pages, fonts);
            int hash = 7;
            for (int i = 0; i < made.size(); i++) {
                byte[] content = painters.get(i).content();
                hash = 31 * hash + Arrays.hashCode(content);
                made.get(i).getCOSObject().setItem(COSName.CONTENTS, FontSubset.stream(pdf, content));
                structure.addPage(made.get(i), painters.get(i).marked());
            }
            addLinks(painters, made, spots, structure);
            for (FontSubset font : fonts.inOrder()) {
                COSDictionary dictionary = new COSDictionary();
                font.writeTo(dictionary, pdf);
                fontResources.setItem(COSName.getPDFName(font.name()), dictionary);
            }
            structure.writeTo(pdf, laid.root());
            addOutline(pdf, laid.outline(), spots);
            addPageLabels(pdf);
            Metadata.writeTo(pdf, document);
            // PDFBox makes the file's ID from this and the information dictionary; the clock stays out.
            pdf.setDocumentId((long) hash);
            pdf.save(out);
        }
    }

    private static PDPage page(PageFrame frame, COSDictionary fonts, int number) {
        PDPage page = new PDPage(new PDRectangle(frame.width() / 1000f, frame.height() / 1000f));
        COSDictionary resources = new COSDictionary();
        resources.setItem(COSName.FONT, fonts);
        page.getCOSObject().setItem(COSName.RESOURCES, resources);
        page.getCOSObject().setInt(COSName.STRUCT_PARENTS, number);
        page.getCOSObject().setName(COSName.getPDFName("Tabs"), "S");
        return page;
    }

    private static List<PagePainter> paint(Document document, List<Page> pages, FontSubset.All fonts) {
        PageFrame frame = document.style().page();
        List<PagePainter> painters = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            PagePainter painter = new PagePainter(frame, fonts);
            painter.paint(pages.get(i));
            String footer = footer(document.style().footer(), i + 1, pages.size());
            if (!footer.isEmpty()) {
                Line line = marginLine(footer, frame);
                painter.paintFooter(line, Math.max(frame.bottom() / 2 - MARGIN_SIZE / 2, MARGIN_SIZE));
            }
            if (document.draft()) {
                int baseline = frame.height() - Math.max(frame.top() / 2 + MARGIN_SIZE / 2, MARGIN_SIZE);
                painter.paintHeader(marginLine("（案）", frame), baseline);
            }
            painters.add(painter);
        }
        return painters;
    }

    private static Line marginLine(String text, PageFrame frame) {
        return Composer.lines(new Clusters(Faces.body(), MARGIN_SIZE).of(text), 0, 0, frame.textWidth(), false)
                .get(0);
    }

    private static String footer(HouseStyle.Footer footer, int page, int pages) {
        return switch (footer) {
            case PAGE_OF_PAGES -> page + "/" + pages;
            case PAGE -> "－ " + page + " －";
            case NONE -> "";
        };
    }

    private static void addLinks(
            List<PagePainter> painters, List<PDPage> pages, Map<Anchor, Spot> spots, StructureTree structure) {
        for (int i = 0; i < pages.size(); i++) {
            COSArray annotations = new COSArray();
            for (PagePainter.Link link : painters.get(i).links()) {
                Spot spot = spots.get(link.target());
                if (spot != null) {
                    COSDictionary annotation = annotation(link, spot);
                    int number = structure.addAnnotation(pages.get(i), annotation, link.tag());
                    annotation.setInt(COSName.STRUCT_PARENT, pages.size() + number);
                    annotations.add(annotation);
                }
            }
            if (annotations.size() > 0) {
                pages.get(i).getCOSObject().setItem(COSName.ANNOTS, annotations);
            }
        }
    }

    private static COSDictionary annotation(PagePainter.Link link, Spot spot) {
        COSDictionary annotation = new COSDictionary();
        annotation.setItem(COSName.TYPE, COSName.ANNOT);
        annotation.setItem(COSName.SUBTYPE, COSName.getPDFName("Link"));
        COSArray rectangle = new COSArray();
        for (int side : new int[] {link.x1(), link.y1(), link.x2(), link.y2()}) {
            rectangle.add(new COSFloat(side / 1000f));
        }
        annotation.setItem(COSName.RECT, rectangle);
        COSArray border = new COSArray();
        for (int i = 0; i < 3; i++) {
            border.add(COSInteger.ZERO);
        }
        annotation.setItem(COSName.BORDER, border);
        // Print (bit 3): an annotation of an archived file may not be hidden (ISO 19005-2, 6.3.2).
        annotation.setInt(COSName.F, 4);
        annotation.setString(COSName.CONTENTS, link.words());
        COSArray destination = new COSArray();
        destination.add(spot.page());
        destination.add(COSName.getPDFName("XYZ"));
        destination.add(COSNull.NULL);
        destination.add(new COSFloat(spot.y() / 1000f));
        destination.add(COSNull.NULL);
        annotation.setItem(COSName.DEST, destination);
        return annotation;
    }

    private static void addOutline(PDDocument pdf, List<PaperLayout.OutlineEntry> entries, Map<Anchor, Spot> spots) {
        if (entries.isEmpty()) {
            return;
        }
        PDDocumentOutline outline = new PDDocumentOutline();
        for (PaperLayout.OutlineEntry entry : entries) {
            Spot spot = spots.get(entry.anchor());
            if (spot != null) {
                PDPageXYZDestination destination = new PDPageXYZDestination();
                destination.setPage(spot.page());
                destination.setTop(spot.y() / 1000);
                PDOutlineItem item = new PDOutlineItem();
                item.setTitle(entry.title());
                item.setDestination(destination);
                outline.addLast(item);
            }
        }
        pdf.getDocumentCatalog().setDocumentOutline(outline);
        pdf.getDocumentCatalog().setPageMode(PageMode.USE_OUTLINES);
    }

    private static void addPageLabels(PDDocument pdf) {
        COSDictionary decimal = new COSDictionary();
        decimal.setName(COSName.S, "D");
        COSArray numbers = new COSArray();
        numbers.add(COSInteger.ZERO);
        numbers.add(decimal);
        COSDictionary labels = new COSDictionary();
        labels.setItem(COSName.NUMS, numbers);
        pdf.getDocumentCatalog().getCOSObject().setItem(COSName.PAGE_LABELS, labels);
    }
}
