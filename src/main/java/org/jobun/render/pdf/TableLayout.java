package org.jobun.render.pdf;

import java.util.ArrayList;
import java.util.List;
import org.jobun.document.Inline;
import org.jobun.document.Table;

/** A ruled table as rows; those of its head are repeated on each page. */
final class TableLayout {
    /** Lines of a table that stays together; one with more would leave too much of a page empty. */
    private static final int MOST_LINES = 16;

    private final RowBuilder rows;
    private final Shaper body;
    private final Shaper heads;
    /** What the head says of each column. */
    private List<String> columns = List.of();

    /** @param heads the font of headings, of columns and rows */
    TableLayout(RowBuilder rows, Shaper body, Shaper heads) {
        this.rows = rows;
        this.body = body;
        this.heads = heads;
    }

    void add(Table table, Tag tag) {
        List<Integer> edges = edges(table);
        List<Row> head = new ArrayList<>();
        List<Row> made = new ArrayList<>();
        for (int i = 0; i < table.rows().size(); i++) {
            Table.Row row = table.rows().get(i);
            boolean isHead = i < table.headRows();
            columns = isHead ? row.cells().stream().map(TableLayout::words).toList() : columns;
            TableRowLayout layout = new TableRowLayout(rows, edges, isHead, i == 0, table.atTop() && !isHead);
            int index = i;
            layout.addCells(row, tag.add("TR"), (column, left, right) -> lines(table, index, column, left, right));
            List<Row> slices = layout.slices(head, rows.leastHeight(row), columns);
            if (isHead) {
                slices.forEach(slice -> head.add(artifact(slice)));
            }
            made.addAll(slices);
        }
        addAll(table.staysTogether() && made.size() <= MOST_LINES ? together(made) : made);
    }

    /** No page ends behind a row but the last. */
    private static List<Row> together(List<Row> made) {
        List<Row> kept = new ArrayList<>();
        for (int i = 0; i < made.size(); i++) {
            kept.add(i < made.size() - 1 ? made.get(i).kept() : made.get(i));
        }
        return kept;
    }

    private void addAll(List<Row> made) {
        if (!made.isEmpty()) {
            // 次のとおり… stays with what it leads to.
            rows.keepLast();
            made.set(0, made.get(0).spaced(rows.pitch() / 3));
        }
        made.forEach(rows::add);
        rows.add(Row.blank(rows.pitch() / 2));
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

    /** The lines of a cell between two edges. */
    private List<Line> lines(Table table, int row, int column, int left, int right) {
        Table.Cell cell = table.rows().get(row).cells().get(column);
        List<Line> lines = lines(cell, row < table.headRows(), left, right);
        return table.atRight(row, column)
                ? lines.stream()
                        .map(line -> line.movedBy(right - left - line.width()))
                        .toList()
                : lines;
    }

    private List<Line> lines(Table.Cell cell, boolean isHead, int left, int right) {
        List<Line> lines = new ArrayList<>();
        for (List<Inline> inlines : cell.lines()) {
            List<Cluster> text = (isHead || cell.heading() ? heads : body).of(inlines);
            // A line without words is room to write in.
            if (text.isEmpty()) {
                lines.add(Line.empty(left));
            } else if (isHead) {
                HeadingLines.of(text, left, right)
                        .forEach(line -> lines.add(line.movedBy((right - left - line.width()) / 2)));
            } else if (cell.heading()) {
                lines.addAll(HeadingLines.of(text, left, right));
            } else {
                lines.addAll(Phrases.lines(Phrases.ofBoxes(text), left, right, LineBreaker.Fill.NATURAL));
            }
        }
        return lines;
    }

    /** All words of a cell. */
    static String words(Table.Cell cell) {
        StringBuilder words = new StringBuilder();
        cell.lines().forEach(line -> line.forEach(inline -> words.append(inline.text())));
        return words.toString();
    }

    /** A head row as it is repeated: drawn again, but not part of the words. */
    private static Row artifact(Row row) {
        List<Row.Text> texts = row.texts().stream()
                .map(text -> new Row.Text(text.line(), text.baseline(), null))
                .toList();
        return Row.of(row.height(), texts)
                .ruled(row.rules())
                .inTable(row.table())
                .kept();
    }
}
