package org.jobun.batch;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jobun.sheet.Look;
import org.jobun.sheet.SheetSource;
import org.jobun.sheet.SheetSource.Cell;
import org.jobun.sheet.SheetSource.Row;
import org.jobun.sheet.StreamedPage;

/** The sheet of matters, copied with what became of each row in front of it. */
final class ResultRows {
    /** Columns in front. */
    private static final int FRONT = Column.RESULT.size();

    private final SheetSource source;
    private final String sheet;
    private final StreamedPage page;
    private final ResultWorkbook.Places places;
    private final ResultCells cells;
    private final Pattern cellOfSheet;
    /** Columns that a former result brought. */
    private final Set<Integer> former = new TreeSet<>();

    /** Columns to the right by which the input is moved. */
    private int shift = FRONT;

    private int width;
    private int headRow;
    private int last;

    ResultRows(SheetSource source, String sheet, StreamedPage page, ResultWorkbook.Places places) {
        this.source = source;
        this.sheet = sheet;
        this.page = page;
        this.places = places;
        this.cells = new ResultCells(page, message -> here(message.place()));
        this.cellOfSheet = Pattern.compile(Pattern.quote(sheet + "!") + "([A-Z]+)([0-9]+)");
    }

    void copy(Results results) throws IOException {
        source.read(sheet, row -> {
            if (headRow == 0 && isHead(row)) {
                head(row);
            } else {
                copy(row, results);
            }
            last = row.number();
        });
        if (headRow > 0) {
            page.filter(headRow, last, shift + width + places.mostSets() - 2);
        }
    }

    private static boolean isHead(Row row) {
        return row.cells().values().stream().anyMatch(cell -> Column.isId(cell.text()));
    }

    private void head(Row row) {
        headRow = row.number();
        measure(row);
        for (int i = 0; i < FRONT; i++) {
            page.text(Look.HEAD, headRow, i, Column.RESULT.get(i));
        }
        page.cells(Look.HEAD, headRow, shift, own(row));
        for (int i = 1; i < places.mostSets(); i++) {
            page.text(Look.HEAD, headRow, shift + width + i - 1, Column.RESULT.get(FRONT - 1) + (i + 1));
        }
        page.widths(14, ResultCells.MESSAGE_WIDTH, 28);
        page.freeze(FRONT, headRow);
    }

    /** Which columns are the user's own, and where they go. */
    private void measure(Row head) {
        head.cells().forEach((at, cell) -> {
            if (Column.isResult(cell.text())) {
                former.add(at);
            } else {
                width = Math.max(width, at + 1);
            }
        });
        shift = FRONT - (int) former.stream().filter(at -> at < FRONT).count();
    }

    private Map<Integer, Cell> own(Row row) {
        Map<Integer, Cell> own = new TreeMap<>(row.cells());
        own.keySet().removeAll(former);
        return own;
    }

    private void copy(Row row, Results results) throws IOException {
        Long place = places.result(row.number());
        if (place == null) {
            page.cells(Look.PLAIN, row.number(), shift, own(row));
            return;
        }
        RowResult result = results.at(place);
        cells.front(row.number(), result);
        copy(row, questions(result));
        cells.otherSets(row.number(), shift + width, result);
    }

    /** The cells that a result asks to be looked at. */
    private static Map<String, Look> questions(RowResult result) {
        Map<String, Look> questions = new HashMap<>();
        result.messages().stream()
                .filter(message -> !message.severity().equals("NOTE"))
                .forEach(message ->
                        questions.merge(message.place(), ResultWorkbook.look(message), ResultWorkbook::worse));
        return questions;
    }

    /** The cells of a row, those in question coloured, be they empty. The first cell stands for the row, too. */
    private void copy(Row row, Map<String, Look> questions) {
        Map<Integer, Cell> rest = own(row);
        for (int at = 0; at < width; at++) {
            Optional<Cell> cell = Optional.ofNullable(rest.remove(at));
            Look look = questions.get(source.location(sheet, row.number(), at).toString());
            if (cell.isPresent() || look != null && at > 0) {
                page.cell(
                        look == null ? Look.PLAIN : look,
                        row.number(),
                        at + shift,
                        cell.orElseGet(() -> Cell.text("")));
            }
        }
        page.cells(Look.PLAIN, row.number(), shift, rest);
    }

    /** A place without the file, which goes without saying; a cell of this sheet as it is numbered here: 案件!H17 → 案件!K17. */
    private String here(String place) {
        String file = source.file(sheet) + " ";
        String inFile = place.startsWith(file) ? place.substring(file.length()) : place;
        Matcher cell = cellOfSheet.matcher(inFile);
        return cell.matches()
                ? sheet + "!" + SheetSource.letters(SheetSource.column(cell.group(1)) + shift) + cell.group(2)
                : inFile;
    }
}
