package org.jobun.assembly;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jobun.catalog.Block;
import org.jobun.catalog.Clause;
import org.jobun.catalog.Template;
import org.jobun.catalog.TemplateLine;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.matter.Condition;
import org.jobun.matter.FactType;
import org.jobun.matter.FactValue;
import org.jobun.matter.Facts;
import org.jobun.matter.Matter;
import org.jobun.matter.Vocabulary;

/** Fills the lines of one template, and the clauses chosen for it, from top to bottom. */
final class FillPaper {
    private final Vocabulary vocabulary;
    private final Matter matter;
    private final Making making;
    private final FillText texts;
    private final Room room;
    private final Diagnostics found;
    /** Whose lines are filled. */
    private Template template;

    FillPaper(Vocabulary vocabulary, Matter matter, Making making, FillText texts, Room room, Diagnostics found) {
        this.vocabulary = vocabulary;
        this.matter = matter;
        this.making = making;
        this.texts = texts;
        this.room = room;
        this.found = found;
    }

    /** The blocks of the paper. */
    List<FilledPaper.Block> blocks(Selection.Paper paper) {
        template = paper.template();
        List<FilledPaper.Block> blocks = new ArrayList<>();
        Lines lines = new Lines(paper.template(), blocks::add);
        for (Selection.Line line : paper.lines()) {
            if (line.clause() == null) {
                line.line().accept(lines);
            } else {
                reportBranchOfNothing(line, blocks, paper.template());
                if (line.line() instanceof TemplateLine.ClauseLine asked && asked.branch() > 0) {
                    LastDeleted.apart(blocks);
                }
                blocks.addAll(lines.rules ? rules(line) : List.of(article(line)));
            }
        }
        return KeptHeadings.of(blocks);
    }

    private Facts facts() {
        return matter.facts();
    }

    /** 第3条の2 follows an article: where none is left before it, it has no number. */
    private void reportBranchOfNothing(Selection.Line line, List<FilledPaper.Block> before, Template template) {
        boolean branch = line.line() instanceof TemplateLine.ClauseLine asked && asked.branch() > 0;
        boolean first = before.stream()
                .noneMatch(block -> block instanceof FilledPaper.Article || block instanceof FilledPaper.Deleted);
        if (branch && first) {
            found.add(Diagnostic.of(Code.TPL_23, line.line().place())
                    .with("found", line.clause().id())
                    .with("paper", template.title()));
        }
    }

    private FilledPaper.Article article(Selection.Line line) {
        Clause clause = line.clause();
        List<FilledPaper.Provision> paragraphs = provisions(clause.paragraphs());
        int branch = line.line() instanceof TemplateLine.ClauseLine asked ? asked.branch() : 0;
        return new FilledPaper.Article(
                clause,
                line.isRequired(),
                new FilledPaper.Standing(branch, 1),
                DecidingDate.of(matter, clause.datedBy(), making.date(), found),
                texts.text(clause.caption()),
                paragraphs);
    }

    /** Each 項 of a clause as a rule of its own; the caption belongs to the first. */
    private List<FilledPaper.Article> rules(Selection.Line line) {
        FilledPaper.Article whole = article(line);
        List<FilledPaper.Article> rules = new ArrayList<>();
        for (FilledPaper.Provision paragraph : whole.paragraphs()) {
            int part = rules.size() + 1;
            FilledText none = new FilledText(List.of(), whole.caption().place());
            rules.add(new FilledPaper.Article(
                    whole.clause(),
                    whole.required(),
                    new FilledPaper.Standing(0, part),
                    whole.date(),
                    part == 1 ? whole.caption() : none,
                    List.of(paragraph)));
        }
        return rules;
    }

    private List<FilledPaper.Provision> provisions(List<Block> blocks) {
        List<FilledPaper.Provision> provisions = new ArrayList<>();
        blocks.forEach(block -> add(block, provisions::add));
        return provisions;
    }

    private void add(Block block, Consumer<FilledPaper.Provision> into) {
        Optional<LeveledRows> leveled = leveled(block);
        if (leveled.isPresent()) {
            leveled.get().addTo(into);
            return;
        }
        eachRow(block.condition(), block.loop(), () -> {
            if (room.takes(0, block.place())) {
                FilledText text = texts.text(block.text());
                FilledPaper.Provision own = new FilledPaper.Provision(
                        block.label(), text, inserts(block, false), provisions(block.items()), block.place());
                into.accept(own.closedBy(inserts(block, true)));
            }
        });
    }

    /** The tables, formulas and notes of a block that hold. */
    private List<FilledPaper.Block> inserts(Block block, boolean closing) {
        if (block.inserts().isEmpty()) {
            return List.of();
        }
        List<FilledPaper.Block> filled = new ArrayList<>();
        Lines lines = new Lines(template, filled::add);
        block.inserts().stream()
                .filter(insert ->
                        insert.closing() == closing && insert.line().condition().holds(facts()))
                .forEach(insert -> insert.line().accept(lines));
        return filled;
    }

    /** The rows of a list with 段 that a block repeats, where it is one and is printed. */
    private Optional<LeveledRows> leveled(Block block) {
        if (block.loop() == null || !block.condition().holds(facts())) {
            return Optional.empty();
        }
        return vocabulary
                .find(block.loop().list())
                .flatMap(FactType::levelColumn)
                .flatMap(column -> rows(block.loop()).map(rows -> new LeveledRows(block, column, rows)));
    }

    private Optional<List<Map<String, String>>> rows(Block.Loop loop) {
        return facts().value(loop.list())
                .filter(FactValue.Rows.class::isInstance)
                .map(list -> ((FactValue.Rows) list).rows());
    }

    /** The rows of a list with 段: each below the one that it divides. */
    private final class LeveledRows {
        private final Block block;
        private final String column;
        private final List<Map<String, String>> rows;
        private int at;

        LeveledRows(Block block, String column, List<Map<String, String>> rows) {
            this.block = block;
            this.column = column;
            this.rows = rows;
        }

        void addTo(Consumer<FilledPaper.Provision> into) {
            add(1, into);
        }

        /** Takes rows while they are at this 段 or below it; those above it are left. */
        private void add(int level, Consumer<FilledPaper.Provision> into) {
            while (at < rows.size() && FactValue.Rows.level(rows.get(at), column) >= level) {
                FilledText text = text(at++);
                List<FilledPaper.Provision> below = new ArrayList<>();
                add(level + 1, below::add);
                into.accept(new FilledPaper.Provision(block.label(), text, List.of(), below, block.place()));
            }
        }

        private FilledText text(int row) {
            return texts.inRow(block.loop(), row + 1, rows.get(row), () -> texts.text(block.text()));
        }
    }

    /** Runs once where the condition holds, or once for each row of the loop's list; for a list not given, with a blank row. */
    private void eachRow(Condition condition, Block.Loop loop, Runnable body) {
        if (!condition.holds(facts())) {
            return;
        }
        if (loop == null) {
            body.run();
            return;
        }
        List<Map<String, String>> rows = rows(loop).orElse(List.of(Map.of()));
        for (int i = 0; i < rows.size() && !room.isUsedUp(); i++) {
            texts.inRow(loop, i + 1, rows.get(i), () -> {
                body.run();
                return null;
            });
        }
    }

    /** A heading that begins with the title of the paper begins with that of the house. */
    private FilledText called(FilledText heading, Template template) {
        String usual =
                matter.municipality().style().words().in(template.written().title());
        boolean begins = !usual.equals(template.title())
                && !heading.runs().isEmpty()
                && heading.runs().get(0).words().startsWith(usual);
        if (!begins) {
            return heading;
        }
        List<FilledText.Run> runs = new ArrayList<>(heading.runs());
        runs.set(0, FilledText.Done.words(template.title() + runs.get(0).words().substring(usual.length())));
        return new FilledText(runs, heading.place());
    }

    /** Lines of a template that are no clauses. */
    private final class Lines implements TemplateLine.Visitor<Void> {
        private final Template paper;
        private final Consumer<FilledPaper.Block> into;
        /** Whether each 項 of the clauses that follow is a rule of its own. */
        private boolean rules;

        Lines(Template paper, Consumer<FilledPaper.Block> into) {
            this.paper = paper;
            this.into = into;
            this.rules = paper.scheme(matter.municipality().style()).isFlat();
        }

        private Void add(FilledPaper.Block block) {
            into.accept(block);
            return null;
        }

        @Override
        public Void title(TemplateLine.TitleLine title) {
            return add(new FilledPaper.Title(called(texts.text(title.text()), paper)));
        }

        @Override
        public Void clause(TemplateLine.ClauseLine clause) {
            throw new IllegalStateException("a clause line without clause: " + clause.place());
        }

        @Override
        public Void form(TemplateLine.FormLine form) {
            return add(new FilledPaper.FormHead());
        }

        @Override
        public Void schedule(TemplateLine.ScheduleLine schedule) {
            add(new FilledPaper.ScheduleHead(schedule.label(), schedule.place()));
            FilledText title = texts.text(schedule.text());
            return title.isEmpty() ? null : add(new FilledPaper.Text(TemplateLine.Layout.CENTER, title));
        }

        @Override
        public Void approval(TemplateLine.ApprovalLine approval) {
            List<String> posts = matter.municipality().style().stamps().approvalPosts();
            return posts.isEmpty() ? null : add(approvalTable(posts, approval.place()));
        }

        @Override
        public Void stamp(TemplateLine.StampLine stamp) {
            return add(new FilledPaper.Stamp(texts.text(stamp.text())));
        }

        @Override
        public Void text(TemplateLine.TextLine text) {
            eachRow(
                    text.condition(),
                    text.loop(),
                    () -> add(new FilledPaper.Text(text.layout(), texts.text(text.text()))));
            return null;
        }

        @Override
        public Void table(TemplateLine.TableLines table) {
            List<List<FilledPaper.Cell>> rows = new ArrayList<>();
            for (TemplateLine.Row row : table.rows()) {
                eachRow(row.condition(), row.loop(), () -> rows.add(cells(row)));
            }
            return add(new FilledPaper.Table(
                    matter.municipality().style().words().in(table.summary()),
                    table.widths(),
                    table.figures(),
                    table.headRows(),
                    rows));
        }

        @Override
        public Void signature(TemplateLine.SignatureLines signature) {
            List<FilledPaper.Party> parties = new ArrayList<>();
            for (TemplateLine.Party party : signature.parties()) {
                eachRow(party.condition(), party.loop(), () -> parties.add(party(party)));
            }
            return add(new FilledPaper.Signature(texts.text(signature.date()), parties));
        }

        @Override
        public Void division(TemplateLine.DivisionLine division) {
            return add(new FilledPaper.Heading(division.rank(), paper.anchorOf(division), texts.text(division.text())));
        }

        @Override
        public Void contents(TemplateLine.ContentsLine contents) {
            return add(new FilledPaper.Contents());
        }

        @Override
        public Void supplement(TemplateLine.SupplementLine supplement) {
            rules = !supplement.articles();
            return add(new FilledPaper.Supplement(supplement.articles()));
        }

        @Override
        public Void deleted(TemplateLine.DeletedLine deleted) {
            return add(new FilledPaper.Deleted(deleted.ids()));
        }
    }

    /** 決裁欄: a column for each post that seals, with room for the seal below. */
    private static FilledPaper.Table approvalTable(List<String> posts, Location place) {
        int count = posts.size();
        List<Integer> widths = new ArrayList<>();
        List<FilledPaper.Cell> heads = new ArrayList<>();
        List<FilledPaper.Cell> seals = new ArrayList<>();
        FilledText blank = new FilledText(List.of(), place);
        for (int i = 0; i < count; i++) {
            widths.add(1000 * (i + 1) / count - 1000 * i / count);
            FilledText post = new FilledText(List.of(FilledText.Done.words(posts.get(i))), place);
            heads.add(new FilledPaper.Cell(true, List.of(post)));
            seals.add(new FilledPaper.Cell(false, List.of(blank, blank)));
        }
        return new FilledPaper.Table("決裁欄", widths, List.of(), 1, List.of(heads, seals));
    }

    private List<FilledPaper.Cell> cells(TemplateLine.Row row) {
        return row.cells().stream()
                .map(cell -> new FilledPaper.Cell(
                        cell.heading(),
                        cell.lines().stream().map(texts::text).toList(),
                        cell.number() ? row.label() : null))
                .toList();
    }

    private FilledPaper.Party party(TemplateLine.Party party) {
        List<FilledPaper.PartyLine> lines = party.lines().stream()
                .filter(line -> line.condition().holds(facts()))
                .map(line -> new FilledPaper.PartyLine(line.label(), texts.text(line.value())))
                .toList();
        return new FilledPaper.Party(texts.text(party.role()), lines, party.seal());
    }
}
