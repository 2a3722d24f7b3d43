package org.jobun.review;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Language;
import org.jobun.diagnostic.Location;
import org.jobun.diagnostic.Wording;
import org.jobun.library.SideBySide;
import org.jobun.sheet.BesideBook;
import org.jobun.sheet.SheetSource;
import org.jobun.sheet.UnreadableInput;
import org.jobun.sheet.WorkbookSource;
import org.jobun.upstream.Task;

/** What a new release of the catalog asks of one that is laid over it, as a workbook to decide on. Same tasks, same bytes. */
public final class UpstreamWorkbook {
    private static final Wording WORDS = Wording.of("messages", Language.JA);
    private static final String SHEET = "作業一覧";
    private static final String DECISION = "判断";
    private static final String REASON = "備考";
    /** By which a row is known again. */
    private static final String KEY = "照合";

    private static final List<String> HEADS =
            List.of("番号", "種類", "名称", "付属の前の版", "付属の新しい版", "独自の書換え", "状況", DECISION, REASON, "id", "ファイル", KEY);
    private static final List<Integer> WIDTHS = List.of(5, 8, 16, 38, 38, 38, 28, 12, 20, 18, 22, 12);

    private UpstreamWorkbook() {}

    /**
     * What was decided about a task.
     *
     * @param decision in a word; empty where nothing was
     * @param place of its cell
     */
    public record Said(String decision, String reason, Location place) {
        /** Nothing was decided. */
        public static final Said NOTHING = new Said("", "", Location.ofFile(""));
    }

    /** The workbook's bytes. */
    public static byte[] of(List<Task> tasks) throws IOException {
        return of(tasks, Map.of());
    }

    /** What stands in the columns that people fill in: key of a task → what was decided; empty where it is no such workbook. */
    public static Map<String, Said> read(Path file, Diagnostics found) throws IOException {
        Map<String, Said> said = new LinkedHashMap<>();
        try {
            WorkbookSource source = new WorkbookSource(file);
            if (source.sheets().contains(SHEET)) {
                Map<String, Integer> head = new HashMap<>();
                source.read(SHEET, row -> read(row, head, source, said));
            }
        } catch (UnreadableInput unreadable) {
            found.add(Diagnostic.of(Code.BAT_01, Location.ofFile(unreadable.file()))
                    .with("detail", unreadable.detail()));
        }
        return said;
    }

    private static void read(
            SheetSource.Row row, Map<String, Integer> head, SheetSource source, Map<String, Said> said) {
        if (head.isEmpty()) {
            row.cells().forEach((at, cell) -> head.putIfAbsent(cell.text().strip(), at));
        } else if (head.keySet().containsAll(HEADS)) {
            said.put(
                    text(row, head.get(KEY)),
                    new Said(
                            text(row, head.get(DECISION)),
                            text(row, head.get(REASON)),
                            source.location(SHEET, row.number(), head.get(DECISION))));
        }
    }

    private static String text(SheetSource.Row row, int column) {
        SheetSource.Cell cell = row.cells().get(column);
        return cell == null ? "" : cell.text().strip();
    }

    /** @param said key of a task → what was decided about it */
    public static byte[] of(List<Task> tasks, Map<String, Said> said) throws IOException {
        BesideBook book = new BesideBook();
        List<List<List<BesideBook.Run>>> rows = new ArrayList<>();
        for (Task task : tasks) {
            rows.add(row(rows.size() + 1, task, said.getOrDefault(task.key(), Said.NOTHING)));
        }
        book.page(SHEET, HEADS, rows, WIDTHS);
        return book.bytes();
    }

    private static List<List<BesideBook.Run>> row(int number, Task task, Said said) {
        return List.of(
                plain(String.valueOf(number)),
                plain(kind(task)),
                plain(task.name()),
                lines(task.released(), SideBySide.Row::before),
                lines(task.released(), SideBySide.Row::after),
                task.isWithdrawn() ? plain("（使わない）") : lines(task.rewritten(), SideBySide.Row::after),
                plain(what(task) + "。" + advice(task)),
                plain(said.decision()),
                plain(said.reason()),
                plain(task.id()),
                plain(task.path()),
                plain(task.key()));
    }

    /** What a task is about, in words. */
    public static String kind(Task task) {
        return WORDS.text("upstream.kind." + key(task.kind()));
    }

    /** What happened, in words. */
    public static String what(Task task) {
        return WORDS.text("upstream.what." + key(task.what()), Map.of("about", task.about()));
    }

    /** What is to be done, in words. */
    public static String advice(Task task) {
        return WORDS.text("upstream.advice." + key(task.what()), Map.of("about", task.about()));
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
