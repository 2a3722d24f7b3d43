package org.jobun.render.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jobun.document.Document;

/** What a PDF says of itself: PDF/A-2a and PDF/UA-1 (ISO 19005-2, ISO 14289-1), title, language, colours. */
final class Metadata {
    private static final byte[] COLOURS = colours();

    private Metadata() {}

    private static byte[] colours() {
        try (InputStream in = Metadata.class.getResourceAsStream("/pdf/sRGB.icc")) {
            return PdfFile.deflated(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Adds what describes the file to the entries of the catalog; returns the information dictionary's object.
     *
     * @param part of PDF/A: 2, or 3 for a file with attachments
     */
    static int write(PdfFile pdf, Document document, int part, PdfText catalog) {
        int colours = pdf.raw("/N 3/Filter/FlateDecode", COLOURS);
        // Not compressed, so that archives can read it without a PDF library.
        int metadata = pdf.raw("/Type/Metadata/Subtype/XML", xmp(document, part).getBytes(StandardCharsets.UTF_8));
        catalog.append("/Lang(ja-JP)/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>/Metadata ");
        catalog.append(metadata).append(" 0 R/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1");
        catalog.append("/OutputConditionIdentifier(sRGB IEC61966-2.1)/Info(sRGB IEC61966-2.1)/DestOutputProfile ");
        catalog.append(colours).append(" 0 R>>]");
        return pdf.put("<</Title" + PdfSyntax.text(document.title()) + "/Subject" + PdfSyntax.text(document.subject())
                + "/Author" + PdfSyntax.text(document.author()) + "/Creator(Jobun)/CreationDate" + date(document)
                + ">>");
    }

    /** The day the paper was made, as PDF writes dates (ISO 32000-1, 7.9.4). */
    static String date(Document document) {
        return "(D:" + document.madeOn().toString().replace("-", "") + "000000+09'00')";
    }

    private static String xmp(Document document, int part) {
        String made = document.madeOn() + "T00:00:00+09:00";
        return filled("""
            <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/">
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
             xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
             xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
            <dc:creator><rdf:Seq><rdf:li>%s</rdf:li></rdf:Seq></dc:creator>
            <dc:description><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:description>
            <dc:language><rdf:Bag><rdf:li>ja</rdf:li></rdf:Bag></dc:language>
            <xmp:CreatorTool>Jobun</xmp:CreatorTool>
            <xmp:CreateDate>%s</xmp:CreateDate>
            <pdfaid:part>%s</pdfaid:part>
            <pdfaid:conformance>A</pdfaid:conformance>
            <pdfuaid:part>1</pdfuaid:part>
            </rdf:Description>
            <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
             xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
             xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
            <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
            <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
            <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
            <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
            <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
            <pdfaProperty:name>part</pdfaProperty:name>
            <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
            <pdfaProperty:category>internal</pdfaProperty:category>
            <pdfaProperty:description>Part of ISO 14289 it conforms to</pdfaProperty:description>
            </rdf:li></rdf:Seq></pdfaSchema:property>
            </rdf:li></rdf:Bag></pdfaExtension:schemas>
            </rdf:Description>
            </rdf:RDF>
            </x:xmpmeta>
            <?xpacket end="w"?>
            """, xml(document.title()), xml(document.author()), xml(document.subject()), made, part);
    }

    /** A text with values at its {@code %s}: a formatter is a good deal of code for a first paper. */
    private static String filled(String text, Object... values) {
        StringBuilder out = new StringBuilder(text.length() + 256);
        int from = 0;
        for (Object value : values) {
            int place = text.indexOf("%s", from);
            out.append(text, from, place).append(value);
            from = place + 2;
        }
        return out.append(text, from, text.length()).toString();
    }

    private static String xml(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                default -> out.appendCodePoint(c < 0x20 || c >= 0xD800 && c <= 0xDFFF ? 0xFFFD : c);
            }
        });
        return out.toString();
    }
}
