package org.jobun.render.docx;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jobun.house.HouseStyle;
import org.jobun.house.NumberingScheme;
import org.jobun.house.NumberingScheme.Kind;
import org.jobun.house.WordTemplate;
import org.jobun.word.PaperStyle;
import org.jobun.word.XmlText;

/** {@code word/styles.xml} (ECMA-376 part 1, 17.7): the looks of a house style as styles that a Word user can change. */
final class StylesXml {
    private static final String CELL_MARGINS = """
            <w:tblCellMar><w:top w:w="57" w:type="dxa"/><w:left w:w="99" w:type="dxa"/>\
            <w:bottom w:w="57" w:type="dxa"/><w:right w:w="99" w:type="dxa"/></w:tblCellMar>""";

    private static final Pattern PARAGRAPH =
            Pattern.compile("<w:pPr>(?:<w:(?:keepNext|keepLines|pageBreakBefore|widowControl)\\b[^>]*/>)*");

    private final HouseStyle house;
    private final NumberingScheme scheme;
    private final Measures measures;
    private final StringBuilder out = new StringBuilder(8_000);
    /** Ids of the styles that the municipality's own file gives. */
    private final Set<String> taken = new HashSet<>();

    private StylesXml(HouseStyle house, NumberingScheme scheme, Measures measures) {
        this.house = house;
        this.scheme = scheme;
        this.measures = measures;
    }

    static String of(HouseStyle house, NumberingScheme scheme, Measures measures) {
        return new StylesXml(house, scheme, measures).write();
    }

    private String write() {
        out.append(XmlText.HEAD).append("<w:styles ").append(XmlText.W).append('>');
        house.word().map(WordTemplate::styles).ifPresentOrElse(this::taken, this::defaults);
        standard();
        headings();
        provisions();
        texts();
        tables();
        return out.append("</w:styles>").toString();
    }

    private void defaults() {
        out.append("<w:docDefaults><w:rPrDefault><w:rPr>")
                .append(fonts(house.bodyFont()))
                .append(size(measures.letter()));
        out.append("""
                <w:lang w:val="en-US" w:eastAsia="ja-JP" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>\
                <w:pPrDefault/></w:docDefaults>""");
    }

    /** The styles of the municipality's file, those for provisions linked to our lists. */
    private void taken(WordTemplate.Styles styles) {
        out.append(styles.defaults()).append(styles.latent());
        Map<String, String> numbered = new HashMap<>();
        for (ListLevel level : ListLevel.of(scheme)) {
            if (level.abstractNum() == ListLevel.PROVISIONS) {
                numbered.put(PaperStyle.ofLevel(level.ilvl()), numbered(level));
            }
        }
        for (WordTemplate.Style style : styles.all()) {
            // The levels of an outline are not those of 条, 項 and 号.
            boolean level = PaperStyle.levelOf(style.id()) >= 0;
            if (!level || scheme.kind() != Kind.OUTLINE) {
                taken.add(style.id());
                out.append(withList(style.xml(), numbered.getOrDefault(style.id(), "")));
            }
        }
    }

    /** The list stands behind what keeps a paragraph on its page (CT_PPr). */
    private static String withList(String style, String list) {
        if (list.isEmpty()) {
            return style;
        }
        Matcher start = PARAGRAPH.matcher(style);
        if (!start.find()) {
            int end = style.contains("<w:rPr>") ? style.indexOf("<w:rPr>") : style.indexOf("</w:style>");
            return style.substring(0, end) + "<w:pPr>" + list + "</w:pPr>" + style.substring(end);
        }
        return style.substring(0, start.end()) + list + style.substring(start.end());
    }

    private void standard() {
        if (taken.add(PaperStyle.NORMAL.id())) {
            // Word lets stops hang over the edge unless told not to.
            out.append(
                    String.format(Locale.ROOT, """
                    <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>\
                    <w:pPr><w:kinsoku/>%s<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:jc w:val="both"/></w:pPr>\
                    </w:style>""", house.print().hanging() ? "" : "<w:overflowPunct w:val=\"0\"/>"));
        }
        if (taken.add("DefaultParagraphFont")) {
            out.append("""
                    <w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">\
                    <w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>""");
        }
        if (taken.add("NoList")) {
            out.append("""
                    <w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>\
                    <w:uiPriority w:val="99"/><w:semiHidden/></w:style>""");
        }
    }

    private void headings() {
        int large = house.titleSize() / 500;
        // A file's own heading 1 is made for reports; captions of articles are no larger than the text.
        boolean foreign = taken.contains("Heading1");
        String heading = foreign ? PaperStyle.NORMAL.id() : "Heading1";
        String structure = foreign ? "<w:keepNext/>" : "";
        String level = foreign ? "<w:outlineLvl w:val=\"0\"/>" : "";
        String looks = foreign && house.boldCaptions() ? fonts(house.headingFont()) + "<w:b/>" : "";
        paragraph(
                PaperStyle.TITLE,
                "Normal",
                "<w:keepNext/>" + spacing(measures.pitch() / 2, measures.pitch(), freeLines()) + jc("center"),
                fonts(house.headingFont()) + "<w:b/>" + size(large));
        paragraph(
                PaperStyle.HEADING,
                "Normal",
                "<w:keepNext/><w:outlineLvl w:val=\"0\"/>",
                house.boldCaptions() ? fonts(house.headingFont()) + "<w:b/>" : "");
        paragraph(PaperStyle.CAPTION, heading, structure + indent(1, 0) + jc("left") + level, looks);
        if (taken.add(PaperStyle.CAPTION_TEXT.id())) {
            out.append("<w:style w:type=\"character\" w:customStyle=\"1\" w:styleId=\"" + PaperStyle.CAPTION_TEXT.id()
                    + "\">");
            out.append("<w:name w:val=\"" + PaperStyle.CAPTION_TEXT.styleName() + "\"/><w:qFormat/><w:rPr>");
            out.append(house.boldCaptions() ? fonts(house.headingFont()) + "<w:b/>" : "")
                    .append("</w:rPr></w:style>");
        }
        paragraph(PaperStyle.SECTION, heading, structure + jc("left") + level, looks);
    }

    private void provisions() {
        for (ListLevel level : ListLevel.of(scheme)) {
            boolean linked = level.abstractNum() == ListLevel.PROVISIONS;
            int i = linked ? level.ilvl() : level.ilvl() + 2;
            paragraph(
                    PaperStyle.ofLevel(i),
                    PaperStyle.nameOfLevel(i, scheme.kind() == Kind.OUTLINE),
                    "Normal",
                    linked ? numbered(level) : "",
                    "");
        }
        paragraph(PaperStyle.UNNUMBERED, "Normal", indent(1, 1), "");
    }

    /** The first instance belongs to the list of 条 and 項. */
    private static String numbered(ListLevel level) {
        return "<w:numPr><w:ilvl w:val=\"" + level.ilvl() + "\"/><w:numId w:val=\"1\"/></w:numPr>";
    }

    private void texts() {
        paragraph(PaperStyle.BODY, "Normal", indent(0, 1), "");
        paragraph(PaperStyle.CENTER, "Normal", jc("center"), "");
        paragraph(PaperStyle.END, "Normal", jc("right"), "");
        paragraph(PaperStyle.NOTE, "Normal", "", size(Math.round(measures.letter() * 0.85f)));
        paragraph(
                PaperStyle.SIGNATURE_DATE,
                "Normal",
                "<w:keepNext/><w:keepLines/>" + spacing(measures.pitch(), 0) + indent(1, 0),
                "");
        paragraph(PaperStyle.SIGNATURE, "Normal", "<w:keepLines/>" + jc("left"), "");
        paragraph(PaperStyle.HEADER, "Normal", "<w:snapToGrid w:val=\"0\"/>" + lines() + jc("right"), "");
        paragraph(PaperStyle.FOOTER, "Normal", "<w:snapToGrid w:val=\"0\"/>" + lines() + jc("center"), "");
    }

    private void tables() {
        paragraph(PaperStyle.CELL, "Normal", jc("left"), "");
        paragraph(
                PaperStyle.CELL_HEAD,
                PaperStyle.CELL.id(),
                jc("center"),
                house.boldCaptions() ? fonts(house.headingFont()) + "<w:b/>" : "");
        paragraph(PaperStyle.CELL_LABEL, PaperStyle.CELL_HEAD.id(), jc("left"), "");
        paragraph(
                PaperStyle.AFTER_TABLE,
                "Normal",
                "<w:snapToGrid w:val=\"0\"/><w:spacing w:line=\"" + measures.pitch() / 2 + "\" w:lineRule=\"exact\"/>",
                size(2));
        boolean own = taken.add("TableNormal");
        if (own) {
            out.append("""
                    <w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>\
                    <w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>""");
            out.append(CELL_MARGINS).append("</w:tblPr></w:style>");
        }
        if (!taken.add("RuledTable")) {
            return;
        }
        out.append("""
                <w:style w:type="table" w:styleId="RuledTable"><w:name w:val="罫線表"/><w:basedOn w:val="TableNormal"/>\
                <w:qFormat/><w:tblPr><w:tblBorders>""");
        for (String side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
            out.append("<w:").append(side).append(" w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>");
        }
        out.append("</w:tblBorders>").append(own ? "" : CELL_MARGINS).append("</w:tblPr></w:style>");
    }

    private void paragraph(PaperStyle style, String base, String paragraph, String run) {
        paragraph(style.id(), style.styleName(), base, paragraph, run);
    }

    private void paragraph(String id, String name, String base, String paragraph, String run) {
        if (!taken.add(id)) {
            return;
        }
        out.append("<w:style w:type=\"paragraph\"");
        boolean builtIn = List.of("Title", "heading 1", "header", "footer").contains(name);
        out.append(builtIn ? "" : " w:customStyle=\"1\"");
        out.append(" w:styleId=\"").append(id).append("\"><w:name w:val=\"").append(name);
        out.append("\"/><w:basedOn w:val=\"").append(base).append("\"/><w:qFormat/>");
        if (!paragraph.isEmpty()) {
            out.append("<w:pPr>").append(paragraph).append("</w:pPr>");
        }
        if (!run.isEmpty()) {
            out.append("<w:rPr>").append(run).append("</w:rPr>");
        }
        out.append("</w:style>");
    }

    private String indent(int left, int firstLine) {
        int em = measures.em();
        return "<w:ind w:left=\"" + left * em + "\" w:firstLine=\"" + firstLine * em + "\"/>";
    }

    private static String spacing(int before, int after) {
        return spacing(before, after, "");
    }

    private static String spacing(int before, int after, String lines) {
        return "<w:spacing w:before=\"" + before + "\" w:after=\"" + after + "\"" + lines + "/>";
    }

    /** Where papers are given an exact pitch, lines of other sizes and with pictures are as high as what stands in them. */
    private String freeLines() {
        boolean given =
                house.word().filter(look -> look.styles().exactPitch() > 0).isPresent();
        return given ? " w:line=\"240\" w:lineRule=\"auto\"" : "";
    }

    private String lines() {
        return freeLines().isEmpty() ? "" : "<w:spacing" + freeLines() + "/>";
    }

    private static String jc(String value) {
        return "<w:jc w:val=\"" + value + "\"/>";
    }

    private static String size(int halfPoints) {
        return "<w:sz w:val=\"" + halfPoints + "\"/><w:szCs w:val=\"" + halfPoints + "\"/>";
    }

    private static String fonts(String face) {
        String name = XmlText.escape(face);
        return String.format(
                Locale.ROOT, "<w:rFonts w:ascii=\"%1$s\" w:eastAsia=\"%1$s\" w:hAnsi=\"%1$s\" w:cs=\"%1$s\"/>", name);
    }
}
