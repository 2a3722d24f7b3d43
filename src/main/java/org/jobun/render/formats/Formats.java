package org.jobun.render.formats;

import java.util.List;
import java.util.Optional;
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
            new Format("docx", "docx", OOXML, DocxRenderer::new, RememberingDocxRenderer::new, paper -> true),
            new Format("pdf", "pdf", PDF, PdfRenderer::plain),
            // Two more kinds of PDF, beside the plain one of the same paper.
            new Format("pdf-form", "form.pdf", PDF, PdfRenderer::fillable, PdfRenderer::fillable, Document::isForm),
            new Format("pdf-data", "data.pdf", PDF, () -> PdfRenderer.withData(new JsonRenderer())),
            new Format("html", "html", "text/html; charset=UTF-8", HtmlRenderer::new),
            new Format("text", "txt", "text/plain; charset=UTF-8", TextRenderer::new),
            new Format("json", "json", "application/json", JsonRenderer::new));

    private Formats() {}

    /** A format by name. */
    public static Optional<Format> find(String name) {
        return ALL.stream().filter(format -> format.name().equals(name)).findFirst();
    }

    /** Names of all formats, for messages. */
    public static List<String> names() {
        return ALL.stream().map(Format::name).toList();
    }
}
