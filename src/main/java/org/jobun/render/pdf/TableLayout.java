package org.jobun.render.pdf;

import java.util.ArrayList;
import java.util.List;
import org.jobun.document.Inline;
import org.jobun.document.Table;

/**
 * A ruled table as rows: each line of a table row is a slice of its own, so that a row taller than a page
 * can be split; shorter ones stay whole.
 */
final class TableLayout {
    /** Rows of up to this many lines are not split. */
    private static final int WHOLE = 10;

    /** Nor are rows with room to write in, of up to this many. */
    private static final int WHOLE_ROOM = 25;

    /** Between the rules of a cell and a field in it, mpt. */
    private static final int FIELD_INSET = 1_500;

    private final Rows rows;
    private final Clusters body;
    private final Clusters heads;
    private final int padding;
    /** What the head says of each column. */
    private List<String> columns = List.of();

    /** @param heads the face of headings, of columns and rows */
    TableLayout(Rows rows, Clusters body, Clusters heads) {
        this.rows = rows;
        this.body = body;
        this.heads = heads;
        this.padding = rows.em() / 2;
    }

    void add(Table table, Tag tag) {
        List<Integer> edges = edges(table);
        List<Row> head = new ArrayList<>();
        List<Row> made = new ArrayList<>();
        for (int i = 0; i < table.rows().size(); i++) {
            boolean isHead = i < table.headRows();
            if (isHead) {
                columns = table.rows().get(i).cells().stream()
                        .map(TableLayout::words)
                        .toList();
            }
            List<Row> slices = slices(table.rows().get(i), edges, tag.add("TR"), isHead, head, i == 0);
            if (isHead) {
                slices.forEach(slice -> head.add(artifact(slice)));
            }
            made.addAll(slices);
        }
        if (!made.isEmpty()) {
            // 次のとおり… stays with what it leads to.
            rows.keepLast();
            made.set(0, made.get(0).spaced(rows.pitch() / 3));
        }
        made.forEach(rows::add);
        rows.add(new Row(rows.pitch() / 2, 0, List.of(), List.of(), false, null, List.of()));
    }

    private List<Integer> edges(Table table) {
        List<Integer> edges = new ArrayList<>(List.of(0));
        int sum = 0;
        for (int width : table.widths()) {
            sum += width;
            edges.add((int) ((long) rows.width() * sum / 1000));
        }
        return edges;
    }

    private List<Row> slices(
            Table.Row row, List<Integer> edges, Tag tag, boolean isHead, List<Row> head, boolean first) {
        List<List<Line>> cells = new ArrayList<>();
        List<Tag> tags = new ArrayList<>();
        boolean room = false;
        int most = 1;
        for (int column = 0; column < row.cells().size(); column++) {
            Table.Cell cell = row.cells().get(column);
            boolean heading = isHead || cell.heading();
            tags.add(heading ? tag.addHeading(isHead) : tag.add("TD"));
            int left = edges.get(column) + padding;
            int right = edges.get(column + 1) - padding;
            List<Line> lines = lines(cell, left, right, isHead);
            cells.add(lines);
            room |= !heading && words(cell).isEmpty();
            most = Math.max(most, lines.size());
        }
        boolean whole = most <= (room ? WHOLE_ROOM : WHOLE);
        int natural = most * rows.pitch()
                + rows.em() * 6 / 10
                + rows.cell().before()
                + rows.cell().after();
        int more = Math.max(0, rows.leastHeight(row) - natural) / 2;
        List<Row> slices = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            slices.add(slice(cells, tags, edges, new Part(i, most, whole, more), head, first, isHead));
        }
        if (whole) {
            slices.set(0, slices.get(0).fillable(fields(row, edges, tags, natural + 2 * more)));
        }
        return slices;
    }

    private List<Line> lines(Table.Cell cell, int left, int right, boolean isHead) {
        List<Line> lines = new ArrayList<>();
        for (List<Inline> inlines : cell.lines()) {
            List<Cluster> text = (isHead || cell.heading() ? heads : body).of(inlines);
            // A line without words is room to write in.
            if (text.isEmpty()) {
                lines.add(new Line(left, List.of(), new int[0], 0));
            } else if (isHead) {
                Composer.balanced(text, left, right)
                        .forEach(line -> lines.add(line.movedBy((right - left - line.width()) / 2)));
            } else if (cell.heading()) {
                lines.addAll(Composer.balanced(text, left, right));
            } else {
                lines.addAll(Phrases.lines(Phrases.ofBoxes(text), left, right, Composer.Fill.NATURAL));
            }
        }
        return lines;
    }

    /**
     * A line of a row.
     *
     * @param whole true for a row that is not split
     * @param more room above and below the text, beside the padding
     */
    private record Part(int index, int count, boolean whole, int more) {
        boolean isLast() {
            return index == count - 1;
        }

        /** True where no page may end behind it: two lines at least stay on either side. */
        boolean isKept() {
            return !isLast() && (whole || index == 0 || index == count - 2);
        }
    }

    /** The empty cells of a row, each called by its headings. */
    private List<Row.Field> fields(Table.Row row, List<Integer> edges, List<Tag> tags, int height) {
        String ofRow = row.cells().stream()
                .filter(Table.Cell::heading)
                .findFirst()
                .map(TableLayout::words)
                .orElse("");
        List<Row.Field> fields = new ArrayList<>();
        for (int column = 0; column < row.cells().size(); column++) {
            Table.Cell cell = row.cells().get(column);
            if (cell.heading() || !words(cell).isEmpty()) {
                continue;
            }
            String ofColumn = column < columns.size() ? columns.get(column) : "";
            String hint = ofRow.isEmpty() || ofColumn.isEmpty() ? ofRow + ofColumn : ofRow + "　" + ofColumn;
            int x = edges.get(column) + FIELD_INSET;
            int width = edges.get(column + 1) - FIELD_INSET - x;
            fields.add(new Row.Field(
                    x,
                    FIELD_INSET,
                    width,
                    height - 2 * FIELD_INSET,
                    height >= 2 * rows.pitch(),
                    hint.isEmpty() ? "記入欄" : hint,
                    tags.get(column)));
        }
        return fields;
    }

    private static String words(Table.Cell cell) {
        StringBuilder words = new StringBuilder();
        cell.lines().forEach(line -> line.forEach(inline -> words.append(inline.text())));
        return words.toString();
    }

    private Row slice(
            List<List<Line>> cells,
            List<Tag> tags,
            List<Integer> edges,
            Part part,
            List<Row> head,
            boolean first,
            boolean isHead) {
        int index = part.index();
        int top = index == 0 ? rows.em() * 3 / 10 + rows.cell().before() + part.more() : 0;
        int bottom = part.isLast() ? rows.em() * 3 / 10 + rows.cell().after() + part.more() : 0;
        int height = rows.pitch() + top + bottom;
        List<Row.Text> texts = new ArrayList<>();
        for (int column = 0; column < cells.size(); column++) {
            List<Line> lines = cells.get(column);
            // A cell with fewer lines than its row stands in the middle of it, or at the top where the row may be
            // split.
            int less = part.whole() ? part.count() - lines.size() : 0;
            int offset = less * rows.pitch() / 2;
            int lineIndex = index - less / 2;
            if (lineIndex >= 0 && lineIndex < lines.size()) {
                int shift = offset % rows.pitch();
                texts.add(new Row.Text(
                        lines.get(lineIndex), top + shift + Rows.baseline(rows.pitch(), rows.em()), tags.get(column)));
            }
        }
        List<Row.Rule> rules = new ArrayList<>();
        for (int edge : edges) {
            rules.add(new Row.Rule(edge, 0, edge, height, false));
        }
        int right = edges.get(edges.size() - 1);
        if (index == 0 && first) {
            rules.add(new Row.Rule(0, 0, right, 0, false));
        }
        if (part.isLast()) {
            rules.add(new Row.Rule(0, height, right, height, false));
        }
        // A head does not stay behind when all its rows go to the next page.
        boolean kept = isHead || part.isKept();
        return new Row(height, 0, texts, rules, kept, new Row.TableFrame(head, edges, index > 0), List.of());
    }

    /** A head row as it is repeated: drawn again, but not part of the words. */
    private static Row artifact(Row row) {
        List<Row.Text> texts = row.texts().stream()
                .map(text -> new Row.Text(text.line(), text.baseline(), null))
                .toList();
        return new Row(row.height(), 0, texts, row.rules(), true, row.table(), List.of());
    }
}
