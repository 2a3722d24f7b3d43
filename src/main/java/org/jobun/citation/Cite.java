package org.jobun.citation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jobun.assembly.FilledPaper;
import org.jobun.assembly.FilledText;
import org.jobun.assembly.Making;
import org.jobun.assembly.Numbered;
import org.jobun.assembly.NumberedPaper;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.Template;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Outcome;
import org.jobun.document.Anchor;
import org.jobun.document.Article;
import org.jobun.document.Block;
import org.jobun.document.Document;
import org.jobun.document.Heading;
import org.jobun.document.Imprint;
import org.jobun.document.Inline;
import org.jobun.document.Item;
import org.jobun.document.Label;
import org.jobun.document.Mark;
import org.jobun.document.Origin;
import org.jobun.document.Paragraph;
import org.jobun.document.SignatureBlock;
import org.jobun.document.StampPlace;
import org.jobun.document.TextBlock;
import org.jobun.document.Title;
import org.jobun.house.HouseSettings;
import org.jobun.house.HouseStyle;
import org.jobun.house.ImportedStyle;
import org.jobun.house.NumberingScheme;
import org.jobun.matter.Matter;
import org.jobun.matter.MatterDates;
import org.jobun.stylefile.StyleFile;

/** Last pass: every reference becomes words, and the paper a finished document. */
public final class Cite {
    private final Catalog catalog;
    private final Matter matter;
    private final Making making;
    private final Diagnostics found;
    private final Map<String, NumberedPaper> papers = new TreeMap<>();
    private final FormNumbers forms;
    private final ScheduleNumbers schedules;
    private final SetOrder order;
    private final HouseStyle looks;
    private CitedText cited;

    public Cite(Catalog catalog, Matter matter, Making making, List<NumberedPaper> papers, Diagnostics found) {
        this.catalog = catalog;
        this.matter = matter;
        this.making = making;
        this.found = found;
        papers.forEach(paper -> this.papers.put(paper.id(), paper));
        this.forms = new FormNumbers(papers);
        this.schedules = new ScheduleNumbers(papers);
        this.order = new SetOrder(this.papers, forms);
        this.looks = matter.municipality()
                .style()
                .pages()
                .with(own(), catalog.fonts(matter.municipality().id()));
    }

    /** The looks of the municipality's own Word file, if it has one that can be read. */
    private Optional<ImportedStyle> own() {
        StyleFile file = catalog.styleFiles().get(matter.municipality().id());
        if (file == null) {
            return Optional.empty();
        }
        Outcome<ImportedStyle> read = file.read();
        found.addAll(read.diagnostics());
        return read.value();
    }

    /** The finished papers. Where a reference could not be resolved, its text is missing and it is reported. */
    public List<Document> documents() {
        return documents(id -> true);
    }

    /** Only some of the papers, by their ids; the others are looked at where they are referred to. */
    public List<Document> documents(Predicate<String> wanted) {
        return papers.values().stream()
                .filter(paper -> wanted.test(paper.id()))
                .map(this::document)
                .toList();
    }

    private Document document(NumberedPaper paper) {
        cited = citedText(paper);
        Template template = paper.paper().template();
        List<Block> blocks = blocks(paper);
        return new Document(
                paper.id(),
                template.name(),
                title(template, blocks),
                matter.name(),
                matter.municipality().name(),
                !making.finalPaper(),
                making.date(),
                imprint(),
                order.of(paper, cited.formMark()),
                paper.numbers().scheme(),
                looks(template),
                blocks);
    }

    /** What the paper is titled: as its template says, or as the line that it prints instead in this matter. */
    private static String title(Template template, List<Block> blocks) {
        String usual = template.title();
        return blocks.stream()
                .filter(Title.class::isInstance)
                .map(title -> ((Title) title).text())
                .findFirst()
                .filter(printed -> !printed.startsWith(usual))
                .orElse(usual);
    }

    private CitedText citedText(NumberedPaper paper) {
        LocalDate lastDay = MatterDates.lastDay(matter.facts()).orElse(null);
        HouseSettings.Writing style = matter.municipality().style().writing();
        return new CitedText(
                paper,
                new PaperPhrases(paper, papers, forms, schedules, style.digits(), found),
                new TargetFinder(papers, found),
                new StatuteCitations(catalog.laws(), matter.municipality(), lastDay, found),
                matter,
                making.date());
    }

    private List<Block> blocks(NumberedPaper paper) {
        Blocks blocks = new Blocks(paper);
        return paper.paper().blocks().stream()
                .map(block -> block.accept(blocks))
                .toList();
    }

    private HouseStyle looks(Template template) {
        HouseStyle page = template.wide() ? looks.turned() : looks;
        if (template.compact().holds(matter.facts())) {
            return page.compact();
        }
        return template.dense() ? page.dense() : page;
    }

    private Imprint imprint() {
        HouseSettings.Writing style = matter.municipality().style().writing();
        return new Imprint(
                matter.id(),
                matter.municipality().id(),
                style.punctuation().comma(),
                style.references() == HouseSettings.References.RELATIVE);
    }

    /** A finished block for each filled one. */
    private final class Blocks implements FilledPaper.Visitor<Block> {
        private final NumberedPaper paper;
        private final Iterator<NumberedPaper.Article> articles;

        Blocks(NumberedPaper paper) {
            this.paper = paper;
            this.articles = paper.articles().iterator();
        }

        @Override
        public Block title(FilledPaper.Title title) {
            return new Title(plain(title.text()));
        }

        @Override
        public Block formHead(FilledPaper.FormHead head) {
            return new TextBlock(TextBlock.Layout.FLUSH, cited.formHead());
        }

        @Override
        public Block scheduleHead(FilledPaper.ScheduleHead head) {
            Mark mark = schedules.find(paper, head.label()).orElseThrow().mark();
            return new TextBlock(TextBlock.Layout.FLUSH, cited.scheduleHead(schedules, head), mark);
        }

        @Override
        public Block stamp(FilledPaper.Stamp stamp) {
            boolean left = matter.municipality().style().stamps().revenue() == HouseSettings.StampPlace.TOP_LEFT;
            return new StampPlace(plain(stamp.text()), left);
        }

        @Override
        public Block text(FilledPaper.Text text) {
            return new TextBlock(TextBlock.Layout.valueOf(text.layout().name()), cited.frame(text.text()));
        }

        @Override
        public Block table(FilledPaper.Table table) {
            return new CitedTable(schedules, paper.numbers().scheme()).of(table, cited::frame);
        }

        @Override
        public Block signature(FilledPaper.Signature signature) {
            List<SignatureBlock.Signatory> signatories =
                    signature.parties().stream().map(Cite.this::signatory).toList();
            return new SignatureBlock(cited.frame(signature.date()), signatories);
        }

        @Override
        public Block article(FilledPaper.Article article) {
            return Cite.this.article(articles.next());
        }

        @Override
        public Block heading(FilledPaper.Heading heading) {
            Numbered.Division division = paper.numbers().division(heading.id()).orElseThrow();
            return new Heading(division.anchor(), heading.rank(), division.label(), plain(heading.text()));
        }

        @Override
        public Block supplement(FilledPaper.Supplement supplement) {
            return SUPPLEMENT;
        }

        @Override
        public Block contents(FilledPaper.Contents contents) {
            Map<String, String> captions = new TreeMap<>();
            Optional<Heading> supplement = Optional.empty();
            for (FilledPaper.Block block : paper.paper().blocks()) {
                if (block instanceof FilledPaper.Heading heading) {
                    captions.put(heading.id(), plain(heading.text()));
                } else if (block instanceof FilledPaper.Supplement) {
                    supplement = Optional.of(SUPPLEMENT);
                }
            }
            return new ContentsWriter(paper.numbers()).write(captions, supplement);
        }

        /** 第5条　削除 */
        @Override
        public Block deleted(FilledPaper.Deleted deleted) {
            Numbered.Provision own = paper.numbers().articles().stream()
                    .filter(article -> article.anchor().id().equals(deleted.id()))
                    .findFirst()
                    .orElseThrow();
            Numbered.Provision only = own.below().get(0);
            Paragraph words = new Paragraph(only.anchor(), only.label(), List.of(new Inline.Words("削除")), List.of());
            return new Article(own.anchor(), Origin.ofDeleted(deleted.ids()), false, own.label(), "", List.of(words));
        }
    }

    private static final Heading SUPPLEMENT = new Heading(
            new Anchor("supplement"), Heading.Rank.SUPPLEMENT, new Label("", 0, 0), ProvisionPhrases.SUPPLEMENT);

    private SignatureBlock.Signatory signatory(FilledPaper.Party party) {
        List<SignatureBlock.Line> lines = party.lines().stream()
                .map(line -> new SignatureBlock.Line(line.label(), cited.frame(line.value())))
                .toList();
        return new SignatureBlock.Signatory(plain(party.role()), lines, party.seal());
    }

    private String plain(FilledText text) {
        return Inline.textOf(cited.frame(text));
    }

    private Article article(NumberedPaper.Article article) {
        FilledPaper.Article filled = article.filled();
        String caption = Inline.textOf(cited.inArticle(article, filled.caption()));
        List<Paragraph> paragraphs = new ArrayList<>();
        for (NumberedPaper.Provision paragraph : article.paragraphs()) {
            List<Numbered.Provision> path = List.of(paragraph.numbered());
            paragraphs.add(new Paragraph(
                    paragraph.numbered().anchor(),
                    paragraph.numbered().label(),
                    cited.inProvision(article, paragraph.filled().text(), path),
                    inserts(article, path, paragraph.filled().inserts()),
                    items(article, path, paragraph.items())));
        }
        return new Article(
                article.numbered().anchor(),
                new Origin(filled.clause().id(), filled.clause().version()),
                filled.required(),
                article.numbered().label(),
                caption,
                paragraphs);
    }

    /** Tables, formulas and notes within an article speak from the provision that they stand in. */
    private List<Block> inserts(
            NumberedPaper.Article article, List<Numbered.Provision> path, List<FilledPaper.Block> filled) {
        if (filled.isEmpty()) {
            return List.of();
        }
        Function<FilledText, List<Inline>> words = text -> cited.inProvision(article, text, path);
        CitedTable tables = new CitedTable(schedules, schemeOf(article));
        return filled.stream().map(block -> tables.insert(block, words)).toList();
    }

    private NumberingScheme schemeOf(NumberedPaper.Article article) {
        return papers.values().stream()
                .filter(paper -> paper.articles().contains(article))
                .findFirst()
                .orElseThrow()
                .numbers()
                .scheme();
    }

    private List<Item> items(
            NumberedPaper.Article article, List<Numbered.Provision> above, List<NumberedPaper.Provision> provisions) {
        List<Item> items = new ArrayList<>();
        for (NumberedPaper.Provision provision : provisions) {
            List<Numbered.Provision> path = new ArrayList<>(above);
            path.add(provision.numbered());
            items.add(new Item(
                    provision.numbered().anchor(),
                    provision.numbered().label(),
                    cited.inProvision(article, provision.filled().text(), path),
                    inserts(article, path, provision.filled().inserts()),
                    items(article, path, provision.items())));
        }
        return items;
    }
}
