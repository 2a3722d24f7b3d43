package org.jobun.render.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jobun.house.HouseStyle;
import org.jobun.house.HouseStyle.Footer;
import org.jobun.house.HouseStyle.PageFrame;
import org.jobun.house.WordTemplate;
import org.jobun.house.WordTemplate.Pages;
import org.jobun.house.WordTemplate.Place;
import org.jobun.word.PaperStyle;
import org.jobun.word.XmlText;

/** Paper, margins, line grid, head and foot of the pages (ECMA-376 part 1, 17.6 and 17.10). */
final class PageXml {
    private static final String DRAFT_MARK = draftMark("");
    /** The style of heads may be the municipality's, centred or on the left. */
    private static final String DRAFT_MARK_AT_RIGHT = draftMark("<w:jc w:val=\"right\"/>");

    private PageXml() {}

    /** The last element of the body. */
    static String section(HouseStyle style, boolean draft) {
        String references = ownReferences(style, draft);
        Optional<WordTemplate.Section> taken = style.word().map(WordTemplate::section);
        return "<w:sectPr>"
                + taken.map(PageXml::references).orElse("")
                + references
                + taken.map(WordTemplate.Section::xml).orElseGet(() -> page(style, draft))
                + "</w:sectPr>";
    }

    private static String page(HouseStyle style, boolean draft) {
        PageFrame page = style.page();
        return size(page)
                + margins(page)
                + (draft && style.print().lineNumbers() ? "<w:lnNumType w:countBy=\"1\"/>" : "")
                + "<w:docGrid w:type=\"lines\" w:linePitch=\"" + Measures.twips(style.linePitch()) + "\"/>";
    }

    private static String size(PageFrame page) {
        String landscape = page.width() > page.height() ? " w:orient=\"landscape\"" : "";
        return "<w:pgSz w:w=\"" + Measures.twips(page.width()) + "\" w:h=\"" + Measures.twips(page.height()) + "\""
                + landscape + "/>";
    }

    /** Head and foot stand in the middle of the margins. */
    private static String margins(PageFrame page) {
        int top = Measures.twips(page.top());
        int bottom = Measures.twips(page.bottom());
        return String.format(
                Locale.ROOT,
                "<w:pgMar w:top=\"%d\" w:right=\"%d\" w:bottom=\"%d\" w:left=\"%d\" w:header=\"%d\" w:footer=\"%d\" w:gutter=\"0\"/>",
                top,
                Measures.twips(page.right()),
                bottom,
                Measures.twips(page.left()),
                top / 2,
                bottom / 2);
    }

    /** Heads and feet that were taken over. */
    private static String references(WordTemplate.Section section) {
        StringBuilder out = new StringBuilder();
        for (WordTemplate.Running running : section.running()) {
            reference(lower(running.place()), lower(running.pages()), PackageXml.idOf(running.file()), out);
        }
        return out.toString();
    }

    /**
     * Our own head and foot, on every kind of page for which the municipality's file has none. A file with any foot of its
     * own says what stands there, and ours stays away.
     */
    private static String ownReferences(HouseStyle style, boolean draft) {
        StringBuilder out = new StringBuilder();
        for (Pages pages : kindsOfPages(style)) {
            if (draft && !has(style, Place.HEADER, pages)) {
                reference("header", lower(pages), "header", out);
            }
        }
        for (Pages pages : kindsOfPages(style)) {
            if (hasOwnFooter(style)) {
                reference("footer", lower(pages), "footer", out);
            }
        }
        return out.toString();
    }

    static boolean hasOwnHeader(HouseStyle style, boolean draft) {
        return draft && kindsOfPages(style).stream().anyMatch(pages -> !has(style, Place.HEADER, pages));
    }

    static boolean hasOwnFooter(HouseStyle style) {
        return style.footer() != Footer.NONE
                && style.word().stream()
                        .flatMap(look -> look.section().running().stream())
                        .noneMatch(running -> running.place() == Place.FOOTER);
    }

    private static boolean has(HouseStyle style, Place place, Pages pages) {
        return style.word().stream()
                .flatMap(look -> look.section().running().stream())
                .anyMatch(running -> running.place() == place && running.pages() == pages);
    }

    private static List<Pages> kindsOfPages(HouseStyle style) {
        List<Pages> kinds = new ArrayList<>(List.of(Pages.DEFAULT));
        style.word().ifPresent(look -> {
            if (look.section().titlePage()) {
                kinds.add(Pages.FIRST);
            }
            if (look.settings().evenAndOdd()) {
                kinds.add(Pages.EVEN);
            }
        });
        return kinds;
    }

    private static void reference(String place, String pages, String id, StringBuilder out) {
        out.append("<w:").append(place).append("Reference w:type=\"").append(pages);
        out.append("\" r:id=\"").append(id).append("\"/>");
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String draftMark(String alignment) {
        return "<w:p><w:pPr><w:pStyle w:val=\"" + PaperStyle.HEADER.id() + "\"/>" + alignment
                + "</w:pPr><w:r><w:t>（案）</w:t></w:r></w:p>";
    }

    /** A head that was taken over, with 案 above what it says. */
    static String marked(String header) {
        int start = header.indexOf("<w:hdr");
        int end = header.indexOf('>', start);
        return header.charAt(end - 1) == '/'
                ? header.substring(0, end - 1) + ">" + DRAFT_MARK_AT_RIGHT + "</w:hdr>"
                : header.substring(0, end + 1) + DRAFT_MARK_AT_RIGHT + header.substring(end + 1);
    }

    /** 案 at the head of each page of a draft. */
    static String draftHeader() {
        return XmlText.HEAD + "<w:hdr " + XmlText.W + ">" + DRAFT_MARK + "</w:hdr>";
    }

    static String footer(Footer footer) {
        String page = field("PAGE", "1");
        String line = footer == Footer.PAGE ? run("－ ") + page + run(" －") : page + run("/") + field("NUMPAGES", "1");
        return XmlText.HEAD + "<w:ftr " + XmlText.W + "><w:p><w:pPr><w:pStyle w:val=\"" + PaperStyle.FOOTER.id()
                + "\"/></w:pPr>" + line + "</w:p></w:ftr>";
    }

    private static String field(String instruction, String shown) {
        StringBuilder out = new StringBuilder();
        FieldXml.write(instruction, shown, "", out);
        return out.toString();
    }

    private static String run(String text) {
        return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }
}
