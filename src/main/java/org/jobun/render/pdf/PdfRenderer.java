package org.jobun.render.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jobun.document.Anchor;
import org.jobun.document.Document;
import org.jobun.document.HouseStyle;
import org.jobun.document.HouseStyle.PageFrame;
import org.jobun.document.MarginText;
import org.jobun.document.WordLook;
import org.jobun.render.MissingCharacter;
import org.jobun.render.Renderer;

/**
 * Writes a paper as PDF: laid out ({@link PaperLayout}), cut into pages ({@link Paginator}), painted; tagged,
 * with outline, links and embedded subsets of its fonts.
 */
public final class PdfRenderer implements Renderer {
    private final boolean fillable;
    /** Writes what is attached; null where nothing is. */
    private final Renderer data;

    private final Supplier<Fonts> fonts;

    private PdfRenderer(boolean fillable, Renderer data, Supplier<Fonts> fonts) {
        this.fillable = fillable;
        this.data = data;
        this.fonts = fonts;
    }

    /** PDF/A-2a: to print, sign, publish and archive. */
    public static PdfRenderer plain() {
        return new PdfRenderer(false, null, Fonts::new);
    }

    /** PDF/A-2a with fields where a form has room to write in. */
    public static PdfRenderer fillable() {
        return new PdfRenderer(true, null, Fonts::new);
    }

    /**
     * PDF/A-3a with the paper attached for programs.
     *
     * @param json writes it as JSON
     */
    public static PdfRenderer withData(Renderer json) {
        return new PdfRenderer(false, json, Fonts::new);
    }

    /** The same, but one that keeps a municipality's fonts open and remembers how characters were set. */
    public PdfRenderer remembering() {
        Fonts kept = new Fonts();
        return new PdfRenderer(fillable, data, () -> kept);
    }

    @Override
    public List<MissingCharacter> missing(Document document) {
        return new FontCoverage(fonts.get()).missing(document);
    }

    /** Size of the words in the margins, 1/1000 pt. */
    private static final int MARGIN_SIZE = 9_000;

    /** Size of the numbers of lines, 1/1000 pt. */
    private static final int LINE_NUMBER_SIZE = 7_000;

    /** Where a provision begins: the page's object, and the distance from its lower edge. */
    private record Spot(int page, int y) {}

    /** Breaks a paper into lines and pages without writing it; returns the number of its pages. */
    public static int layout(Document document) {
        return Fitted.of(document, new Fonts().of(document.style().fonts()))
                .pages()
                .size();
    }

    @Override
    public int render(Document document, OutputStream out) throws IOException {
        Faces faces = fonts.get().of(document.style().fonts());
        PageFrame frame = MarginLayout.frame(document, faces);
        Fitted fitted = Fitted.of(document, faces);
        PaperLayout.Laid laid = fitted.laid();
        List<Page> pages = fitted.pages();
        try (PdfFile pdf = new PdfFile()) {
            int firstPage = pdf.reserve(pages.size());
            Map<Anchor, Spot> spots = spots(pages, frame, firstPage);
            FontSubset.All subsets = new FontSubset.All();
            FormFields form = new FormFields(pdf, document.style().bodySize());
            Images images = new Images();
            List<PagePainter> painters = paint(document, pages, faces, subsets, images);
            StructureTree structure = new StructureTree(pdf, laid.root());
            for (int i = 0; i < painters.size(); i++) {
                structure.addPage(firstPage + i, painters.get(i).marked());
            }
            int tree = pdf.reserve();
            int resources = pdf.reserve();
            for (int i = 0; i < painters.size(); i++) {
                byte[] content = painters.get(i).content();
                int stream = pdf.stream("", content, content.length);
                StringBuilder page = new StringBuilder(256);
                page.append("<</Type/Page/Parent ")
                        .append(tree)
                        .append(" 0 R/Resources ")
                        .append(resources);
                page.append(" 0 R/Contents ")
                        .append(stream)
                        .append(" 0 R/StructParents ")
                        .append(i);
                page.append("/Tabs/S");
                StringBuilder annotations = new StringBuilder();
                addLinks(painters.get(i), firstPage + i, pages.size(), spots, structure, pdf, annotations);
                form.add(painters.get(i).fields(), firstPage + i, pages.size(), structure, annotations);
                if (annotations.length() > 0) {
                    page.append("/Annots[").append(annotations).append(']');
                }
                pdf.put(firstPage + i, page.append(">>"));
            }
            writePages(tree, firstPage, pages.size(), frame, pdf);
            writeResources(resources, subsets, images, pdf);
            StringBuilder catalog =
                    new StringBuilder("<</Type/Catalog/Pages ").append(tree).append(" 0 R");
            catalog.append("/StructTreeRoot ")
                    .append(structure.write(laid.root()))
                    .append(" 0 R");
            addOutline(pdf, laid.outline(), spots, catalog);
            catalog.append("/PageLabels<</Nums[0<</S/D>>]>>");
            form.write(catalog);
            if (data != null) {
                attach(document, pdf, catalog);
            }
            int info = Metadata.write(pdf, document, data != null ? 3 : 2, catalog);
            pdf.finish(pdf.put(catalog.append(">>")), info, out);
        }
        return pages.size();
    }

    private static Map<Anchor, Spot> spots(List<Page> pages, PageFrame frame, int firstPage) {
        Map<Anchor, Spot> spots = new HashMap<>();
        for (int i = 0; i < pages.size(); i++) {
            for (Page.Placed placed : pages.get(i).rows()) {
                int y = frame.height() - frame.top() - placed.top();
                for (Anchor anchor : placed.row().anchors()) {
                    spots.putIfAbsent(anchor, new Spot(firstPage + i, y));
                }
            }
        }
        return spots;
    }

    private static void writePages(int tree, int first, int count, PageFrame frame, PdfFile pdf) {
        StringBuilder out =
                new StringBuilder("<</Type/Pages/Count ").append(count).append("/MediaBox[0 0 ");
        PdfFile.number(frame.width(), out);
        out.append(' ');
        PdfFile.number(frame.height(), out);
        out.append("]/Kids[");
        for (int i = 0; i < count; i++) {
            out.append(first + i).append(" 0 R ");
        }
        pdf.put(tree, out.append("]>>"));
    }

    private static void writeResources(int resources, FontSubset.All fonts, Images images, PdfFile pdf)
            throws IOException {
        StringBuilder out = new StringBuilder("<</Font<<");
        for (FontSubset font : fonts.inOrder()) {
            out.append('/')
                    .append(font.name())
                    .append(' ')
                    .append(font.write(pdf))
                    .append(" 0 R");
        }
        pdf.put(resources, out.append(">>").append(images.write(pdf)).append(">>"));
    }

    private List<PagePainter> paint(
            Document document, List<Page> pages, Faces faces, FontSubset.All subsets, Images images) {
        PageFrame usual = MarginLayout.frame(document, faces);
        List<PagePainter> painters = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            PageFrame frame = mirrored(document, usual, i + 1);
            PagePainter painter = new PagePainter(frame, subsets, fillable && document.isForm());
            boolean watermark = document.draft() && document.style().print().watermark();
            if (watermark) {
                int size = Math.min(frame.width(), frame.height()) * 2 / 5;
                painter.paintWatermark(faces.in(Faces.heading(), size).line("案"));
            }
            painter.paint(pages.get(i));
            if (document.draft() && document.style().print().lineNumbers()) {
                Clusters small = faces.in(Faces.body(), LINE_NUMBER_SIZE);
                painter.paintLineNumbers(pages.get(i), small::line);
            }
            paintFoot(document, i + 1, pages.size(), frame, faces, painter, images);
            paintHead(document, i + 1, pages.size(), frame, faces, painter, images);
            painters.add(painter);
        }
        return painters;
    }

    /** Even pages of a municipality that prints both sides have their margins the other way round. */
    private static PageFrame mirrored(Document document, PageFrame frame, int page) {
        boolean mirrored = page % 2 == 0
                && document.style()
                        .word()
                        .filter(look -> look.settings().mirrorMargins())
                        .isPresent();
        return mirrored
                ? new PageFrame(frame.width(), frame.height(), frame.top(), frame.left(), frame.bottom(), frame.right())
                : frame;
    }

    private static void paintFoot(
            Document document, int page, int pages, PageFrame frame, Faces faces, PagePainter painter, Images images) {
        Optional<WordLook> look = document.style().word().filter(WordLook::hasFooter);
        if (look.isPresent()) {
            look.get().running(WordLook.Place.FOOTER, page).ifPresent(text -> {
                MarginLayout.Set set = new MarginLayout(frame, pages, faces).set(text, page);
                int top = frame.height() - look.get().section().margins().footer() - set.height();
                painter.paintMargin("Footer", set, top, images);
            });
            return;
        }
        String footer = footer(document.style().footer(), page, pages);
        if (!footer.isEmpty()) {
            painter.paintFooter(marginLine(footer, faces), Math.max(frame.bottom() / 2 - MARGIN_SIZE / 2, MARGIN_SIZE));
        }
    }

    private static void paintHead(
            Document document, int page, int pages, PageFrame frame, Faces faces, PagePainter painter, Images images) {
        Optional<WordLook> look = document.style().word();
        Optional<MarginText> head = look.flatMap(own -> own.running(WordLook.Place.HEADER, page));
        if (head.isPresent()) {
            int top = look.get().section().margins().header();
            // 案 stands above what the municipality's head says, as in Word.
            int mark = document.draft() ? MarginLayout.markHeight(document) : 0;
            MarginLayout.Set set = new MarginLayout(frame, pages, faces).set(head.get(), page);
            painter.paintMargin("Header", set, top + mark, images);
            if (document.draft()) {
                painter.paintHeader(marginLine("（案）", faces), frame.height() - top - Rows.baseline(mark, MARGIN_SIZE));
            }
        } else if (document.draft()) {
            int middle = document.style().page().top() / 2;
            painter.paintHeader(
                    marginLine("（案）", faces), frame.height() - Math.max(middle + MARGIN_SIZE / 2, MARGIN_SIZE));
        }
    }

    private static Line marginLine(String text, Faces faces) {
        return faces.in(Faces.body(), MARGIN_SIZE).line(text);
    }

    private static String footer(HouseStyle.Footer footer, int page, int pages) {
        return switch (footer) {
            case PAGE_OF_PAGES -> page + "/" + pages;
            case PAGE -> "－ " + page + " －";
            case NONE -> "";
        };
    }

    /** Adds the links of a page to its entries. */
    private static void addLinks(
            PagePainter painter,
            int page,
            int pages,
            Map<Anchor, Spot> spots,
            StructureTree structure,
            PdfFile pdf,
            StringBuilder annotations) {
        for (PagePainter.Link link : painter.links()) {
            Spot spot = spots.get(link.target());
            if (spot != null) {
                int object = pdf.reserve();
                int number = structure.addAnnotation(page, object, link.tag());
                pdf.put(object, annotation(link, spot, pages + number));
                annotations.append(object).append(" 0 R ");
            }
        }
    }

    /** Attaches the paper as JSON (ISO 19005-3, 6.8; ISO 32000-1, 7.11.4). */
    private void attach(Document document, PdfFile pdf, StringBuilder catalog) throws IOException {
        ByteArrayOutputStream json = new ByteArrayOutputStream(1 << 16);
        data.render(document, json);
        byte[] content = json.toByteArray();
        int file = pdf.stream(
                "/Type/EmbeddedFile/Subtype/application#2Fjson/Params<</Size " + content.length + "/ModDate"
                        + Metadata.date(document) + ">>",
                content,
                content.length);
        String name = PdfFile.text(document.id() + ".json");
        int specification = pdf.put("<</Type/Filespec/F" + name + "/UF" + name + "/AFRelationship/Data/Desc"
                + PdfFile.text(document.title() + "（データ）") + "/EF<</F " + file + " 0 R/UF " + file + " 0 R>>>>");
        catalog.append("/AF[").append(specification).append(" 0 R]/Names<</EmbeddedFiles<</Names[");
        catalog.append(name).append(specification).append(" 0 R]>>>>");
    }

    private static StringBuilder annotation(PagePainter.Link link, Spot spot, int parent) {
        StringBuilder out = new StringBuilder("<</Type/Annot/Subtype/Link/Rect[");
        for (int side : new int[] {link.x1(), link.y1(), link.x2(), link.y2()}) {
            PdfFile.number(side, out);
            out.append(' ');
        }
        // Print (bit 3): an annotation of an archived file may not be hidden (ISO 19005-2, 6.3.2).
        out.append("]/Border[0 0 0]/F 4/StructParent ").append(parent);
        out.append("/Contents").append(PdfFile.text(link.words())).append("/Dest");
        return destination(spot, out).append(">>");
    }

    private static StringBuilder destination(Spot spot, StringBuilder out) {
        out.append('[').append(spot.page()).append(" 0 R/XYZ null ");
        PdfFile.number(spot.y(), out);
        return out.append(" null]");
    }

    private static void addOutline(
            PdfFile pdf, List<PaperLayout.OutlineEntry> entries, Map<Anchor, Spot> spots, StringBuilder catalog) {
        List<PaperLayout.OutlineEntry> shown = entries.stream()
                .filter(entry -> spots.containsKey(entry.anchor()))
                .toList();
        if (shown.isEmpty()) {
            return;
        }
        int outline = pdf.reserve();
        int first = pdf.reserve(shown.size());
        for (int i = 0; i < shown.size(); i++) {
            StringBuilder out = new StringBuilder("<</Title")
                    .append(PdfFile.text(shown.get(i).title()));
            out.append("/Parent ").append(outline).append(" 0 R");
            if (i > 0) {
                out.append("/Prev ").append(first + i - 1).append(" 0 R");
            }
            if (i + 1 < shown.size()) {
                out.append("/Next ").append(first + i + 1).append(" 0 R");
            }
            pdf.put(
                    first + i,
                    destination(spots.get(shown.get(i).anchor()), out.append("/Dest"))
                            .append(">>"));
        }
        pdf.put(
                outline,
                "<</Type/Outlines/First " + first + " 0 R/Last " + (first + shown.size() - 1) + " 0 R/Count "
                        + shown.size() + ">>");
        catalog.append("/Outlines ").append(outline).append(" 0 R/PageMode/UseOutlines");
    }
}
