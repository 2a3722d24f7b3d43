package org.jobun.register;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jobun.sheet.Look;
import org.jobun.sheet.SheetSource;
import org.jobun.sheet.StreamedBook;
import org.jobun.sheet.StreamedPage;
import org.jobun.store.NewEntry;
import org.jobun.store.RegisterLine;

/** The register as a workbook: a row for each set. */
public final class RegisterBook {
    private static final List<String> HEADINGS = List.of(
            "団体", "案件番号", "交付の回", "契約番号", "件名", "受注者", "契約金額", "契約締結日", "履行開始日", "履行終了日", "契約の方法", "状態", "状態の日", "保存期限",
            "置換え", "台帳の番号", "場所");

    private RegisterBook() {}

    /**
     * Writes it, whole or not at all.
     *
     * @param years id of a body → how many years it keeps contracts
     */
    public static void write(List<RegisterLine> lines, Map<String, Integer> years, Path file) throws IOException {
        Path folder = Files.createTempDirectory("jobun-register");
        Path beside = file.resolveSibling(file.getFileName() + ".part");
        try (StreamedBook book = new StreamedBook(folder)) {
            StreamedPage page =
                    book.page("台帳", HEADINGS, 14, 20, 9, 18, 40, 30, 16, 12, 12, 12, 14, 8, 12, 12, 8, 24, 40);
            lines.forEach(line -> row(page, page.last() + 1, line, years));
            page.filter(1, page.last(), HEADINGS.size() - 1);
            try (OutputStream out = Files.newOutputStream(beside)) {
                book.write(out);
            }
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(beside);
            Files.deleteIfExists(folder);
        }
    }

    private static void row(StreamedPage page, int row, RegisterLine line, Map<String, Integer> years) {
        NewEntry.About about = line.about();
        List<String> texts = List.of(
                about.bodyName(),
                about.matter(),
                String.valueOf(line.issue()),
                about.number(),
                about.name(),
                about.contractor());
        for (int column = 0; column < texts.size(); column++) {
            page.text(Look.PLAIN, row, column, texts.get(column));
        }
        about.amount()
                .ifPresent(yen -> page.cell(
                        Look.PLAIN, row, 6, new SheetSource.Cell(String.valueOf(yen), SheetSource.Kind.NUMBER)));
        day(page, row, 7, about.concluded());
        day(page, row, 8, about.starts());
        day(page, row, 9, about.ends());
        page.text(Look.PLAIN, row, 10, about.way());
        page.text(Look.PLAIN, row, 11, line.state().word());
        day(page, row, 12, line.stateOn());
        day(page, row, 13, Retention.until(line, years));
        page.text(Look.PLAIN, row, 14, line.isSuperseded() ? "あり" : "");
        page.text(Look.PLAIN, row, 15, line.id());
        page.text(Look.PLAIN, row, 16, line.folder());
    }

    private static void day(StreamedPage page, int row, int column, Optional<LocalDate> day) {
        day.ifPresent(known ->
                page.cell(Look.PLAIN, row, column, new SheetSource.Cell(known.toString(), SheetSource.Kind.DATE)));
    }
}
