package org.jobun.bench;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import freemarker.core.XMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** FreeMarker to XHTML, openhtmltopdf to PDF: fonts parsed once, GSUB off. Tagged and PDF/A where asked. */
final class OpenHtmlToPdf implements Contender {
    static final String TEMPLATE = "contract.xhtml";

    private final Prepared prepared;
    private final freemarker.template.Template template;
    private final Fonts fonts;
    private final boolean accessible;

    OpenHtmlToPdf(Prepared prepared, Path fonts, boolean accessible) throws IOException {
        XRLog.setLoggingEnabled(false);
        this.prepared = prepared;
        this.fonts = Fonts.in(fonts);
        this.accessible = accessible;
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setOutputFormat(XMLOutputFormat.INSTANCE);
        template = new freemarker.template.Template(TEMPLATE, prepared.text(TEMPLATE), configuration);
    }

    @Override
    public byte[] make(int number) throws IOException, TemplateException {
        StringWriter html = new StringWriter(1 << 17);
        template.process(prepared.paper(number), html);
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 18);
        try (PDDocument pdf = new PDDocument()) {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.usePDDocument(pdf);
            use(builder, pdf, fonts.mincho(), "mincho");
            use(builder, pdf, fonts.gothic(), "gothic");
            use(builder, pdf, fonts.rare(), "serifjp");
            if (accessible) {
                builder.usePdfUaAccessibility(true);
                builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_U);
            }
            builder.withHtmlContent(html.toString(), "");
            builder.toStream(out);
            builder.run();
        }
        return out.toByteArray();
    }

    private static void use(PdfRendererBuilder builder, PDDocument pdf, TrueTypeFont font, String name)
            throws IOException {
        PDFontSupplier supplier = new PDFontSupplier(PDType0Font.load(pdf, font, true));
        builder.useFont(supplier, name, 400, FontStyle.NORMAL, true);
    }
}
