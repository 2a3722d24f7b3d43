package org.jobun.render.docx;

import org.jobun.document.HouseStyle;
import org.jobun.document.HouseStyle.Footer;
import org.jobun.document.HouseStyle.PageFrame;

/** Paper, margins, line grid, head and foot of the pages (ECMA-376 part 1, 17.6 and 17.10). */
final class PageXml {
    private PageXml() {}

    /** The last element of the body. */
    static String section(HouseStyle style, boolean draft) {
        PageFrame page = style.page();
        String landscape = page.width() > page.height() ? " w:orient=\"landscape\"" : "";
        return "<w:sectPr>"
                + (draft ? "<w:headerReference w:type=\"default\" r:id=\"header\"/>" : "")
                + (style.footer() == Footer.NONE ? "" : "<w:footerReference w:type=\"default\" r:id=\"footer\"/>")
                + "<w:pgSz w:w=\"%d\" w:h=\"%d\"%s/>"
                        .formatted(Measures.twips(page.width()), Measures.twips(page.height()), landscape)
                + "<w:pgMar w:top=\"%d\" w:right=\"%d\" w:bottom=\"%d\" w:left=\"%d\" w:header=\"%d\" w:footer=\"%d\" w:gutter=\"0\"/>"
                        .formatted(
                                Measures.twips(page.top()),
                                Measures.twips(page.right()),
                                Measures.twips(page.bottom()),
                                Measures.twips(page.left()),
                                Measures.twips(page.top()) / 2,
                                Measures.twips(page.bottom()) / 2)
                + "<w:docGrid w:type=\"lines\" w:linePitch=\"%d\"/></w:sectPr>"
                        .formatted(Measures.twips(style.linePitch()));
    }

    /** 案 at the head of each page of a draft. */
    static String draftHeader() {
        return Xml.HEAD + "<w:hdr " + Xml.W + "><w:p><w:pPr><w:pStyle w:val=\"" + Style.HEADER
                + "\"/></w:pPr><w:r><w:t>（案）</w:t></w:r></w:p></w:hdr>";
    }

    static String footer(Footer footer) {
        String page = field("PAGE", "1");
        String line = footer == Footer.PAGE ? run("－ ") + page + run(" －") : page + run("/") + field("NUMPAGES", "1");
        return Xml.HEAD + "<w:ftr " + Xml.W + "><w:p><w:pPr><w:pStyle w:val=\"" + Style.FOOTER + "\"/></w:pPr>" + line
                + "</w:p></w:ftr>";
    }

    private static String field(String instruction, String shown) {
        return "<w:fldSimple w:instr=\" " + instruction + " \">" + run(shown) + "</w:fldSimple>";
    }

    private static String run(String text) {
        return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }
}
