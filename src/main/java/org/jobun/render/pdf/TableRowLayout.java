package org.jobun.render.pdf;

import java.util.ArrayList;
import java.util.List;
import org.jobun.document.Table;

/**
 * One row of a table: each line of it is a slice of its own, so that a row taller than a page can be split; shorter ones stay
 * whole.
 */
final class TableRowLayout {
    /** Rows of up to this many lines are not split. */
    private static final int WHOLE = 10;

    /** Nor are rows with room to write in, of up to this many. */
    private static final int WHOLE_ROOM = 25;

    /** Between the rules of a cell and a field in it, mpt. */
    private static final int FIELD_INSET = 1_500;

    private final RowBuilder rows;
    private final List<Integer> edges;
    private final boolean isHead;
    private final boolean isFirst;
    private final boolean atTop;
    private final List<Cell> cells = new ArrayList<>();
    /** Lines of the fullest cell. */
    private int count = 1;

    private boolean whole;
    /** Room above and below the text. */
    private int top;

    private int bottom;

    /**
     * A row.
     *
     * @param edges x of the vertical rules, one more than there are columns
     * @param atTop whether its cells begin at the top
     */
    TableRowLayout(RowBuilder rows, List<Integer> edges, boolean isHead, boolean isFirst, boolean atTop) {
        this.rows = rows;
        this.edges = edges;
        this.isHead = isHead;
        this.isFirst = isFirst;
        this.atTop = atTop;
    }

    /** A cell, the lines of it, and its element. */
    private record Cell(Table.Cell cell, boolean heading, List<Line> lines, Tag tag) {
        /** True for room to write in. */
        boolean isEmpty() {
            return !heading && TableLayout.words(cell).isEmpty();
        }
    }

    /** Breaks the text of the cell of a column into lines between two edges. */
    interface Lines {
        List<Line> of(int column, int left, int right);
    }

    void addCells(Table.Row row, Tag tag, Lines lines) {
        int padding = rows.em() / 2;
        for (int column = 0; column < row.cells().size(); column++) {
            Table.Cell cell = row.cells().get(column);
            boolean heading = isHead || cell.heading();
            Tag own = heading ? tag.addHeading(isHead) : tag.add("TD");
            int left = edges.get(column) + padding;
            int right = edges.get(column + 1) - padding;
            Cell laid = new Cell(cell, heading, lines.of(column, left, right), own);
            cells.add(laid);
            count = Math.max(count, laid.lines().size());
        }
    }

    /**
     * The row, a slice for each line.
     *
     * @param head rows that are repeated where a page begins in the table
     * @param leastHeight in mpt
     * @param columns what the head says of each column
     */
    List<Row> slices(List<Row> head, int leastHeight, List<String> columns) {
        boolean room = cells.stream().anyMatch(Cell::isEmpty);
        whole = count <= (room ? WHOLE_ROOM : WHOLE);
        int natural = count * rows.pitch()
                + rows.em() * 6 / 10
                + rows.cell().before()
                + rows.cell().after();
        int more = Math.max(0, leastHeight - natural) / 2;
        top = rows.em() * 3 / 10 + rows.cell().before() + more;
        bottom = rows.em() * 3 / 10 + rows.cell().after() + more;
        List<Row> slices = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            slices.add(slice(index, head));
        }
        if (whole) {
            slices.set(0, slices.get(0).fillable(fields(natural + 2 * more, columns)));
        }
        return slices;
    }

    private Row slice(int index, List<Row> head) {
        int above = index == 0 ? top : 0;
        int height = rows.pitch() + above + (isLast(index) ? bottom : 0);
        Row slice = Row.of(height, texts(index, above))
                .ruled(rules(index, height))
                .inTable(new Row.TableFrame(head, edges, index > 0));
        // A head does not stay behind when all its rows go to the next page.
        return isHead || isKept(index) ? slice.kept() : slice;
    }

    private boolean isLast(int index) {
        return index == count - 1;
    }

    /** True where no page may end behind a line: two lines at least stay on either side. */
    private boolean isKept(int index) {
        return !isLast(index) && (whole || index == 0 || index == count - 2);
    }

    /** A cell with fewer lines than its row stands in the middle of it, or at the top where the table wants it or the row may be split. */
    private List<Row.Text> texts(int index, int above) {
        int pitch = rows.pitch();
        int baseline = above + RowBuilder.baseline(pitch, rows.em());
        List<Row.Text> texts = new ArrayList<>();
        for (Cell cell : cells) {
            int less = whole && !atTop ? count - cell.lines().size() : 0;
            int line = index - less / 2;
            if (line >= 0 && line < cell.lines().size()) {
                int shift = less * pitch / 2 % pitch;
                texts.add(new Row.Text(cell.lines().get(line), baseline + shift, cell.tag()));
            }
        }
        return texts;
    }

    private List<Row.Rule> rules(int index, int height) {
        List<Row.Rule> rules = new ArrayList<>();
        edges.forEach(edge -> rules.add(new Row.Rule(edge, 0, edge, height, false)));
        int right = edges.get(edges.size() - 1);
        if (index == 0 && isFirst) {
            rules.add(new Row.Rule(0, 0, right, 0, false));
        }
        if (isLast(index)) {
            rules.add(new Row.Rule(0, height, right, height, false));
        }
        return rules;
    }

    /** The empty cells, each named by its headings. */
    private List<Row.Field> fields(int height, List<String> columns) {
        String ofRow = cells.stream()
                .filter(cell -> cell.cell().heading())
                .findFirst()
                .map(cell -> TableLayout.words(cell.cell()))
                .orElse("");
        List<Row.Field> fields = new ArrayList<>();
        for (int column = 0; column < cells.size(); column++) {
            Cell cell = cells.get(column);
            if (!cell.cell().heading() && TableLayout.words(cell.cell()).isEmpty()) {
                String ofColumn = column < columns.size() ? columns.get(column) : "";
                fields.add(field(column, height, hint(ofRow, ofColumn)));
            }
        }
        return fields;
    }

    private static String hint(String ofRow, String ofColumn) {
        String both = ofRow.isEmpty() || ofColumn.isEmpty() ? ofRow + ofColumn : ofRow + "　" + ofColumn;
        return both.isEmpty() ? "記入欄" : both;
    }

    private Row.Field field(int column, int height, String hint) {
        int x = edges.get(column) + FIELD_INSET;
        int width = edges.get(column + 1) - FIELD_INSET - x;
        boolean several = height >= 2 * rows.pitch();
        Tag tag = cells.get(column).tag();
        return new Row.Field(x, FIELD_INSET, width, height - 2 * FIELD_INSET, several, hint, tag);
    }
}
