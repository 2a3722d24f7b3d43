package org.jobun.assembly;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jobun.catalog.Block;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.Clause;
import org.jobun.catalog.Template;
import org.jobun.catalog.TemplateLine;
import org.jobun.catalog.TemplateText;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.diagnostic.Severity;
import org.jobun.document.Inline;
import org.jobun.house.HouseSettings;
import org.jobun.matter.Condition;
import org.jobun.matter.FactType;
import org.jobun.matter.FactValue;
import org.jobun.matter.Matter;

/** Second pass: values into texts; blocks that do not hold fall away, loops are unrolled. */
public final class Fill {
    /** Characters and blocks of one paper, its values with them: some 700 pages. Counted, so that it is the same everywhere. */
    static final int MOST = 1_000_000;

    private final Catalog catalog;
    private final TextFiller filler;
    private final Matter matter;
    private final LocalDate today;
    private final boolean finalPaper;
    private final Diagnostics found;
    private final Function<TemplateText, Optional<TextPlan>> plans;
    private MatterModel model;
    /** What is left of {@link #MOST} for the paper being filled. */
    private int room;

    private boolean tooLong;
    /** What the paper being filled is called, for messages. */
    private String paper = "";
    /** Whether what it lacks is told: nothing is asked for papers that nobody wants. */
    private boolean reports = true;

    private Predicate<Template> reported = template -> true;
    /** Where problems of the paper being filled go: nowhere, where no paper that is wanted hangs on it. */
    private Diagnostics telling;

    /** @param finalPaper true where a missing value is an error */
    public Fill(
            Catalog catalog, TextFiller filler, Matter matter, LocalDate today, boolean finalPaper, Diagnostics found) {
        this.catalog = catalog;
        this.filler = filler;
        this.matter = matter;
        this.today = today;
        this.finalPaper = finalPaper;
        this.found = found;
        this.plans = filler.plansFor(matter.municipality().style());
    }

    public List<FilledPaper> papers(Selection selection) {
        return papers(selection, paper -> true);
    }

    /** All papers of a selection; only those of a kind are asked for what they lack, and what they cite for its faults. */
    public List<FilledPaper> papersAskingFor(Selection selection, Predicate<Template> asked) {
        reported = asked;
        Set<String> told = CitedPapers.andThose(selection, asked);
        return filled(selection, paper -> true, told::contains);
    }

    /** Only some of the papers of a selection. */
    public List<FilledPaper> papers(Selection selection, Predicate<Template> wanted) {
        return filled(selection, wanted, id -> true);
    }

    private List<FilledPaper> filled(Selection selection, Predicate<Template> wanted, Predicate<String> told) {
        List<FilledPaper> papers = new ArrayList<>();
        for (Selection.Paper paper : selection.papers()) {
            if (!wanted.test(paper.template())) {
                continue;
            }
            room = MOST;
            String mark = annexMark(selection, paper.template());
            model = new MatterModel(matter, catalog.vocabulary(), mark);
            this.paper = paper.template().title();
            this.reports = reported.test(paper.template());
            this.telling = told.test(paper.template().id()) ? found : new Diagnostics();
            List<FilledPaper.Block> blocks = new ArrayList<>();
            for (Selection.Line line : paper.lines()) {
                if (line.clause() != null) {
                    blocks.add(article(line));
                } else {
                    addLine(line.line(), blocks);
                }
            }
            papers.add(new FilledPaper(
                    paper.template(),
                    mark,
                    NoteNumbers.in(
                            blocks, matter.municipality().style().writing().digits())));
        }
        return papers;
    }

    /** Whether a paper was given up because it became too long; then what was filled is no paper. */
    public boolean isTooLong() {
        return tooLong;
    }

    /** Takes room for a block or a text; false, and reported once, where none is left. */
    private boolean hasRoom(int characters, Location place) {
        if (room < 0) {
            return false;
        }
        room -= Math.min(characters, MOST) + 1;
        if (room < 0) {
            tooLong = true;
            telling.add(Diagnostic.of(Code.CLS_20, place).with("most", MOST));
        }
        return room >= 0;
    }

    /** 別記, or 別記第n where the same paper has several annexes in the set. */
    private String annexMark(Selection selection, Template template) {
        if (template.annexOf().isEmpty() || template.isForm()) {
            return "";
        }
        HouseSettings.Writing style = matter.municipality().style().writing();
        List<Template> annexes = selection.papers().stream()
                .map(Selection.Paper::template)
                .filter(other -> !other.isForm() && other.annexOf().equals(template.annexOf()))
                .toList();
        return annexes.size() == 1
                ? style.annexWord()
                : style.annexWord() + "第" + style.digits().of(annexes.indexOf(template) + 1L);
    }

    private FilledPaper.Article article(Selection.Line line) {
        Clause clause = line.clause();
        List<FilledPaper.Provision> paragraphs = new ArrayList<>();
        clause.paragraphs().forEach(block -> addBlock(block, paragraphs));
        LocalDate date = DecidingDate.of(matter, clause.datedBy(), today, telling);
        return new FilledPaper.Article(clause, line.isRequired(), date, text(clause.caption()), paragraphs);
    }

    private void addBlock(Block block, List<FilledPaper.Provision> into) {
        if (block.loop() != null && block.condition().holds(matter.facts())) {
            Optional<String> level =
                    catalog.vocabulary().find(block.loop().list()).flatMap(FactType::levelColumn);
            Optional<FactValue> list = matter.facts().value(block.loop().list());
            if (level.isPresent() && list.isPresent() && list.get() instanceof FactValue.Rows rows) {
                addLevels(block, level.get(), rows.rows(), 0, 1, into);
                return;
            }
        }
        eachRow(block.condition(), block.loop(), () -> {
            if (!hasRoom(0, block.place())) {
                return;
            }
            FilledText text = text(block.text());
            List<FilledPaper.Provision> items = new ArrayList<>();
            block.items().forEach(item -> addBlock(item, items));
            into.add(new FilledPaper.Provision(block.label(), text, items, block.place()));
        });
    }

    /**
     * The rows of a list with 段: each below the one that it divides.
     *
     * @param from the first row to take
     * @param level 段 that is taken here; rows above it are left
     * @return the first row that was not taken
     */
    private int addLevels(
            Block block,
            String column,
            List<Map<String, String>> rows,
            int from,
            int level,
            List<FilledPaper.Provision> into) {
        int at = from;
        while (at < rows.size() && FactValue.Rows.level(rows.get(at), column) >= level) {
            model.enter(block.loop(), at + 1, rows.get(at));
            FilledText text = text(block.text());
            model.leave(block.loop());
            List<FilledPaper.Provision> below = new ArrayList<>();
            at = addLevels(block, column, rows, at + 1, level + 1, below);
            into.add(new FilledPaper.Provision(block.label(), text, below, block.place()));
        }
        return at;
    }

    /** Runs once where the condition holds, or once for each row of the loop's list. */
    private void eachRow(Condition condition, Block.Loop loop, Runnable body) {
        if (!condition.holds(matter.facts())) {
            return;
        }
        if (loop == null) {
            body.run();
            return;
        }
        Optional<FactValue> list = matter.facts().value(loop.list());
        if (list.isPresent() && list.get() instanceof FactValue.Rows rows) {
            int number = 1;
            for (Map<String, String> row : rows.rows()) {
                if (room < 0) {
                    return;
                }
                model.enter(loop, number++, row);
                body.run();
                model.leave(loop);
            }
        } else {
            model.enter(loop, 1, Map.of());
            body.run();
            model.leave(loop);
        }
    }

    private void addLine(TemplateLine line, List<FilledPaper.Block> blocks) {
        if (line instanceof TemplateLine.TitleLine title) {
            blocks.add(new FilledPaper.Title(text(title.text())));
        } else if (line instanceof TemplateLine.FormLine) {
            blocks.add(new FilledPaper.FormHead());
        } else if (line instanceof TemplateLine.ApprovalLine) {
            approval(line.place()).ifPresent(blocks::add);
        } else if (line instanceof TemplateLine.StampLine stamp) {
            blocks.add(new FilledPaper.Stamp(text(stamp.text())));
        } else if (line instanceof TemplateLine.TextLine words) {
            eachRow(
                    words.condition(),
                    words.loop(),
                    () -> blocks.add(new FilledPaper.Text(words.layout(), text(words.text()))));
        } else if (line instanceof TemplateLine.TableLines table) {
            blocks.add(table(table));
        } else if (line instanceof TemplateLine.SignatureLines signature) {
            blocks.add(signature(signature));
        } else {
            throw new IllegalStateException("a clause line without clause: " + line.place());
        }
    }

    /** 決裁欄: a column for each post that seals, with room for the seal below; none where the house names no post. */
    private Optional<FilledPaper.Block> approval(Location place) {
        List<String> posts = matter.municipality().style().stamps().approvalPosts();
        if (posts.isEmpty()) {
            return Optional.empty();
        }
        List<Integer> widths = new ArrayList<>();
        List<FilledPaper.Cell> heads = new ArrayList<>();
        List<FilledPaper.Cell> room = new ArrayList<>();
        FilledText blank = new FilledText(List.of(), place);
        for (int i = 0; i < posts.size(); i++) {
            widths.add(1000 * (i + 1) / posts.size() - 1000 * i / posts.size());
            FilledText post = new FilledText(List.of(new FilledText.Done(new Inline.Words(posts.get(i)))), place);
            heads.add(new FilledPaper.Cell(true, List.of(post)));
            room.add(new FilledPaper.Cell(false, List.of(blank, blank)));
        }
        return Optional.of(new FilledPaper.Table("決裁欄", widths, 1, List.of(heads, room)));
    }

    private FilledPaper.Table table(TemplateLine.TableLines table) {
        List<List<FilledPaper.Cell>> rows = new ArrayList<>();
        for (TemplateLine.Row row : table.rows()) {
            eachRow(
                    row.condition(),
                    row.loop(),
                    () -> rows.add(row.cells().stream().map(this::cell).toList()));
        }
        return new FilledPaper.Table(table.summary(), table.widths(), table.headRows(), rows);
    }

    private FilledPaper.Cell cell(TemplateLine.Cell cell) {
        return new FilledPaper.Cell(
                cell.heading(), cell.lines().stream().map(this::text).toList());
    }

    private FilledPaper.Signature signature(TemplateLine.SignatureLines signature) {
        List<FilledPaper.Party> parties = new ArrayList<>();
        for (TemplateLine.Party party : signature.parties()) {
            eachRow(party.condition(), party.loop(), () -> parties.add(party(party)));
        }
        return new FilledPaper.Signature(text(signature.date()), parties);
    }

    private FilledPaper.Party party(TemplateLine.Party party) {
        List<FilledPaper.PartyLine> lines = new ArrayList<>();
        for (TemplateLine.PartyLine line : party.lines()) {
            if (line.condition().holds(matter.facts())) {
                lines.add(new FilledPaper.PartyLine(line.label(), text(line.value())));
            }
        }
        return new FilledPaper.Party(text(party.role()), lines, party.seal());
    }

    private FilledText text(TemplateText template) {
        FilledText text =
                plans.apply(template).map(plan -> planned(plan, template)).orElseGet(() -> filled(template));
        return hasRoom(length(text), template.place()) ? text : new FilledText(List.of(), template.place());
    }

    private static int length(FilledText text) {
        long length = 0;
        for (FilledText.Run run : text.runs()) {
            length += run instanceof FilledText.Done done ? done.inline().text().length() : 1;
        }
        return (int) Math.min(length, MOST);
    }

    /** A text by its plan; null where a path leads to no value, which FreeMarker reports. */
    private FilledText planned(TextPlan plan, TemplateText template) {
        if (plan.constant() != null) {
            return plan.constant();
        }
        model.reset();
        List<FilledText.Run> runs = new ArrayList<>(plan.parts().size());
        for (TextPlan.Part part : plan.parts()) {
            if (part instanceof TextPlan.ValueAt at) {
                Inline value = model.at(at.path());
                if (value == null) {
                    return null;
                }
                runs.add(new FilledText.Done(value));
            } else {
                runs.add(((TextPlan.Fixed) part).run());
            }
        }
        runs.forEach(run -> reportIfBlank(run));
        return new FilledText(runs, template.place());
    }

    private void reportIfBlank(FilledText.Run run) {
        if (run instanceof FilledText.Done done && done.inline() instanceof Inline.Blank blank) {
            reportBlank(blank);
        }
    }

    /** A text as FreeMarker fills it. */
    private FilledText filled(TemplateText template) {
        model.reset();
        String marked = filler.fill(template, model, telling).orElse("");
        List<FilledText.Run> runs = new ArrayList<>();
        int at = 0;
        while (at < marked.length()) {
            char c = marked.charAt(at);
            if (c == TemplateText.OPEN) {
                int close = marked.indexOf(TemplateText.CLOSE, at);
                runs.add(run(marked.charAt(at + 1), Integer.parseInt(marked.substring(at + 2, close)), template));
                at = close + 1;
            } else if (c == MarkFormat.QUOTE) {
                int close = marked.indexOf(MarkFormat.QUOTE, at + 1);
                runs.add(new FilledText.Done(new Inline.Value("", "", marked.substring(at + 1, close))));
                at = close + 1;
            } else {
                int end = endOfWords(marked, at);
                runs.add(new FilledText.Done(
                        new Inline.Words(matter.municipality().style().styled(marked.substring(at, end)))));
                at = end;
            }
        }
        return new FilledText(runs, template.place());
    }

    private static int endOfWords(String marked, int from) {
        int end = from;
        while (end < marked.length()
                && marked.charAt(end) != TemplateText.OPEN
                && marked.charAt(end) != MarkFormat.QUOTE) {
            end++;
        }
        return end;
    }

    private FilledText.Run run(char kind, int number, TemplateText template) {
        if (kind == TemplateText.REFERENCE) {
            return new FilledText.Symbolic(template.references().get(number));
        }
        FilledText.Run value = new FilledText.Done(model.value(number));
        reportIfBlank(value);
        return value;
    }

    private void reportBlank(Inline.Blank blank) {
        if (!reports) {
            return;
        }
        Diagnostic missing = Diagnostic.of(Code.FCT_04, matter.file().place())
                .with("label", blank.text())
                .with("fact", blank.fact())
                .with("needed", paper)
                .as(finalPaper ? Severity.ERROR : Severity.WARNING);
        boolean computed = catalog.vocabulary()
                .find(blank.fact())
                .filter(type -> type.from() == FactType.Origin.COMPUTED)
                .isPresent();
        telling.add(computed ? missing.with("variant", "COMPUTED") : missing);
    }
}
