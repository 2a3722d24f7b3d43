package org.jobun.render.html;

import java.util.List;
import java.util.Locale;
import org.jobun.document.Article;
import org.jobun.document.BlockVisitor;
import org.jobun.document.Contents;
import org.jobun.document.Heading;
import org.jobun.document.Inline;
import org.jobun.document.Item;
import org.jobun.document.Mark;
import org.jobun.document.Paragraph;
import org.jobun.document.SignatureBlock;
import org.jobun.document.StampPlace;
import org.jobun.document.Table;
import org.jobun.document.TextBlock;
import org.jobun.document.Title;
import org.jobun.house.NumberingScheme;

/** Blocks as HTML. Labels are text, so that what is copied keeps its numbers. */
final class HtmlBlocks implements BlockVisitor<Void> {
    private final StringBuilder out;
    private final NumberingScheme numbering;
    private final HtmlInlines inlines;
    private final HtmlFrame frame;
    /** How many headings that divide the paper stand above. */
    private int depth;

    HtmlBlocks(StringBuilder out, NumberingScheme numbering, HtmlInlines inlines, HtmlFrame frame) {
        this(out, numbering, inlines, frame, 0);
    }

    /** @param depth how many headings stand above what comes next */
    HtmlBlocks(StringBuilder out, NumberingScheme numbering, HtmlInlines inlines, HtmlFrame frame, int depth) {
        this.depth = depth;
        this.out = out;
        this.numbering = numbering;
        this.inlines = inlines;
        this.frame = frame;
    }

    /** How many headings stand above what comes next. */
    int depth() {
        return depth;
    }

    @Override
    public Void heading(Heading heading) {
        int own = heading.rank().depth();
        String start = frame.below(frame.heading(), own);
        String kind = heading.rank().name().toLowerCase(Locale.ROOT);
        out.append(start, 0, start.length() - 1)
                .append(" class=\"division ")
                .append(kind)
                .append("\" id=\"");
        out.append(HtmlInlines.id(heading.anchor())).append("\">");
        out.append(label(heading.label().text())).append(HtmlText.of(heading.caption()));
        out.append(frame.endBelow(own));
        depth = own + 1;
        return null;
    }

    @Override
    public Void contents(Contents contents) {
        String title = HtmlText.of(contents.title());
        out.append("<nav class=\"contents\" aria-label=\"").append(title).append("\">\n<p class=\"center\">");
        out.append(title).append("</p>\n<ul>\n");
        for (Contents.Entry entry : contents.entries()) {
            out.append("<li class=\"depth").append(entry.depth()).append("\">");
            out.append(entry.number().isEmpty() ? link(entry) : inlines.of(entry.text()));
            out.append("</li>\n");
        }
        out.append("</ul>\n</nav>\n");
        return null;
    }

    private static String link(Contents.Entry entry) {
        return "<a href=\"#" + HtmlInlines.id(entry.heading()) + "\">" + HtmlText.of(entry.caption()) + "</a>";
    }

    @Override
    public Void title(Title title) {
        out.append(frame.title()).append(HtmlText.of(title.text())).append(frame.endOfTitle());
        return null;
    }

    @Override
    public Void text(TextBlock block) {
        String layout = block.layout().name().toLowerCase(Locale.ROOT);
        out.append("<p class=\"").append(layout).append('"');
        id(block.mark());
        out.append('>');
        out.append(inlines.of(block.text())).append("</p>\n");
        return null;
    }

    @Override
    public Void table(Table table) {
        out.append("<table aria-label=\"").append(HtmlText.of(table.summary())).append("\">\n<colgroup>");
        for (int width : table.widths()) {
            out.append(frame.column(width / 10 + "." + width % 10));
        }
        out.append("</colgroup>\n");
        for (int row = 0; row < table.rows().size(); row++) {
            Table.RowNumber number = table.rows().get(row).number();
            out.append("<tr");
            id(number == null ? null : number.mark());
            out.append('>');
            for (int column = 0; column < table.widths().size(); column++) {
                cell(table, row, column);
            }
            out.append("</tr>\n");
        }
        out.append("</table>\n");
        return null;
    }

    /** @param mark null for what nothing refers to */
    private void id(Mark mark) {
        if (mark != null) {
            out.append(" id=\"").append(HtmlInlines.id(mark.anchor())).append('"');
        }
    }

    private void cell(Table table, int row, int column) {
        Table.Cell cell = table.rows().get(row).cells().get(column);
        boolean head = row < table.headRows();
        boolean heading = head || cell.heading();
        out.append(
                heading
                        ? head ? "<th scope=\"col\">" : "<th scope=\"row\">"
                        : table.atTop()
                                ? "<td style=\"vertical-align: top\">"
                                : table.atRight(row, column) ? "<td class=\"figure\">" : "<td>");
        out.append(String.join("<br>\n", cell.lines().stream().map(inlines::of).toList()));
        out.append(heading ? "</th>" : "</td>");
    }

    @Override
    public Void article(Article article) {
        out.append("<section id=\"").append(HtmlInlines.id(article.anchor())).append("\">\n");
        if (article.isSection(numbering)) {
            String head = label(article.label().text()) + HtmlText.of(article.caption());
            out.append(frame.below(frame.outline(), depth)).append(head).append(frame.endBelow(depth));
            article.paragraphs().forEach(paragraph -> paragraph("", paragraph, "paragraph deep"));
        } else {
            String head = head(article);
            article.paragraphs()
                    .forEach(paragraph ->
                            paragraph(paragraph.label().number() == 1 ? head : "", paragraph, "paragraph"));
        }
        out.append("</section>\n");
        return null;
    }

    /** The number of an article on the line of its text, with the caption where that is not written above. */
    private String head(Article article) {
        String label = article.label().text();
        if (numbering.printed(article.caption()).isEmpty()) {
            return label(label);
        }
        String caption = "（" + article.caption() + "）";
        if (numbering.captions() != NumberingScheme.Captions.ABOVE) {
            return label(label + caption);
        }
        out.append(frame.below(frame.heading(), depth))
                .append(HtmlText.of(caption))
                .append(frame.endBelow(depth));
        return label(label);
    }

    private static String label(String text) {
        return text.isEmpty() ? "" : "<span class=\"label\">" + HtmlText.of(text) + "</span>";
    }

    private void paragraph(String head, Paragraph paragraph, String kind) {
        out.append("<div class=\"").append(kind).append("\" id=\"");
        out.append(HtmlInlines.id(paragraph.anchor())).append("\">\n<p>").append(head);
        out.append(label(paragraph.label().text()))
                .append(inlines.of(paragraph.text()))
                .append("</p>\n");
        paragraph.inserts().forEach(insert -> insert.accept(this));
        items(paragraph.items());
        out.append("</div>\n");
    }

    private void items(List<Item> items) {
        if (items.isEmpty()) {
            return;
        }
        out.append("<ol>\n");
        for (Item item : items) {
            out.append("<li id=\"").append(HtmlInlines.id(item.anchor())).append("\"><p>");
            out.append(label(item.label().text()))
                    .append(inlines.of(item.text()))
                    .append("</p>\n");
            item.inserts().forEach(insert -> insert.accept(this));
            items(item.items());
            out.append("</li>\n");
        }
        out.append("</ol>\n");
    }

    @Override
    public Void signature(SignatureBlock signature) {
        out.append("<div class=\"signature\">\n");
        if (!signature.date().isEmpty()) {
            out.append("<p>").append(inlines.of(signature.date())).append("</p>\n");
        }
        signature.signatories().forEach(this::signatory);
        out.append("</div>\n");
        return null;
    }

    private void signatory(SignatureBlock.Signatory signatory) {
        out.append("<div class=\"signatory\"><p class=\"role\">");
        out.append(HtmlText.of(signatory.role())).append("</p>\n<dl>\n");
        for (int i = 0; i < signatory.lines().size(); i++) {
            SignatureBlock.Line line = signatory.lines().get(i);
            boolean sealed = signatory.seal() && i == signatory.lines().size() - 1;
            line(line.label(), line.value(), sealed);
        }
        out.append("</dl></div>\n");
    }

    private void line(String label, List<Inline> value, boolean sealed) {
        out.append("<div><dt>").append(HtmlText.of(label)).append("</dt><dd>").append(inlines.of(value));
        out.append(sealed ? "<span class=\"seal\">印</span>" : "").append("</dd></div>\n");
    }

    @Override
    public Void stampPlace(StampPlace place) {
        out.append(place.left() ? "<p class=\"stamp left\">" : "<p class=\"stamp\">")
                .append(HtmlText.of(place.text()))
                .append("</p>\n");
        return null;
    }
}
