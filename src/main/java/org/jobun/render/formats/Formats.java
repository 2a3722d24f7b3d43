package org.jobun.render.formats;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jobun.document.Document;
import org.jobun.render.Format;
import org.jobun.render.docx.DocxRenderer;
import org.jobun.render.docx.RememberingDocxRenderer;
import org.jobun.render.html.HtmlRenderer;
import org.jobun.render.json.JsonRenderer;
import org.jobun.render.pdf.PdfRenderer;
import org.jobun.render.text.TextRenderer;

/** The one table of formats: command line, web and batch offer what stands here. */
public final class Formats {
    private static final String OOXML = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static final String PDF = "application/pdf";

    /** All formats, in the order in which they are offered. */
    public static final List<Format> ALL = List.of(
            new Format("docx", "docx", OOXML, false, DocxRenderer::new, RememberingDocxRenderer::new, paper -> true),
            pdf("pdf", "pdf", PdfRenderer::plain, paper -> true),
            // Two more kinds of PDF, beside the plain one of the same paper.
            pdf("pdf-form", "form.pdf", PdfRenderer::fillable, Document::isForm),
            pdf("pdf-data", "data.pdf", () -> PdfRenderer.withData(new JsonRenderer()), paper -> true),
            new Format("html", "html", "text/html; charset=UTF-8", HtmlRenderer::new),
            new Format("text", "txt", "text/plain; charset=UTF-8", TextRenderer::new),
            new Format("json", "json", "application/json", JsonRenderer::new));

    private Formats() {}

    private static Format pdf(String name, String extension, Supplier<PdfRenderer> plain, Predicate<Document> fits) {
        return new Format(
                name, extension, PDF, true, plain::get, () -> plain.get().remembering(), fits);
    }

    /** A format by name. */
    public static Optional<Format> find(String name) {
        return ALL.stream().filter(format -> format.name().equals(name)).findFirst();
    }

    /** Names of all formats, for messages. */
    public static List<String> names() {
        return ALL.stream().map(Format::name).toList();
    }
}
