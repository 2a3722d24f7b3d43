package org.jobun.render.docx;

import org.jobun.document.Document;

/** {@code docProps/core.xml}: what the file is, for whom, by whom (ECMA-376 part 2, section 11). */
final class CoreXml {
    private CoreXml() {}

    static String of(Document document) {
        String day = document.madeOn() + "T00:00:00Z";
        return Xml.HEAD
                + """
                <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"\
                 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"\
                 xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">\
                <dc:title>%s</dc:title><dc:subject>%s</dc:subject><dc:creator>%s</dc:creator>\
                <dcterms:created xsi:type="dcterms:W3CDTF">%s</dcterms:created>\
                <dcterms:modified xsi:type="dcterms:W3CDTF">%s</dcterms:modified>\
                <dc:language>ja-JP</dc:language></cp:coreProperties>""".formatted(
                                Xml.escape(document.title()),
                                Xml.escape(document.subject()),
                                Xml.escape(document.author()),
                                day,
                                day);
    }
}
