package org.jobun.render.docx;

import org.jobun.document.Document;
import org.jobun.word.XmlText;

/** {@code docProps/core.xml}: what the file is, for whom, by whom (ECMA-376 part 2, section 11). */
final class CoreXml {
    private CoreXml() {}

    static String of(Document document) {
        String day = document.madeOn() + "T00:00:00Z";
        return XmlText.HEAD
                + """
                <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"\
                 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"\
                 xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">\
                <dc:title>"""
                + XmlText.escape(document.title())
                + "</dc:title><dc:subject>"
                + XmlText.escape(document.subject())
                + "</dc:subject><dc:creator>"
                + XmlText.escape(document.author())
                + "</dc:creator><dcterms:created xsi:type=\"dcterms:W3CDTF\">"
                + day
                + "</dcterms:created><dcterms:modified xsi:type=\"dcterms:W3CDTF\">"
                + day
                + "</dcterms:modified><dc:language>ja-JP</dc:language></cp:coreProperties>";
    }
}
