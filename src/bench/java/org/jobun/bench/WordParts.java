package org.jobun.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The peers' Word template: as plain as somebody makes it in Word, with styles, a list that numbers the articles, head and
 * foot. No content controls, no reference fields.
 */
final class WordParts {
    static final String DOCUMENT = "word/document.xml";
    static final String NAMESPACE = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private WordParts() {}

    /** The parts that never change, by name. */
    static Map<String, String> fixed(boolean comments) {
        List<String> names = new ArrayList<>(List.of("styles", "numbering", "settings", "header", "footer"));
        if (comments) {
            names.add("comments");
        }
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", types(names));
        parts.put(
                "_rels/.rels",
                HEAD + "<Relationships xmlns=\"" + PACKAGE + "relationships\"><Relationship Id=\"rId1\" Type=\""
                        + RELATIONS + "/officeDocument\" Target=\"word/document.xml\"/></Relationships>");
        parts.put("word/_rels/document.xml.rels", relations(names));
        parts.put("word/styles.xml", styles());
        parts.put("word/numbering.xml", numbering());
        parts.put("word/settings.xml", HEAD + """
                <w:settings %s><w:characterSpacingControl w:val="compressPunctuation"/><w:compat>\
                <w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" \
                w:val="15"/></w:compat></w:settings>""".formatted(NAMESPACE));
        parts.put("word/header.xml", HEAD + """
                <w:hdr %s><w:p><w:pPr><w:jc w:val="right"/></w:pPr><w:r><w:t>（案）</w:t></w:r></w:p></w:hdr>""".formatted(NAMESPACE));
        parts.put("word/footer.xml", HEAD + """
                <w:ftr %s><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:fldSimple w:instr="PAGE"><w:r><w:t>1</w:t></w:r>\
                </w:fldSimple><w:r><w:t>/</w:t></w:r><w:fldSimple w:instr="NUMPAGES"><w:r><w:t>1</w:t></w:r>\
                </w:fldSimple></w:p></w:ftr>""".formatted(NAMESPACE));
        return parts;
    }

    private static String types(List<String> names) {
        StringBuilder out = new StringBuilder(HEAD + "<Types xmlns=\"" + PACKAGE + "content-types\">");
        out.append(
                "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>");
        out.append("<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
        out.append("<Override PartName=\"/word/document.xml\" ContentType=\"")
                .append(WORD)
                .append("document.main+xml\"/>");
        for (String name : names) {
            out.append("<Override PartName=\"/word/").append(name).append(".xml\" ContentType=\"");
            out.append(WORD).append(name).append("+xml\"/>");
        }
        return out.append("</Types>").toString();
    }

    private static String relations(List<String> names) {
        StringBuilder out = new StringBuilder(HEAD + "<Relationships xmlns=\"" + PACKAGE + "relationships\">");
        for (String name : names) {
            out.append("<Relationship Id=\"").append(name).append("\" Type=\"").append(RELATIONS);
            out.append('/').append(name).append("\" Target=\"").append(name).append(".xml\"/>");
        }
        return out.append("</Relationships>").toString();
    }

    private static String numbering() {
        return HEAD + """
                <w:numbering %s><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/>\
                <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimalFullWidth"/><w:suff w:val="nothing"/>\
                <w:lvlText w:val="第%%1条　"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="220" w:hanging="220"/></w:pPr>\
                </w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>""".formatted(NAMESPACE);
    }

    private static String styles() {
        StringBuilder out = new StringBuilder(HEAD + "<w:styles " + NAMESPACE + ">");
        out.append("""
                <w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="ＭＳ 明朝" w:eastAsia="ＭＳ 明朝" w:hAnsi="ＭＳ 明朝"/>\
                <w:sz w:val="22"/><w:lang w:val="en-US" w:eastAsia="ja-JP"/></w:rPr></w:rPrDefault><w:pPrDefault/>\
                </w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>\
                <w:pPr><w:overflowPunct w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:jc w:val="both"/>\
                </w:pPr></w:style>""");
        for (Look look : Look.values()) {
            out.append("<w:style w:type=\"paragraph\" w:styleId=\"")
                    .append(look)
                    .append("\"><w:name w:val=\"");
            out.append(look).append("\"/><w:basedOn w:val=\"Normal\"/><w:pPr>").append(paragraph(look));
            out.append("</w:pPr><w:rPr>").append(letters(look)).append("</w:rPr></w:style>");
        }
        return out.append("</w:styles>").toString();
    }

    private static String paragraph(Look look) {
        return switch (look) {
            case STAMP -> """
                    <w:spacing w:before="500" w:after="500"/><w:jc w:val="right"/>""";
            case TITLE -> """
                    <w:keepNext/><w:spacing w:before="185" w:after="370"/><w:jc w:val="center"/>""";
            case HEAD -> "<w:spacing w:before=\"57\" w:after=\"57\"/><w:jc w:val=\"center\"/>";
            case CELL -> "<w:spacing w:before=\"57\" w:after=\"57\"/><w:jc w:val=\"left\"/>";
            case BODY -> "<w:ind w:firstLine=\"220\"/>";
            case CAPTION -> "<w:keepNext/><w:ind w:left=\"220\"/><w:outlineLvl w:val=\"0\"/>";
            case ARTICLE -> """
                    <w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:ind w:left="220" w:hanging="220"/>""";
            case PARAGRAPH -> "<w:ind w:left=\"220\" w:hanging=\"220\"/>";
            case ITEM -> "<w:ind w:left=\"660\" w:hanging=\"440\"/>";
            case DATE -> "<w:keepNext/><w:spacing w:before=\"370\" w:after=\"370\"/><w:ind w:left=\"220\"/>";
            case ROLE -> "<w:keepNext/><w:ind w:left=\"2200\"/><w:jc w:val=\"left\"/>";
            case SIGNATURE -> """
                    <w:keepNext/><w:tabs><w:tab w:val="left" w:pos="4400"/></w:tabs><w:ind w:left="2420"/>\
                    <w:jc w:val="left"/>""";
        };
    }

    private static String letters(Look look) {
        String gothic = "<w:rFonts w:ascii=\"ＭＳ ゴシック\" w:eastAsia=\"ＭＳ ゴシック\" w:hAnsi=\"ＭＳ ゴシック\"/>";
        return switch (look) {
            case TITLE -> gothic + "<w:sz w:val=\"33\"/>";
            case HEAD, CAPTION -> gothic;
            default -> "";
        };
    }

    /**
     * {@code word/document.xml} of a template, in the notation of a library.
     *
     * @param page its size and margins: {@code w:pgSz} and {@code w:pgMar}
     */
    static String document(List<Line> template, String page, Notation notation) {
        StringBuilder out = new StringBuilder(HEAD).append("<w:document ").append(NAMESPACE);
        out.append(" xmlns:r=\"").append(RELATIONS).append("\"><w:body>");
        lines(template, notation, false).forEach(out::append);
        out.append("<w:sectPr><w:headerReference w:type=\"default\" r:id=\"header\"/>");
        out.append("<w:footerReference w:type=\"default\" r:id=\"footer\"/>").append(page);
        out.append("<w:docGrid w:type=\"lines\" w:linePitch=\"370\"/></w:sectPr></w:body></w:document>");
        return out.toString();
    }

    private static List<String> lines(List<Line> lines, Notation notation, boolean member) {
        List<String> out = new ArrayList<>();
        for (Line line : lines) {
            if (line instanceof Line.Text text) {
                out.add(paragraph(text, notation, member));
            } else if (line instanceof Line.Ruled ruled) {
                out.add(table(ruled, notation));
            } else if (line instanceof Line.When when) {
                out.add(notation.when(when.condition(), lines(when.lines(), notation, member)));
            } else if (line instanceof Line.EachMember each) {
                out.add(notation.eachMember(lines(each.lines(), notation, true)));
            }
        }
        return out;
    }

    private static String paragraph(Line.Text line, Notation notation, boolean member) {
        StringBuilder out = new StringBuilder();
        // Word numbers the articles.
        if (line.look() != Look.ARTICLE && !line.label().isEmpty()) {
            spans(line.label(), notation, member, out);
            out.append(line.look() == Look.SIGNATURE ? "</w:t></w:r><w:r><w:tab/></w:r><w:r><w:t>" : "　");
        }
        spans(line.text(), notation, member, out);
        return paragraph(line.look(), out);
    }

    private static String paragraph(Look look, CharSequence text) {
        return "<w:p><w:pPr><w:pStyle w:val=\"" + look + "\"/></w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    private static String table(Line.Ruled ruled, Notation notation) {
        StringBuilder out = new StringBuilder("<w:tbl><w:tblPr><w:tblW w:w=\"9240\" w:type=\"dxa\"/><w:tblBorders>");
        for (String side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
            out.append("<w:").append(side).append(" w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>");
        }
        out.append("</w:tblBorders><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid><w:gridCol w:w=\"2030\"/>");
        out.append("<w:gridCol w:w=\"7210\"/></w:tblGrid>");
        for (Line.Row row : ruled.rows()) {
            out.append("<w:tr><w:tc><w:tcPr><w:tcW w:w=\"2030\" w:type=\"dxa\"/></w:tcPr>");
            out.append(paragraph(Look.HEAD, row.head()));
            out.append("</w:tc><w:tc><w:tcPr><w:tcW w:w=\"7210\" w:type=\"dxa\"/></w:tcPr>");
            for (List<Span> line : row.cell()) {
                StringBuilder text = new StringBuilder();
                spans(line, notation, false, text);
                out.append(paragraph(Look.CELL, text));
            }
            out.append("</w:tc></w:tr>");
        }
        return out.append("</w:tbl>").toString();
    }

    private static void spans(List<Span> spans, Notation notation, boolean member, StringBuilder out) {
        for (Span span : spans) {
            if (span instanceof Span.Slot slot) {
                out.append(member ? notation.member(slot.name()) : notation.slot(slot.name()));
            } else if (span instanceof Span.Words words) {
                out.append(words.text().replace("&", "&amp;").replace("<", "&lt;"));
            }
        }
    }
}
