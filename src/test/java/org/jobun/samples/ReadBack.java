package org.jobun.samples;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jobun.document.Document;
import org.jobun.render.docx.WordText;
import org.jobun.render.formats.Renderers;
import org.jobun.render.text.TextRenderer;

/** The words of a rendered paper, read by libraries that know nothing of ours. White space is left out. */
public final class ReadBack {
    /** Remembering ones write the same bytes ({@link ReuseChangesNothingProperties}) and are several times faster. */
    private static final Renderers RENDERERS = Renderers.remembering();

    private ReadBack() {}

    static byte[] bytes(Document document, String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            RENDERERS.of(format).render(document, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Fails with the words around the first difference. */
    static void assertSame(String expected, String actual, String what) {
        if (!expected.equals(actual)) {
            int at = 0;
            while (at < Math.min(expected.length(), actual.length()) && expected.charAt(at) == actual.charAt(at)) {
                at++;
            }
            int from = Math.max(0, at - 20);
            throw new AssertionError(what + "\n expected …"
                    + expected.substring(from, Math.min(expected.length(), at + 30)) + "\n but was  …"
                    + actual.substring(from, Math.min(actual.length(), at + 30)));
        }
    }

    /** The words that Word shows, labels as Word counts them. */
    static String docx(byte[] docx) {
        return TextRenderer.withoutSpace(String.join("", WordText.lines(docx)));
    }

    /** The words that POI's extractor finds: it knows no labels. */
    static String docxByPoi(byte[] docx) throws IOException {
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(docx));
                XWPFWordExtractor extractor = new XWPFWordExtractor(word)) {
            return TextRenderer.withoutSpace(extractor.getText());
        }
    }

    /** The lines of Word without their labels, which POI's text must hold one after the other. */
    static List<String> docxLines(byte[] docx) {
        return WordText.texts(docx).stream().map(TextRenderer::withoutSpace).toList();
    }

    /** The words of a PDF but those marked as no part of it: page numbers, heads of tables repeated. */
    public static String pdf(byte[] pdf) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper() {
            private final Deque<Boolean> artifacts = new ArrayDeque<>();

            @Override
            public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
                artifacts.push(tag.getName().equals("Artifact"));
            }

            @Override
            public void endMarkedContentSequence() {
                artifacts.pop();
            }

            @Override
            protected void processTextPosition(TextPosition text) {
                if (!artifacts.contains(true)) {
                    super.processTextPosition(text);
                }
            }
        };
        // In the order of the content: a table cell is read whole.
        stripper.setSortByPosition(false);
        try (PDDocument read = Loader.loadPDF(pdf)) {
            return TextRenderer.withoutSpace(stripper.getText(read));
        }
    }

    private static final Pattern ENTITY = Pattern.compile("&(amp|lt|gt|quot|#39);");

    /** The words of the body of a page. */
    static String html(byte[] html) {
        String page = new String(html, java.nio.charset.StandardCharsets.UTF_8);
        String body = page.substring(page.indexOf("<main"), page.indexOf("</main>"));
        Matcher entity = ENTITY.matcher(body.replaceAll("<[^>]*>", ""));
        return TextRenderer.withoutSpace(entity.replaceAll(found -> switch (found.group(1)) {
            case "amp" -> "&";
            case "lt" -> "<";
            case "gt" -> ">";
            case "quot" -> "\"";
            default -> "'";
        }));
    }
}
