package org.jobun.render.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Supplier;
import org.jobun.document.Document;
import org.jobun.house.HouseStyle.PageFrame;
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

    private final Supplier<OpenFonts> fonts;

    private PdfRenderer(boolean fillable, Renderer data, Supplier<OpenFonts> fonts) {
        this.fillable = fillable;
        this.data = data;
        this.fonts = fonts;
    }

    /** PDF/A-2a: to print, sign, publish and archive. */
    public static PdfRenderer plain() {
        return new PdfRenderer(false, null, OpenFonts::new);
    }

    /** PDF/A-2a with fields where a form has room to write in. */
    public static PdfRenderer fillable() {
        return new PdfRenderer(true, null, OpenFonts::new);
    }

    /**
     * PDF/A-3a with the paper attached for programs.
     *
     * @param json writes it as JSON
     */
    public static PdfRenderer withData(Renderer json) {
        return new PdfRenderer(false, json, OpenFonts::new);
    }

    /** The same, but one that keeps a municipality's fonts open and remembers how characters were set. */
    public PdfRenderer remembering() {
        OpenFonts kept = new OpenFonts();
        return new PdfRenderer(fillable, data, () -> kept);
    }

    @Override
    public List<MissingCharacter> missing(Document document) {
        return FontCoverage.missing(document, fonts.get());
    }

    /** Breaks a paper into lines and pages without writing it; returns the number of its pages. */
    public static int layout(Document document) {
        return PageFit.of(document, new OpenFonts().of(document.style().fonts()))
                .pages()
                .size();
    }

    @Override
    public int render(Document document, OutputStream out) throws IOException {
        FontChain chain = fonts.get().of(document.style().fonts());
        PageFit fit = PageFit.of(document, chain);
        try (PdfFile pdf = new PdfFile()) {
            PageFrame frame = MarginLayout.frame(document, chain);
            PdfBook book = new PdfBook(pdf, fit, frame, document.style().bodySize());
            book.write(new PaintPages(document, chain, book, fillable).all(fit.pages()));
            PdfText catalog = book.catalog();
            if (data != null) {
                attach(document, pdf, catalog);
            }
            int info = Metadata.write(pdf, document, data != null ? 3 : 2, catalog);
            pdf.finish(pdf.put(catalog.append(">>")), info, out);
        }
        return fit.pages().size();
    }

    /** Attaches the paper as JSON (ISO 19005-3, 6.8; ISO 32000-1, 7.11.4). */
    private void attach(Document document, PdfFile pdf, PdfText catalog) throws IOException {
        ByteArrayOutputStream json = new ByteArrayOutputStream(1 << 16);
        data.render(document, json);
        byte[] content = json.toByteArray();
        int file = pdf.stream(
                "/Type/EmbeddedFile/Subtype/application#2Fjson/Params<</Size " + content.length + "/ModDate"
                        + Metadata.date(document) + ">>",
                content,
                content.length);
        String name = PdfSyntax.text(document.id() + ".json");
        int specification = pdf.put("<</Type/Filespec/F" + name + "/UF" + name + "/AFRelationship/Data/Desc"
                + PdfSyntax.text(document.title() + "（データ）") + "/EF<</F " + file + " 0 R/UF " + file + " 0 R>>>>");
        catalog.append("/AF[").append(specification).append(" 0 R]/Names<</EmbeddedFiles<</Names[");
        catalog.append(name).append(specification).append(" 0 R]>>>>");
    }
}
