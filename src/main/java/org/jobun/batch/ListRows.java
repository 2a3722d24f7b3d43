package org.jobun.batch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.matter.FactType;
import org.jobun.sheet.SheetSource;

/** The rows of the sheets of lists, by the matters that they name. They are read whole, since they may stand in any order. */
final class ListRows {
    private final SheetSource source;
    private final Map<String, List<ListRow>> byMatter = new HashMap<>();

    ListRows(SheetSource source) {
        this.source = source;
    }

    /** Reads a sheet. */
    void read(String name, FactType list, Diagnostics found) throws IOException {
        HeaderRow head = new HeaderRow(source, name, Column.ofList(list), found);
        ListRow.Sheet sheet = new ListRow.Sheet(source, name, list, head.columns());
        source.read(name, head.before(row -> add(sheet, row)));
        head.end();
        head.require(Column.ID);
        SheetRemarks.of(source, name, head.columns().keySet(), found);
    }

    private void add(ListRow.Sheet sheet, SheetSource.Row row) {
        Cells cells = new Cells(sheet, row.number());
        sheet.columns()
                .forEach((at, column) ->
                        cells.add(at, column, Optional.ofNullable(row.cells().get(at))));
        if (row.hidden()) {
            cells.wrong.add(Diagnostic.of(Code.BAT_06, sheet.id(row.number())));
        }
        if (cells.size > 0 || !cells.wrong.isEmpty()) {
            byMatter.computeIfAbsent(cells.id, fresh -> new ArrayList<>(2)).add(cells.row());
        }
    }

    /** The cells of one row as they come. */
    private static final class Cells {
        private final ListRow.Sheet sheet;
        private final int number;
        private final StringBuilder texts = new StringBuilder();
        private final int[] ends;
        private final List<Diagnostic> wrong = new ArrayList<>();
        private int size;
        private String id = "";

        Cells(ListRow.Sheet sheet, int number) {
            this.sheet = sheet;
            this.number = number;
            this.ends = new int[2 * sheet.columns().size()];
        }

        void add(int at, Column column, Optional<SheetSource.Cell> cell) {
            if (column.key().equals(Column.ID)) {
                id = cell.map(known -> column.value(known.text())).orElse("");
                return;
            }
            if (cell.isEmpty()) {
                return;
            }
            Optional<Diagnostic> fault = CellFault.of(cell.get(), () -> sheet.place(number, at));
            fault.ifPresent(wrong::add);
            if (fault.isEmpty()) {
                texts.append(cell.get().text());
                ends[size++] = at;
                ends[size++] = texts.length();
            }
        }

        ListRow row() {
            return new ListRow(sheet, number, texts.toString(), Arrays.copyOf(ends, size), List.copyOf(wrong));
        }
    }

    /** The rows that name a matter, in the order of the input. */
    List<ListRow> of(String matter) {
        return byMatter.getOrDefault(matter, List.of());
    }

    /** Reports rows that name a matter that is not there, once for each such name. */
    void reportOthers(Set<String> matters, Diagnostics found) {
        byMatter.forEach((id, rows) -> {
            if (!matters.contains(id)) {
                Location first = rows.get(0).sheet().id(rows.get(0).number());
                found.add(Diagnostic.of(Code.BAT_11, first).with("id", id));
            }
        });
    }
}
