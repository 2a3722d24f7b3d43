package org.jobun.render.docx;

import org.jobun.document.Contents;
import org.jobun.document.Heading;
import org.jobun.word.PaperStyle;

/**
 * Headings 章, 節 and 款 as numbered paragraphs of a list of their own, 附則, and 目次, whose lines are fields: the number of
 * the heading, its words, and the numbers of the first and last article that it holds.
 */
final class DivisionXml {
    private final StringBuilder out;
    private final RunXml runs;
    private final ProvisionParagraph paragraphs;
    private final ReferencedProvisions targets;
    private final int em;

    DivisionXml(
            StringBuilder out,
            RunXml runs,
            ProvisionParagraph paragraphs,
            ReferencedProvisions targets,
            Measures measures) {
        this.out = out;
        this.runs = runs;
        this.paragraphs = paragraphs;
        this.targets = targets;
        this.em = measures.em();
    }

    void write(Heading heading) {
        String style = PaperStyle.ofHeading(heading.rank().depth(), heading.rank() == Heading.Rank.SUPPLEMENT);
        if (heading.rank() == Heading.Rank.SUPPLEMENT) {
            out.append("<w:p><w:pPr><w:pStyle w:val=\"").append(style).append("\"/></w:pPr>");
            runs.spaced(heading.caption(), (heading.caption().length() - 1) * em);
        } else {
            paragraphs.begin(style, heading.label());
            paragraphs.bookmark(heading.anchor());
            runs.text(heading.caption());
            paragraphs.endBookmarks();
        }
        out.append("</w:p>");
    }

    void write(Contents contents) {
        out.append("<w:p><w:pPr><w:pStyle w:val=\"")
                .append(PaperStyle.CENTER.id())
                .append("\"/><w:keepNext/></w:pPr>");
        runs.spaced(contents.title(), (contents.title().length() - 1) * em);
        out.append("</w:p>");
        contents.entries().forEach(this::entry);
    }

    private void entry(Contents.Entry entry) {
        out.append("<w:p><w:pPr><w:pStyle w:val=\"")
                .append(PaperStyle.NORMAL.id())
                .append("\"/>");
        out.append(StyleProperties.indent((entry.depth() + 1) * em, 0)).append("</w:pPr>");
        runs.all(entry.number());
        if (entry.number().isEmpty()) {
            runs.text(entry.caption());
        } else {
            runs.text("\u3000");
            String bookmark = ReferencedProvisions.nameOf(targets.idOf(entry.heading()));
            FieldXml.write("REF " + bookmark + " \\h", entry.caption(), "", out);
        }
        runs.all(entry.range());
        out.append("</w:p>");
    }
}
