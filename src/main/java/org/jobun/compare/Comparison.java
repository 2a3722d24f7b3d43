package org.jobun.compare;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jobun.document.Block;
import org.jobun.document.Document;
import org.jobun.document.Inline;
import org.jobun.document.Table;
import org.jobun.document.TextBlock;
import org.jobun.document.Title;

/**
 * A 対照表 of a paper and an earlier PDF of it: passages that differ side by side, with what differs in them marked, and the
 * pages where they stand.
 */
public final class Comparison {
    /** Passages of which less than this part is the same are not the same passage. */
    private static final double ALIKE = 0.45;
    /** Equal characters between two differences that a reader takes for one. */
    private static final int SPLINTER = 2;

    private static final Pattern LABEL =
            Pattern.compile("^(第[0-9０-９〇一二三四五六七八九十百]+(?:条|項|号)?(?:の[0-9０-９一二三四五六七八九十]+)?)");

    /** A number or a word is one thing; else each character is. */
    private static final Pattern TOKEN = Pattern.compile("[0-9０-９]+(?:[,.，．][0-9０-９]+)*|[A-Za-z]+|.", Pattern.DOTALL);

    private final Document paper;
    private final List<Table.Row> rows = new ArrayList<>();
    private String where = "";

    private Comparison(Document paper) {
        this.paper = paper;
    }

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
        return old.isEmpty() || own.isEmpty()
                ? Optional.empty()
                : Optional.of(new Comparison(paper).document(old.get(), own.get()));
    }

    /**
     * What came of it.
     *
     * @param differences how many places differ; 0 where the papers are alike
     * @param paper the places side by side
     */
    public record Compared(int differences, Document paper) {}

    private Compared document(List<Passage> before, List<Passage> now) {
        List<String> old = before.stream().map(Passage::text).toList();
        List<String> own = now.stream().map(Passage::text).toList();
        int seen = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(old, own).getDeltas()) {
            int from = delta.getTarget().getPosition();
            for (; seen < from; seen++) {
                place(now.get(seen));
            }
            List<Passage> gone = part(
                    before, delta.getSource().getPosition(), delta.getSource().size());
            List<Passage> come = part(now, from, delta.getTarget().size());
            pair(gone, come);
            seen = from + come.size();
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Title(paper.title() + "　対照表"));
        String count = rows.isEmpty() ? "相違はありません。" : "相違のある箇所は、" + rows.size() + "か所です。下線の部分が異なります。";
        blocks.add(new TextBlock(TextBlock.Layout.FLUSH, List.of(new Inline.Words(count))));
        if (!rows.isEmpty()) {
            List<Table.Row> all = new ArrayList<>();
            all.add(new Table.Row(List.of(cell(true, "箇所"), cell(true, "変更前"), cell(true, "変更後"))));
            all.addAll(rows);
            blocks.add(new Table("変更前と変更後", List.of(110, 445, 445), 1, all));
        }
        Document table = paper.companion(paper.title() + "　対照表", paper.style().turned(), blocks);
        return new Compared(rows.size(), table);
    }

    private static List<Passage> part(List<Passage> all, int from, int size) {
        return all.subList(from, from + size);
    }

    /** Sets passages beside those they became, in order. */
    private void pair(List<Passage> gone, List<Passage> come) {
        int old = 0;
        int own = 0;
        while (old < gone.size() || own < come.size()) {
            boolean both = old < gone.size() && own < come.size();
            if (both && alike(gone.get(old), come.get(own))) {
                row(gone.get(old++), come.get(own++));
            } else if (both && find(gone.get(old), come, own + 1) < 0 || own == come.size()) {
                row(gone.get(old++), null);
            } else {
                row(null, come.get(own++));
            }
        }
    }

    private static int find(Passage wanted, List<Passage> among, int from) {
        for (int i = from; i < among.size(); i++) {
            if (alike(wanted, among.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean alike(Passage a, Passage b) {
        List<String> first = tokens(a.text());
        List<String> second = tokens(b.text());
        int changed = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(first, second).getDeltas()) {
            changed += Math.max(delta.getSource().size(), delta.getTarget().size());
        }
        int length = Math.max(1, Math.max(first.size(), second.size()));
        return 1 - (double) changed / length >= ALIKE;
    }

    private static List<String> tokens(String text) {
        return TOKEN.matcher(text).results().map(MatchResult::group).toList();
    }

    private void row(Passage old, Passage own) {
        if (own != null) {
            place(own);
        }
        List<Inline> left = new ArrayList<>();
        List<Inline> right = new ArrayList<>();
        if (old == null) {
            left.add(new Inline.Words("（新設）"));
            right.add(new Inline.Marked(own.text()));
        } else if (own == null) {
            left.add(new Inline.Marked(old.text()));
            right.add(new Inline.Words("（削除）"));
        } else {
            mark(tokens(old.text()), tokens(own.text()), left, right);
        }
        List<List<Inline>> place = new ArrayList<>();
        if (!where.isEmpty()) {
            place.add(List.of(new Inline.Words(where)));
        }
        place.add(List.of(new Inline.Words(pages(old, own))));
        rows.add(new Table.Row(List.of(
                new Table.Cell(false, place),
                new Table.Cell(false, List.of(left)),
                new Table.Cell(false, List.of(right)))));
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

    /** Remembers the article that a passage begins; what stands behind the last belongs to none. */
    private void place(Passage passage) {
        Matcher label = LABEL.matcher(passage.text());
        if (!passage.inSection()) {
            where = "";
        } else if (label.find()) {
            where = label.group(1);
        }
    }

    private static void mark(List<String> old, List<String> own, List<Inline> left, List<Inline> right) {
        int oldAt = 0;
        int ownAt = 0;
        StringBuilder oldMarked = new StringBuilder();
        StringBuilder ownMarked = new StringBuilder();
        for (AbstractDelta<String> delta : DiffUtils.diff(old, own).getDeltas()) {
            int from = delta.getSource().getPosition();
            String same = text(old, oldAt, from);
            boolean splinter = oldAt > 0 && from - oldAt <= SPLINTER && oldMarked.length() + ownMarked.length() > 0;
            if (splinter) {
                oldMarked.append(same);
                ownMarked.append(same);
            } else {
                flush(oldMarked, left);
                flush(ownMarked, right);
                words(same, left);
                words(same, right);
            }
            oldMarked.append(text(old, from, from + delta.getSource().size()));
            ownAt = delta.getTarget().getPosition() + delta.getTarget().size();
            ownMarked.append(text(own, delta.getTarget().getPosition(), ownAt));
            oldAt = from + delta.getSource().size();
        }
        flush(oldMarked, left);
        flush(ownMarked, right);
        words(text(old, oldAt, old.size()), left);
        words(text(own, ownAt, own.size()), right);
    }

    private static void flush(StringBuilder marked, List<Inline> out) {
        if (marked.length() > 0) {
            out.add(new Inline.Marked(marked.toString()));
            marked.setLength(0);
        }
    }

    private static void words(String text, List<Inline> out) {
        if (!text.isEmpty()) {
            out.add(new Inline.Words(text));
        }
    }

    private static String text(List<String> tokens, int from, int to) {
        return String.join("", tokens.subList(from, to));
    }

    private static Table.Cell cell(boolean heading, String text) {
        return new Table.Cell(heading, List.of(List.of(new Inline.Words(text))));
    }
}
