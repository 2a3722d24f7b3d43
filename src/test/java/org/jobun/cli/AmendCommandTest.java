package org.jobun.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code jobun amend}: the papers of a change from two states of a matter. */
class AmendCommandTest {
    @TempDir
    Path folder;

    private Path old() throws IOException {
        return Files.copy(Path.of("matters/resident-data-migration.yaml"), folder.resolve("old.yaml"));
    }

    private Path changed(String... replacements) throws IOException {
        String text = Files.readString(Path.of("matters/resident-data-migration.yaml"));
        for (int i = 0; i < replacements.length; i += 2) {
            assertTrue(text.contains(replacements[i]), replacements[i]);
            text = text.replace(replacements[i], replacements[i + 1]);
        }
        return Files.writeString(folder.resolve("new.yaml"), text);
    }

    private Run amend(Path before, Path after, String... more) {
        return Run.of(Stream.concat(
                        Stream.of("amend", before.toString(), after.toString(), "--date", "2027-01-20"),
                        Stream.concat(
                                Stream.of(more),
                                Stream.of("-o", folder.resolve("out").toString())))
                .toArray());
    }

    private String text(String name) throws IOException {
        return Files.readString(folder.resolve("out").resolve(name));
    }

    @Test
    void theAgreementTheAmendmentTheTableAndTheReasonsAreWritten() throws IOException {
        Path after = changed(
                "amount: 38500000",
                "amount: 41800000",
                "end: 2027-03-31",
                "end: 2027-05-31",
                "choices:",
                "choices:\n  subcontracting: prohibited");
        Run run = amend(old(), after, "--reason", "切替えの時期を改めたため。", "--format", "text,docx,pdf");
        assertEquals(0, run.code(), run.err());
        assertEquals(List.of("01 業務委託変更契約書", "02 変更条項", "03 新旧対照表", "04 変更理由書"), names().subList(0, 4));
        assertTrue(names().get(4).startsWith("05 見え消し 業務委託契約書"), names()::toString);
        String articles = text("02 変更条項.txt");
        assertTrue(articles.contains("第6条の見出しを「（再委託の禁止）」に改め、同条第1項を次のように改める。"), articles);
        assertTrue(articles.contains("「契約の要項」の表の「履行期間」の項中「令和9年3月31日」を「令和9年5月31日」に改め"), articles);
        assertTrue(articles.contains("個人情報取扱特記事項を次のように変更する。"), articles);
        String agreement = text("01 業務委託変更契約書.txt");
        assertTrue(agreement.contains("別記「変更条項」のとおり改める"), agreement);
        assertTrue(agreement.contains("3,300,000円"), agreement);
        String table = text("03 新旧対照表.txt");
        assertTrue(table.contains("下線の部分は、異なる部分である。"), table);
        String reasons = text("04 変更理由書.txt");
        assertTrue(reasons.contains("切替えの時期を改めたため。"), reasons);
        assertTrue(reasons.contains("再委託") && reasons.contains("事前承認") && reasons.contains("禁止"), reasons);
    }

    /** Each remark names the answers for whose sake the piece differs, and no others. */
    @Test
    void remarksSayWhichAnswersChanged() throws IOException {
        Path after =
                changed("amount: 38500000", "amount: 41800000", "choices:", "choices:\n  subcontracting: prohibited");
        Run run = amend(old(), after, "--style", "contract", "--format", "text");
        assertEquals(0, run.code(), run.err());
        String table = text("03 新旧対照表.txt");
        String subcontracting = "再委託（事前承認→禁止）の変更による。";
        String amount = "契約金額（38,500,000円→41,800,000円）の変更による。";
        assertEquals(2, table.split(amount, -1).length - 1, table);
        assertTrue(table.contains("変更 " + subcontracting), table);
        int article = table.indexOf("（再委託の禁止）");
        assertTrue(article > 0 && table.indexOf(subcontracting, article) > article, table);
        assertTrue(table.contains("番号の整理"), table);
        assertFalse(table.contains("番号の整理 "), table);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("out"))) {
            return files.map(file -> file.getFileName().toString().replaceAll("\\.[a-z]+$", ""))
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    @Test
    void theSameFilesComeOutAgainAndAnEditedOneIsKept() throws IOException {
        Path before = old();
        Path after = changed("amount: 38500000", "amount: 41800000");
        assertEquals(0, amend(before, after, "--format", "docx").code());
        Path word = folder.resolve("out/02 変更条項.docx");
        byte[] first = Files.readAllBytes(word);
        assertEquals(0, amend(before, after, "--format", "docx").code());
        assertArrayEquals(first, Files.readAllBytes(word));
        Files.write(word, new byte[] {1, 2, 3});
        assertEquals(0, amend(before, after, "--format", "docx").code());
        assertArrayEquals(new byte[] {1, 2, 3}, Files.readAllBytes(word));
        assertArrayEquals(first, Files.readAllBytes(folder.resolve("out/02 変更条項（新）.docx")));
    }

    @Test
    void nothingToChangeIsSaidAndNothingIsWritten() throws IOException {
        Path before = old();
        Run run = amend(before, before);
        assertEquals(0, run.code());
        assertTrue(run.err().contains("AMD-01"), run.err());
        assertFalse(Files.exists(folder.resolve("out")));
    }

    @Test
    void aPaperWithOtherNumbersIsGivenAnewAndThatIsSaid() throws IOException {
        Path town = folder.resolve("own/municipalities/other.yaml");
        Files.createDirectories(town.getParent());
        String own = Files.readString(Path.of("municipalities/aobano.yaml"))
                .replace("id: aobano", "id: other")
                .replace("style:", "style:\n  numbering: { special-provisions: articles }");
        Files.writeString(town, own);
        Run run = amend(
                old(),
                changed("municipality: aobano", "municipality: other"),
                "--format",
                "text",
                "--catalog",
                folder.resolve("own").toString());
        assertEquals(0, run.code(), run.all());
        assertTrue(run.err().contains("AMD-02"), run.err());
        assertTrue(text("02 変更条項.txt").contains("全文を次のように改める。"), run.err());
    }

    @Test
    void twoWordFilesGiveOneWithTrackedChanges() throws IOException {
        Path before = old();
        assertEquals(
                0,
                Run.of(
                                "generate",
                                before,
                                "--documents",
                                "contract",
                                "--format",
                                "docx",
                                "--names",
                                "ascii",
                                "-o",
                                folder.resolve("a"))
                        .code());
        Path after = changed("amount: 38500000", "amount: 41800000");
        assertEquals(
                0,
                Run.of(
                                "generate",
                                after,
                                "--documents",
                                "contract",
                                "--format",
                                "docx",
                                "--names",
                                "ascii",
                                "-o",
                                folder.resolve("b"))
                        .code());
        Path one = folder.resolve("a/resident-data-migration/contract.docx");
        Path other = folder.resolve("b/resident-data-migration/contract.docx");
        Path out = folder.resolve("red.docx");
        Run run = Run.of("redline", one, other, "-o", out, "--date", "2027-01-20");
        assertEquals(0, run.code(), run.all());
        assertTrue(Files.size(out) > 10_000);
        Run again = Run.of("redline", out, other, "-o", folder.resolve("no.docx"), "--date", "2027-01-20");
        assertEquals(1, again.code());
        assertTrue(again.err().contains("AMD-03") && again.err().contains("変更履歴が残っています"), again.err());
        assertFalse(Files.exists(folder.resolve("no.docx")));
        assertEquals(
                1,
                Run.of("redline", folder.resolve("none.docx"), other, "-o", out, "--date", "2027-01-20")
                        .code());
    }

    @Test
    void anUnknownStyleAndAWrongDayAreUsageErrors() throws IOException {
        Path before = old();
        assertEquals(2, amend(before, before, "--style", "upside-down").code());
        assertEquals(
                2,
                Run.of("amend", before.toString(), before.toString(), "--date", "2027-02-30")
                        .code());
    }

    private Path bodyWith(String style) throws IOException {
        Path own = folder.resolve("own");
        OwnTowns.write(
                own,
                profile -> profile.replaceAll("(?m)^  change_table: .*\\n", "")
                        .replace("style:\n", "style:\n  change_table: " + style + "\n"));
        return own;
    }

    @Test
    void theTableIsInTheStyleOfTheBodyUnlessTheCommandNamesAnother() throws IOException {
        Path before = old();
        Path after = changed("amount: 38500000", "amount: 41800000");
        String own = bodyWith("after-left").toString();
        assertEquals(
                0, amend(before, after, "--format", "text", "--catalog", own).code());
        String table = text("03 新旧対照表.txt");
        assertTrue(table.indexOf("改正後") < table.indexOf("改正前") && table.contains("改正後"), table);
        assertEquals(
                0,
                amend(before, after, "--format", "text", "--catalog", own, "--style", "new-old")
                        .code());
        String asked = text("03 新旧対照表（新）.txt");
        assertTrue(asked.contains("備考") && !asked.contains("改正後"), asked);
        Path compared = folder.resolve("compared");
        Run run = Run.of("compare", before, after, "--format", "text", "--catalog", own, "-o", compared);
        assertEquals(0, run.code(), run.err());
        try (Stream<Path> files = Files.list(compared)) {
            String words = Files.readString(files.findFirst().orElseThrow());
            assertTrue(words.contains("改正後") && !words.contains("変更後"), words);
        }
    }

    @Test
    void theTableIsWrittenAsAWorkbookToo() throws IOException {
        Run run = amend(old(), changed("amount: 38500000", "amount: 41800000"), "--format", "xlsx");
        assertEquals(0, run.code(), run.err());
        assertEquals(List.of("03 新旧対照表"), names());
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(folder.resolve("out/03 新旧対照表.xlsx")))) {
            assertEquals("変更前", book.getSheetAt(0).getRow(0).getCell(0).getStringCellValue());
            String cell = book.getSheetAt(0).getRow(1).getCell(1).getStringCellValue();
            assertTrue(cell.contains("41,800,000円"), cell);
        }
    }

    @Test
    void aStyleThatThereIsNotIsSaidWithThoseThatThereAre() throws IOException {
        Run run = amend(old(), changed("amount: 38500000", "amount: 41800000"), "--style", "sideways");
        assertEquals(2, run.code());
        assertTrue(run.err().contains("sideways") && run.err().contains("draft-current"), run.err());
    }
}
