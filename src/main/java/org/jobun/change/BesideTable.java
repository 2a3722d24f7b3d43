package org.jobun.change;

import java.util.ArrayList;
import java.util.List;
import org.jobun.document.Block;
import org.jobun.document.Document;
import org.jobun.document.Inline;
import org.jobun.document.Table;
import org.jobun.document.TextBlock;
import org.jobun.document.Title;
import org.jobun.house.BesideStyle;

/** 新旧対照表: what differs in two states of a paper, side by side, a row for each article; what differs is underlined on both sides. */
public final class BesideTable {
    private static final List<Integer> TWO = List.of(500, 500);
    private static final List<Integer> THREE = List.of(430, 430, 140);

    private final BesideStyle style;
    private final Heads heads;
    private final List<Table.Row> rows = new ArrayList<>();
    private int changes;

    private BesideTable(BesideStyle style, Heads heads) {
        this.style = style;
        this.heads = heads;
    }

    /** What both columns are called. */
    public record Heads(String before, String after) {
        /** As a style calls them. */
        public static Heads of(BesideStyle style) {
            return new Heads(style.before(), style.after());
        }
    }

    /**
     * The tables of some papers as a paper of its own, on wide pages.
     *
     * @param papers at least one; what they are called stands above each table where there are several
     * @param whole whether what stays is shown too
     */
    public static Document of(List<ComparedPaper> papers, BesideStyle style, boolean whole) {
        return of(papers, style, Heads.of(style), whole);
    }

    /** The same with columns that are called otherwise than in the style. */
    public static Document of(List<ComparedPaper> papers, BesideStyle style, Heads heads, boolean whole) {
        Document first = papers.get(0).paper();
        String title = title(papers);
        List<Block> blocks = new ArrayList<>(List.of(new Title(title)));
        int changes = 0;
        List<Block> tables = new ArrayList<>();
        for (ComparedPaper paper : papers) {
            BesideTable table = new BesideTable(style, heads);
            BesideRow.of(paper, style, whole).forEach(table::row);
            changes += table.changes;
            if (!table.rows.isEmpty()) {
                if (papers.size() > 1) {
                    tables.add(new TextBlock(TextBlock.Layout.FLUSH, words(PaperName.of(paper.paper()))));
                }
                tables.add(table.table(paper.paper()));
            }
        }
        blocks.add(new TextBlock(TextBlock.Layout.FLUSH, words(lead(changes))));
        blocks.addAll(tables);
        return first.companion(title, first.style().turned(), blocks);
    }

    /** What the table of some papers is called. */
    public static String title(List<ComparedPaper> papers) {
        return (papers.size() == 1 ? papers.get(0).paper().title() : "") + "新旧対照表";
    }

    private Table table(Document paper) {
        List<Table.Row> all = new ArrayList<>(List.of(head()));
        all.addAll(rows);
        String summary = PaperName.of(paper) + "の" + heads.after() + "と" + heads.before();
        return new Table(summary, style.remarks() ? THREE : TWO, List.of(), 1, all, true);
    }

    private static String lead(int changes) {
        return changes == 0 ? "異なる部分はない。" : "下線の部分は、異なる部分である。";
    }

    private static List<Inline> words(String text) {
        return List.of(new Inline.Words(text));
    }

    private Table.Row head() {
        List<Table.Cell> cells = new ArrayList<>();
        cells.add(heading(style.newLeft() ? heads.after() : heads.before()));
        cells.add(heading(style.newLeft() ? heads.before() : heads.after()));
        if (style.remarks()) {
            cells.add(heading("備考"));
        }
        return new Table.Row(cells);
    }

    private static Table.Cell heading(String text) {
        return new Table.Cell(true, List.of(words(text)));
    }

    private void row(BesideRow row) {
        changes += row.part().isSame() ? 0 : 1;
        Table.Cell after = new Table.Cell(false, row.after());
        Table.Cell before = new Table.Cell(false, row.before());
        List<Table.Cell> cells = new ArrayList<>();
        cells.add(style.newLeft() ? after : before);
        cells.add(style.newLeft() ? before : after);
        if (style.remarks()) {
            cells.add(new Table.Cell(
                    false, row.remarks().stream().map(BesideTable::words).toList()));
        }
        rows.add(new Table.Row(cells));
    }
}
