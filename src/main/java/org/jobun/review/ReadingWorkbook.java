package org.jobun.review;

import java.io.IOException;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jobun.readback.ClauseState;
import org.jobun.readback.Reading;
import org.jobun.readback.ReferenceProblem;
import org.jobun.readback.TextChange;
import org.jobun.readback.TrackedChange;
import org.jobun.readback.Unrecoverable;
import org.jobun.sheet.ListBook;
import org.jobun.sheet.ListPage;

/** What was changed in an edited paper, as a workbook to discuss and to file. Same reading, same bytes. */
public final class ReadingWorkbook {
    private final ListBook book = new ListBook();

    private ReadingWorkbook() {}

    /** The workbook's bytes. */
    public static byte[] of(Reading reading) throws IOException {
        ReadingWorkbook workbook = new ReadingWorkbook();
        workbook.clauses(reading);
        workbook.changes(reading);
        workbook.facts(reading);
        workbook.references(reading);
        workbook.tracked(reading);
        workbook.comments(reading);
        workbook.losses(reading);
        return workbook.book.bytes();
    }

    private void clauses(Reading reading) {
        try (ListPage page = book.page("条項", List.of("作成時", "現在", "見出し", "状態", "条項", "版"), 12, 12, 30, 16, 36, 14)) {
            reading.clauses()
                    .forEach(clause -> page.row(
                            clause.before(),
                            clause.now(),
                            clause.caption(),
                            states(clause),
                            clause.clause(),
                            clause.version()));
        }
    }

    private static String states(ClauseState clause) {
        if (clause.isUntouched()) {
            return "変更なし";
        }
        String names = new TreeSet<>(clause.states())
                .stream().map(ReadingWorkbook::name).collect(Collectors.joining("・"));
        return names + (clause.open() ? "（未確定）" : "");
    }

    private static String name(ClauseState.State state) {
        return switch (state) {
            case CHANGED -> "変更";
            case MOVED -> "移動";
            case REMOVED -> "削除";
            case ADDED -> "追加";
        };
    }

    private void changes(Reading reading) {
        try (ListPage page = book.page("文言", List.of("場所", "見出し", "種別", "作成時", "現在", "履歴"), 20, 30, 10, 70, 70, 10)) {
            reading.clauses()
                    .forEach(clause -> clause.changes().forEach(change -> change(page, clause.caption(), change)));
            reading.outsideArticles().forEach(change -> change(page, "条文の外", change));
        }
    }

    private static void change(ListPage page, String caption, TextChange change) {
        String kind = switch (change.kind()) {
            case CHANGED -> "変更";
            case ADDED -> "追加";
            case REMOVED -> "削除";
            case LEVEL -> "階層";
            case NUMBER_GONE -> "番号なし";
        };
        page.row(change.place(), caption, kind, change.before(), change.after(), change.open() ? "未確定" : "");
    }

    private void facts(Reading reading) {
        try (ListPage page = book.page("値", List.of("項目", "名称", "作成時", "現在", "一致"), 30, 24, 40, 40, 30)) {
            reading.facts()
                    .forEach(fact -> page.row(
                            fact.label(),
                            fact.fact(),
                            fact.before(),
                            fact.after(),
                            fact.everywhere() ? "" : "元の値が残る箇所がある"));
            reading.stored()
                    .forEach(value ->
                            page.row(value.label(), value.fact(), value.stored(), value.text(), "保管された値と文面とが違う"));
        }
    }

    private void references(Reading reading) {
        try (ListPage page = book.page("参照・番号", List.of("場所", "現在の語", "正しい語"), 24, 40, 40)) {
            reading.references().forEach(problem -> page.row(problem.place(), problem.shown(), expected(problem)));
            reading.numbers()
                    .forEach(problem -> page.row(problem.place(), "番号　" + problem.shown(), "番号　" + problem.expected()));
        }
    }

    private static String expected(ReferenceProblem problem) {
        return switch (problem.fault()) {
            case STALE, PARTLY_DANGLING -> problem.expected();
            case DANGLING -> "（参照先がない）";
            case AIMED_ELSEWHERE -> problem.expected() + "（参照先が変えられている）";
            case DOUBLED -> "（同じ参照又は参照先が2箇所以上にある）";
        };
    }

    private void tracked(Reading reading) {
        try (ListPage page = book.page("変更履歴", List.of("作成者", "日時", "場所", "種別", "文言"), 24, 24, 24, 14, 80)) {
            reading.tracked()
                    .forEach(change ->
                            page.row(change.author(), change.date(), change.place(), kind(change), change.text()));
        }
    }

    private static String kind(TrackedChange change) {
        return switch (change.kind()) {
            case INSERTED -> "挿入";
            case DELETED -> "削除";
            case MOVED_HERE -> "移動先";
            case MOVED_AWAY -> "移動元";
            case LOOKS -> "書式";
        };
    }

    private void comments(Reading reading) {
        try (ListPage page = book.page("コメント", List.of("作成者", "日時", "場所", "対象", "内容", "状態"), 24, 24, 24, 40, 60, 10)) {
            reading.comments()
                    .forEach(comment -> page.row(
                            comment.author(),
                            comment.date(),
                            comment.place(),
                            comment.on(),
                            comment.text(),
                            comment.resolved() ? "解決済み" : "未解決"));
        }
    }

    private void losses(Reading reading) {
        try (ListPage page = book.page("回復できなかったもの", List.of("種別", "対象", "箇所"), 24, 50, 10)) {
            reading.unrecoverable().forEach(loss -> page.row(kind(loss), loss.what(), String.valueOf(loss.places())));
        }
    }

    private static String kind(Unrecoverable loss) {
        return switch (loss.kind()) {
            case RECORD -> "作成時の記録";
            case ARTICLE -> "条の目印";
            case VALUE -> "値の目印";
            case REFERENCE -> "参照の目印";
        };
    }
}
