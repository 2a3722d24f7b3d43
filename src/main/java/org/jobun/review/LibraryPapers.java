package org.jobun.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.Clause;
import org.jobun.catalog.HearingItem;
import org.jobun.catalog.Template;
import org.jobun.document.Anchor;
import org.jobun.document.Article;
import org.jobun.document.Block;
import org.jobun.document.Document;
import org.jobun.document.Imprint;
import org.jobun.document.Inline;
import org.jobun.document.Label;
import org.jobun.document.Origin;
import org.jobun.document.Paragraph;
import org.jobun.document.Standing;
import org.jobun.document.Table;
import org.jobun.document.TextBlock;
import org.jobun.document.Title;
import org.jobun.house.HouseSettings;
import org.jobun.house.NumberingScheme;
import org.jobun.library.ClauseUse;
import org.jobun.library.ClauseWords;
import org.jobun.library.Line;
import org.jobun.library.PaperContents;

/** The catalog as papers to be reviewed in Word: one for each kind of paper, with every clause that it may have. */
public final class LibraryPapers {
    private static final HouseSettings LOOKS = HouseSettings.plain(NumberingScheme.Captions.INLINE);

    private final Catalog catalog;
    private final LocalDate day;
    private final ClauseWords words;
    private final ClauseUse use;

    /** @param day on which statutes are named, and which the papers bear */
    public LibraryPapers(Catalog catalog, LocalDate day) {
        this.catalog = catalog;
        this.day = day;
        this.words = new ClauseWords(catalog, day);
        this.use = new ClauseUse(catalog);
    }

    /** Those of all papers that have clauses, by the ids of their templates. */
    public List<Document> all() {
        List<Template> papers = catalog.templates().values().stream()
                .filter(template -> !template.clauseLines().isEmpty())
                .toList();
        List<Document> documents = new ArrayList<>();
        for (Template paper : papers) {
            documents.add(document(paper, new Standing(documents.size() + 1, papers.size(), "")));
        }
        return documents;
    }

    /** That of one paper. */
    public Document of(Template paper) {
        return document(paper, Standing.ALONE);
    }

    private Document document(Template paper, Standing standing) {
        String title = "条項集　" + paper.title();
        PaperContents contents = PaperContents.of(paper, catalog, words);
        List<Block> blocks = new ArrayList<>(List.of(new Title(title), note(contents)));
        int number = 0;
        for (PaperContents.Entry entry : contents.entries()) {
            for (Clause clause : entry.clauses()) {
                blocks.add(heading(clause, ++number));
                blocks.add(table(clause, entry));
            }
        }
        return new Document(
                paper.id(),
                paper.name(),
                title,
                "条項集の審査",
                "条項集",
                false,
                day,
                new Imprint("library", "library", '、', false),
                standing,
                LOOKS.scheme(paper.id(), "outline"),
                LOOKS.pages(),
                blocks);
    }

    private static TextBlock note(PaperContents contents) {
        String when = contents.when().isEmpty() ? "全ての案件で作る。" : contents.when() + "に作る。";
        return new TextBlock(
                TextBlock.Layout.NOTE, text(when + "【　】は案件の値が入る所、〔　〕はその部分を置く条件を示す。一つの文書で選ぶ条項は、それぞれの「使う条件」による。"));
    }

    private Article heading(Clause clause, int number) {
        Anchor anchor = new Anchor("c" + number);
        String caption = words.caption(clause).isEmpty() ? clause.id() : words.caption(clause);
        Paragraph about = new Paragraph(
                new Anchor(anchor.id() + "/1"),
                new Label("", 1, 1),
                text(clause.id() + "　" + ClauseWords.state(clause) + "　" + ClauseWords.period(clause)),
                List.of());
        return new Article(
                anchor,
                new Origin(clause.id(), clause.version()),
                false,
                new Label(String.valueOf(number), number, 0),
                caption,
                List.of(about));
    }

    private Table table(Clause clause, PaperContents.Entry entry) {
        List<Table.Row> rows = new ArrayList<>();
        add("使う条件", List.of(entry.when(clause).isEmpty() ? "常に使う" : entry.when(clause)), rows);
        add("本文", words.lines(clause).stream().map(Line::whole).toList(), rows);
        add("根拠法令", words.law(clause), rows);
        add("基準日", List.of(words.dated(clause)), rows);
        add("ヒアリング・事項", use.items(clause).stream().map(HearingItem::title).toList(), rows);
        add("様式", use.forms(clause).stream().map(Template::title).toList(), rows);
        add("解説", clause.commentary().lines().toList(), rows);
        return new Table(words.caption(clause) + "（" + clause.id() + "）", List.of(160, 840), 0, rows);
    }

    private static void add(String name, List<String> lines, List<Table.Row> rows) {
        if (!lines.isEmpty()) {
            rows.add(new Table.Row(List.of(
                    new Table.Cell(true, List.of(text(name))),
                    new Table.Cell(
                            false, lines.stream().map(LibraryPapers::text).toList()))));
        }
    }

    private static List<Inline> text(String words) {
        return List.of(new Inline.Words(words));
    }
}
