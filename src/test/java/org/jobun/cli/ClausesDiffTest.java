package org.jobun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code jobun clauses diff}. */
class ClausesDiffTest {
    private static final Path CLAUSE = Path.of("clauses/jurisdiction/court.md");

    @TempDir
    Path folder;

    @Test
    void twoDaysOfLawAreATable() throws IOException {
        Path out = folder.resolve("out");
        Run run = Run.of(
                "clauses",
                "diff",
                "--date",
                "2027-02-01",
                "--date-before",
                "2026-12-01",
                "-o",
                out,
                "--format",
                "docx,text,xlsx");
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("個人情報取扱特記事項　異なる条項2件"), run.out());
        assertTrue(run.out().contains("penalties.statutory　変更"), run.out());
        try (Stream<Path> files = Files.list(out)) {
            assertEquals(
                    List.of("条項集個人情報取扱特記事項新旧対照表.docx", "条項集個人情報取扱特記事項新旧対照表.txt", "条項集個人情報取扱特記事項新旧対照表.xlsx"),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
        String text = Files.readString(out.resolve("条項集個人情報取扱特記事項新旧対照表.txt"));
        assertTrue(text.contains("変更前は令和8年12月1日の、変更後は令和9年2月1日の条項である。"), text);
    }

    /** With one day, what differs is the catalog that is laid over ours. */
    @Test
    void aCatalogIsBesideOursOrBesideAnother() throws IOException {
        Path own = folder.resolve("own");
        Files.createDirectories(own.resolve(CLAUSE).getParent());
        Files.writeString(own.resolve(CLAUSE), Files.readString(CLAUSE).replace("に関する訴訟", "に係る訴訟"));
        Run run = Run.of("clauses", "diff", "--date", "2026-12-01", "--catalog", own);
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("jurisdiction.court　変更"), run.out());
        Run same = Run.of("clauses", "diff", "--date", "2026-12-01", "--catalog", own, "--catalog-before", own);
        assertTrue(same.out().contains("異なるところはありません"), same.out());
        Run days = Run.of("clauses", "diff", "--date", "2027-02-01", "--date-before", "2026-12-01", "--catalog", own);
        assertFalse(days.out().contains("jurisdiction.court"), days.out());
    }

    @Test
    void withoutADayItIsSaidHowToNameOne() {
        Run run = Run.of("clauses", "diff");
        assertEquals(2, run.code());
        assertTrue(run.err().contains("--date"), run.err());
        assertEquals(2, Run.of("clauses", "diff", "--date", "x").code());
    }
}
