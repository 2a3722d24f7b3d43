package org.jobun.render.docx;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jobun.house.WordTemplate;
import org.jobun.word.Packed;
import org.jobun.word.PaperNames;
import org.jobun.word.Part;
import org.jobun.word.XmlText;

/** Content types and relationships (ECMA-376 part 2, sections 9 and 10). */
final class PackageXml {
    private static final String CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String CORE = RELATIONSHIPS + "/metadata/core-properties";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private static final String STORE_PROPERTIES =
            "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";
    private static final String STORE = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";

    private PackageXml() {}

    /**
     * Item 1: facts and clauses ({@link PaperXml}), whose id is the paper's own ({@link PaperNames#store()}). Item 2: the text as it was made. Item 3, where heads or feet were taken
     * over: what these said.
     */
    private static final List<String> STORES =
            List.of("", "{6A6F6275-6E00-4002-8000-000000000002}", "{6A6F6275-6E00-4003-8000-000000000003}");

    private static int stores(List<WordTemplate.File> house) {
        return house.stream().anyMatch(PackageXml::runs) ? STORES.size() : STORES.size() - 1;
    }

    /** True for a head or foot. */
    private static boolean runs(WordTemplate.File file) {
        return file.relation().equals("header") || file.relation().equals("footer");
    }

    /**
     * @param glossary whether there are placeholders
     * @param kinds of the parts beside the document: styles, numbering, header …; file and relationship have this name
     * @param house parts taken over from a file of the municipality
     */
    static String contentTypes(List<String> kinds, boolean glossary, List<WordTemplate.File> house) {
        StringBuilder out = new StringBuilder(XmlText.HEAD);
        out.append("<Types xmlns=\"").append(CONTENT_TYPES).append("\"><Default Extension=\"rels\" ContentType=\"");
        out.append("application/vnd.openxmlformats-package.relationships+xml\"/>");
        out.append("<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
        override("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml", out);
        override("/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml", out);
        override("/word/document.xml", WORD + "document.main+xml", out);
        kinds.forEach(kind -> override("/word/" + kind + ".xml", WORD + kind + "+xml", out));
        house.forEach(file -> override("/word/" + file.name(), file.contentType(), out));
        for (int item = 1; item <= stores(house); item++) {
            override("/customXml/itemProps" + item + ".xml", STORE_PROPERTIES, out);
        }
        if (glossary) {
            override("/word/glossary/document.xml", WORD + "document.glossary+xml", out);
        }
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
        relationship("app", OFFICE + "extended-properties", "docProps/app.xml", out);
        return out.append("</Relationships>").toString();
    }

    static String documentRelationships(List<String> kinds, boolean glossary, List<WordTemplate.File> house) {
        StringBuilder out = relationships();
        kinds.forEach(kind -> relationship(kind, OFFICE + kind, kind + ".xml", out));
        for (WordTemplate.File file : house) {
            if (!file.relation().isEmpty()) {
                relationship(idOf(file.name()), OFFICE + file.relation(), file.name(), out);
            }
        }
        for (int item = 1; item <= stores(house); item++) {
            relationship("item" + item, OFFICE + "customXml", "../customXml/item" + item + ".xml", out);
        }
        if (glossary) {
            relationship("glossary", OFFICE + "glossaryDocument", "glossary/document.xml", out);
        }
        return out.append("</Relationships>").toString();
    }

    /** {@code docProps/app.xml} (ECMA-376 part 1, 22.2): the program that made the file. */
    static String application() {
        return XmlText.HEAD
                + "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">"
                + "<Application>Jobun</Application></Properties>";
    }

    /** The id by which the document knows a part that was taken over. */
    static String idOf(String name) {
        return name.substring(name.indexOf('/') + 1, name.lastIndexOf('.'));
    }

    /** The relationships of a part that was taken over, whose targets are relative to {@code word/}. */
    static String relationships(List<WordTemplate.Link> links) {
        StringBuilder out = relationships();
        for (WordTemplate.Link link : links) {
            relationship(XmlText.escape(link.id()), link.type(), XmlText.escape(link.target()), out);
            if (link.external()) {
                out.setLength(out.length() - 2);
                out.append(" TargetMode=\"External\"/>");
            }
        }
        return out.append("</Relationships>").toString();
    }

    /**
     * The parts that make {@code customXml/item1.xml} and the others known to Word's store; the third is among them.
     *
     * @param shown names of the heads and feet that the paper shows: a wide page has others than an upright one
     */
    static List<Part> storeParts(List<WordTemplate.File> house, Set<String> shown) {
        List<Part> parts = new ArrayList<>();
        if (stores(house) == STORES.size()) {
            parts.add(Part.of("customXml/item3.xml", heads(house, shown)));
        }
        for (int item = 1; item <= stores(house); item++) {
            StringBuilder rels = relationships();
            relationship("props", OFFICE + "customXmlProps", "itemProps" + item + ".xml", rels);
            String name = "customXml/_rels/item" + item + ".xml.rels";
            parts.add(Part.of(name, rels.append("</Relationships>").toString()));
            if (item > 1) {
                parts.add(Part.of("customXml/itemProps" + item + ".xml", storeProperties(STORES.get(item - 1))));
            }
        }
        return parts;
    }

    /** What heads and feet said when they were taken over: those that the paper shows, then the others. */
    private static String heads(List<WordTemplate.File> house, Set<String> shown) {
        StringBuilder heads = new StringBuilder(XmlText.HEAD).append("<heads>");
        house.stream().filter(file -> shown.contains(file.name())).forEach(file -> heads.append(root(file)));
        heads.append("<others>");
        house.stream()
                .filter(file -> runs(file) && !shown.contains(file.name()))
                .forEach(file -> heads.append(root(file)));
        return heads.append("</others></heads>").toString();
    }

    /** {@code customXml/itemProps1.xml}: the id of the store with the values, which is the paper's own. */
    static Packed valueStore(PaperNames names) {
        return Packed.stored(storeProperties(names.store()));
    }

    private static String storeProperties(String id) {
        return XmlText.HEAD + "<ds:datastoreItem xmlns:ds=\"" + STORE + "\" ds:itemID=\"" + id + "\"/>";
    }

    /** A part without what stands before its root. */
    private static String root(WordTemplate.File file) {
        return new String(file.bytes(), StandardCharsets.UTF_8).replaceFirst("^\\s*<\\?xml[^>]*>\\s*", "");
    }

    private static StringBuilder relationships() {
        return new StringBuilder(XmlText.HEAD).append("<Relationships xmlns=\"" + RELATIONSHIPS + "\">");
    }

    private static void relationship(String id, String type, String target, StringBuilder out) {
        out.append("<Relationship Id=\"").append(id).append("\" Type=\"").append(type);
        out.append("\" Target=\"").append(target).append("\"/>");
    }
}
