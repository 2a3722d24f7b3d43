package org.jobun.render.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jobun.document.Anchor;
import org.jobun.document.Article;
import org.jobun.document.BlockVisitor;
import org.jobun.document.Document;
import org.jobun.document.Item;
import org.jobun.document.Label;
import org.jobun.document.Paragraph;
import org.jobun.document.SignatureBlock;
import org.jobun.document.StampPlace;
import org.jobun.document.Table;
import org.jobun.document.TextBlock;
import org.jobun.document.Title;
import org.jobun.font.ProgramFonts;
import org.jobun.house.MarginText;
import org.jobun.house.NumberingScheme;
import org.jobun.house.WordTemplate;

/**
 * Lays a paper out as rows, as municipal contracts are set: captions in brackets one em in, 第n条 and the
 * number of a 項 at the margin with the lines below one em in, 号 one em in and each deeper level one more.
 */
final class PaperLayout implements BlockVisitor<Void> {
    private final Document document;
    private final Rows rows;
    private final FontChain faces;
    private final Clusters body;
    private final Clusters captions;
    private final Clusters small;
    private final Tag root = new Tag("Document");
    private final List<OutlineEntry> outline = new ArrayList<>();
    /** Where the rows of the block before and of this one begin. */
    private int before;

    private int current;

    private PaperLayout(Document document, int pitch, FontChain faces) {
        this.document = document;
        this.rows = new Rows(document.style(), MarginLayout.frame(document, faces), pitch);
        int size = document.style().bodySize();
        this.faces = faces;
        this.body = faces.in(ProgramFonts.body(), size);
        this.captions = faces.in(document.style().boldCaptions() ? ProgramFonts.heading() : ProgramFonts.body(), size);
        this.small = faces.in(ProgramFonts.body(), size * 85 / 100);
    }

    /** An entry of the outline. */
    record OutlineEntry(String title, Anchor anchor) {}

    /** A laid-out paper before it is cut into pages. */
    record Laid(List<Row> rows, Tag root, List<OutlineEntry> outline) {}

    /** @param pitch of lines, in mpt */
    static Laid of(Document document, int pitch, FontChain faces) {
        PaperLayout layout = new PaperLayout(document, pitch, faces);
        document.blocks().forEach(block -> {
            layout.before = layout.current;
            layout.current = layout.rows.all().size();
            block.accept(layout);
        });
        return new Laid(layout.rows.all(), layout.root, layout.outline);
    }

    private int em() {
        return rows.em();
    }

    @Override
    public Void title(Title title) {
        Optional<WordTemplate> look = document.style().word().filter(own -> own.has("Title"));
        int size = document.style().titleSize();
        MarginText.Align align =
                look.map(own -> own.paragraphs("Title").align()).orElse(MarginText.Align.CENTER);
        int above = look.map(own -> own.paragraphs("Title").before()).orElse(rows.pitch() / 2);
        int below = look.map(own -> own.paragraphs("Title").after()).orElse(rows.pitch());
        List<Cluster> text = faces.in(ProgramFonts.heading(), size).of(title.text());
        Tag tag = root.add("H1");
        int natural = Composer.width(text);
        int wanted = natural + (text.size() - 1) * title.halfEmsBetween() * size / 2;
        int height = Math.max(rows.pitch(), size * 16 / 10);
        if (wanted <= rows.width()) {
            Line line = Composer.evenly(text, shift(align, rows.width() - wanted), wanted);
            rows.add(rows.row(line, tag, height).spaced(above).kept());
        } else {
            for (Line line : Composer.lines(text, 0, 0, rows.width(), Composer.Fill.NATURAL)) {
                rows.add(rows.row(line.movedBy(shift(align, rows.width() - line.width())), tag, height)
                        .kept());
            }
        }
        if (below > 0) {
            rows.add(new Row(below, 0, List.of(), List.of(), true, null, List.of()));
        }
        return null;
    }

    private static int shift(MarginText.Align align, int room) {
        return switch (align) {
            case LEFT -> 0;
            case CENTER -> room / 2;
            case RIGHT -> room;
        };
    }

    @Override
    public Void text(TextBlock block) {
        Tag tag = root.add("P");
        boolean note = block.layout() == TextBlock.Layout.NOTE;
        List<Cluster> text = (note ? small : body).of(block.text());
        int space = rows.space(styleOf(block.layout()), rows.pitch() / 3);
        switch (block.layout()) {
            case BODY ->
                rows.addBlock(Composer.lines(text, em(), 0, rows.width(), rows.fill()), tag, space, false, List.of());
            case FLUSH, NOTE ->
                rows.addBlock(Composer.lines(text, 0, 0, rows.width(), rows.fill()), tag, space, false, List.of());
            case CENTER -> addPlaced(text, tag, 2, document.style().word().isPresent() ? space : 0);
            case END -> addPlaced(text, tag, 1, document.style().word().isPresent() ? space : 0);
        }
        return null;
    }

    /** The style that Word papers give a text. */
    private static String styleOf(TextBlock.Layout layout) {
        return switch (layout) {
            case BODY -> "BodyIndented";
            case FLUSH -> "Normal";
            case NOTE -> "Note";
            case CENTER -> "Centered";
            case END -> "AtEnd";
        };
    }

    /** A line in the centre (share 2) or at the end (share 1). */
    private void addPlaced(List<Cluster> text, Tag tag, int share, int space) {
        int above = space;
        for (Line line : Composer.lines(text, 0, 0, rows.width(), Composer.Fill.NATURAL)) {
            int x = (rows.width() - line.width()) / share;
            rows.add(rows.row(line.movedBy(x), tag, rows.pitch()).spaced(above).kept());
            above = 0;
        }
    }

    @Override
    public Void table(Table table) {
        new TableLayout(rows, body, captions).add(table, root.addTable(table.summary()));
        return null;
    }

    @Override
    public Void article(Article article) {
        boolean outlined = document.numbering().kind() == NumberingScheme.Kind.OUTLINE;
        boolean above = document.numbering().captions() == NumberingScheme.Captions.ABOVE;
        Tag section = root.add("Sect");
        String caption = article.caption();
        String label = article.label().text();
        outline.add(new OutlineEntry(caption.isEmpty() ? label : label + "　" + caption, article.anchor()));
        List<Anchor> anchors = new ArrayList<>(List.of(article.anchor()));
        if (outlined) {
            heading(label, caption, section.add("H2"), anchors);
            anchors.clear();
        } else if (above && !caption.isEmpty()) {
            List<Cluster> text = captions.of("（" + caption + "）");
            List<Line> lines = Composer.lines(text, em(), em() * 2, rows.width(), Composer.Fill.NATURAL);
            rows.addBlock(lines, section.add("H2"), rows.space("ArticleCaption", rows.pitch() / 4), true, anchors);
            anchors.clear();
        }
        boolean inline = !above && !caption.isEmpty();
        String head = inline ? label + "（" + caption + "）" : label;
        // Made before the list of its 項: 第1条（総則） on the line of the text is a heading too.
        Tag heading = inline && !outlined ? section.add("H2") : null;
        Tag list = null;
        for (Paragraph paragraph : article.paragraphs()) {
            anchors.add(paragraph.anchor());
            boolean inList = !outlined || paragraph.label().isPrinted();
            list = inList && list == null ? section.add("L") : inList ? list : null;
            if (outlined) {
                outlineParagraph(paragraph, inList ? list : section, anchors);
            } else {
                boolean first = paragraph.label().number() == 1;
                String own = first ? head : paragraph.label().text();
                int usual = first && (!above || caption.isEmpty()) ? rows.pitch() / 4 : 0;
                int space = rows.space(first ? "Level1" : "Level2", usual);
                Tag entry = list.add("LI");
                Tag labelTag = first && heading != null ? heading : own.isEmpty() ? null : entry.add("Lbl");
                Tag body = entry.add("LBody");
                labelled(own, labelTag, paragraph, new Indent(0, em(), space), body, anchors);
                items(paragraph.items(), 1, body);
            }
            anchors.clear();
        }
        return null;
    }

    /** {@code 3　再委託の制限} */
    private void heading(String label, String caption, Tag tag, List<Anchor> anchors) {
        List<Cluster> text = new ArrayList<>(captions.of(label));
        int indent = Math.max(em() * 2, Composer.width(text) + em());
        int rest = indent - Composer.width(text);
        Line number =
                Composer.lines(text, 0, 0, rows.width(), Composer.Fill.NATURAL).get(0);
        List<Line> lines = caption.isEmpty()
                ? List.of(number)
                : Composer.lines(
                        captions.of(caption), number.width() + rest, indent, rows.width(), Composer.Fill.NATURAL);
        rows.addBlock(lines, tag, rows.space("SectionHeading", rows.pitch() / 2), true, anchors);
        if (!caption.isEmpty()) {
            prepend(lines.size(), number, tag);
        }
    }

    /** Sets a label on the first of the rows added last, before its text. */
    private void prepend(int rowsBack, Line label, Tag tag) {
        int index = rows.all().size() - rowsBack;
        Row first = rows.all().get(index);
        List<Row.Text> texts = new ArrayList<>();
        texts.add(new Row.Text(label, first.texts().get(0).baseline(), tag));
        texts.addAll(first.texts());
        rows.all()
                .set(
                        index,
                        new Row(
                                first.height(),
                                first.space(),
                                texts,
                                first.rules(),
                                first.keepNext(),
                                first.table(),
                                first.anchors()));
    }

    /** @param parent a list where the paragraph has a number, else the section */
    private void outlineParagraph(Paragraph paragraph, Tag parent, List<Anchor> anchors) {
        Label label = paragraph.label();
        if (label.isPrinted()) {
            Tag entry = parent.add("LI");
            Tag labelTag = entry.add("Lbl");
            Tag textTag = entry.add("LBody");
            labelled(
                    label.text(),
                    labelTag,
                    paragraph,
                    new Indent(em(), em() * 3, rows.space("Normal", 0)),
                    textTag,
                    anchors);
            items(paragraph.items(), 3, textTag);
        } else {
            List<Line> lines = Composer.lines(body.of(paragraph.text()), em() * 3, em() * 2, rows.width(), rows.fill());
            rows.addBlock(
                    lines,
                    parent.add("P"),
                    rows.space("Normal", 0),
                    !paragraph.items().isEmpty(),
                    anchors);
            items(paragraph.items(), 2, parent);
        }
    }

    /** Where the label of a 項 stands, where its lines below start, and what room is above. */
    private record Indent(int x, int hang, int space) {}

    /** A 項: its label, the text behind it, further lines at the hanging indent. */
    private void labelled(
            String label, Tag labelTag, Paragraph paragraph, Indent indent, Tag tag, List<Anchor> anchors) {
        List<Cluster> number = body.of(label);
        int width = Composer.width(number);
        int x = indent.x();
        int hang = indent.hang();
        // Half-width numbers (2, 10) end short of the indent; all others are followed by one em.
        int start = Math.max(hang, x + width + (width < em() * 3 / 2 && hang > x + width ? 0 : em()));
        // The words before a list stay on the page of its first 号.
        boolean keepNext = !paragraph.items().isEmpty();
        List<Cluster> text = body.of(paragraph.text());
        if (start + em() * 2 > rows.width() && !text.isEmpty()) {
            // A label with a caption as long as the line stands on lines of its own.
            List<Line> lines = Composer.lines(number, x, hang, rows.width(), rows.fill());
            rows.addBlock(lines, labelTag, indent.space(), true, anchors);
            rows.addBlock(Composer.lines(text, hang, hang, rows.width(), rows.fill()), tag, 0, keepNext, List.of());
            return;
        }
        Hanging place = new Hanging(x, start, hang, indent.space(), keepNext);
        hanging(number, labelTag, text, tag, place, anchors);
    }

    /** Where a label stands, where its text starts, where further lines start, and what room is above. */
    private record Hanging(int x, int start, int hang, int space, boolean keepNext) {}

    private void hanging(
            List<Cluster> label, Tag labelTag, List<Cluster> text, Tag textTag, Hanging place, List<Anchor> anchors) {
        List<Line> lines = text.isEmpty()
                ? List.of(new Line(place.start(), List.of(), new int[0], 0))
                : Composer.lines(text, place.start(), place.hang(), rows.width(), rows.fill());
        rows.addBlock(lines, textTag, place.space(), place.keepNext(), anchors);
        if (!label.isEmpty()) {
            Line number = Composer.lines(label, place.x(), place.x(), rows.width(), Composer.Fill.NATURAL)
                    .get(0);
            prepend(lines.size(), number, labelTag);
        }
    }

    private void items(List<Item> items, int depth, Tag parent) {
        if (items.isEmpty()) {
            return;
        }
        Tag list = parent.add("L");
        boolean together = depth > 1 && Item.isShort(items);
        for (Item item : items) {
            Tag entry = list.add("LI");
            Tag labelTag = entry.add("Lbl");
            Tag bodyTag = entry.add("LBody");
            List<Cluster> label = body.of(item.label().text());
            int x = depth * em();
            int start = x + Math.max(em() * 2, Composer.width(label) + em() / 2);
            boolean last = item == items.get(items.size() - 1);
            boolean keepNext = !item.items().isEmpty() || together && !last;
            int space = rows.space("Level" + Math.min(depth + 2, 6), 0);
            Hanging place = new Hanging(x, start, start, space, keepNext);
            hanging(label, labelTag, body.of(item.text()), bodyTag, place, List.of(item.anchor()));
            items(item.items(), depth + 1, bodyTag);
        }
    }

    @Override
    public Void signature(SignatureBlock signature) {
        List<Row> sentence = new ArrayList<>(rows.all().subList(before, current));
        // The block is not signed on a page of its own: the sentence before it stays with it.
        int index = rows.all().size() - 1;
        int height = new SignatureLayout(rows, body).add(signature, root);
        int together = height
                + sentence.stream().mapToInt(row -> row.height() + row.space()).sum();
        if (index >= 0 && together <= rows.pageHeight()) {
            rows.all().set(index, rows.all().get(index).kept());
        }
        return null;
    }

    @Override
    public Void stampPlace(StampPlace place) {
        // 25 mm, as wide as the largest stamps need.
        int side = 70_850;
        int x = place.left() ? 0 : rows.width() - side;
        List<Cluster> text = small.of(place.text());
        List<Row.Text> texts = new ArrayList<>();
        Tag tag = root.add("P");
        List<Line> lines = Composer.lines(text, x, x, x + side, Composer.Fill.NATURAL);
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            Line centred = line.movedBy((side - line.width()) / 2);
            texts.add(new Row.Text(centred, side / 2 + (i + 1) * em() - lines.size() * em() / 2, tag));
        }
        List<Row.Rule> box = List.of(
                new Row.Rule(x, 0, x + side, 0, true),
                new Row.Rule(x, side, x + side, side, true),
                new Row.Rule(x, 0, x, side, true),
                new Row.Rule(x + side, 0, x + side, side, true));
        rows.add(new Row(side, 0, texts, box, true, null, List.of()));
        return null;
    }
}
