package org.jobun.render.docx;

import static org.jobun.render.docx.StyleProperties.BOLD;
import static org.jobun.render.docx.StyleProperties.KEEP_LINES;
import static org.jobun.render.docx.StyleProperties.KEEP_NEXT;
import static org.jobun.render.docx.StyleProperties.OFF_GRID;
import static org.jobun.render.docx.StyleProperties.OUTLINE;
import static org.jobun.render.docx.StyleProperties.OUTLINE_BELOW;
import static org.jobun.render.docx.StyleProperties.alignment;
import static org.jobun.render.docx.StyleProperties.fonts;
import static org.jobun.render.docx.StyleProperties.indent;
import static org.jobun.render.docx.StyleProperties.numbered;
import static org.jobun.render.docx.StyleProperties.outline;
import static org.jobun.render.docx.StyleProperties.size;
import static org.jobun.render.docx.StyleProperties.spacing;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jobun.house.HouseStyle;
import org.jobun.house.NumberingScheme;
import org.jobun.house.WordTemplate;
import org.jobun.word.PaperStyle;
import org.jobun.word.XmlText;

/** {@code word/styles.xml} (ECMA-376 part 1, 17.7): the looks of a house style as styles that a Word user can change. */
final class StylesXml {
    private static final String CELL_MARGINS = """
            <w:tblCellMar><w:top w:w="57" w:type="dxa"/><w:left w:w="99" w:type="dxa"/>\
            <w:bottom w:w="57" w:type="dxa"/><w:right w:w="99" w:type="dxa"/></w:tblCellMar>""";

    /** 1/1000 pt of half a point, in which Word measures letters. */
    private static final int HALF_POINT = 500;

    private final HouseStyle house;
    private final NumberingScheme scheme;
    private final Measures measures;
    private final StringBuilder out = new StringBuilder(8_000);
    /** Ids of the styles that the municipality's own file gives. */
    private final Set<String> taken = new HashSet<>();

    private final boolean divided;

    private StylesXml(HouseStyle house, NumberingScheme scheme, Measures measures, boolean divided) {
        this.divided = divided;
        this.house = house;
        this.scheme = scheme;
        this.measures = measures;
    }

    /** @param divided whether the paper has 章 and the like */
    static String of(HouseStyle house, NumberingScheme scheme, Measures measures, boolean divided) {
        return new StylesXml(house, scheme, measures, divided).write();
    }

    private String write() {
        out.append(XmlText.HEAD).append("<w:styles ").append(XmlText.W).append('>');
        house.word()
                .map(WordTemplate::styles)
                .ifPresentOrElse(styles -> taken.addAll(ImportedStyles.write(styles, scheme, out)), this::defaults);
        standard();
        headings();
        if (divided) {
            divisions();
        }
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

    private void standard() {
        if (taken.add(PaperStyle.NORMAL.id())) {
            // Word lets stops hang over the edge unless that is switched off.
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
        String title = KEEP_NEXT + spacing(measures.pitch() / 2, measures.pitch(), freeLines()) + alignment("center");
        paragraph(
                PaperStyle.TITLE,
                "Normal",
                title,
                fonts(house.headingFont()) + BOLD + size(house.titleSize() / HALF_POINT));
        // A file's own heading 1 is made for reports; captions of articles are no larger than the text.
        boolean foreign = taken.contains("Heading1");
        paragraph(PaperStyle.HEADING, "Normal", KEEP_NEXT + OUTLINE, captionFace());
        String heading = foreign ? PaperStyle.NORMAL.id() : "Heading1";
        String structure = foreign ? KEEP_NEXT : "";
        String level = divided ? OUTLINE_BELOW : foreign ? OUTLINE : "";
        String looks = foreign ? captionFace() : "";
        paragraph(PaperStyle.CAPTION, heading, structure + ems(1, 0) + alignment("left") + level, looks);
        captionText();
        paragraph(PaperStyle.SECTION, heading, structure + alignment("left") + level, looks);
    }

    /** 章 stand on the first level of the outline, captions of articles below all of them. */
    private void divisions() {
        int depth = 0;
        for (PaperStyle style : PaperStyle.DIVISIONS) {
            String structure = KEEP_NEXT + spacing(measures.pitch() / 2, 0, freeLines()) + alignment("left");
            paragraph(style, "Normal", structure + outline(depth++), captionFace());
        }
        String supplement = KEEP_NEXT + spacing(measures.pitch() / 2, 0, freeLines()) + ems(3, 0);
        paragraph(PaperStyle.SUPPLEMENT, "Normal", supplement + alignment("left") + outline(0), captionFace());
    }

    private void captionText() {
        if (taken.add(PaperStyle.CAPTION_TEXT.id())) {
            String id = PaperStyle.CAPTION_TEXT.id();
            out.append("<w:style w:type=\"character\" w:customStyle=\"1\" w:styleId=\"" + id + "\">");
            out.append("<w:name w:val=\"" + PaperStyle.CAPTION_TEXT.styleName() + "\"/><w:qFormat/><w:rPr>");
            out.append(captionFace()).append("</w:rPr></w:style>");
        }
    }

    private String captionFace() {
        return house.boldCaptions() ? fonts(house.headingFont()) + BOLD : "";
    }

    private void provisions() {
        for (ListLevel level : ListLevel.of(scheme)) {
            boolean linked = level.abstractNum() == ListLevel.PROVISIONS;
            int i = linked ? level.ilvl() : level.ilvl() + 2;
            paragraph(
                    PaperStyle.ofLevel(i),
                    PaperStyle.nameOfLevel(i, scheme.isOneList()),
                    "Normal",
                    linked ? numbered(level) : "",
                    "");
        }
        paragraph(PaperStyle.UNNUMBERED, "Normal", ems(1, 1), "");
    }

    private void texts() {
        paragraph(PaperStyle.BODY, "Normal", ems(0, 1), "");
        paragraph(PaperStyle.CENTER, "Normal", alignment("center"), "");
        paragraph(PaperStyle.END, "Normal", alignment("right"), "");
        paragraph(PaperStyle.NOTE, "Normal", "", size(Math.round(measures.letter() * 0.85f)));
        paragraph(
                PaperStyle.SIGNATURE_DATE,
                "Normal",
                KEEP_NEXT + KEEP_LINES + spacing(measures.pitch(), 0, "") + ems(1, 0),
                "");
        paragraph(PaperStyle.SIGNATURE, "Normal", KEEP_LINES + alignment("left"), "");
        paragraph(PaperStyle.HEADER, "Normal", OFF_GRID + lines() + alignment("right"), "");
        paragraph(PaperStyle.FOOTER, "Normal", OFF_GRID + lines() + alignment("center"), "");
    }

    private void tables() {
        paragraph(PaperStyle.CELL, "Normal", alignment("left"), "");
        paragraph(PaperStyle.CELL_HEAD, PaperStyle.CELL.id(), alignment("center"), captionFace());
        paragraph(PaperStyle.CELL_LABEL, PaperStyle.CELL_HEAD.id(), alignment("left"), "");
        paragraph(PaperStyle.CELL_FIGURE, PaperStyle.CELL.id(), alignment("right"), "");
        String low = "<w:spacing w:line=\"" + measures.pitch() / 2 + "\" w:lineRule=\"exact\"/>";
        paragraph(PaperStyle.AFTER_TABLE, "Normal", OFF_GRID + low, size(2));
        boolean own = taken.add("TableNormal");
        if (own) {
            out.append("""
                    <w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>\
                    <w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>""");
            out.append(CELL_MARGINS).append("</w:tblPr></w:style>");
        }
        if (taken.add("RuledTable")) {
            ruledTable(own ? "" : CELL_MARGINS);
        }
    }

    private void ruledTable(String margins) {
        out.append("""
                <w:style w:type="table" w:styleId="RuledTable"><w:name w:val="罫線表"/><w:basedOn w:val="TableNormal"/>\
                <w:qFormat/><w:tblPr><w:tblBorders>""");
        for (String side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
            out.append("<w:").append(side).append(" w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>");
        }
        out.append("</w:tblBorders>").append(margins).append("</w:tblPr></w:style>");
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

    /** Indents in full-width letters. */
    private String ems(int left, int firstLine) {
        return indent(left * measures.em(), firstLine * measures.em());
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
}
