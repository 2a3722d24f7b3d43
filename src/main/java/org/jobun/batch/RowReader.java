package org.jobun.batch;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.sheet.SheetSource;
import org.jobun.sheet.SheetSource.Cell;
import org.jobun.source.SourceFile;

/** Reads matters from the rows of their sheet. */
final class RowReader {
    private final SheetSource source;
    private final String sheet;
    private final Map<Integer, Column> columns;
    private final ListRows lists;

    /**
     * @param columns of the sheet, in the order of the facts
     * @param lists what other sheets say of the matters
     */
    RowReader(SheetSource source, String sheet, Map<Integer, Column> columns, ListRows lists) {
        this.source = source;
        this.sheet = sheet;
        this.columns = columns;
        this.lists = lists;
    }

    /** @param index of the matter in the input, from 0 */
    Entry read(int index, SheetSource.Row row) {
        Location place = place(row, 0);
        RowTree tree = new RowTree(place);
        List<Diagnostic> found = new ArrayList<>();
        if (row.hidden()) {
            found.add(Diagnostic.of(Code.BAT_06, place));
        }
        columns.forEach((at, column) -> read(row, at, column, tree, found));
        String id = id(row);
        List<ListRow> rows = lists.of(id);
        rows.forEach(one -> found.addAll(one.found()));
        byList(rows).forEach(tree::putList);
        byte[] text = tree.text().getBytes(StandardCharsets.UTF_8);
        List<Diagnostic> unreadable = text.length > SourceFile.LARGEST ? List.of(tooLarge(place)) : tree.forbidden();
        found.addAll(unreadable);
        String sha256 = unreadable.isEmpty() ? SourceFile.sha256(text) : "";
        Places places = new Places(new SheetRow(source, sheet, row.number()), columns);
        RowContent content = new RowContent(place, tree, places, rows, sha256);
        return new Entry(index, row.number(), id, place, content, found);
    }

    private void read(SheetSource.Row row, int at, Column column, RowTree tree, List<Diagnostic> found) {
        Cell cell = row.cells().get(at);
        if (cell == null) {
            if (column.isKey()) {
                found.add(Diagnostic.of(Code.BAT_13, place(row, at)).with("column", column.heading()));
            }
            return;
        }
        Location place = place(row, at);
        Optional<Diagnostic> fault = CellFault.of(cell, () -> place);
        fault.ifPresent(found::add);
        if (fault.isEmpty()) {
            tree.put(column.key(), column.value(cell.text()), place);
        }
    }

    private static Diagnostic tooLarge(Location place) {
        Diagnostics found = new Diagnostics();
        SourceFile.tooLarge(place.file(), SourceFile.LARGEST, found);
        return found.sorted().get(0).inSheet();
    }

    private String id(SheetSource.Row row) {
        return columns.entrySet().stream()
                .filter(column -> column.getValue().key().equals(Column.ID))
                .map(column -> Optional.ofNullable(row.cells().get(column.getKey()))
                        .filter(cell -> CellFault.of(cell, () -> place(row, column.getKey()))
                                .isEmpty())
                        .map(cell -> column.getValue().value(cell.text()))
                        .orElse(""))
                .findFirst()
                .orElse("");
    }

    /** The rows with something in them, by the list that they are of. */
    private static Map<String, List<ListRow>> byList(List<ListRow> rows) {
        Map<String, List<ListRow>> byList = new LinkedHashMap<>();
        for (ListRow row : rows) {
            if (!row.isEmpty()) {
                byList.computeIfAbsent(row.sheet().list().path(), fresh -> new ArrayList<>())
                        .add(row);
            }
        }
        return byList;
    }

    /** Where facts stand in a row. */
    private record Places(SheetRow row, Map<Integer, Column> columns) implements RowContent.Columns {
        @Override
        public OptionalInt find(String fact) {
            return columns.entrySet().stream()
                    .filter(column -> column.getValue().key().equals(fact))
                    .mapToInt(Map.Entry::getKey)
                    .findFirst();
        }
    }

    private Location place(SheetSource.Row row, int column) {
        return source.location(sheet, row.number(), column);
    }
}
