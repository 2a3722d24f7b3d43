package org.jobun.lists;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.sheet.SheetSource;

/**
 * Lines and tables of the sheets of a workbook. Rows of several cells one after the other are a table; a cell that stands alone is a
 * line, whose column is its indentation.
 */
final class SheetPieces {
    private static final int MOST_ROWS = 20_000;
    private static final int MOST_COLUMNS = 200;
    private static final int CAPTION_LINES = 2;

    private final SheetSource source;
    private final Diagnostics found;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<String> above = new ArrayList<>();
    private List<List<Grid.Cell>> open = new ArrayList<>();
    private String sheet = "";
    private int last;

    SheetPieces(SheetSource source, Diagnostics found) {
        this.source = source;
        this.found = found;
    }

    List<Piece> all() throws IOException {
        for (String name : source.sheets()) {
            if (source.isHidden(name)) {
                found.add(Diagnostic.of(Code.IMP_08, Location.ofFile(source.file(name) + " " + name))
                        .with("found", name));
            } else {
                sheet(name);
            }
        }
        return pieces;
    }

    private void sheet(String name) throws IOException {
        sheet = name;
        last = 0;
        pieces.add(new Leaf(name, Location.ofFile(source.file(name) + " " + name)));
        above.clear();
        Map<Integer, Map<Integer, SheetSource.Cell>> rows = new TreeMap<>();
        source.read(name, row -> take(row, rows));
        int width = rows.values().stream()
                .flatMap(row -> row.keySet().stream())
                .mapToInt(at -> at + 1)
                .max()
                .orElse(0);
        SheetMerges merges = new SheetMerges(source.remarks(name).mergedCells(), width);
        merges.spread(rows).forEach((number, row) -> row(number, cells(number, row, width)));
        close();
    }

    private void take(SheetSource.Row row, Map<Integer, Map<Integer, SheetSource.Cell>> rows) {
        if (rows.size() >= MOST_ROWS) {
            found.add(Diagnostic.of(Code.IMP_01, Location.ofFile(source.file(sheet) + " " + sheet))
                    .with("variant", "LARGE"));
            return;
        }
        Map<Integer, SheetSource.Cell> cells = new TreeMap<>();
        row.cells().forEach((at, cell) -> {
            boolean faulty = cell.kind() == SheetSource.Kind.FAULT || cell.kind() == SheetSource.Kind.UNCOMPUTED;
            if (faulty) {
                found.add(Diagnostic.of(Code.IMP_07, source.location(sheet, row.number(), at))
                        .with("found", cell.text().isEmpty() ? "=" : cell.text()));
            } else if (at < MOST_COLUMNS) {
                cells.put(at, cell);
            }
        });
        if (!cells.isEmpty()) {
            rows.put(row.number(), cells);
        }
    }

    private List<Grid.Cell> cells(int number, Map<Integer, SheetMerges.Shown> row, int width) {
        List<Grid.Cell> cells = new ArrayList<>();
        for (int at = 0; at < width; at++) {
            SheetMerges.Shown shown = row.getOrDefault(at, SheetMerges.Shown.NOTHING);
            cells.add(new Grid.Cell(shown.text(), source.location(sheet, number, at), shown.covered()));
        }
        return cells;
    }

    private void row(int number, List<Grid.Cell> cells) {
        if (number > last + 1) {
            close();
        }
        last = number;
        List<Grid.Cell> filled = cells.stream()
                .filter(cell -> !cell.isBlank() && !cell.covered())
                .toList();
        if (filled.isEmpty()) {
            return;
        }
        boolean numbered =
                filled.size() == 2 && open.isEmpty() && Mark.isAll(filled.get(0).text());
        if (filled.size() == 1 && open.isEmpty() || numbered) {
            line(cells, filled);
        } else {
            open.add(cells);
        }
    }

    private void line(List<Grid.Cell> cells, List<Grid.Cell> filled) {
        int depth = cells.indexOf(filled.get(0));
        String text = filled.get(0).text();
        String first = text.strip();
        int spaces = text.length() - text.replaceFirst("^[ 　\\t]+", "").length();
        String whole =
                filled.size() == 1 ? first : first + "　" + filled.get(1).text().strip();
        pieces.add(new Line(
                whole, Line.INDENTED, 100 * depth + spaces, "", filled.get(0).place()));
        above.add(whole);
    }

    /** Ends the table that is open. */
    private void close() {
        if (!open.isEmpty()) {
            List<String> caption = new ArrayList<>(List.of(sheet));
            if (source.sheets().size() == 1) {
                caption.add(source.file(sheet).replaceFirst("[.][A-Za-z]+$", "").replaceFirst("^.*/", ""));
            }
            caption.addAll(above.subList(Math.max(0, above.size() - CAPTION_LINES), above.size()));
            pieces.add(new Grid(open, caption, open.get(0).get(0).place()));
            open = new ArrayList<>();
        }
    }
}
