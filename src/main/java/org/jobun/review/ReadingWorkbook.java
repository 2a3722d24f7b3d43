package org.jobun.review;

import java.io.IOException;
import java.util.List;
import java.util.TreeSet;
import org.apache.poi.ss.usermodel.Sheet;
import org.jobun.readback.ClauseState;
import org.jobun.readback.Reading;
import org.jobun.readback.ReferenceProblem;
import org.jobun.readback.TextChange;

/** What was changed in an edited paper, as a workbook to discuss and to file. Same reading, same bytes. */
public final class ReadingWorkbook {
    private final Book book = new Book();

    private ReadingWorkbook() {}

    public static byte[] of(Reading reading) throws IOException {
        ReadingWorkbook workbook = new ReadingWorkbook();
        workbook.clauses(reading);
        workbook.changes(reading);
        workbook.facts(reading);
        workbook.references(reading);
        workbook.others(reading);
        return workbook.book.bytes();
    }

    private void clauses(Reading reading) {
        Sheet sheet = book.sheet("条項", List.of("作成時", "現在", "見出し", "状態", "条項", "版"), 12, 12, 30, 16, 36, 14);
        reading.clauses()
                .forEach(clause -> book.add(
                        sheet,
                        List.of(
                                clause.before(),
                                clause.now(),
                                clause.caption(),
                                states(clause),
                                clause.clause(),
                                clause.version())));
        Book.finish(sheet, 6);
    }

    private static String states(ClauseState clause) {
        if (clause.isUntouched()) {
            return "変更なし";
        }
        List<String> names = new TreeSet<>(clause.states())
                .stream()
                        .map(state -> switch (state) {
                            case CHANGED -> "変更";
                            case MOVED -> "移動";
                            case REMOVED -> "削除";
                            case ADDED -> "追加";
                        })
                        .toList();
        return String.join("・", names) + (clause.open() ? "（未確定）" : "");
    }

    private void changes(Reading reading) {
        Sheet sheet = book.sheet("文言", List.of("場所", "見出し", "種別", "作成時", "現在", "履歴"), 20, 30, 10, 70, 70, 10);
        reading.clauses()
                .forEach(clause -> clause.changes().forEach(change -> change(sheet, clause.caption(), change)));
        reading.outsideArticles().forEach(change -> change(sheet, "条文の外", change));
        Book.finish(sheet, 6);
    }

    private void change(Sheet sheet, String caption, TextChange change) {
        String kind = switch (change.kind()) {
            case CHANGED -> "変更";
            case ADDED -> "追加";
            case REMOVED -> "削除";
            case LEVEL -> "階層";
            case NUMBER_GONE -> "番号なし";
        };
        book.add(
                sheet,
                List.of(change.place(), caption, kind, change.before(), change.after(), change.open() ? "未確定" : ""));
    }

    private void facts(Reading reading) {
        Sheet sheet = book.sheet("値", List.of("項目", "名称", "作成時", "現在", "一致"), 30, 24, 40, 40, 30);
        reading.facts()
                .forEach(fact -> book.add(
                        sheet,
                        List.of(
                                fact.label(),
                                fact.fact(),
                                fact.before(),
                                fact.after(),
                                fact.everywhere() ? "" : "元の値が残る箇所がある")));
        reading.stored()
                .forEach(value -> book.add(
                        sheet, List.of(value.label(), value.fact(), value.stored(), value.text(), "保管された値と文面とが違う")));
        Book.finish(sheet, 5);
    }

    private void references(Reading reading) {
        Sheet sheet = book.sheet("参照・番号", List.of("場所", "現在の語", "正しい語"), 24, 40, 40);
        reading.references()
                .forEach(problem -> book.add(sheet, List.of(problem.place(), problem.shown(), expected(problem))));
        reading.numbers()
                .forEach(problem ->
                        book.add(sheet, List.of(problem.place(), "番号　" + problem.shown(), "番号　" + problem.expected())));
        Book.finish(sheet, 3);
    }

    private static String expected(ReferenceProblem problem) {
        return switch (problem.fault()) {
            case STALE, PARTLY_DANGLING -> problem.expected();
            case DANGLING -> "（参照先がない）";
            case AIMED_ELSEWHERE -> problem.expected() + "（参照先が変えられている）";
            case DOUBLED -> "（同じ参照又は参照先が2箇所以上にある）";
        };
    }

    private void others(Reading reading) {
        Sheet tracked = book.sheet("変更履歴", List.of("作成者", "日時", "場所", "種別", "文言"), 24, 24, 24, 14, 80);
        reading.tracked().forEach(change -> {
            String kind = switch (change.kind()) {
                case INSERTED -> "挿入";
                case DELETED -> "削除";
                case MOVED_HERE -> "移動先";
                case MOVED_AWAY -> "移動元";
                case LOOKS -> "書式";
            };
            book.add(tracked, List.of(change.author(), change.date(), change.place(), kind, change.text()));
        });
        Book.finish(tracked, 5);
        Sheet comments = book.sheet("コメント", List.of("作成者", "日時", "場所", "対象", "内容", "状態"), 24, 24, 24, 40, 60, 10);
        reading.comments()
                .forEach(comment -> book.add(
                        comments,
                        List.of(
                                comment.author(),
                                comment.date(),
                                comment.place(),
                                comment.on(),
                                comment.text(),
                                comment.resolved() ? "解決済み" : "未解決")));
        Book.finish(comments, 6);
        Sheet losses = book.sheet("回復できなかったもの", List.of("種別", "対象", "箇所"), 24, 50, 10);
        reading.unrecoverable().forEach(loss -> {
            String kind = switch (loss.kind()) {
                case RECORD -> "作成時の記録";
                case ARTICLE -> "条の目印";
                case VALUE -> "値の目印";
                case REFERENCE -> "参照の目印";
            };
            book.add(losses, List.of(kind, loss.what(), String.valueOf(loss.places())));
        });
        Book.finish(losses, 3);
    }
}
