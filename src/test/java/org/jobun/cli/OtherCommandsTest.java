package org.jobun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** explain, check, clauses, coverage: what legal reviewers ask. */
class OtherCommandsTest {
    private static final String MATTER = "matters/resident-data-migration.yaml";

    @TempDir
    Path folder;

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
        Run run = Run.of("check");
        assertEquals(0, run.code(), run.all());
        assertTrue(run.out().contains("条項 "), run.out());
        assertFalse(run.all().contains("エラー "), run.all());
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
        String own = "---\nid: general.consultation\ncaption: 協議\nstatus: approved\n---\n"
                + "この契約に定めのない事項は、${client}と${contractor}とが別に協議して定める。\n";
        String id = Files.exists(Path.of("clauses/consultation/general.md")) ? "consultation.general" : "";
        Path base;
        try (var files = Files.list(Path.of("clauses/consultation"))) {
            base = files.findFirst().orElseThrow();
        }
        String name = base.getFileName().toString();
        id = "consultation." + name.replace(".md", "");
        Path clause = folder.resolve("clauses/consultation/" + name);
        Files.createDirectories(clause.getParent());
        Files.writeString(clause, own.replace("general.consultation", id));
        Run run = Run.of("generate", MATTER, "-o", folder.resolve("sets"), "--format", "text", "--catalog", folder);
        assertEquals(0, run.code(), run.all());
        String contract = Files.readString(folder.resolve("sets/resident-data-migration/contract.txt"));
        assertTrue(contract.contains("発注者と受注者とが別に協議して定める。"), contract);
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
    void coverageHasARowForEachOfTheThirtyItemsAndIsHonestAboutWhatIsOpen() {
        Run run = Run.of("coverage");
        assertEquals(0, run.code(), run.all());
        long rows = run.out()
                .lines()
                .filter(line -> line.matches("[○△×] .*  [MV][0-9]+  .*"))
                .count();
        assertEquals(30, rows, run.out());
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
}
