package org.jobun.service;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jobun.recall.Reached;
import org.jobun.sheet.Look;
import org.jobun.sheet.SheetSource;
import org.jobun.sheet.StreamedBook;
import org.jobun.sheet.StreamedPage;
import org.jobun.store.RegisterLine;

/** The sets that a change reaches as a workbook: a row for each place, and columns in which the office writes how far it is. */
public final class RecallBook {
    /** Its name beside the papers. */
    public static final String FILE = "是正一覧.xlsx";

    private static final List<String> HEADINGS = List.of(
            "団体", "案件番号", "契約番号", "件名", "受注者", "契約締結日", "履行終了日", "状態", "効力", "書類", "条", "条項", "今の語句", "新しい語句", "対応",
            "理由", "書類の作成", "フォルダー", "担当", "送付日", "回答日", "締結日", "完了日", "備考", "台帳の番号");

    private RecallBook() {}

    /** The file. */
    public static byte[] of(List<MakeRecall.Done> sets) throws IOException {
        Path scratch = Files.createTempDirectory("jobun-recall");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (StreamedBook book = new StreamedBook(scratch)) {
            StreamedPage page = book.page(
                    "是正", HEADINGS, 14, 20, 18, 36, 28, 12, 12, 8, 8, 20, 10, 28, 60, 60, 10, 40, 30, 30, 12, 12, 12,
                    12, 12, 20, 24);
            for (MakeRecall.Done set : sets) {
                set.places().forEach(place -> row(page, set, place));
            }
            page.filter(1, page.last(), HEADINGS.size() - 1);
            book.write(out);
        } finally {
            Files.deleteIfExists(scratch);
        }
        return out.toByteArray();
    }

    private static void row(StreamedPage page, MakeRecall.Done set, Reached place) {
        RegisterLine line = set.set();
        int row = page.last() + 1;
        page.text(Look.PLAIN, row, 0, line.about().bodyName());
        page.text(Look.PLAIN, row, 1, line.about().matter());
        page.text(Look.PLAIN, row, 2, line.about().number());
        page.text(Look.PLAIN, row, 3, line.about().name());
        page.text(Look.PLAIN, row, 4, line.about().contractor());
        day(page, row, 5, line.about().concluded());
        day(page, row, 6, line.about().ends());
        page.text(Look.PLAIN, row, 7, line.state().word());
        page.text(Look.PLAIN, row, 8, place.inForce() ? "あり" : "なし");
        page.text(Look.PLAIN, row, 9, place.place().map(one -> one.paper()).orElse(""));
        page.text(Look.PLAIN, row, 10, place.label());
        page.text(
                Look.PLAIN,
                row,
                11,
                place.place().map(one -> one.clause() + "@" + one.version()).orElse(""));
        page.lines(Look.PLAIN, row, 12, place.words());
        page.lines(Look.PLAIN, row, 13, place.fresh());
        page.text(look(place), row, 14, place.proposal().word());
        page.text(Look.PLAIN, row, 15, place.reason());
        page.text(set.problem().isEmpty() ? Look.PLAIN : Look.ERROR, row, 16, set.made() ? "作成済み" : set.problem());
        page.text(Look.PLAIN, row, 17, set.folder());
        page.text(Look.PLAIN, row, 24, line.id());
    }

    private static Look look(Reached place) {
        return switch (place.proposal()) {
            case NOTHING -> Look.PLAIN;
            case NOTICE -> Look.GOOD;
            case AMENDMENT -> Look.WARNING;
        };
    }

    private static void day(StreamedPage page, int row, int column, Optional<java.time.LocalDate> day) {
        day.ifPresent(known ->
                page.cell(Look.PLAIN, row, column, new SheetSource.Cell(known.toString(), SheetSource.Kind.DATE)));
    }
}
