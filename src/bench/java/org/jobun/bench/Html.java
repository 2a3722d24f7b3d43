package org.jobun.bench;

import java.util.List;

/** The contract as an XHTML template for FreeMarker, with the styles that openhtmltopdf sets it by. */
final class Html {
    private static final String STYLE = """
            @page { size: 595.3pt 841.9pt; margin: 70.85pt 48.2pt 70.85pt 85.05pt;
              @top-right { content: '（案）'; font-family: mincho; font-size: 9pt }
              @bottom-center { content: counter(page) '/' counter(pages); font-family: mincho; font-size: 9pt } }
            body { margin: 0; font-family: mincho, serifjp; font-size: 11pt; line-height: 18.5pt; text-align: justify }
            p { margin: 0 }
            .STAMP { text-align: right; margin: 25pt 0 }
            .TITLE { font-family: gothic; font-size: 16.5pt; text-align: center; margin: 9pt 0 18.5pt; line-height: 28pt }
            .BODY { text-indent: 11pt }
            .CAPTION { font-family: gothic; margin-left: 11pt; page-break-after: avoid }
            .ARTICLE, .PARAGRAPH { padding-left: 11pt; text-indent: -11pt }
            .ITEM { padding-left: 33pt; text-indent: -22pt }
            .DATE { margin: 18.5pt 0 18.5pt 11pt }
            .ROLE { margin-left: 110pt }
            .SIGNATURE { margin-left: 121pt; text-align: left }
            .ruled { width: 100%; border-collapse: collapse; line-height: 18.5pt }
            .ruled td { border: 0.5pt solid black; padding: 3pt 5pt }
            .HEAD { font-family: gothic; width: 22%; text-align: center }
            .CELL { text-align: left }
            """;

    private Html() {}

    static String of(Template template) {
        StringBuilder out = new StringBuilder("<html lang=\"ja\"><head><title>業務委託契約書</title><style>");
        out.append(STYLE).append("</style></head><body>\n");
        lines(template.lines(), "", out);
        return out.append("</body></html>\n").toString();
    }

    private static void lines(List<Line> lines, String owner, StringBuilder out) {
        for (Line line : lines) {
            if (line instanceof Line.Text text) {
                out.append("<p class=\"").append(text.look()).append("\">");
                spans(text.label(), owner, out);
                out.append(text.label().isEmpty() ? "" : "　");
                spans(text.text(), owner, out);
                out.append("</p>\n");
            } else if (line instanceof Line.Ruled ruled) {
                table(ruled, out);
            } else if (line instanceof Line.When when) {
                out.append("<#if ").append(when.condition()).append(">");
                lines(when.lines(), owner, out);
                out.append("</#if>\n");
            } else if (line instanceof Line.EachMember each) {
                out.append("<#list members as m>");
                lines(each.lines(), "m.", out);
                out.append("</#list>\n");
            }
        }
    }

    private static void table(Line.Ruled ruled, StringBuilder out) {
        out.append("<table class=\"ruled\">");
        for (Line.Row row : ruled.rows()) {
            out.append("<tr><td class=\"HEAD\">").append(row.head()).append("</td><td class=\"CELL\">");
            for (List<Span> line : row.cell()) {
                out.append("<p>");
                spans(line, "", out);
                out.append("</p>");
            }
            out.append("</td></tr>\n");
        }
        out.append("</table>\n");
    }

    private static void spans(List<Span> spans, String owner, StringBuilder out) {
        for (Span span : spans) {
            if (span instanceof Span.Slot slot) {
                out.append("${").append(owner).append(slot.name()).append('}');
            } else if (span instanceof Span.Words words) {
                out.append(words.text().replace("&", "&amp;").replace("<", "&lt;"));
            }
        }
    }
}
