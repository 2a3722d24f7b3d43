package org.jobun.redline.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;
import org.jobun.redline.Passage;

/** The passages of a tagged PDF in reading order (ISO 32000-1, 14.7 and 14.8). */
public final class TaggedPdf {
    private static final Set<String> PASSAGES = Set.of("P", "H", "H1", "H2", "H3", "H4", "LI", "TR", "Caption");
    private static final String ROW = "TR";
    private static final Set<String> CELLS = Set.of("TH", "TD");
    private static final double SAME_LINE = 2;

    /** Levels of the structure tree; ours have less than ten. */
    private static final int DEEPEST = 100;

    /** FontBox warns of each odd thing in the fonts of a file; officers cannot fix them. Held, because loggers are collected. */
    private static final Logger FONTBOX = Logger.getLogger("org.apache.fontbox");

    static {
        FONTBOX.setLevel(Level.SEVERE);
    }

    private final PDDocument pdf;
    /** page → number of marked content → its text. */
    private final Map<PDPage, Map<Integer, Marked>> marked = new HashMap<>();

    private final List<Passage> passages = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();
    private int page;
    private double lastLine = -1;
    private int sections;
    private boolean inSection;
    private boolean row;

    private record Marked(String text, double line) {}

    private TaggedPdf(PDDocument pdf) {
        this.pdf = pdf;
    }

    /** Its passages; empty where it has no structure, which all our files have. Fails where it is no PDF. */
    public static Optional<List<Passage>> passages(byte[] bytes) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            if (pdf.getDocumentCatalog().getStructureTreeRoot() == null) {
                return Optional.empty();
            }
            TaggedPdf read = new TaggedPdf(pdf);
            read.pages();
            read.walk(pdf.getDocumentCatalog().getStructureTreeRoot(), null, 0);
            read.close();
            return Optional.of(read.passages);
        } catch (RuntimeException broken) {
            throw new IOException(broken.getMessage(), broken);
        }
    }

    private void pages() throws IOException {
        for (PDPage sheet : pdf.getPages()) {
            PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
            extractor.setSuppressDuplicateOverlappingText(false);
            extractor.processPage(sheet);
            Map<Integer, Marked> texts = new HashMap<>();
            extractor.getMarkedContents().forEach(content -> add(content, texts));
            marked.put(sheet, texts);
        }
    }

    private static void add(PDMarkedContent content, Map<Integer, Marked> texts) {
        StringBuilder text = new StringBuilder();
        double line = -1;
        for (Object part : content.getContents()) {
            if (part instanceof TextPosition position) {
                text.append(position.getUnicode());
                line = line < 0 ? position.getYDirAdj() : line;
            } else if (part instanceof PDMarkedContent inner) {
                add(inner, texts);
            }
        }
        if (content.getMCID() >= 0) {
            texts.put(content.getMCID(), new Marked(text.toString(), line));
        }
    }

    private void walk(PDStructureNode node, PDPage inherited, int depth) throws IOException {
        if (depth > DEEPEST) {
            // A circle, or no paper.
            throw new IOException("structure tree");
        }
        PDPage own = inherited;
        if (node instanceof PDStructureElement element) {
            own = element.getPage() == null ? inherited : element.getPage();
            begin(element.getStructureType());
        }
        for (Object kid : node.getKids()) {
            kid(kid, own, depth);
        }
    }

    private void begin(String type) {
        if (PASSAGES.contains(type)) {
            close();
            row = type.equals(ROW);
        } else if (CELLS.contains(type) && open.length() > 0) {
            open.append(Passage.CELL);
            lastLine = -1;
        }
    }

    /** What a PDF library gives as a child: an element, the number of marked content, or a reference to it. */
    private void kid(Object kid, PDPage own, int depth) throws IOException {
        if (kid instanceof PDStructureElement element) {
            int section = element.getStructureType().equals("Sect") ? 1 : 0;
            sections += section;
            walk(element, own, depth + 1);
            sections -= section;
        } else if (kid instanceof Integer number) {
            write(own, number);
        } else if (kid instanceof PDMarkedContentReference reference) {
            write(reference.getPage() == null ? own : reference.getPage(), reference.getMCID());
        }
    }

    private void write(PDPage on, int number) {
        Marked content = on == null ? null : marked.get(on).get(number);
        if (content == null) {
            return;
        }
        if (open.length() == 0) {
            page = pdf.getPages().indexOf(on) + 1;
            inSection = sections > 0;
        } else if (Math.abs(content.line() - lastLine) < SAME_LINE) {
            // A label and the text behind it.
            open.append('　');
        }
        lastLine = content.line();
        open.append(content.text());
    }

    private void close() {
        if (open.length() > 0) {
            passages.add(new Passage(page, open.toString().strip(), inSection, row, ""));
            open.setLength(0);
        }
        lastLine = -1;
    }
}
