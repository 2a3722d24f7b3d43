package org.jobun.batch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.sheet.SheetSource;
import org.jobun.sheet.SheetSource.Row;
import org.jobun.sheet.SheetSource.RowTaker;
import org.jobun.text.Nearest;

/** The row of headings of a sheet, and which column each of them names. */
final class HeaderRow {
    /** Lines of a title that may stand above the headings. */
    private static final int TITLE_LINES = 10;

    private final SheetSource source;
    private final String sheet;
    private final Map<String, Column> headings;
    private final Map<Integer, Column> columns = new LinkedHashMap<>();
    private final Diagnostics found;
    private final List<Row> above = new ArrayList<>();
    private Row row;

    /** @param columns that the sheet may have */
    HeaderRow(SheetSource source, String sheet, List<Column> columns, Diagnostics found) {
        this.source = source;
        this.sheet = sheet;
        this.headings = Column.byHeading(columns);
        this.found = found;
    }

    /** The columns of the sheet, in the order of the facts: that of the columns says nothing. Filled while the sheet is read. */
    Map<Integer, Column> columns() {
        return columns;
    }

    /** The row itself; empty as long as it was not read. */
    Optional<Row> row() {
        return Optional.ofNullable(row);
    }

    /** Takes rows down to that of headings; the others are handed on. */
    RowTaker before(RowTaker matters) {
        return next -> {
            if (row != null) {
                matters.take(next);
            } else if (isHead(next)) {
                head(next);
            } else {
                above.add(next);
                if (above.size() > TITLE_LINES) {
                    // No row is one of headings: the first was meant to be.
                    head(above.get(0));
                    for (Row missed : above.subList(1, above.size())) {
                        matters.take(missed);
                    }
                }
            }
        };
    }

    /** To be called when the sheet is read: one of a few rows without headings has them in the first. */
    void end() {
        if (row == null && !above.isEmpty()) {
            head(above.get(0));
        }
    }

    private boolean isHead(Row next) {
        return next.cells().values().stream()
                .anyMatch(cell -> Column.find(headings, cell.text())
                        .filter(column -> column.key().equals(Column.ID))
                        .isPresent());
    }

    private void head(Row next) {
        row = next;
        next.cells().forEach((at, cell) -> heading(at, cell.text()));
        List<Column> order = List.copyOf(headings.values());
        List<Map.Entry<Integer, Column>> sorted = new ArrayList<>(columns.entrySet());
        sorted.sort(Comparator.comparingInt(column -> order.indexOf(column.getValue())));
        columns.clear();
        sorted.forEach(column -> columns.put(column.getKey(), column.getValue()));
    }

    private void heading(int at, String heading) {
        Optional<Column> column = Column.find(headings, heading);
        if (column.isPresent() && columns.containsValue(column.get())) {
            found.add(Diagnostic.of(Code.BAT_03, place(at)).with("found", heading));
        } else if (column.isPresent()) {
            columns.put(at, column.get());
        } else if (!Column.isRemark(heading)) {
            unknown(at, heading);
        }
    }

    private void unknown(int at, String heading) {
        List<String> known =
                headings.values().stream().map(Column::heading).distinct().toList();
        List<String> near = Nearest.to(heading, known);
        Diagnostic unknown = Diagnostic.of(Code.BAT_02, place(at)).with("found", heading);
        found.add(near.isEmpty() ? unknown : unknown.with("variant", "NEAR").with("nearest", String.join("、", near)));
    }

    private Location place(int at) {
        return source.location(sheet, row.number(), at);
    }

    /** Reports columns that are missing. */
    void require(String... keys) {
        for (String key : keys) {
            boolean there =
                    columns.values().stream().anyMatch(column -> column.key().equals(key));
            if (row != null && !there && !found.hasErrors()) {
                found.add(Diagnostic.of(Code.BAT_21, place(0))
                        .with("column", headings.get(key).heading()));
            }
        }
    }
}
