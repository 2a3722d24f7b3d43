package org.jobun.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jobun.sheet.Look;
import org.jobun.sheet.SheetSource;
import org.jobun.sheet.SheetSource.Cell;
import org.jobun.sheet.StreamedBook;
import org.jobun.sheet.StreamedPage;

/**
 * {@code result.xlsx}: the input with what became of each row in front of it, the cells in question coloured. It can be
 * mended and handed in again.
 */
final class ResultWorkbook {
    /** Columns in front. */
    private static final int FRONT = Column.RESULT.size();

    /** In half-width letters. */
    private static final int MESSAGE_WIDTH = 70;

    static final String NOTES = "入力についての知らせ";

    private final Input input;
    private final Journal journal;
    private final List<RowResult.Message> said;
    /** Cells of other sheets than that of matters, in question. */
    private final Map<String, Look> elsewhere = new HashMap<>();
    /** Columns of the sheet of matters that a former result brought. */
    private final Set<Integer> former = new TreeSet<>();

    private int shift = FRONT;
    private int width;

    ResultWorkbook(Input input, Journal journal, List<RowResult.Message> said) {
        this.input = input;
        this.journal = journal;
        this.said = said;
    }

    void write(Path output) throws IOException {
        Map<Integer, Long> places = new HashMap<>();
        int[] most = {1};
        journal.forEachPlaced((place, result) -> {
            places.put(result.row(), place);
            most[0] = Math.max(most[0], result.sets().size());
            result.messages().forEach(this::noteElsewhere);
        });
        said.forEach(this::noteElsewhere);
        Reports.whole(output.resolve(Reports.RESULT), out -> {
            try (StreamedBook book = new StreamedBook(Reports.scratch(output))) {
                if (input.sheets().isPresent()) {
                    for (String sheet : input.sheets().get().sheets()) {
                        // What a former result said of its input is said anew.
                        if (!isNotes(sheet)) {
                            copy(input.sheets().get(), sheet, book, places, most[0]);
                        }
                    }
                } else {
                    list(book);
                }
                notes(book);
                book.write(out);
            }
        });
    }

    private void noteElsewhere(RowResult.Message message) {
        if (input.sheets().isPresent()) {
            String first = input.sheets().get().location(input.main(), 1, 0).file();
            if (!message.place().startsWith(first.substring(0, first.length() - "A1".length()))) {
                elsewhere.merge(message.place(), look(message), ResultWorkbook::worse);
            }
        }
    }

    /** True for the sheet of a former result; a long one goes on in others. */
    static boolean isNotes(String sheet) {
        return sheet.matches(NOTES + "[0-9]*");
    }

    private static Look worse(Look one, Look other) {
        return one == Look.ERROR ? one : other;
    }

    private void copy(SheetSource source, String sheet, StreamedBook book, Map<Integer, Long> places, int most)
            throws IOException {
        StreamedPage page = book.page(sheet);
        boolean matters = sheet.equals(input.main());
        int[] headRow = new int[1];
        int[] last = new int[1];
        source.read(sheet, row -> {
            if (!matters) {
                other(page, source, sheet, row, headRow);
            } else if (headRow[0] == 0 && isHead(row)) {
                headRow[0] = row.number();
                head(page, row, most);
            } else {
                row(page, source, sheet, row, places);
            }
            last[0] = row.number();
        });
        if (headRow[0] > 0 && matters) {
            page.filter(headRow[0], last[0], shift + width + most - 2);
        }
        if (source.isHidden(sheet)) {
            page.hide();
        }
    }

    private boolean isHead(SheetSource.Row row) {
        return row.cells().values().stream().anyMatch(cell -> Column.isId(cell.text()));
    }

    private void other(StreamedPage page, SheetSource source, String sheet, SheetSource.Row row, int[] headRow) {
        Look look = headRow[0] == 0 ? Look.HEAD : Look.PLAIN;
        headRow[0] = row.number();
        row.cells().forEach((at, cell) -> {
            String place = source.location(sheet, row.number(), at).toString();
            page.cell(elsewhere.getOrDefault(place, look), row.number(), at, cell);
        });
    }

    private void head(StreamedPage page, SheetSource.Row row, int most) {
        row.cells().forEach((at, cell) -> {
            if (Column.isResult(cell.text())) {
                former.add(at);
            } else {
                width = Math.max(width, at + 1);
            }
        });
        shift = FRONT - (int) former.stream().filter(at -> at < FRONT).count();
        for (int i = 0; i < FRONT; i++) {
            page.text(Look.HEAD, row.number(), i, Column.RESULT.get(i));
        }
        page.cells(Look.HEAD, row.number(), shift, without(row));
        for (int i = 1; i < most; i++) {
            page.text(Look.HEAD, row.number(), shift + width + i - 1, Column.RESULT.get(FRONT - 1) + (i + 1));
        }
        page.widths(14, MESSAGE_WIDTH, 28);
        page.freeze(FRONT, row.number());
    }

    private Map<Integer, Cell> without(SheetSource.Row row) {
        Map<Integer, Cell> cells = new TreeMap<>(row.cells());
        cells.keySet().removeAll(former);
        return cells;
    }

    private void row(
            StreamedPage page, SheetSource source, String sheet, SheetSource.Row row, Map<Integer, Long> places)
            throws IOException {
        Map<Integer, Cell> cells = without(row);
        Long place = places.get(row.number());
        if (place == null) {
            // Made by another shard, or a line above the headings.
            page.cells(Look.PLAIN, row.number(), shift, cells);
            return;
        }
        RowResult result = journal.at(place);
        status(page, row.number(), result);
        Map<String, Look> questions = new HashMap<>();
        result.messages().stream()
                .filter(message -> !message.severity().equals("NOTE"))
                .forEach(message -> questions.merge(message.place(), look(message), ResultWorkbook::worse));
        for (int at = 0; at < width; at++) {
            Look look = questions.get(source.location(sheet, row.number(), at).toString());
            Cell cell = cells.remove(at);
            // The first cell stands for the row, too.
            if (cell != null || look != null && at > 0) {
                page.cell(
                        look == null ? Look.PLAIN : look,
                        row.number(),
                        at + shift,
                        cell == null ? Cell.text("") : cell);
            }
        }
        page.cells(Look.PLAIN, row.number(), shift, cells);
        for (int i = 1; i < result.sets().size(); i++) {
            link(page, row.number(), shift + width + i - 1, result.sets().get(i));
        }
    }

    private void status(StreamedPage page, int row, RowResult result) {
        String messages = result.messages().stream()
                .filter(message -> !message.severity().equals("NOTE") || result.status() == RowResult.Status.FAILED)
                .map(this::words)
                .collect(Collectors.joining("\n"));
        page.text(look(result), row, 0, status(result));
        page.lines(look(result), row, 1, messages);
        page.height(row, lines(messages));
        if (!result.sets().isEmpty()) {
            link(page, row, FRONT - 1, result.sets().get(0));
        }
    }

    /** Lines that a text takes in the column of messages. */
    private static int lines(String text) {
        return text.lines()
                .mapToInt(line -> 1 + 3 * line.length() / (2 * MESSAGE_WIDTH))
                .sum();
    }

    static void link(StreamedPage page, int row, int column, RowResult.MadeSet set) {
        page.link(row, column, set.id(), set.id() + "/");
    }

    /** Where the input has no sheets: its files or lines. */
    private void list(StreamedBook book) throws IOException {
        List<String> headings = new ArrayList<>(Column.RESULT);
        headings.add("入力");
        headings.add("案件番号");
        StreamedPage page = book.page(Column.MAIN_SHEET, headings, 14, MESSAGE_WIDTH, 28, 28, 28);
        page.freeze(0, 1);
        int[] row = {1};
        journal.forEachPlaced((place, result) -> {
            row[0]++;
            status(page, row[0], result);
            page.text(Look.PLAIN, row[0], FRONT, result.place());
            page.text(Look.PLAIN, row[0], FRONT + 1, result.id());
            for (int i = 1; i < result.sets().size(); i++) {
                link(page, row[0], FRONT + 1 + i, result.sets().get(i));
            }
        });
    }

    /** What was said of the input as a whole. */
    private void notes(StreamedBook book) {
        if (said.isEmpty()) {
            return;
        }
        StreamedPage page = book.page(NOTES, List.of("所在", "知らせ", "どうするか"), 30, 80, 80);
        for (RowResult.Message message : said) {
            page.row(look(message), message.place(), message.text(), message.hint());
        }
    }

    /** The file goes without saying; what to do is said where something must be done. */
    private String words(RowResult.Message message) {
        String file = input.sheets().isPresent() ? input.path.getFileName() + " " : "";
        String place = message.place().startsWith(file) ? message.place().substring(file.length()) : message.place();
        place = hereIn(place);
        String hint = message.hint().isEmpty() || !message.severity().equals("ERROR") ? "" : "（" + message.hint() + "）";
        return place + "　" + message.text() + hint;
    }

    /** A cell of the sheet of matters as it stands here, to the right of the columns in front: 案件!H17 → 案件!K17. */
    private String hereIn(String place) {
        Matcher cell = Pattern.compile(Pattern.quote(input.main() + "!") + "([A-Z]+)([0-9]+)")
                .matcher(place);
        return input.sheets().isPresent() && cell.matches()
                ? input.main() + "!" + SheetSource.letters(SheetSource.column(cell.group(1)) + shift) + cell.group(2)
                : place;
    }

    static String status(RowResult result) {
        return result.status() == RowResult.Status.FAILED ? "エラー" : result.hasWarnings() ? "作成（警告）" : "作成";
    }

    static Look look(RowResult result) {
        return result.status() == RowResult.Status.FAILED
                ? Look.ERROR
                : result.hasWarnings() ? Look.WARNING : Look.GOOD;
    }

    private static Look look(RowResult.Message message) {
        return switch (message.severity()) {
            case "ERROR" -> Look.ERROR;
            case "WARNING" -> Look.WARNING;
            default -> Look.PLAIN;
        };
    }
}
