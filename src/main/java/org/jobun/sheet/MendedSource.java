package org.jobun.sheet;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Sheets of which some cells were mended since: what was put there goes before what the file says. */
public final class MendedSource implements SheetSource {
    private final SheetSource source;
    private final Map<String, Map<String, String>> mended;

    private MendedSource(SheetSource source, Map<String, Map<String, String>> mended) {
        this.source = source;
        this.mended = mended;
    }

    /**
     * A source with cells laid over it; itself where there are none.
     *
     * @param mended sheet → cell, as Excel calls it → what stands there now; blank where nothing shall
     */
    public static SheetSource of(SheetSource source, Map<String, Map<String, String>> mended) {
        return mended.isEmpty() ? source : new MendedSource(source, mended);
    }

    @Override
    public List<String> sheets() {
        return source.sheets();
    }

    @Override
    public boolean isHidden(String sheet) {
        return source.isHidden(sheet);
    }

    @Override
    public String file(String sheet) {
        return source.file(sheet);
    }

    @Override
    public Remarks remarks(String sheet) {
        return source.remarks(sheet);
    }

    @Override
    public void read(String sheet, RowTaker taker) throws IOException {
        Map<Integer, Map<Integer, String>> rows = byRow(mended.getOrDefault(sheet, Map.of()));
        source.read(sheet, row -> taker.take(over(row, rows.getOrDefault(row.number(), Map.of()))));
    }

    /** Row → column → text. */
    private static Map<Integer, Map<Integer, String>> byRow(Map<String, String> cells) {
        Map<Integer, Map<Integer, String>> rows = new TreeMap<>();
        cells.forEach((cell, text) -> {
            int digits = firstDigit(cell);
            rows.computeIfAbsent(Integer.parseInt(cell.substring(digits)), fresh -> new TreeMap<>())
                    .put(SheetSource.column(cell.substring(0, digits)), text);
        });
        return rows;
    }

    private static int firstDigit(String cell) {
        int at = 0;
        while (!Character.isDigit(cell.charAt(at))) {
            at++;
        }
        return at;
    }

    private static Row over(Row row, Map<Integer, String> texts) {
        if (texts.isEmpty()) {
            return row;
        }
        Map<Integer, Cell> cells = new TreeMap<>(row.cells());
        texts.forEach((column, text) -> {
            cells.remove(column);
            if (!text.isBlank()) {
                cells.put(column, Cell.text(text));
            }
        });
        return new Row(row.number(), cells, row.hidden());
    }
}
