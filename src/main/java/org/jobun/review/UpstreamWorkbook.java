package org.jobun.review;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jobun.diagnostic.Language;
import org.jobun.diagnostic.Wording;
import org.jobun.library.SideBySide;
import org.jobun.sheet.BesideBook;
import org.jobun.upstream.Task;

/** What a new release of the catalog asks of one that is laid over it, as a workbook to decide on. Same tasks, same bytes. */
public final class UpstreamWorkbook {
    private static final Wording WORDS = Wording.of("messages", Language.JA);
    private static final List<String> HEADS =
            List.of("番号", "種類", "名称", "付属の前の版", "付属の新しい版", "独自の書換え", "状況", "判断", "備考", "id", "ファイル");
    private static final List<Integer> WIDTHS = List.of(5, 8, 16, 38, 38, 38, 28, 12, 20, 18, 22);

    private UpstreamWorkbook() {}

    /** The workbook's bytes. */
    public static byte[] of(List<Task> tasks) throws IOException {
        BesideBook book = new BesideBook();
        List<List<List<BesideBook.Run>>> rows = new ArrayList<>();
        for (Task task : tasks) {
            rows.add(row(rows.size() + 1, task));
        }
        book.page("作業一覧", HEADS, rows, WIDTHS);
        return book.bytes();
    }

    private static List<List<BesideBook.Run>> row(int number, Task task) {
        return List.of(
                plain(String.valueOf(number)),
                plain(kind(task)),
                plain(task.name()),
                lines(task.released(), SideBySide.Row::before),
                lines(task.released(), SideBySide.Row::after),
                task.isWithdrawn() ? plain("（使わない）") : lines(task.rewritten(), SideBySide.Row::after),
                plain(what(task) + "。" + advice(task)),
                plain(""),
                plain(""),
                plain(task.id()),
                plain(task.path()));
    }

    /** What a task is about, in words. */
    public static String kind(Task task) {
        return WORDS.text("upstream.kind." + key(task.kind()));
    }

    /** What happened, in words. */
    public static String what(Task task) {
        return WORDS.text("upstream.what." + key(task.what()), java.util.Map.of("about", task.about()));
    }

    /** What is to be done, in words. */
    public static String advice(Task task) {
        return WORDS.text("upstream.advice." + key(task.what()), java.util.Map.of("about", task.about()));
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static List<BesideBook.Run> plain(String text) {
        return List.of(new BesideBook.Run(text, false));
    }

    /** A line for each row; what differs is underlined. */
    private static List<BesideBook.Run> lines(
            List<SideBySide.Row> rows, Function<SideBySide.Row, List<SideBySide.Piece>> side) {
        List<BesideBook.Run> runs = new ArrayList<>();
        for (SideBySide.Row row : rows) {
            List<SideBySide.Piece> pieces = side.apply(row);
            if (!pieces.isEmpty() && !runs.isEmpty()) {
                runs.add(new BesideBook.Run("\n", false));
            }
            pieces.forEach(piece -> runs.add(new BesideBook.Run(piece.text(), piece.differs())));
        }
        return runs;
    }
}
