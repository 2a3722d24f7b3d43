package org.jobun.bench;

import java.util.List;

/** The contract as a Typst file that reads its values from {@code data.json}. */
final class Typst {
    private static final String HEAD = """
            #let d = json("data.json")
            #set page(width: 595.3pt, height: 841.9pt, margin: (top: 70.85pt, right: 48.2pt, bottom: 70.85pt, left: 85.05pt),
              header: align(right, text(size: 9pt)[（案）]), footer: context align(center, text(size: 9pt, counter(page).display("1/1", both: true))))
            #set text(font: ("BIZ UDMincho", "Noto Serif JP"), size: 11pt, lang: "ja", cjk-latin-spacing: none, top-edge: 0.88em, bottom-edge: -0.12em)
            #set par(justify: true, leading: 7.5pt, spacing: 7.5pt)
            #set document(title: "業務委託契約書")
            #let gothic(body) = text(font: ("BIZ UDGothic", "Noto Serif JP"), weight: "bold", body)
            #let STAMP(body) = block(width: 100%, above: 25pt, below: 25pt, align(right, body))
            #let TITLE(body) = block(width: 100%, above: 17pt, below: 26pt, align(center, text(size: 16.5pt, gothic(body))))
            #let BODY(body) = par(first-line-indent: (amount: 1em, all: true), body)
            #let CAPTION(body) = block(sticky: true, pad(left: 1em, gothic(body)))
            #let ARTICLE(body) = par(hanging-indent: 1em, body)
            #let PARAGRAPH(body) = par(hanging-indent: 1em, body)
            #let ITEM(body) = pad(left: 1em, par(hanging-indent: 2em, body))
            #let DATE(body) = block(above: 26pt, below: 26pt, pad(left: 1em, body))
            #let ROLE(body) = block(sticky: true, pad(left: 10em, body))
            #let SIGNATURE(body) = block(sticky: true, pad(left: 11em, body))
            """;

    private Typst() {}

    static String of(Template template) {
        StringBuilder out = new StringBuilder(HEAD);
        lines(template.lines(), "d.", out);
        return out.toString();
    }

    private static void lines(List<Line> lines, String owner, StringBuilder out) {
        for (Line line : lines) {
            if (line instanceof Line.Text text) {
                out.append('#').append(text.look()).append('[');
                spans(text.label(), owner, out);
                out.append(text.label().isEmpty() ? "" : "　");
                spans(text.text(), owner, out);
                out.append("]\n");
            } else if (line instanceof Line.Ruled ruled) {
                table(ruled, owner, out);
            } else if (line instanceof Line.When when) {
                out.append("#if d.").append(when.condition()).append(" [\n");
                lines(when.lines(), owner, out);
                out.append("]\n");
            } else if (line instanceof Line.EachMember each) {
                out.append("#for m in d.members [\n");
                lines(each.lines(), "m.", out);
                out.append("]\n");
            }
        }
    }

    private static void table(Line.Ruled ruled, String owner, StringBuilder out) {
        out.append("#table(columns: (22%, 78%), stroke: 0.5pt, inset: (x: 5pt, y: 6.5pt),\n");
        for (Line.Row row : ruled.rows()) {
            out.append("  align(center, gothic[").append(row.head()).append("]), [");
            for (int i = 0; i < row.cell().size(); i++) {
                out.append(i > 0 ? " \\ " : "");
                spans(row.cell().get(i), owner, out);
            }
            out.append("],\n");
        }
        out.append(")\n");
    }

    private static void spans(List<Span> spans, String owner, StringBuilder out) {
        for (Span span : spans) {
            if (span instanceof Span.Slot slot) {
                out.append("#(").append(owner).append(slot.name()).append(')');
            } else if (span instanceof Span.Words words) {
                out.append(words.text().replaceAll("([\\\\#*_\\[\\]$@<~`])", "\\\\$1"));
            }
        }
    }
}
