package org.jobun.render.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jobun.document.Document;

/** What a PDF says of itself: PDF/A-2a and PDF/UA-1 (ISO 19005-2, ISO 14289-1), title, language, colours. */
final class Metadata {
    private static final byte[] COLOURS = colours();

    private Metadata() {}

    private static byte[] colours() {
        try (InputStream in = Metadata.class.getResourceAsStream("/pdf/sRGB.icc")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static void writeTo(PDDocument pdf, Document document) throws IOException {
        COSDictionary catalog = pdf.getDocumentCatalog().getCOSObject();
        catalog.setItem(COSName.LANG, new COSString("ja-JP"));
        COSDictionary marks = new COSDictionary();
        marks.setBoolean(COSName.getPDFName("Marked"), true);
        catalog.setItem(COSName.MARK_INFO, marks);
        COSDictionary viewer = new COSDictionary();
        viewer.setBoolean(COSName.getPDFName("DisplayDocTitle"), true);
        catalog.setItem(COSName.VIEWER_PREFERENCES, viewer);
        catalog.setItem(COSName.METADATA, metadata(pdf, document));
        catalog.setItem(COSName.OUTPUT_INTENTS, outputIntents(pdf));
        COSDictionary info = pdf.getDocumentInformation().getCOSObject();
        info.setString(COSName.TITLE, document.title());
        info.setString(COSName.SUBJECT, document.subject());
        info.setString(COSName.AUTHOR, document.author());
        info.setString(COSName.CREATOR, "Jobun");
        String day = document.madeOn().toString().replace("-", "");
        info.setString(COSName.CREATION_DATE, "D:" + day + "000000+09'00'");
    }

    private static COSStream metadata(PDDocument pdf, Document document) throws IOException {
        COSStream stream = pdf.getDocument().createCOSStream();
        stream.setItem(COSName.TYPE, COSName.METADATA);
        stream.setItem(COSName.SUBTYPE, COSName.getPDFName("XML"));
        // Not compressed, so that archives can read it without a PDF library.
        try (var out = stream.createOutputStream()) {
            out.write(xmp(document).getBytes(StandardCharsets.UTF_8));
        }
        return stream;
    }

    private static COSArray outputIntents(PDDocument pdf) throws IOException {
        COSDictionary intent = new COSDictionary();
        intent.setItem(COSName.TYPE, COSName.OUTPUT_INTENT);
        intent.setName(COSName.S, "GTS_PDFA1");
        intent.setString(COSName.OUTPUT_CONDITION_IDENTIFIER, "sRGB IEC61966-2.1");
        intent.setString(COSName.INFO, "sRGB IEC61966-2.1");
        COSStream profile = FontSubset.stream(pdf, COLOURS);
        profile.setInt(COSName.N, 3);
        intent.setItem(COSName.DEST_OUTPUT_PROFILE, profile);
        COSArray intents = new COSArray();
        intents.add(intent);
        return intents;
    }

    private static String xmp(Document document) {
        String made = document.madeOn() + "T00:00:00+09:00";
        return """
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
            <pdfaid:part>2</pdfaid:part>
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
            """.formatted(xml(document.title()), xml(document.author()), xml(document.subject()), made);
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
