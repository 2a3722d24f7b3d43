package org.jobun.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jobun.diagnostic.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code jobun renew}: where last year's matters come from, and what stays of a run that is done again. */
class RenewCommandTest {
    private static final Path LAST = Path.of("src/test/renewal/next-year/last/r8-hoshu.yaml");

    @TempDir
    Path folder;

    private Run table(String name, Object... words) {
        return Run.of(Stream.of(
                        Stream.<Object>of("renew", "table"),
                        Stream.of(words),
                        Stream.<Object>of("--year", "2027", "-o", folder.resolve(name)))
                .flatMap(one -> one)
                .toArray());
    }

    private Run make(String name, Object... words) {
        return Run.of(Stream.concat(
                        Stream.of(
                                "renew", "make", folder.resolve(name), "-o", folder.resolve("out"), "--format", "docx"),
                        Stream.of(words))
                .toArray());
    }

    private Path issued() {
        Path sets = folder.resolve("sets");
        Run run = Run.of("generate", LAST, "-o", sets, "--format", "docx");
        assertEquals(ExitCode.DONE, run.code(), run::all);
        return sets;
    }

    private static Map<String, String> only(Path file) throws IOException {
        List<Map<String, String>> rows = RenewCasesTest.rows(file);
        assertEquals(1, rows.size());
        return rows.get(0);
    }

    @Test
    void theSameMattersGiveTheSameTable() throws IOException {
        assertEquals(ExitCode.DONE, table("a.xlsx", LAST).code());
        Files.createDirectories(folder.resolve("b"));
        assertEquals(ExitCode.DONE, table("b/a.xlsx", LAST).code());
        assertArrayEquals(Files.readAllBytes(folder.resolve("a.xlsx")), Files.readAllBytes(folder.resolve("b/a.xlsx")));
    }

    @Test
    void whatIsMadeIsNotMadeAgainAndWhatIsGoneIs() throws IOException {
        table("a.xlsx", LAST);
        assertEquals(ExitCode.DONE, make("a.xlsx").code());
        Path contract = folder.resolve("out/r9-hoshu/01 業務委託契約書.docx");
        byte[] before = Files.readAllBytes(contract);
        Path matter = folder.resolve("out/案件/r9-hoshu.yaml");
        String text = Files.readString(matter);
        Run again = make("a.xlsx");
        assertTrue(again.out().contains("今回作成 0件"), again::all);
        Files.delete(contract);
        assertTrue(make("a.xlsx").out().contains("今回作成 1件"));
        assertArrayEquals(before, Files.readAllBytes(contract));
        assertEquals(text, Files.readString(matter));
        // The matter file is one like any other, and makes the same papers.
        Run alone = Run.of("generate", matter, "-o", folder.resolve("alone"), "--format", "docx");
        assertEquals(ExitCode.DONE, alone.code(), alone::all);
        assertArrayEquals(before, Files.readAllBytes(folder.resolve("alone/r9-hoshu/01 業務委託契約書.docx")));
    }

    @Test
    void aMatterFileThatSomebodyEditedStays() throws IOException {
        table("a.xlsx", LAST);
        make("a.xlsx");
        Path matter = folder.resolve("out/案件/r9-hoshu.yaml");
        Files.writeString(matter, Files.readString(matter) + "# 追記\n");
        RenewCasesTest.edit(folder.resolve("a.xlsx"), List.of("2 契約番号 = 霧総第3号"));
        assertEquals(ExitCode.DONE, make("a.xlsx").code());
        assertTrue(Files.readString(matter).endsWith("# 追記\n"));
        assertTrue(Files.readString(folder.resolve("out/案件/r9-hoshu（新）.yaml")).contains("霧総第3号"));
    }

    @Test
    void issuedSetsAreRenewedWithTheirMattersAndSetBesideWhatWasIssued() throws IOException {
        Path sets = issued();
        assertEquals(ExitCode.DONE, table("a.xlsx", sets, "--matters", LAST).code());
        Map<String, String> row = only(folder.resolve("a.xlsx"));
        assertEquals("r9-hoshu", row.get("案件番号"));
        assertFalse(row.get("問題").contains(Code.RNW_04.id()), row.get("問題"));
        assertEquals(ExitCode.DONE, make("a.xlsx").code());
        assertTrue(Run.filesBelow(folder.resolve("out/r9-hoshu")).stream()
                .anyMatch(file -> file.endsWith("前年度との新旧対照表.docx")));
    }

    @Test
    void aMatterCutIntoSeveralContractsIsOneRowAndEachContractIsSetBesideItsOwn() throws IOException {
        Path sets = folder.resolve("sets");
        Run run = Run.of("generate", "matters/split.yaml", "-o", sets, "--format", "docx");
        assertEquals(ExitCode.DONE, run.code(), run::all);
        assertEquals(
                ExitCode.DONE, table("a.xlsx", sets, "--matters", "matters").code());
        assertEquals("split-2027", only(folder.resolve("a.xlsx")).get("案件番号"));
        Run made = make("a.xlsx");
        assertEquals(ExitCode.DONE, made.code(), made::all);
        Path out = folder.resolve("out");
        List<String> tables = Run.filesBelow(out).stream()
                .filter(file -> file.endsWith("前年度との新旧対照表.docx"))
                .toList();
        assertTrue(tables.size() > 1, tables::toString);
        for (String file : tables) {
            String words = RecallCommandTest.words(out.resolve(file));
            // Amounts stay: where one differs, it is that of another part.
            assertTrue(words.contains("履行期間") && !words.contains(",000円"), words);
        }
    }

    @Test
    void mattersOfTwoBodiesMayHaveOneId() throws IOException {
        Path other = folder.resolve("other.yaml");
        Files.writeString(other, Files.readString(LAST).replace("kirigasawa", "aobano"));
        assertEquals(ExitCode.DONE, table("a.xlsx", LAST, other).code());
        assertEquals(
                List.of("r9-hoshu", "r9-hoshu-aobano"),
                RenewCasesTest.rows(folder.resolve("a.xlsx")).stream()
                        .map(row -> row.get("案件番号"))
                        .toList());
    }

    @Test
    void aSetWithoutItsMatterIsRenewedFromItsManifestAndThatIsSaid() throws IOException {
        Path sets = issued();
        assertEquals(ExitCode.DONE, table("a.xlsx", sets).code());
        Map<String, String> row = only(folder.resolve("a.xlsx"));
        assertTrue(row.get("問題").contains(Code.RNW_04.id()), row.get("問題"));
        assertEquals("7920000", row.get("契約金額（前年度）"));
        Run run = make("a.xlsx");
        assertEquals(ExitCode.DONE, run.code(), run::all);
    }

    @Test
    void theRegisterGivesThoseOfTheYearBefore() throws IOException {
        Path data = folder.resolve("data");
        Run added = Run.of("register", "add", issued(), "--matters", LAST, "--data", data);
        assertEquals(ExitCode.DONE, added.code(), added::all);
        Run run = table("a.xlsx", "--data", data);
        assertEquals(ExitCode.DONE, run.code(), run::all);
        assertEquals("r8-hoshu", only(folder.resolve("a.xlsx")).get("前年度の案件番号"));
        Run later = Run.of("renew", "table", "--data", data, "--year", "2029", "-o", folder.resolve("b.xlsx"));
        assertTrue(later.err().contains(Code.RNW_01.id()), later::all);
    }

    @Test
    void aTableThatWasEditedIsNotWrittenOver() {
        assertEquals(ExitCode.DONE, table("a.xlsx", LAST).code());
        assertEquals(ExitCode.USAGE, table("a.xlsx", LAST).code());
    }

    @Test
    void whatIsNoTableIsSaid() throws IOException {
        Run.of("batch", "template", "-o", folder.resolve("bids.xlsx"));
        Run run = make("bids.xlsx");
        assertEquals(ExitCode.ERRORS, run.code());
        assertTrue(run.err().contains(Code.RNW_07.id()), run::all);
        Run none = table("a.xlsx", Files.createDirectories(folder.resolve("empty")));
        assertTrue(none.err().contains(Code.RNW_01.id()), none::all);
        assertFalse(Files.exists(folder.resolve("a.xlsx")));
        assertEquals(ExitCode.ERRORS, make("missing.xlsx").code());
    }
}
