package org.jobun.render.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jobun.document.Anchor;
import org.jobun.document.Article;
import org.jobun.document.Block;
import org.jobun.document.BlockVisitor;
import org.jobun.document.Contents;
import org.jobun.document.Document;
import org.jobun.document.Heading;
import org.jobun.document.Inline;
import org.jobun.document.SignatureBlock;
import org.jobun.document.StampPlace;
import org.jobun.document.Table;
import org.jobun.document.TextBlock;
import org.jobun.document.Title;
import org.jobun.font.ProgramFonts;
import org.jobun.house.MarginText;
import org.jobun.house.WordTemplate;

/** Lays a paper out as rows, as municipal contracts are set. */
final class PaperLayout implements BlockVisitor<Void> {
    /** Side of the place of a stamp: 25 mm, as wide as the largest stamps need. */
    private static final int STAMP = 70_850;

    /** Where 章 stand, in letters from the margin. */
    private static final int HEADING_INDENT = 3;

    private final Document document;
    private final RowBuilder rows;
    private final FontChain fonts;
    private final Shaper body;
    private final Shaper captions;
    private final Shaper small;
    /** What blocks stand in: the paper, or a provision. */
    private Tag root = new Tag("Document");

    private final List<OutlineEntry> outline = new ArrayList<>();
    /** How many headings that divide the paper stand above. */
    private int depth;
    /** Where the rows of the block before and of this one begin. */
    private int before;

    private int current;

    private PaperLayout(Document document, int pitch, FontChain fonts) {
        this.document = document;
        this.rows = new RowBuilder(document.style(), MarginLayout.frame(document, fonts), pitch);
        int size = document.style().bodySize();
        this.fonts = fonts;
        this.body = fonts.in(ProgramFonts.body(), size);
        this.captions = fonts.in(document.style().boldCaptions() ? ProgramFonts.heading() : ProgramFonts.body(), size);
        this.small = fonts.in(ProgramFonts.body(), size * 85 / 100);
    }

    /**
     * An entry of the outline.
     *
     * @param depth how many entries stand above it
     */
    record OutlineEntry(String title, Anchor anchor, int depth) {}

    /** A laid-out paper before it is cut into pages. */
    record Laid(List<Row> rows, Tag root, List<OutlineEntry> outline) {}

    /** @param pitch of lines, in mpt */
    static Laid of(Document document, int pitch, FontChain fonts) {
        PaperLayout layout = new PaperLayout(document, pitch, fonts);
        document.blocks().forEach(block -> {
            layout.before = layout.current;
            layout.current = layout.rows.all().size();
            block.accept(layout);
        });
        return new Laid(layout.rows.all(), layout.root, layout.outline);
    }

    @Override
    public Void title(Title title) {
        Optional<WordTemplate.Paragraphs> own =
                document.style().word().filter(look -> look.has("Title")).map(look -> look.paragraphs("Title"));
        MarginText.Align align = own.map(WordTemplate.Paragraphs::align).orElse(MarginText.Align.CENTER);
        int above = own.map(WordTemplate.Paragraphs::before).orElse(rows.pitch() / 2);
        int below = own.map(WordTemplate.Paragraphs::after).orElse(rows.pitch());
        titleLines(title, align, above);
        if (below > 0) {
            rows.add(Row.blank(below).kept());
        }
        return null;
    }

    /** On one line with its letters apart where that fits, else on several. */
    private void titleLines(Title title, MarginText.Align align, int above) {
        int size = document.style().titleSize();
        List<Cluster> text = fonts.in(ProgramFonts.heading(), size).of(title.text());
        Tag tag = root.add("H1");
        int wanted = Spacing.width(text) + (text.size() - 1) * title.halfEmsBetween() * size / 2;
        int height = Math.max(rows.pitch(), size * 16 / 10);
        if (wanted <= rows.width()) {
            Line line = LineSetter.evenly(text, shift(align, rows.width() - wanted), wanted);
            rows.add(rows.row(line, tag, height).spaced(above).kept());
            return;
        }
        for (Line line : natural(text, 0, rows.width())) {
            Line placed = line.movedBy(shift(align, rows.width() - line.width()));
            rows.add(rows.row(placed, tag, height).kept());
        }
    }

    private static List<Line> natural(List<Cluster> text, int x, int right) {
        return LineBreaker.lines(text, x, x, right, LineBreaker.Fill.NATURAL);
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
        if (block.mark() != null) {
            rows.begin(block.mark().anchor());
            outline.add(
                    new OutlineEntry(Inline.textOf(block.text()), block.mark().anchor(), 0));
        }
        boolean note = block.layout() == TextBlock.Layout.NOTE;
        List<Cluster> text = (note ? small : body).of(block.text());
        int space = rows.space(styleOf(block.layout()), rows.pitch() / 3);
        int ofFile = document.style().word().isPresent() ? space : 0;
        switch (block.layout()) {
            case BODY -> addRunning(text, tag, rows.em(), space);
            case FLUSH, NOTE -> {
                boolean head = block.mark() != null;
                List<Line> lines = LineBreaker.lines(text, 0, 0, rows.width(), rows.fill());
                rows.addBlock(lines, tag, head ? rows.pitch() / 2 : space, head);
            }
            case FORMULA ->
                rows.addBlock(
                        LineBreaker.lines(text, rows.em() * 3, rows.em() * 5, rows.width(), rows.fill()),
                        tag,
                        space,
                        false);
            case CENTER -> addPlaced(text, tag, MarginText.Align.CENTER, ofFile);
            case END -> addPlaced(text, tag, MarginText.Align.RIGHT, ofFile);
        }
        return null;
    }

    /** The style that Word papers give a text. */
    private static String styleOf(TextBlock.Layout layout) {
        return switch (layout) {
            case BODY, FORMULA -> "BodyIndented";
            case FLUSH -> "Normal";
            case NOTE -> "Note";
            case CENTER -> "Centered";
            case END -> "AtEnd";
        };
    }

    private void addRunning(List<Cluster> text, Tag tag, int indent, int space) {
        rows.addBlock(LineBreaker.lines(text, indent, 0, rows.width(), rows.fill()), tag, space, false);
    }

    private void addPlaced(List<Cluster> text, Tag tag, MarginText.Align align, int space) {
        int above = space;
        for (Line line : natural(text, 0, rows.width())) {
            Line placed = line.movedBy(shift(align, rows.width() - line.width()));
            rows.add(rows.row(placed, tag, rows.pitch()).spaced(above).kept());
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
        String label = article.label().text();
        String caption = document.numbering().printed(article.caption());
        String title = caption.isEmpty() ? label : (label + "　" + caption).strip();
        if (!title.isEmpty()) {
            outline.add(new OutlineEntry(title, article.anchor(), depth));
        }
        Tag section = root.add("Sect");
        String heading = headingTag(depth);
        if (article.isSection(document.numbering())) {
            new OutlineLayout(rows, body, captions, heading, this::insert).add(article, section);
        } else {
            new ArticleLayout(rows, body, captions, document.numbering(), heading, this::insert).add(article, section);
        }
        return null;
    }

    /** The title is the first heading. */
    private static String headingTag(int above) {
        return "H" + (above + 2);
    }

    @Override
    public Void heading(Heading heading) {
        int own = heading.rank().depth();
        String label = heading.label().text();
        String words = label.isEmpty() ? heading.caption() : label + "　" + heading.caption();
        outline.add(new OutlineEntry(words, heading.anchor(), own));
        depth = own + 1;
        rows.begin(heading.anchor());
        Tag tag = root.add(headingTag(own));
        int x = (HEADING_INDENT + own) * rows.em();
        int usual = rows.space(headingStyle(heading), rows.pitch() / 2);
        List<Cluster> text = captions.of(words);
        if (heading.rank() == Heading.Rank.SUPPLEMENT) {
            int width = Spacing.width(text) + (text.size() - 1) * rows.em();
            rows.addBlock(List.of(LineSetter.evenly(text, x, width)), tag, usual, true);
        } else {
            int hang = x + Spacing.width(captions.of(label)) + rows.em();
            List<Line> lines = LineBreaker.lines(text, x, hang, rows.width(), LineBreaker.Fill.NATURAL);
            rows.addBlock(lines, tag, usual, true);
        }
        return null;
    }

    private static String headingStyle(Heading heading) {
        return heading.rank() == Heading.Rank.SUPPLEMENT
                ? "SupplementHeading"
                : "Division" + (heading.rank().depth() + 1);
    }

    @Override
    public Void contents(Contents contents) {
        List<Cluster> title = body.of(contents.title());
        int width = Spacing.width(title) + (title.size() - 1) * rows.em();
        Line line = LineSetter.evenly(title, shift(MarginText.Align.CENTER, rows.width() - width), width);
        rows.addBlock(List.of(line), root.add("P"), rows.space("Centered", 0), true);
        Tag list = root.add("TOC");
        for (Contents.Entry entry : contents.entries()) {
            int x = (entry.depth() + 1) * rows.em();
            List<Line> lines =
                    LineBreaker.lines(body.of(entry.text()), x, x + rows.em(), rows.width(), LineBreaker.Fill.NATURAL);
            rows.addBlock(lines, list.add("TOCI").add("P"), rows.space("Normal", 0), false);
        }
        return null;
    }

    /** A table, a formula or a note within a provision. */
    private void insert(Block block, Tag provision) {
        Tag outer = root;
        root = provision;
        block.accept(this);
        root = outer;
    }

    @Override
    public Void signature(SignatureBlock signature) {
        int sentence = rows.all().subList(before, current).stream()
                .mapToInt(row -> row.height() + row.space())
                .sum();
        // The block is not signed on a page of its own: the sentence before it stays with it.
        int last = rows.all().size() - 1;
        int height = new SignatureLayout(rows, body).add(signature, root);
        if (last >= 0 && height + sentence <= rows.pageHeight()) {
            rows.keep(last);
        }
        return null;
    }

    @Override
    public Void stampPlace(StampPlace place) {
        int x = place.left() ? 0 : rows.width() - STAMP;
        List<Row.Text> texts = new ArrayList<>();
        Tag tag = root.add("P");
        List<Line> lines = natural(small.of(place.text()), x, x + STAMP);
        for (int i = 0; i < lines.size(); i++) {
            Line centred = lines.get(i).movedBy((STAMP - lines.get(i).width()) / 2);
            int baseline = STAMP / 2 + (i + 1) * rows.em() - lines.size() * rows.em() / 2;
            texts.add(new Row.Text(centred, baseline, tag));
        }
        rows.add(Row.of(STAMP, texts).ruled(box(x)).kept());
        return null;
    }

    private static List<Row.Rule> box(int x) {
        return List.of(
                new Row.Rule(x, 0, x + STAMP, 0, true),
                new Row.Rule(x, STAMP, x + STAMP, STAMP, true),
                new Row.Rule(x, 0, x, STAMP, true),
                new Row.Rule(x + STAMP, 0, x + STAMP, STAMP, true));
    }
}
