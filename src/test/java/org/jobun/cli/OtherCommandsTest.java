package org.jobun.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** explain, check, clauses, coverage: what legal reviewers ask. */
class OtherCommandsTest {
    private static final String MATTER = "matters/resident-data-migration.yaml";

    /** Workbooks of what was run once for several tests: it takes long. */
    @TempDir
    static Path books;

    private static Run checked;
    private static Run hearing;
    private static Run topics;

    @TempDir
    Path folder;

    @AfterAll
    static void forget() {
        checked = null;
        hearing = null;
        topics = null;
    }

    private static Run checked() {
        checked = checked == null ? Run.of("check") : checked;
        return checked;
    }

    private static Run hearing() {
        hearing = hearing == null ? Run.of("coverage", "--xlsx", books.resolve("hearing.xlsx")) : hearing;
        return hearing;
    }

    private static Run topics() {
        topics = topics == null ? Run.of("coverage", "--topics", "--xlsx", books.resolve("topics.xlsx")) : topics;
        return topics;
    }

    @Test
    void explainNamesTheConditionTheFactItsSourceTheBasisAndTheHearingItem() {
        Run run = Run.of("explain", MATTER);
        assertEquals(0, run.code(), run.all());
        assertTrue(run.out().contains("× 契約保証金（deposit.paid）  不採用"), run.out());
        assertTrue(run.out().contains("契約保証金 = exempt 免除（団体情報） ✗ paid"), run.out());
        assertTrue(run.out().contains("根拠: 地方自治法施行令第167条の6"), run.out());
        assertTrue(run.out().contains("（案件） ✓ prohibited"), run.out());
        assertTrue(run.out().contains("ヒアリング項目: M4、V1"), run.out());
    }

    @Test
    void explainAsDataListsTheSameClauses() {
        Run run = Run.of("explain", MATTER, "--json");
        JsonNode root = JsonMapper.shared().readTree(run.out());
        int in = 0;
        for (JsonNode clause : root.get("clauses")) {
            in += clause.get("in").asBoolean() ? 1 : 0;
        }
        long shown = Run.of("explain", MATTER)
                .out()
                .lines()
                .filter(line -> line.startsWith("  ○ "))
                .count();
        assertEquals(shown, in);
    }

    @Test
    void explainOfABrokenMatterSaysWhatIsWrong() throws IOException {
        Path bad = Files.writeString(folder.resolve("bad.yaml"), "id: bad\nmunicipality: nowhere\n");
        Run run = Run.of("explain", bad);
        assertEquals(1, run.code());
        assertTrue(run.all().contains("bad.yaml:2:15"), run.all());
    }

    @Test
    void ourCatalogPassesTheCheck() {
        Run run = checked();
        assertEquals(0, run.code(), run.all());
        assertTrue(run.out().contains("条項 "), run.out());
        assertTrue(run.all().contains("エラー 0件、警告 0件"), run.all());
    }

    @Test
    void checkListsWhatIsNotConfirmedAndTheClauseThatWouldNeedIt() {
        Run run = checked();
        assertTrue(run.all().contains("LAW-06"), run.all());
        assertTrue(run.all().contains("要確認: 番号法第49条"), run.all());
        assertTrue(run.all().contains("これによる条項: concise.sanctions、penalties.statutory"), run.all());
        assertTrue(run.all().contains("clauses/penalties/statutory@2027-01-17.md:2:5  注意 CLS-12"), run.all());
    }

    @Test
    void aClauseIsShownWithTheLawBehindItWhereItWasReadAndWhatIsOpen() {
        String out = Run.of("clauses", "show", "penalties.statutory").out();
        assertTrue(out.contains("番号法第57条第1項（2016-01-01/2020-12-12）"), out);
        assertTrue(out.contains("出典: 令和2年法律第44号（個人情報保護法等の改正）附則第1条第2号（2020-06-12）"), out);
        assertTrue(out.contains("番号法第49条（2027-01-17/）"), out);
        assertTrue(out.contains("令和8年法律第56号による改正後の要件及び刑は読んでいない"), out);
    }

    @Test
    void theProofOfOurCatalogLeavesNoCounterexample() {
        Path file = folder.resolve("counterexample.yaml");
        Run run = Run.of("check", "--prove", "--write-counterexample", file);
        assertEquals(0, run.code(), run.all());
        assertTrue(run.out().contains("反例はありません"), run.out());
        assertFalse(Files.exists(file));
    }

    @Test
    void anOverlayThatBreaksTheProofIsRefusedWithAMatterThatShowsIt() throws IOException {
        Path clause = folder.resolve("catalog/clauses/carry-out/prohibited.md");
        Files.createDirectories(clause.getParent());
        String ours = Files.readString(Path.of("clauses/carry-out/prohibited.md"));
        Files.writeString(
                clause,
                ours.replace("when: { carry_out: prohibited }", "when: { carry_out: prohibited, mynumber: yes }"));
        Path file = folder.resolve("counterexample.yaml");
        Run run = Run.of("check", "--prove", "--catalog", folder.resolve("catalog"), "--write-counterexample", file);
        assertEquals(1, run.code(), run.all());
        assertTrue(run.all().contains("PRF-01") && run.all().contains("mynumber = no"), run.all());
        Run shown = Run.of(
                "generate",
                "--names",
                "ascii",
                file,
                "-o",
                folder.resolve("sets"),
                "--catalog",
                folder.resolve("catalog"));
        assertEquals(1, shown.code());
        assertTrue(shown.all().contains("SEL-02"), shown.all());
    }

    @Test
    void lawDiffListsWhatADayChangesAndWhomItReaches() {
        Run run = Run.of("law", "diff", "2027-01-16", "2027-01-17");
        assertEquals(0, run.code(), run.all());
        assertTrue(run.out().contains("個人情報保護法第180条（1年以下の拘禁刑又は50万円以下の罰金） → 個人情報保護法第179条"), run.out());
        assertTrue(run.out().contains("clauses/penalties/statutory@2023-04-01.md"), run.out());
        assertTrue(run.out().contains("団体: 青葉野市"), run.out());
        Run ordinances = Run.of("law", "diff", "2023-03-31", "2023-04-01");
        assertTrue(ordinances.out().contains("青葉野市個人情報保護条例 → 青葉野市個人情報の保護に関する法律施行条例"), ordinances.out());
        assertTrue(Run.of("law", "diff", "2027-01-17", "2027-01-17").out().contains("0 件"));
        assertEquals(2, Run.of("law", "diff", "2027-01-17", "tomorrow").code());
        assertEquals(2, Run.of("law", "change", "2027-01-17", "2027-01-18").code());
    }

    @Test
    void checkReportsEveryFaultOfAnOverlay() throws IOException {
        Path clause = folder.resolve("clauses/general/purpose.md");
        Files.createDirectories(clause.getParent());
        Files.writeString(
                clause,
                "---\nid: general.purpose\ncaption: 総則\nwhen: { colour: red }\nstatus: approved\n---\n"
                        + "[[nothing.there]]及び${no.fact}による。 {#a}\n- [[#zz]]\n");
        Run run = Run.of("check", "--catalog", folder);
        assertEquals(1, run.code());
        assertTrue(run.all().contains("clauses/general/purpose.md:4:9"), run.all());
        assertTrue(run.all().contains("clauses/general/purpose.md:7:1"), run.all());
        assertTrue(run.all().contains("clauses/general/purpose.md:8:3"), run.all());
    }

    @Test
    void anOverlayReplacesAClauseWithoutTouchingOurs() throws IOException {
        Path clause = folder.resolve("clauses/consultation/doubt.md");
        Files.createDirectories(clause.getParent());
        Files.writeString(
                clause,
                "---\nid: consultation.doubt\ncaption: 協議\nstatus: approved\n---\n"
                        + "この契約に定めのない事項は、${client}と${contractor}とが別に協議して定める。\n");
        Run run = Run.of(
                "generate",
                "--names",
                "ascii",
                MATTER,
                "-o",
                folder.resolve("sets"),
                "--format",
                "text",
                "--catalog",
                folder);
        assertEquals(0, run.code(), run.all());
        String contract = Files.readString(folder.resolve("sets/resident-data-migration/contract.txt"));
        assertTrue(contract.contains("発注者と受注者とが別に協議して定める。"), contract);
    }

    @Test
    void anOverlayOfFiveClausesWorksFromAnotherFolder() throws IOException {
        Path overlay = folder.resolve("own");
        write(
                overlay,
                "clauses/consultation/doubt.md",
                Files.readString(Path.of("clauses/consultation/doubt.md")).replace("誠意をもって協議して", "別に協議して"));
        write(
                overlay,
                "clauses/copyright/assignment.md",
                Files.readString(Path.of("clauses/copyright/assignment.md"))
                        .replace("status: approved", "status: withdrawn"));
        write(
                overlay,
                "clauses/environment/care.md",
                "---\nid: environment.care\ncaption: 環境への配慮\nstatus: approved\n---\n"
                        + "${contractor}は、本業務を行うに当たっては、環境への負荷の低減に努めなければならない。\n");
        write(
                overlay,
                "templates/contract.md",
                Files.readString(Path.of("templates/contract.md"))
                        .replace("* damages.general\n", "* environment.care\n* damages.general\n"));
        write(
                overlay,
                "municipalities/minato.yaml",
                Files.readString(Path.of("municipalities/aobano.yaml"))
                        .replace("id: aobano", "id: minato")
                        .replace("青葉野市", "みなと市"));
        Run check = Run.of("check", "--prove", "--catalog", overlay);
        assertEquals(0, check.code(), check.all());
        for (String line : new String[] {
            "置き換わる clauses/consultation/doubt.md",
            "廃止される clauses/copyright/assignment.md",
            "加わる clauses/environment/care.md",
            "置き換わる templates/contract.md",
            "加わる municipalities/minato.yaml"
        }) {
            assertTrue(check.out().contains(line), check.out());
        }
        Path matter = folder.resolve("matter.yaml");
        Files.writeString(
                matter, Files.readString(Path.of(MATTER)).replace("municipality: aobano", "municipality: minato"));
        Run run = Run.of(
                "generate",
                "--names",
                "ascii",
                matter,
                "-o",
                folder.resolve("sets"),
                "--format",
                "text",
                "--catalog",
                overlay);
        assertEquals(0, run.code(), run.all());
        String contract = Files.readString(folder.resolve("sets/resident-data-migration/contract.txt"));
        assertTrue(contract.contains("（環境への配慮）") && contract.contains("別に協議して"), contract);
        assertFalse(contract.contains("著作権"), contract);
        assertTrue(contract.contains("みなと市契約規則"), contract);
    }

    private static void write(Path root, String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @Test
    void clausesListsEveryVersionAndShowsTheFile() {
        Run list = Run.of("clauses");
        assertTrue(list.out().lines().count() >= 100, list.out());
        assertTrue(list.out().contains("penalties.statutory\t2027-01-17\t"), list.out());
        Run show = Run.of("clauses", "show", "penalties.statutory");
        assertEquals(0, show.code());
        assertTrue(show.out().contains("clauses/penalties/statutory@2027-01-17.md"), show.out());
        assertTrue(show.out().contains("要確認"), show.out());
    }

    @Test
    void clausesSuggestsTheNearestNames() {
        Run run = Run.of("clauses", "show", "penalties.statuory");
        assertEquals(1, run.code());
        assertTrue(run.all().contains("penalties.statutory"), run.all());
        assertEquals(2, Run.of("clauses", "burn").code());
    }

    @Test
    void coverageNamesThePlaceOfEachOfTheThirtyItems() {
        Run run = hearing();
        assertEquals(0, run.code(), run.all());
        List<String> rows = run.out()
                .lines()
                .filter(line -> line.matches("\\S .*  [MV][0-9]+  .*"))
                .toList();
        assertEquals(30, rows.size(), run.out());
        assertTrue(run.out().matches("(?s).*M10  再委託の有無と管理\\n +書かれている所: 契約書第[0-9０-９]+条第[0-9０-９]+項.*"), run.out());
    }

    /** Words that stand nowhere, and words that stand whatever is answered, are no answer. */
    @Test
    void anItemIsOpenWhereItsWordsAreNotInThePaperOrInThoseOfOtherAnswersToo() throws IOException {
        Files.createDirectories(folder.resolve("clauses"));
        Files.writeString(folder.resolve("clauses/hearing.yaml"), """
                items:
                  X1: { title: ない, probes: [ { paper: contract, says: 月面の作業場所 } ] }
                  X2: { title: どの答えでも, probes: [ { when: { nature: contracting }, paper: contract, says: 善良な管理者 } ] }
                  X3: { title: ある, probes: [ { paper: contract, says: 善良な管理者 } ] }
                  X4: { title: 検証がない }
                """);
        Run run = Run.of("coverage", "--catalog", folder);
        assertEquals(0, run.code(), run.all());
        assertTrue(run.out().contains("△ 未了  X1"), run.out());
        assertTrue(run.out().contains("契約書に「月面の作業場所」がありません"), run.out());
        assertTrue(run.out().contains("△ 未了  X2"), run.out());
        assertTrue(run.out().contains("ほかの答えでも「善良な管理者」と書かれます"), run.out());
        assertTrue(run.out().contains("○ 対応  X3"), run.out());
        assertTrue(run.out().contains("△ 未了  X4"), run.out());
    }

    @Test
    void everyItemAndEveryTopicIsSaidInAPaperOrSaysWhyNot() {
        Run items = hearing();
        assertFalse(items.out().contains("未了"), items.out());
        assertFalse(topics().out().contains("未了"), topics().out());
        assertTrue(topics().out().lines().count() > 200, topics().out());
    }

    @Test
    void theWorkbookHoldsEveryClauseWithItsTextBasisAndUses() throws IOException {
        assertEquals(0, hearing().code());
        assertEquals(0, topics().code());
        Path file = books.resolve("hearing.xlsx");
        byte[] once = Files.readAllBytes(file);
        assertArrayEquals(once, Files.readAllBytes(books.resolve("topics.xlsx")));
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            assertEquals(31, book.getSheet("ヒアリング項目").getPhysicalNumberOfRows());
            boolean found = false;
            for (Row row : book.getSheet("条項")) {
                if (row.getCell(0).getStringCellValue().equals("subcontracting.by-approval")) {
                    found = true;
                    assertEquals("再委託の制限", row.getCell(2).getStringCellValue());
                    assertEquals("再委託が「事前承認」のとき", row.getCell(4).getStringCellValue());
                    assertTrue(row.getCell(5).getStringCellValue().contains("第1項ただし書の承認"));
                    assertTrue(row.getCell(6).getStringCellValue().contains("番号法第10条第1項"));
                    assertTrue(row.getCell(10).getStringCellValue().contains("業務委託契約書"));
                    assertTrue(row.getCell(14).getStringCellValue().contains("{#ban}"));
                }
            }
            assertTrue(found);
        }
    }

    @Test
    void helpIsInJapaneseAndNothingIsColoured() {
        Run run = Run.of("--help");
        assertEquals(0, run.code());
        assertTrue(run.out().contains("条項集から、自治体の契約書類を組み立てます。"), run.out());
        assertFalse(run.out().contains("\u001b["));
        assertEquals(2, Run.of("nonsense").code());
        assertTrue(Run.of("--version").out().startsWith("jobun "));
    }

    /** Only the command that is named is described to picocli; so each must be found under its own name. */
    @Test
    void everyCommandTellsItsUsage() {
        List<String> commands =
                List.of("generate", "batch", "explain", "check", "clauses", "coverage", "law", "read", "bench");
        String all = Run.of("--help").out();
        for (String command : commands) {
            assertTrue(all.contains("\n  " + command + " "), command);
            Run run = Run.of(command, "--help");
            assertEquals(0, run.code(), command);
            assertTrue(run.out().startsWith("使い方: jobun " + command + " "), run.out());
        }
        Run misspelt = Run.of("generte");
        assertEquals(2, misspelt.code());
        assertTrue(misspelt.err().contains("近いもの: generate、"), misspelt.err());
    }
}
