package org.jobun.render.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts rows into pages: a page ends only behind a row that allows it, so that captions stay with their
 * articles and signature blocks whole; a table that goes on repeats its head.
 */
final class Paginator {
    /** Between the text of a table row that is split and the rule where the page ends, mpt. */
    private static final int BLANK = 3_000;

    private final List<Row> rows;
    private final int height;

    private Paginator(List<Row> rows, int height) {
        this.rows = rows;
        this.height = height;
    }

    /** @param height of the text area in mpt */
    static List<Page> pages(List<Row> rows, int height) {
        return new Paginator(rows, height).pages();
    }

    private List<Page> pages() {
        List<Page> pages = new ArrayList<>();
        int from = 0;
        while (from < rows.size()) {
            int end = endOfPage(from);
            pages.add(page(from, end));
            from = end;
            while (from < rows.size() && isOnlySpace(rows.get(from))) {
                from++;
            }
        }
        if (pages.isEmpty()) {
            pages.add(new Page(List.of(), List.of()));
        }
        return pages;
    }

    private static boolean isOnlySpace(Row row) {
        return row.texts().isEmpty() && row.rules().isEmpty();
    }

    /** Where the page that begins at a row ends; at least one row further. */
    private int endOfPage(int from) {
        int used = headHeight(from) + (isSplit(from) ? BLANK : 0);
        int permitted = -1;
        int at = from;
        while (at < rows.size()) {
            Row row = rows.get(at);
            used += row.height() + (at == from ? 0 : row.space());
            if (used > height && at > from) {
                break;
            }
            at++;
            if (!row.keepNext()) {
                permitted = at;
            }
        }
        if (at == rows.size()) {
            return at;
        }
        return permitted > from ? permitted : at;
    }

    private List<Row> head(int from) {
        Row row = rows.get(from);
        boolean continued =
                from > 0 && row.table() != null && rows.get(from - 1).table() != null;
        return continued ? row.table().head() : List.of();
    }

    /** True if the page begins within a row of a table. */
    private boolean isSplit(int from) {
        Row row = rows.get(from);
        return row.table() != null && row.table().inside() && from > 0;
    }

    private int headHeight(int from) {
        return head(from).stream().mapToInt(Row::height).sum();
    }

    private Page page(int from, int end) {
        List<Page.Placed> placed = new ArrayList<>();
        List<Row.Rule> closing = new ArrayList<>();
        int top = 0;
        for (Row row : head(from)) {
            placed.add(new Page.Placed(row, top));
            top += row.height();
        }
        Row first = rows.get(from);
        if (first.table() != null && from > 0 && rows.get(from - 1).table() != null) {
            closing.add(acrossTable(first, top));
            if (first.table().inside()) {
                addBlank(first, top, closing);
                top += BLANK;
            }
        }
        for (int i = from; i < end; i++) {
            Row row = rows.get(i);
            top += i == from ? 0 : row.space();
            placed.add(new Page.Placed(row, top));
            top += row.height();
        }
        boolean cut = end < rows.size()
                && rows.get(end).table() != null
                && rows.get(end).table().inside();
        if (cut) {
            addBlank(rows.get(end - 1), top, closing);
            closing.add(acrossTable(rows.get(end - 1), top + BLANK));
        }
        return new Page(placed, closing);
    }

    /** The vertical lines of a table beside the blank where one of its rows is split. */
    private static void addBlank(Row row, int y, List<Row.Rule> rules) {
        row.table().edges().forEach(edge -> rules.add(new Row.Rule(edge, y, edge, y + BLANK, false)));
    }

    private static Row.Rule acrossTable(Row row, int y) {
        List<Integer> edges = row.table().edges();
        return new Row.Rule(edges.get(0), y, edges.get(edges.size() - 1), y, false);
    }
}
