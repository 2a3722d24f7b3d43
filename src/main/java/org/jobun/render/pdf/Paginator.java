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

    /** True if the page begins within a table. */
    private boolean isInTable(int from) {
        return from > 0 && rows.get(from).table() != null && rows.get(from - 1).table() != null;
    }

    private List<Row> head(int from) {
        return isInTable(from) ? rows.get(from).table().head() : List.of();
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
        PageBuilder page = new PageBuilder();
        head(from).forEach(row -> page.add(row, 0));
        if (isInTable(from)) {
            Row first = rows.get(from);
            page.ruleAcross(first.table());
            if (first.table().inside()) {
                page.blank(first.table());
            }
        }
        for (int i = from; i < end; i++) {
            page.add(rows.get(i), i == from ? 0 : rows.get(i).space());
        }
        if (end < rows.size() && isSplit(end)) {
            Row.TableFrame table = rows.get(end - 1).table();
            page.blank(table);
            page.ruleAcross(table);
        }
        return new Page(page.placed, page.closing);
    }

    /** A page from top to bottom. */
    private static final class PageBuilder {
        private final List<Page.Placed> placed = new ArrayList<>();
        private final List<Row.Rule> closing = new ArrayList<>();
        private int top;

        void add(Row row, int space) {
            placed.add(new Page.Placed(row, top + space));
            top += space + row.height();
        }

        void ruleAcross(Row.TableFrame table) {
            List<Integer> edges = table.edges();
            closing.add(new Row.Rule(edges.get(0), top, edges.get(edges.size() - 1), top, false));
        }

        /** The vertical lines of a table beside the blank where one of its rows is split. */
        void blank(Row.TableFrame table) {
            table.edges().forEach(edge -> closing.add(new Row.Rule(edge, top, edge, top + BLANK, false)));
            top += BLANK;
        }
    }
}
