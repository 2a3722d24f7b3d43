package org.jobun.render.docx;

import java.util.List;

/** Content types and relationships (ECMA-376 part 2, sections 9 and 10). */
final class PackageXml {
    private static final String CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String CORE = RELATIONSHIPS + "/metadata/core-properties";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private PackageXml() {}

    /**
     * @param kinds of the parts beside the document: styles, numbering, header …; file and relationship have this name
     */
    static String contentTypes(List<String> kinds) {
        StringBuilder out = new StringBuilder(Xml.HEAD);
        out.append("<Types xmlns=\"").append(CONTENT_TYPES).append("\"><Default Extension=\"rels\" ContentType=\"");
        out.append("application/vnd.openxmlformats-package.relationships+xml\"/>");
        out.append("<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
        override("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml", out);
        override("/word/document.xml", WORD + "document.main+xml", out);
        kinds.forEach(kind -> override("/word/" + kind + ".xml", WORD + kind + "+xml", out));
        return out.append("</Types>").toString();
    }

    private static void override(String name, String type, StringBuilder out) {
        out.append("<Override PartName=\"").append(name).append("\" ContentType=\"");
        out.append(type).append("\"/>");
    }

    static String packageRelationships() {
        StringBuilder out = relationships();
        relationship("document", OFFICE + "officeDocument", "word/document.xml", out);
        relationship("core", CORE, "docProps/core.xml", out);
        return out.append("</Relationships>").toString();
    }

    static String documentRelationships(List<String> kinds) {
        StringBuilder out = relationships();
        kinds.forEach(kind -> relationship(kind, OFFICE + kind, kind + ".xml", out));
        return out.append("</Relationships>").toString();
    }

    private static StringBuilder relationships() {
        return new StringBuilder(Xml.HEAD).append("<Relationships xmlns=\"" + RELATIONSHIPS + "\">");
    }

    private static void relationship(String id, String type, String target, StringBuilder out) {
        out.append("<Relationship Id=\"").append(id).append("\" Type=\"").append(type);
        out.append("\" Target=\"").append(target).append("\"/>");
    }
}
