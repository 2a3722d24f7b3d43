package org.jobun.render.docx;

import java.util.List;
import java.util.function.Predicate;
import org.jobun.document.Inline;
import org.jobun.document.Mark;
import org.jobun.document.StampPlace;
import org.jobun.document.Table;
import org.jobun.document.Table.Cell;
import org.jobun.document.Table.Row;
import org.jobun.word.PaperStyle;
import org.jobun.word.XmlText;

/** Ruled tables (ECMA-376 part 1, 17.4): fixed columns, head rows repeated, rows that stay on one page. */
final class TableXml {
    /** A row with more letters may break over pages: it could be longer than one. */
    private static final int MOST_LETTERS_KEPT = 400;

    /** 25 mm. */
    private static final int STAMP = 1417;

    private static final List<String> SIDES = List.of("top", "left", "bottom", "right");

    private final StringBuilder out;
    private final RunXml runs;
    private final Measures measures;
    private final MarkXml marks;

    TableXml(StringBuilder out, RunXml runs, Measures measures, MarkXml marks) {
        this.marks = marks;
        this.out = out;
        this.runs = runs;
        this.measures = measures;
    }

    void write(Table table) {
        write(table, inline -> true);
    }

    /** Within an article the layout does not depend on values, so that other papers can share the article. */
    void writeWithin(Table table) {
        write(table, inline -> !(inline instanceof Inline.Value));
    }

    /** @param counted which runs count for whether a row may break over pages */
    private void write(Table table, Predicate<Inline> counted) {
        out.append("<w:tbl><w:tblPr><w:tblStyle w:val=\"" + PaperStyle.RULED_TABLE.id() + "\"/><w:tblW w:w=\"");
        out.append(measures.textWidth()).append("\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/>");
        described(table.summary());
        out.append("</w:tblPr><w:tblGrid>");
        int[] widths = widths(table.widths());
        for (int width : widths) {
            out.append("<w:gridCol w:w=\"").append(width).append("\"/>");
        }
        out.append("</w:tblGrid>");
        for (int i = 0; i < table.rows().size(); i++) {
            row(table, i, widths, counted);
        }
        out.append("</w:tbl>");
    }

    /** A dotted box at the top, as wide as the largest stamps need. */
    void stamp(StampPlace place) {
        String text = place.text();
        String side = place.left() ? "left" : "right";
        out.append("<w:tbl><w:tblPr><w:tblW w:w=\"" + STAMP + "\" w:type=\"dxa\"/><w:jc w:val=\"" + side
                + "\"/><w:tblBorders>");
        for (String edge : SIDES) {
            out.append("<w:").append(edge).append(" w:val=\"dotted\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>");
        }
        out.append("</w:tblBorders><w:tblLayout w:type=\"fixed\"/>");
        described(text + "の欄");
        out.append("</w:tblPr><w:tblGrid><w:gridCol w:w=\"" + STAMP);
        out.append("\"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:trHeight w:val=\"" + STAMP);
        out.append("\" w:hRule=\"exact\"/></w:trPr><w:tc><w:tcPr><w:tcW w:w=\"" + STAMP + "\" w:type=\"dxa\"/>");
        out.append("<w:vAlign w:val=\"center\"/></w:tcPr>");
        line(List.of(new Inline.Words(text)), PaperStyle.CENTER.id(), false);
        out.append("</w:tc></w:tr></w:tbl>");
    }

    /** Title and alternative text of a table, which a screen reader says before its cells. */
    private void described(String summary) {
        if (!summary.isEmpty()) {
            String escaped = XmlText.escape(summary);
            out.append("<w:tblCaption w:val=\"").append(escaped);
            out.append("\"/><w:tblDescription w:val=\"").append(escaped).append("\"/>");
        }
    }

    /** Each border where it belongs, so that rounding never adds up. */
    private int[] widths(List<Integer> thousandths) {
        int[] widths = new int[thousandths.size()];
        int sum = 0;
        int left = 0;
        for (int i = 0; i < widths.length; i++) {
            sum += thousandths.get(i);
            int right = Math.round(sum * measures.textWidth() / 1000f);
            widths[i] = right - left;
            left = right;
        }
        return widths;
    }

    private void row(Table table, int index, int[] widths, Predicate<Inline> counted) {
        Row row = table.rows().get(index);
        boolean head = index < table.headRows();
        boolean together = table.staysTogether() && index < table.rows().size() - 1;
        out.append("<w:tr>");
        boolean kept = head || letters(row, counted) <= MOST_LETTERS_KEPT;
        int least = Measures.twips(row.leastHeight(measures.wide()));
        if (kept || least > 0) {
            out.append("<w:trPr>").append(kept ? "<w:cantSplit/>" : "");
            if (least > 0) {
                out.append("<w:trHeight w:val=\"").append(least).append("\" w:hRule=\"atLeast\"/>");
            }
            out.append(head ? "<w:tblHeader/>" : "").append("</w:trPr>");
        }
        for (int i = 0; i < widths.length; i++) {
            Mark number = row.number() != null && row.number().cell() == i
                    ? row.number().mark()
                    : null;
            cell(row.cells().get(i), style(table, index, i), together, table.atTop() && !head, widths[i], number);
        }
        out.append("</w:tr>");
    }

    private static int letters(Row row, Predicate<Inline> counted) {
        return row.cells().stream()
                .mapToInt(cell -> cell.lines().stream()
                        .flatMap(List::stream)
                        .filter(counted)
                        .mapToInt(inline -> inline.text().length())
                        .sum())
                .max()
                .orElse(0);
    }

    private static PaperStyle style(Table table, int row, int column) {
        if (row < table.headRows()) {
            return PaperStyle.CELL_HEAD;
        }
        boolean label = table.rows().get(row).cells().get(column).heading();
        return label ? PaperStyle.CELL_LABEL : table.atRight(row, column) ? PaperStyle.CELL_FIGURE : PaperStyle.CELL;
    }

    /** @param together with the row below: no page ends between them (17.3.1.15) */
    private void cell(Cell cell, PaperStyle style, boolean together, boolean atTop, int width, Mark number) {
        out.append("<w:tc><w:tcPr><w:tcW w:w=\"").append(width).append("\" w:type=\"dxa\"/>");
        out.append("<w:vAlign w:val=\"").append(atTop ? "top" : "center").append("\"/></w:tcPr>");
        if (number != null) {
            marks.row(number, cell.heading() ? PaperStyle.CELL_LABEL : PaperStyle.CELL);
        } else if (cell.lines().isEmpty()) {
            line(List.of(), style.id(), together);
        } else {
            cell.lines().forEach(line -> line(line, style.id(), together));
        }
        out.append("</w:tc>");
    }

    private void line(List<Inline> line, String style, boolean together) {
        out.append("<w:p><w:pPr><w:pStyle w:val=\"")
                .append(style)
                .append(together ? "\"/><w:keepNext/></w:pPr>" : "\"/></w:pPr>");
        runs.all(line);
        out.append("</w:p>");
    }
}
