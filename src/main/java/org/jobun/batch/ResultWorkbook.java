package org.jobun.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jobun.sheet.Look;
import org.jobun.sheet.SheetSource;
import org.jobun.sheet.StreamedBook;
import org.jobun.sheet.StreamedPage;

/**
 * {@code result.xlsx}: the input with what became of each row in front of it, the cells in question coloured. It can be
 * corrected and handed in again.
 */
final class ResultWorkbook {
    private static final String NOTES = "入力についての知らせ";

    private final Input input;
    private final Results results;
    private final List<RowResult.Message> said;

    /** @param said of the input as a whole */
    ResultWorkbook(Input input, Results results, List<RowResult.Message> said) {
        this.input = input;
        this.results = results;
        this.said = said;
    }

    /** True for the sheet of a former result; a long one goes on in others. */
    static boolean isNotes(String sheet) {
        return sheet.matches(NOTES + "[0-9]*");
    }

    void write(Path output) throws IOException {
        Reports.whole(output.resolve(Reports.RESULT), out -> write(out, Reports.scratch(output)));
    }

    /** @param scratch a folder for what is being written */
    void write(OutputStream out, Path scratch) throws IOException {
        try (StreamedBook book = new StreamedBook(scratch)) {
            if (input.sheets().isPresent()) {
                copy(input.sheets().get(), book);
            } else {
                list(book);
            }
            notes(book);
            book.write(out);
        }
    }

    /** The sheets of the input. What a former result said of it is said again. */
    private void copy(SheetSource source, StreamedBook book) throws IOException {
        Places places = new Places(source);
        results.forEachPlaced(places::add);
        said.forEach(places::add);
        for (String sheet : source.sheets()) {
            if (!isNotes(sheet)) {
                StreamedPage page = book.page(sheet);
                if (sheet.equals(input.main())) {
                    new ResultRows(source, sheet, page, places).copy(results);
                } else {
                    source.read(sheet, new OtherRows(source, sheet, page, places));
                }
                if (source.isHidden(sheet)) {
                    page.hide();
                }
            }
        }
    }

    /** Where the results are, and which cells of other sheets than that of matters are in question. */
    final class Places {
        private final Map<Integer, Long> results = new HashMap<>();
        private final Map<String, Look> elsewhere = new HashMap<>();
        /** Before each cell of the sheet of matters. */
        private final String main;

        private int mostSets = 1;

        private Places(SheetSource source) {
            String first = source.location(input.main(), 1, 0).file();
            this.main = first.substring(0, first.length() - "A1".length());
        }

        private void add(long place, RowResult result) {
            results.put(result.row(), place);
            mostSets = Math.max(mostSets, result.sets().size());
            result.messages().forEach(this::add);
        }

        private void add(RowResult.Message message) {
            if (!message.place().startsWith(main)) {
                elsewhere.merge(message.place(), look(message), ResultWorkbook::worse);
            }
        }

        /** The place of the result of a row in the journal; null for a row of another shard, or above the headings. */
        Long result(int row) {
            return results.get(row);
        }

        /** Sets of the matter that has most of them. */
        int mostSets() {
            return mostSets;
        }
    }

    /** The rows of another sheet, the first as its head. */
    private static final class OtherRows implements SheetSource.RowTaker {
        private final SheetSource source;
        private final String sheet;
        private final StreamedPage page;
        private final Places places;
        private Look look = Look.HEAD;

        OtherRows(SheetSource source, String sheet, StreamedPage page, Places places) {
            this.source = source;
            this.sheet = sheet;
            this.page = page;
            this.places = places;
        }

        @Override
        public void take(SheetSource.Row row) {
            row.cells().forEach((at, cell) -> {
                String place = source.location(sheet, row.number(), at).toString();
                page.cell(places.elsewhere.getOrDefault(place, look), row.number(), at, cell);
            });
            look = Look.PLAIN;
        }
    }

    /** Where the input has no sheets: its files or lines. */
    private void list(StreamedBook book) throws IOException {
        List<String> headings = new ArrayList<>(Column.RESULT);
        headings.add("入力");
        headings.add("案件番号");
        StreamedPage page = book.page(Column.MAIN_SHEET, headings, 14, ResultCells.MESSAGE_WIDTH, 28, 28, 28);
        page.freeze(0, 1);
        ResultCells cells = new ResultCells(page, RowResult.Message::place);
        int front = Column.RESULT.size();
        results.forEach(result -> {
            int row = page.last() + 1;
            cells.front(row, result);
            page.text(Look.PLAIN, row, front, result.place());
            page.text(Look.PLAIN, row, front + 1, result.id());
            cells.otherSets(row, front + 2, result);
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

    static Look worse(Look one, Look other) {
        return one == Look.ERROR ? one : other;
    }

    static Look look(RowResult.Message message) {
        return switch (message.severity()) {
            case "ERROR" -> Look.ERROR;
            case "WARNING" -> Look.WARNING;
            default -> Look.PLAIN;
        };
    }
}
