package org.jobun.redline.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jobun.document.Block;
import org.jobun.document.Document;
import org.jobun.document.Inline;
import org.jobun.document.Table;
import org.jobun.document.TextBlock;
import org.jobun.document.Title;
import org.jobun.redline.LongAlignment;
import org.jobun.redline.Pair;
import org.jobun.redline.TextDiff;

/**
 * A 対照表 of a paper and an earlier PDF of it: passages that differ side by side, with what differs in them marked, and the
 * pages where they are.
 */
public final class Comparison {
    /** Passages of which less than this part is the same are not the same passage. */
    private static final double ALIKE = 0.45;

    private static final Pattern LABEL =
            Pattern.compile("^(第[0-9０-９〇一二三四五六七八九十百]+(?:条|項|号)?(?:の[0-9０-９一二三四五六七八九十]+)?)");

    /** Widths of the columns in thousandths of the table. */
    private static final List<Integer> WIDTHS = List.of(110, 445, 445);

    private final List<Table.Row> rows = new ArrayList<>();
    /** The article that the last passage belongs to; empty for none. */
    private String where = "";

    private Comparison() {}

    /**
     * The comparison as a paper of its own, on wide pages.
     *
     * @param paper what the new file shows
     * @param before an earlier PDF
     * @param now the new PDF
     * @return empty where the earlier file has no structure to compare by
     */
    public static Optional<Compared> of(Document paper, byte[] before, byte[] now) throws IOException {
        Optional<List<Passage>> old = TaggedPdf.passages(before);
        Optional<List<Passage>> own = TaggedPdf.passages(now);
        return old.flatMap(was -> own.map(is -> compared(paper, rows(was, is))));
    }

    /**
     * The result.
     *
     * @param differences how many places differ; 0 where the papers are alike
     * @param paper the places side by side
     */
    public record Compared(int differences, Document paper) {}

    private static List<Table.Row> rows(List<Passage> before, List<Passage> now) {
        Comparison comparison = new Comparison();
        LongAlignment.of(before, now, Passage::text, Comparison::isAlike).forEach(comparison::pair);
        return comparison.rows;
    }

    private static boolean isAlike(Passage a, Passage b) {
        return TextDiff.sameShare(a.text(), b.text()) >= ALIKE;
    }

    private void pair(Pair<Passage> pair) {
        if (!pair.isRemoved()) {
            enter(pair.after());
        }
        boolean same = !pair.isAdded()
                && !pair.isRemoved()
                && pair.before().text().equals(pair.after().text());
        if (!same) {
            rows.add(row(pair));
        }
    }

    /** Remembers the article that a passage begins; what is behind the last belongs to none. */
    private void enter(Passage passage) {
        Matcher label = LABEL.matcher(passage.text());
        if (!passage.inSection()) {
            where = "";
        } else if (label.find()) {
            where = label.group(1);
        }
    }

    private Table.Row row(Pair<Passage> pair) {
        List<Inline> left = new ArrayList<>();
        List<Inline> right = new ArrayList<>();
        if (pair.isAdded()) {
            left.add(new Inline.Words("（新設）"));
            right.add(new Inline.Marked(pair.after().text()));
        } else if (pair.isRemoved()) {
            left.add(new Inline.Marked(pair.before().text()));
            right.add(new Inline.Words("（削除）"));
        } else {
            mark(pair, left, right);
        }
        return new Table.Row(List.of(
                new Table.Cell(false, place(pair)),
                new Table.Cell(false, List.of(left)),
                new Table.Cell(false, List.of(right))));
    }

    private static void mark(Pair<Passage> pair, List<Inline> left, List<Inline> right) {
        TextDiff.of(pair.before().text(), pair.after().text()).forEach(segment -> {
            add(segment.before(), segment.same(), left);
            add(segment.after(), segment.same(), right);
        });
    }

    private static void add(String text, boolean same, List<Inline> cell) {
        if (!text.isEmpty()) {
            cell.add(same ? new Inline.Words(text) : new Inline.Marked(text));
        }
    }

    private List<List<Inline>> place(Pair<Passage> pair) {
        List<Inline> pages = List.of(new Inline.Words(pages(pair.before(), pair.after())));
        return where.isEmpty() ? List.of(pages) : List.of(List.of(new Inline.Words(where)), pages);
    }

    private static String pages(Passage old, Passage own) {
        if (old == null) {
            return "変更後" + own.page() + "頁";
        }
        if (own == null) {
            return "変更前" + old.page() + "頁";
        }
        return old.page() == own.page() ? own.page() + "頁" : old.page() + "頁→" + own.page() + "頁";
    }

    private static Compared compared(Document paper, List<Table.Row> rows) {
        String title = paper.title() + "　対照表";
        Document table = paper.companion(title, paper.style().turned(), blocks(title, rows));
        return new Compared(rows.size(), table);
    }

    private static List<Block> blocks(String title, List<Table.Row> rows) {
        String count = rows.isEmpty() ? "相違はありません。" : "相違のある箇所は、" + rows.size() + "か所です。下線の部分が異なります。";
        TextBlock summary = new TextBlock(TextBlock.Layout.FLUSH, List.of(new Inline.Words(count)));
        return rows.isEmpty() ? List.of(new Title(title), summary) : List.of(new Title(title), summary, table(rows));
    }

    private static Table table(List<Table.Row> rows) {
        List<Table.Row> all = new ArrayList<>();
        all.add(new Table.Row(List.of(heading("箇所"), heading("変更前"), heading("変更後"))));
        all.addAll(rows);
        return new Table("変更前と変更後", WIDTHS, 1, all);
    }

    private static Table.Cell heading(String text) {
        return new Table.Cell(true, List.of(List.of(new Inline.Words(text))));
    }
}
