package org.jobun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code jobun compare} of two matters: the table says beside each piece which answers, and which law, changed. */
class CompareReasonsTest {
    private static final Path MATTER = Path.of("matters/resident-data-migration.yaml");
    private static final String ANSWER = "再委託（事前承認→禁止）の変更による。";

    @TempDir
    private Path folder;

    private Path matter(String name, String... replacements) throws IOException {
        String text = Files.readString(MATTER);
        for (int i = 0; i < replacements.length; i += 2) {
            assertTrue(text.contains(replacements[i]), replacements[i]);
            text = text.replace(replacements[i], replacements[i + 1]);
        }
        return Files.writeString(folder.resolve(name), text);
    }

    private String compared(Path before, Path after, String format) {
        Run run = Run.of(
                "compare",
                before,
                after,
                "--style",
                "contract",
                "--format",
                format,
                "-o",
                folder.resolve("out").toString());
        assertEquals(0, run.code(), run.err());
        return run.out();
    }

    @Test
    void answersThatChangedStandBesideEachPieceInEveryFormat() throws IOException {
        Path after = matter("new.yaml", "choices:", "choices:\n  subcontracting: prohibited");
        compared(MATTER, after, "text,html,xlsx");
        String text = Files.readString(folder.resolve("out/新旧対照表.txt"));
        assertTrue(text.contains("変更 " + ANSWER), text);
        assertFalse(text.contains("番号の整理 "), text);
        assertTrue(Files.readString(folder.resolve("out/新旧対照表.html")).contains(ANSWER));
        List<String> remarks = new ArrayList<>();
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(folder.resolve("out/新旧対照表.xlsx")))) {
            book.forEach(sheet -> {
                for (Row row : sheet) {
                    Cell remark = row.getCell(2);
                    remarks.add(remark == null ? "" : remark.getStringCellValue());
                }
            });
        }
        assertTrue(remarks.contains("変更\n" + ANSWER), remarks::toString);
    }

    /** The penalties of the law on personal information stand elsewhere from 17 January 2027 on. */
    @Test
    void lawThatChangedBetweenTwoDaysIsNamed() throws IOException {
        Path later = matter(
                "later.yaml",
                "bid: 2026-11-20",
                "bid: 2027-02-10",
                "notice: 2026-11-02",
                "notice: 2027-02-01",
                "conclusion: 2026-12-01",
                "conclusion: 2027-02-18",
                "start: 2026-12-01",
                "start: 2027-02-18");
        compared(MATTER, later, "text");
        String text = Files.readString(folder.resolve("out/新旧対照表.txt"));
        assertTrue(text.contains("変更 個人情報保護法、番号法の改正（令和9年1月17日施行）による。"), text);
        assertTrue(text.contains("変更 契約締結日（令和8年12月1日→令和9年2月18日）の変更による。"), "day above the signatures");
        // A day from which nothing in the piece follows is no reason.
        assertTrue(text.contains("変更 入札日（令和8年11月20日→令和9年2月10日）の変更による。"), text);
    }

    @Test
    void asJsonToo() throws IOException {
        Path after = matter("new.yaml", "choices:", "choices:\n  subcontracting: prohibited");
        Run run = Run.of("compare", MATTER, after, "--json");
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("\"reason\" : \"" + ANSWER + "\""), run.out());
    }
}
