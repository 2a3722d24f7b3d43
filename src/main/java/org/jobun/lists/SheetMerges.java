package org.jobun.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jobun.sheet.SheetSource;

/** Merged cells of a sheet: what they hold is shown in every cell that they cover, as far as the sheet is filled. */
final class SheetMerges {
    private static final Pattern RANGE = Pattern.compile("([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})");

    private final List<Range> ranges = new ArrayList<>();
    private final int width;

    private record Range(int fromRow, int fromColumn, int toRow, int toColumn) {}

    /** @param covered whether it stands there only because a merged cell covers the place */
    record Shown(String text, boolean covered) {
        static final Shown NOTHING = new Shown("", false);
    }

    SheetMerges(List<String> references, int width) {
        this.width = width;
        for (String reference : references) {
            Matcher range = RANGE.matcher(String.valueOf(reference));
            if (range.matches()) {
                ranges.add(new Range(
                        Integer.parseInt(range.group(2)),
                        SheetSource.column(range.group(1)),
                        Integer.parseInt(range.group(4)),
                        SheetSource.column(range.group(3))));
            }
        }
    }

    Map<Integer, Map<Integer, Shown>> spread(Map<Integer, Map<Integer, SheetSource.Cell>> rows) {
        Map<Integer, Map<Integer, Shown>> shown = new TreeMap<>();
        rows.forEach((number, row) -> {
            Map<Integer, Shown> cells = new TreeMap<>();
            row.forEach((at, cell) -> cells.put(at, new Shown(cell.text(), false)));
            shown.put(number, cells);
        });
        int last = rows.keySet().stream().mapToInt(number -> number).max().orElse(0);
        ranges.forEach(range -> spread(range, last, shown));
        return shown;
    }

    private void spread(Range range, int last, Map<Integer, Map<Integer, Shown>> shown) {
        Shown first = shown.getOrDefault(range.fromRow(), Map.of()).getOrDefault(range.fromColumn(), Shown.NOTHING);
        if (first.text().isEmpty()) {
            return;
        }
        for (int row = range.fromRow(); row <= Math.min(range.toRow(), last); row++) {
            for (int column = range.fromColumn(); column <= Math.min(range.toColumn(), width - 1); column++) {
                boolean itself = row == range.fromRow() && column == range.fromColumn();
                if (!itself) {
                    shown.computeIfAbsent(row, fresh -> new TreeMap<>()).put(column, new Shown(first.text(), true));
                }
            }
        }
    }
}
