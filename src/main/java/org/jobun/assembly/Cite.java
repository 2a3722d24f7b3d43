package org.jobun.assembly;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.Template;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Outcome;
import org.jobun.document.Article;
import org.jobun.document.Block;
import org.jobun.document.Document;
import org.jobun.document.Imprint;
import org.jobun.document.Inline;
import org.jobun.document.Item;
import org.jobun.document.Origin;
import org.jobun.document.Paragraph;
import org.jobun.document.SignatureBlock;
import org.jobun.document.StampPlace;
import org.jobun.document.Table;
import org.jobun.document.TextBlock;
import org.jobun.document.Title;
import org.jobun.house.HouseSettings;
import org.jobun.house.HouseStyle;
import org.jobun.house.ImportedStyle;
import org.jobun.matter.Matter;
import org.jobun.stylefile.StyleFile;

/** Last pass: every reference becomes words, and the paper a finished document. */
public final class Cite {
    private final Catalog catalog;
    private final Matter matter;
    private final Making making;
    private final Diagnostics found;
    private final Map<String, NumberedPaper> papers = new TreeMap<>();
    private final FormNumbers forms;
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
        LawWriter laws = new LawWriter(
                catalog.laws(),
                matter.municipality(),
                matter.facts()
                        .date("term.end")
                        .or(() -> matter.facts().date("dates.end"))
                        .orElse(null),
                found);
        cited = new CitedText(papers, paper, forms, laws, matter, making.date(), found);
        cited.countMentions();
        List<Block> blocks = new ArrayList<>();
        Iterator<NumberedPaper.Article> articles = paper.articles().iterator();
        for (FilledPaper.Block block : paper.paper().blocks()) {
            blocks.add(block instanceof FilledPaper.Article ? article(articles.next()) : frame(block));
        }
        return new Document(
                paper.id(),
                paper.paper().template().name(),
                paper.paper().template().title(),
                matter.name(),
                matter.municipality().name(),
                !making.finalPaper(),
                making.date(),
                imprint(),
                order.of(paper, cited.formMark()),
                paper.scheme(),
                looks(paper.paper().template()),
                blocks);
    }

    private HouseStyle looks(Template template) {
        HouseStyle page = template.wide() ? looks.turned() : looks;
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

    private Block frame(FilledPaper.Block block) {
        if (block instanceof FilledPaper.Title title) {
            return new Title(plain(title.text()));
        }
        if (block instanceof FilledPaper.FormHead) {
            return new TextBlock(TextBlock.Layout.FLUSH, cited.formHead());
        }
        if (block instanceof FilledPaper.Stamp stamp) {
            boolean left = matter.municipality().style().stamps().revenue() == HouseSettings.StampPlace.TOP_LEFT;
            return new StampPlace(plain(stamp.text()), left);
        }
        if (block instanceof FilledPaper.Text text) {
            return new TextBlock(TextBlock.Layout.valueOf(text.layout().name()), cited.frame(text.text()));
        }
        if (block instanceof FilledPaper.Table table) {
            return table(table);
        }
        return signature((FilledPaper.Signature) block);
    }

    private String plain(FilledText text) {
        StringBuilder out = new StringBuilder();
        cited.frame(text).forEach(inline -> out.append(inline.text()));
        return out.toString();
    }

    private Table table(FilledPaper.Table table) {
        List<Table.Row> rows = new ArrayList<>();
        for (List<FilledPaper.Cell> row : table.rows()) {
            List<Table.Cell> cells = new ArrayList<>();
            for (FilledPaper.Cell cell : row) {
                List<List<Inline>> lines =
                        cell.lines().stream().map(cited::frame).toList();
                cells.add(new Table.Cell(cell.heading(), lines));
            }
            rows.add(new Table.Row(cells));
        }
        return new Table(table.summary(), table.widths(), table.headRows(), rows);
    }

    private SignatureBlock signature(FilledPaper.Signature signature) {
        List<SignatureBlock.Signatory> signatories = new ArrayList<>();
        for (FilledPaper.Party party : signature.parties()) {
            List<SignatureBlock.Line> lines = new ArrayList<>();
            for (FilledPaper.PartyLine line : party.lines()) {
                lines.add(new SignatureBlock.Line(line.label(), cited.frame(line.value())));
            }
            signatories.add(new SignatureBlock.Signatory(plain(party.role()), lines, party.seal()));
        }
        return new SignatureBlock(cited.frame(signature.date()), signatories);
    }

    private Article article(NumberedPaper.Article article) {
        FilledPaper.Article filled = article.filled();
        StringBuilder caption = new StringBuilder();
        cited.inArticle(article, filled.caption()).forEach(inline -> caption.append(inline.text()));
        List<Paragraph> paragraphs = new ArrayList<>();
        for (NumberedPaper.Provision paragraph : article.paragraphs()) {
            List<NumberedPaper.Provision> path = List.of(paragraph);
            paragraphs.add(new Paragraph(
                    paragraph.anchor(),
                    paragraph.label(),
                    cited.inProvision(article, path),
                    items(article, path, paragraph.items())));
        }
        Origin origin = new Origin(filled.clause().id(), filled.clause().version());
        return new Article(
                article.anchor(), origin, filled.required(), article.label(), caption.toString(), paragraphs);
    }

    private List<Item> items(
            NumberedPaper.Article article,
            List<NumberedPaper.Provision> parents,
            List<NumberedPaper.Provision> provisions) {
        List<Item> items = new ArrayList<>();
        for (NumberedPaper.Provision provision : provisions) {
            List<NumberedPaper.Provision> path = new ArrayList<>(parents);
            path.add(provision);
            items.add(new Item(
                    provision.anchor(),
                    provision.label(),
                    cited.inProvision(article, path),
                    items(article, path, provision.items())));
        }
        return items;
    }
}
