package org.jobun.render.text;

import java.util.ArrayList;
import java.util.List;
import org.jobun.document.Article;
import org.jobun.document.BlockVisitor;
import org.jobun.document.Contents;
import org.jobun.document.Document;
import org.jobun.document.Heading;
import org.jobun.document.Inline;
import org.jobun.document.Item;
import org.jobun.document.Paragraph;
import org.jobun.document.SignatureBlock;
import org.jobun.document.StampPlace;
import org.jobun.document.Table;
import org.jobun.document.TextBlock;
import org.jobun.document.Title;
import org.jobun.house.NumberingScheme;

/**
 * The lines of a paper. An empty line separates articles; a tab separates the cells of a table; U+3000
 * stands between a label and its text and indents what is deeper.
 */
final class TextLines implements BlockVisitor<Void> {
    private static final String SPACE = "\u3000";
    /** Blanks before 第1章. */
    private static final int HEADING_INDENT = 3;

    private final NumberingScheme numbering;
    private final List<String> lines = new ArrayList<>();

    private TextLines(NumberingScheme numbering) {
        this.numbering = numbering;
    }

    static List<String> of(Document document) {
        TextLines lines = new TextLines(document.numbering());
        document.blocks().forEach(block -> block.accept(lines));
        return lines.lines;
    }

    private static String text(List<Inline> inlines) {
        StringBuilder out = new StringBuilder();
        inlines.forEach(inline -> out.append(inline.text()));
        return out.toString();
    }

    private void gap() {
        if (!lines.isEmpty() && !lines.get(lines.size() - 1).isEmpty()) {
            lines.add("");
        }
    }

    @Override
    public Void title(Title title) {
        lines.add(title.text());
        gap();
        return null;
    }

    @Override
    public Void text(TextBlock block) {
        if (block.mark() != null) {
            gap();
        }
        int indent = switch (block.layout()) {
            case BODY -> 1;
            case FORMULA -> 3;
            default -> 0;
        };
        lines.add(SPACE.repeat(indent) + text(block.text()));
        return null;
    }

    @Override
    public Void table(Table table) {
        gap();
        for (Table.Row row : table.rows()) {
            List<String> cells = new ArrayList<>();
            for (Table.Cell cell : row.cells()) {
                cells.add(String.join(
                        " ", cell.lines().stream().map(TextLines::text).toList()));
            }
            lines.add(String.join("\t", cells));
        }
        gap();
        return null;
    }

    @Override
    public Void article(Article article) {
        gap();
        String label = article.label().text();
        String caption = numbering.printed(article.caption());
        if (article.isSection(numbering)) {
            lines.add(caption.isEmpty() ? label : label + SPACE + caption);
            article.paragraphs().forEach(paragraph -> paragraph("", paragraph, 1));
            return null;
        }
        boolean inline = numbering.captions() == NumberingScheme.Captions.INLINE;
        String bracketed = caption.isEmpty() ? "" : "（" + caption + "）";
        if (!inline && !bracketed.isEmpty()) {
            lines.add(bracketed);
        }
        String head = inline ? label + bracketed : label;
        article.paragraphs().forEach(paragraph -> paragraph(paragraph.label().number() == 1 ? head : "", paragraph, 0));
        return null;
    }

    private void paragraph(String head, Paragraph paragraph, int depth) {
        provision(head + paragraph.label().text(), text(paragraph.text()), depth);
        paragraph.inserts().forEach(insert -> insert.accept(this));
        items(paragraph.items(), depth + 1);
    }

    private void items(List<Item> items, int depth) {
        for (Item item : items) {
            provision(item.label().text(), text(item.text()), depth);
            item.inserts().forEach(insert -> insert.accept(this));
            items(item.items(), depth + 1);
        }
    }

    private void provision(String label, String text, int depth) {
        lines.add(SPACE.repeat(depth) + label + (label.isEmpty() ? "" : SPACE) + text);
    }

    @Override
    public Void signature(SignatureBlock signature) {
        gap();
        if (!signature.date().isEmpty()) {
            lines.add(text(signature.date()));
            gap();
        }
        signature.signatories().forEach(this::signatory);
        return null;
    }

    private void signatory(SignatureBlock.Signatory signatory) {
        lines.add(signatory.role());
        for (int i = 0; i < signatory.lines().size(); i++) {
            SignatureBlock.Line line = signatory.lines().get(i);
            boolean sealed = signatory.seal() && i == signatory.lines().size() - 1;
            lines.add(SPACE + line.label() + SPACE + text(line.value()) + (sealed ? SPACE + "印" : ""));
        }
        gap();
    }

    @Override
    public Void heading(Heading heading) {
        gap();
        String label = heading.label().text();
        String indent = SPACE.repeat(HEADING_INDENT + heading.rank().depth());
        lines.add(indent + label + (label.isEmpty() ? "" : SPACE) + heading.caption());
        gap();
        return null;
    }

    @Override
    public Void contents(Contents contents) {
        gap();
        lines.add(contents.title());
        contents.entries().forEach(entry -> lines.add(SPACE.repeat(entry.depth() + 1) + text(entry.text())));
        gap();
        return null;
    }

    @Override
    public Void stampPlace(StampPlace place) {
        lines.add(place.text());
        gap();
        return null;
    }
}
