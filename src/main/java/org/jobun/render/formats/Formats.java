package org.jobun.render.formats;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jobun.document.Document;
import org.jobun.render.Format;
import org.jobun.render.Renderer;
import org.jobun.render.docx.DocxRenderer;
import org.jobun.render.html.HtmlRenderer;
import org.jobun.render.json.JsonRenderer;
import org.jobun.render.pdf.PdfRenderer;
import org.jobun.render.text.TextRenderer;

/** The one table of formats: command line, web and batch offer what stands here. */
public final class Formats {
    private static final String OOXML = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /** All formats, in the order in which they are offered. */
    public static final List<Format> ALL = List.of(
            new Format("docx", "docx", OOXML, DocxRenderer::new),
            new Format("pdf", "pdf", "application/pdf", PdfRenderer::plain),
            // Two more kinds of PDF, beside the plain one of the same paper.
            new Format("pdf-form", "form.pdf", "application/pdf", PdfRenderer::fillable, Document::isForm),
            new Format("pdf-data", "data.pdf", "application/pdf", () -> PdfRenderer.withData(new JsonRenderer())),
            new Format("html", "html", "text/html; charset=UTF-8", HtmlRenderer::new),
            new Format("text", "txt", "text/plain; charset=UTF-8", TextRenderer::new),
            new Format("json", "json", "application/json", JsonRenderer::new));

    private static final Map<String, Renderer> RENDERERS = new ConcurrentHashMap<>();

    private Formats() {}

    /** A format by name. */
    public static Optional<Format> find(String name) {
        return ALL.stream().filter(format -> format.name().equals(name)).findFirst();
    }

    /** Names of all formats, for messages. */
    public static List<String> names() {
        return ALL.stream().map(Format::name).toList();
    }

    /** The renderer of a format, made once and shared. */
    public static Renderer renderer(Format format) {
        return RENDERERS.computeIfAbsent(format.name(), name -> format.maker().get());
    }
}
