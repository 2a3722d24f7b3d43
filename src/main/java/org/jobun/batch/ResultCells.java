package org.jobun.batch;

import java.util.function.Function;
import java.util.stream.Collectors;
import org.jobun.sheet.Look;
import org.jobun.sheet.StreamedPage;

/** The cells in front of a row and behind it that say what became of it. */
final class ResultCells {
    /** In half-width letters. */
    static final int MESSAGE_WIDTH = 70;

    private final StreamedPage page;
    private final Function<RowResult.Message, String> place;

    /** @param place how the place of a message is called in this workbook */
    ResultCells(StreamedPage page, Function<RowResult.Message, String> place) {
        this.page = page;
        this.place = place;
    }

    /** What is in the columns in front: state, messages, first set. */
    void front(int row, RowResult result) {
        String messages = result.messages().stream()
                .filter(message -> !message.severity().equals("NOTE") || result.status() == RowResult.Status.FAILED)
                .map(this::words)
                .collect(Collectors.joining("\n"));
        page.text(look(result), row, 0, status(result));
        page.lines(look(result), row, 1, messages);
        page.height(row, lines(messages));
        if (!result.sets().isEmpty()) {
            link(page, row, Column.RESULT.size() - 1, result.sets().get(0));
        }
    }

    /** Sets but for the first, from a column on. */
    void otherSets(int row, int column, RowResult result) {
        for (int i = 1; i < result.sets().size(); i++) {
            link(page, row, column + i - 1, result.sets().get(i));
        }
    }

    /** What to do is said where something must be done. */
    private String words(RowResult.Message message) {
        String hint = message.hint().isEmpty() || !message.severity().equals("ERROR") ? "" : "（" + message.hint() + "）";
        return place.apply(message) + "　" + message.text() + hint;
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

    static String status(RowResult result) {
        return switch (result.status()) {
            case FAILED -> "エラー";
            case MADE -> result.hasWarnings() ? "作成（警告）" : "作成";
            case CHECKED -> result.hasWarnings() ? "作成できます（警告）" : "作成できます";
        };
    }

    static Look look(RowResult result) {
        return result.status() == RowResult.Status.FAILED
                ? Look.ERROR
                : result.hasWarnings() ? Look.WARNING : Look.GOOD;
    }
}
