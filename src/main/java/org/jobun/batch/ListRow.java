package org.jobun.batch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Location;
import org.jobun.matter.FactType;
import org.jobun.sheet.SheetSource;

/**
 * A row of a list, as small as it can be kept: the rows of all matters are held for the whole run.
 *
 * @param number of the row in its sheet
 * @param texts of its cells, one after the other
 * @param cells pairs of a column and where its text ends
 * @param found what is wrong with its cells
 */
record ListRow(Sheet sheet, int number, String texts, int[] cells, List<Diagnostic> found) {
    /** A sheet of a list, and its columns in the order of the facts. */
    record Sheet(SheetSource source, String name, FactType list, Map<Integer, Column> columns) {
        /** The cell of a row that says whose it is. */
        Location id(int row) {
            int id = columns.entrySet().stream()
                    .filter(column -> column.getValue().key().equals(Column.ID))
                    .mapToInt(Map.Entry::getKey)
                    .findFirst()
                    .orElse(0);
            return place(row, id);
        }

        Location place(int row, int column) {
            return source.location(name, row, column);
        }
    }

    /** Takes what is in a column, and where. */
    interface CellTaker {
        void take(String key, String text, Location cell);
    }

    void forEachCell(CellTaker taker) {
        int from = 0;
        for (int i = 0; i < cells.length; i += 2) {
            String key = sheet.columns().get(cells[i]).key();
            taker.take(key, texts.substring(from, cells[i + 1]), sheet.place(number, cells[i]));
            from = cells[i + 1];
        }
    }

    /** Its cells as somebody may mend them, empty ones as well. */
    List<InputCell> inputCells() {
        Map<String, String> texts = new HashMap<>();
        forEachCell((key, text, cell) -> texts.put(key, text));
        List<InputCell> all = new ArrayList<>();
        sheet.columns().forEach((at, column) -> {
            if (!column.key().equals(Column.ID)) {
                SheetRow row = new SheetRow(sheet.source(), sheet.name(), number);
                all.add(InputCell.ofList(row, at, sheet.list(), column, texts.getOrDefault(column.key(), "")));
            }
        });
        return all;
    }

    boolean isEmpty() {
        return cells.length == 0;
    }
}
