package org.jobun.samples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.CatalogFiles;
import org.jobun.catalog.CatalogReader;
import org.jobun.diagnostic.Diagnostics;

/** Word files that municipalities hand in: three that LibreOffice made, and one put together as Word writes them. */
final class StyleFiles {
    private static final String W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" ";
    private static final String R = "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" ";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    static final String LATER = "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
            + "xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\" "
            + "xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" "
            + "xmlns:v=\"urn:schemas-microsoft-com:vml\" mc:Ignorable=\"w14\" ";

    private StyleFiles() {}

    static byte[] made(String name) {
        try {
            return Files.readAllBytes(Path.of("src/test/resources/style-files", name + ".docx"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Our catalog with this style file for 青葉野市. */
    static Catalog catalog(byte[] style) {
        return catalog("aobano", style);
    }

    private static Catalog catalog(String municipality, byte[] style) {
        return catalog(municipality, style, new Diagnostics());
    }

    static Catalog catalog(String municipality, byte[] style, Diagnostics found) {
        return new CatalogReader(found)
                .layer(CatalogFiles.bundled())
                .layer(Map.of("municipalities/" + municipality + "/style.docx", style))
                .read()
                .orElseThrow(() -> new AssertionError(Catalogs.said(found)));
    }

    /** The parts of a file such as a Japanese Word writes; tests change some of them. */
    static Map<String, String> word() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                        + "<Default Extension=\"bin\" ContentType=\"application/vnd.openxmlformats-officedocument.oleObject\"/>"
                        + type("document", "document.main") + type("styles", "styles") + type("settings", "settings")
                        + type("header1", "header") + type("header2", "header") + type("footer1", "footer")
                        + "<Override PartName=\"/word/theme/theme1.xml\" "
                        + "ContentType=\"application/vnd.openxmlformats-officedocument.theme+xml\"/></Types>");
        parts.put(
                "_rels/.rels",
                rels("<Relationship Id=\"rId1\" Type=\"" + OFFICE + "officeDocument\" Target=\"word/document.xml\"/>"));
        parts.put(
                "word/_rels/document.xml.rels",
                rels(rel("rId1", "styles", "styles.xml")
                        + rel("rId2", "settings", "settings.xml")
                        + rel("rId3", "header", "header1.xml")
                        + rel("rId4", "header", "header2.xml")
                        + rel("rId5", "footer", "footer1.xml")
                        + rel("rId6", "theme", "theme/theme1.xml")));
        parts.put(
                "word/document.xml",
                "<w:document " + W + R + "><w:body><w:p/><w:sectPr w:rsidR=\"00AA11BB\">"
                        + "<w:headerReference w:type=\"default\" r:id=\"rId3\"/><w:headerReference w:type=\"even\" r:id=\"rId4\"/>"
                        + "<w:footerReference w:type=\"default\" r:id=\"rId5\"/>"
                        + "<w:pgSz w:w=\"10319\" w:h=\"14571\" w:code=\"13\"/>"
                        + "<w:pgMar w:top=\"1418\" w:right=\"1134\" w:bottom=\"1418\" w:left=\"1134\" w:header=\"567\" w:footer=\"567\" w:gutter=\"284\"/>"
                        + "<w:cols w:space=\"425\"/><w:titlePg/><w:docGrid w:type=\"linesAndChars\" w:linePitch=\"340\" w:charSpace=\"0\"/>"
                        + "</w:sectPr></w:body></w:document>");
        parts.put(
                "word/settings.xml",
                "<w:settings " + W + LATER + "><w:mirrorMargins/><w:evenAndOddHeaders/></w:settings>");
        parts.put("word/theme/theme1.xml", THEME);
        parts.put(
                "word/styles.xml",
                "<w:styles " + W + LATER + "><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme=\"minorHAnsi\" "
                        + "w:eastAsiaTheme=\"minorEastAsia\" w:hAnsiTheme=\"minorHAnsi\"/><w:kern w:val=\"2\"/><w:sz w:val=\"22\"/>"
                        + "<w:lang w:val=\"en-US\" w:eastAsia=\"ja-JP\" w:bidi=\"ar-SA\"/><w14:ligatures w14:val=\"standard\"/>"
                        + "</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
                        + "<w:latentStyles w:defLockedState=\"0\" w:defUIPriority=\"99\" w:count=\"376\">"
                        + "<w:lsdException w:name=\"Normal\" w:uiPriority=\"0\" w:qFormat=\"1\"/></w:latentStyles>"
                        + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"a\"><w:name w:val=\"Normal\"/><w:qFormat/>"
                        + "<w:rsid w:val=\"00123456\"/><w:pPr><w:widowControl w:val=\"0\"/><w:jc w:val=\"both\"/></w:pPr></w:style>"
                        + "<w:style w:type=\"paragraph\" w:styleId=\"1\"><w:name w:val=\"heading 1\"/><w:basedOn w:val=\"a\"/>"
                        + "<w:next w:val=\"a\"/><w:link w:val=\"10\"/><w:pPr><w:numPr><w:numId w:val=\"7\"/></w:numPr></w:pPr>"
                        + "<w:rPr><w:sz w:val=\"40\"/></w:rPr></w:style>"
                        + "<w:style w:type=\"character\" w:default=\"1\" w:styleId=\"a0\"><w:name w:val=\"Default Paragraph Font\"/></w:style>"
                        + "<w:style w:type=\"character\" w:customStyle=\"1\" w:styleId=\"10\"><w:name w:val=\"見出し 1 (文字)\"/>"
                        + "<w:basedOn w:val=\"a0\"/><w:link w:val=\"1\"/></w:style>"
                        + "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"a1\"><w:name w:val=\"Normal Table\"/><w:tblPr>"
                        + "<w:tblInd w:w=\"0\" w:type=\"dxa\"/></w:tblPr></w:style>"
                        + "<w:style w:type=\"numbering\" w:default=\"1\" w:styleId=\"a2\"><w:name w:val=\"No List\"/></w:style>"
                        + "<w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"Title\"><w:name w:val=\"課の標題\"/>"
                        + "<w:basedOn w:val=\"a\"/><w:rPr><w:color w:val=\"C00000\"/></w:rPr></w:style>"
                        + "<w:style w:type=\"paragraph\" w:styleId=\"a3\"><w:name w:val=\"header\"/><w:basedOn w:val=\"a\"/></w:style>"
                        + "</w:styles>");
        parts.put(
                "word/header1.xml",
                "<w:hdr " + W + R + LATER
                        + "><w:p w14:paraId=\"1A2B3C4D\" w:rsidR=\"00112233\"><w:pPr><w:pStyle w:val=\"Title\"/></w:pPr>"
                        + "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing/><wps:wsp/></mc:Choice>"
                        + "<mc:Fallback><w:pict><v:rect style=\"width:100pt;height:20pt\"/></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
                        + "<w:r><w:t xml:space=\"preserve\">奇数の頁 </w:t></w:r></w:p></w:hdr>");
        parts.put(
                "word/header2.xml",
                "<w:hdr " + W
                        + "><w:p><w:pPr><w:pStyle w:val=\"a3\"/></w:pPr><w:r><w:t>偶数の頁</w:t></w:r></w:p></w:hdr>");
        parts.put(
                "word/footer1.xml",
                "<w:ftr " + W
                        + "><w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>"
                        + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p></w:ftr>");
        return parts;
    }

    private static String type(String part, String type) {
        return "<Override PartName=\"/word/" + part + ".xml\" ContentType=\"" + WORD + type + "+xml\"/>";
    }

    static String rels(String relationships) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + relationships
                + "</Relationships>";
    }

    static String rel(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + OFFICE + type + "\" Target=\"" + target + "\"/>";
    }

    static byte[] zip(Map<String, String> parts) {
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        parts.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return zipped(bytes);
    }

    static byte[] zipped(Map<String, byte[]> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static final String FILLS = "<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>";
    private static final String THEME =
            "<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" name=\"Office\">"
                    + "<a:themeElements><a:clrScheme name=\"Office\">" + colours()
                    + "</a:clrScheme><a:fontScheme name=\"Office\">" + font("major", "游ゴシック Light")
                    + font("minor", "游明朝")
                    + "</a:fontScheme><a:fmtScheme name=\"Office\"><a:fillStyleLst>" + FILLS.repeat(3)
                    + "</a:fillStyleLst><a:lnStyleLst>" + ("<a:ln>" + FILLS + "</a:ln>").repeat(3)
                    + "</a:lnStyleLst><a:effectStyleLst>" + "<a:effectStyle><a:effectLst/></a:effectStyle>".repeat(3)
                    + "</a:effectStyleLst><a:bgFillStyleLst>" + FILLS.repeat(3)
                    + "</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>";

    private static String colours() {
        StringBuilder out = new StringBuilder();
        for (String name : new String[] {
            "dk1",
            "lt1",
            "dk2",
            "lt2",
            "accent1",
            "accent2",
            "accent3",
            "accent4",
            "accent5",
            "accent6",
            "hlink",
            "folHlink"
        }) {
            out.append("<a:")
                    .append(name)
                    .append("><a:srgbClr val=\"102030\"/></a:")
                    .append(name)
                    .append('>');
        }
        return out.toString();
    }

    private static String font(String kind, String japanese) {
        return "<a:" + kind + "Font><a:latin typeface=\"Century\"/><a:ea typeface=\"\"/><a:cs typeface=\"\"/>"
                + "<a:font script=\"Jpan\" typeface=\"" + japanese + "\"/></a:" + kind + "Font>";
    }
}
