package org.jobun.lists;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.DiagnosticText;
import org.jobun.diagnostic.Language;
import org.jobun.diagnostic.Outcome;
import org.jobun.matter.Vocabulary;
import org.jobun.samples.Catalogs;
import org.jobun.samples.LibreOffice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists out of files as offices write them. */
class ImportListsTest {
    private static final Vocabulary VOCABULARY = Catalogs.shipped().vocabulary();
    private static final ImportLists LISTS = new ImportLists(VOCABULARY);

    private static Outcome<ImportedLists> taken(byte[] bytes, String name) {
        return LISTS.of(bytes, name, Optional.empty());
    }

    private static String said(Outcome<ImportedLists> outcome) {
        DiagnosticText text = new DiagnosticText(Language.JA);
        return outcome.diagnostics().sorted().stream()
                .flatMap(one -> text.lines(one).stream())
                .collect(Collectors.joining("\n"));
    }

    private static List<Code> codes(Outcome<ImportedLists> outcome) {
        return outcome.diagnostics().sorted().stream().map(Diagnostic::code).toList();
    }

    private static String tree(ImportedLists lists) {
        return lists.rows().getOrDefault("work.items", List.of()).stream()
                .map(row -> row.get("level") + " " + row.get("text"))
                .collect(Collectors.joining("\n"));
    }

    private static List<Map<String, String>> rows(Outcome<ImportedLists> outcome, String path) {
        return outcome.value().orElseThrow().rows().getOrDefault(path, List.of());
    }

    private static byte[] specification() {
        return new WordMaker()
                .text("住民情報データ移行業務仕様書")
                .text("１　件名：住民情報データ移行業務")
                .text("２　目的")
                .text("　標準準拠システムへの移行を、安全に行うことを目的とする。")
                .text("３　業務内容")
                .text("（１）データの抽出")
                .text("　　現行システムから移行の対象を抽出する。")
                .text("ア　住民記録")
                .text("イ　個人住民税")
                .text("（２）データの変換")
                .text("①　文字の同定")
                .text("②　項目の変換")
                .text("４　成果物")
                .table(List.of(
                        List.of("No", "成果物名", "提出形式", "部数", "納期", "備考"),
                        List.of("１", "移行計画書", "紙", "２部", "令和８年１２月１５日", "A4判"),
                        List.of("２", "移行結果報告書", "電磁的記録", "１部", "R9.3.31", "")))
                .text("５　貸与品")
                .table(List.of(
                        Arrays.asList("品名", "数量", "貸与期間", "→"),
                        Arrays.asList(null, null, "始期", "終期"),
                        List.of("端末", "３台", "2026/12/1", "2027/3/31"),
                        List.of("合計", "３台", "", "")))
                .text("６　支払方法")
                .text("　検査の後、一括して支払う。")
                .bytes();
    }

    @Test
    void aSpecificationWithTypedNumbersGivesItsTreeItsTablesAndItsChapters() {
        Outcome<ImportedLists> outcome = taken(specification(), "仕様書.docx");
        ImportedLists lists = outcome.value().orElseThrow();
        assertEquals("""
                        1 データの抽出　現行システムから移行の対象を抽出する。
                        2 住民記録
                        2 個人住民税
                        1 データの変換
                        2 文字の同定
                        2 項目の変換""", tree(lists), said(outcome));
        assertEquals("住民情報データ移行業務", lists.values().get("contract.name"));
        assertEquals("標準準拠システムへの移行を、安全に行うことを目的とする。", lists.values().get("spec.purpose"));
        assertEquals(
                List.of(
                        Map.of("name", "移行計画書", "form", "紙", "quantity", "２部", "due", "2026-12-15"),
                        Map.of("name", "移行結果報告書", "form", "電磁的記録", "quantity", "１部", "due", "2027-03-31")),
                rows(outcome, "contract.deliverables"),
                said(outcome));
        assertEquals(
                List.of(Map.of(
                        "name", "端末", "quantity", "3", "unit", "台", "from", "2026-12-01", "until", "2027-03-31")),
                rows(outcome, "spec.loaned"),
                said(outcome));
    }

    @Test
    void whatHasNoPlaceIsSaidWithItsPlaceAndItsWords() {
        Outcome<ImportedLists> outcome = taken(specification(), "仕様書.docx");
        String said = said(outcome);
        assertEquals(List.of(Code.IMP_06, Code.IMP_06, Code.IMP_03, Code.IMP_05), codes(outcome), said);
        assertTrue(said.contains("仕様書.docx 表1の2行目の6列目"), said);
        assertTrue(said.contains("列「備考」は、一覧「成果物」に入れるところがありません。中身: A4判"), said);
        assertTrue(said.contains("６　支払方法　検査の後、一括して支払う。"), said);
        assertTrue(said.contains("住民情報データ移行業務仕様書"), said);
    }

    @Test
    void theSameFileGivesTheSameText() {
        String first = taken(specification(), "a.docx").value().orElseThrow().yaml(VOCABULARY);
        assertEquals(
                first, taken(specification(), "a.docx").value().orElseThrow().yaml(VOCABULARY));
        assertTrue(first.contains("""
                work:
                  items:
                    - { level: "1", text: データの抽出　現行システムから移行の対象を抽出する。 }
                    - { level: "2", text: 住民記録 }
                """.replace("\"1\"", "1").replace("\"2\"", "2")), first);
    }

    @Test
    void headingsAndListsThatWordCountsBecomeTheTree() {
        byte[] word = new WordMaker()
                .heading(1, "業務の準備")
                .counted(0, "計画の作成")
                .counted(1, "体制の届出")
                .counted(0, "環境の整備")
                .heading(1, "業務の実施")
                .heading(2, "窓口")
                .text("来庁した者を案内する。")
                .bytes();
        Outcome<ImportedLists> outcome = taken(word, "a.docx");
        assertEquals("""
                        1 業務の準備
                        2 計画の作成
                        3 体制の届出
                        2 環境の整備
                        1 業務の実施
                        2 窓口　来庁した者を案内する。""", tree(outcome.value().orElseThrow()), said(outcome));
    }

    @Test
    void theSameFileWrittenByLibreOfficeGivesTheSame(@TempDir Path folder) throws Exception {
        assumeTrue(System.getenv("CI") != null || LibreOffice.isInstalled());
        Path word = Files.write(folder.resolve("spec.docx"), specification());
        Path out = Files.createDirectory(folder.resolve("out"));
        LibreOffice.convert("odt", out, folder.resolve("profile"), List.of(word));
        LibreOffice.convert("docx", out, folder.resolve("profile"), List.of(out.resolve("spec.odt")));
        Outcome<ImportedLists> own = taken(specification(), "spec.docx");
        Outcome<ImportedLists> saved = taken(Files.readAllBytes(out.resolve("spec.docx")), "spec.docx");
        assertEquals(
                own.value().orElseThrow().yaml(VOCABULARY),
                saved.value().orElseThrow().yaml(VOCABULARY));
    }

    @Test
    void aTreeMayBeATableWithAColumnForEachLevel() {
        byte[] word = new WordMaker()
                .table(List.of(
                        List.of("大項目", "中項目", "作業内容", "数量", "単位"),
                        List.of("受付", "窓口", "本人の確認", "1,200", "件"),
                        Arrays.asList(null, null, "書類の交付", "800", "件"),
                        Arrays.asList(null, "電話", "問合せへの回答", "", "")))
                .bytes();
        Outcome<ImportedLists> outcome = taken(word, "a.docx");
        assertEquals("""
                        1 受付
                        2 窓口
                        3 本人の確認
                        3 書類の交付
                        2 電話
                        3 問合せへの回答""", tree(outcome.value().orElseThrow()), said(outcome));
        assertEquals("1200", rows(outcome, "work.items").get(2).get("quantity"));
        assertEquals("件", rows(outcome, "work.items").get(2).get("unit"));
    }

    @Test
    void anItemBelowTheLowestLevelIsPutAtTheLowestAndSaid() {
        var tree = LISTS.tree().orElseThrow();
        Outcome<ImportedLists> deep = LISTS.ofText("1 あ\n(1) い\nア う\n(ア) え\n① お", tree);
        assertEquals("1 あ\n2 い\n3 う\n3 え\n3 お", tree(deep.value().orElseThrow()));
        assertEquals(List.of(Code.IMP_04, Code.IMP_04), codes(deep));
    }

    @Test
    void chaptersInBracketsAreChapters() {
        Outcome<ImportedLists> outcome = taken(
                new WordMaker()
                        .text("【背景】")
                        .text("窓口が混み合っている。")
                        .text("【業務内容】")
                        .text("・受付")
                        .text("・案内")
                        .bytes(),
                "a.docx");
        assertEquals("1 受付\n1 案内", tree(outcome.value().orElseThrow()), said(outcome));
        assertEquals("窓口が混み合っている。", outcome.value().orElseThrow().values().get("spec.background"));
    }

    @Test
    void aTableThatFitsSeveralListsIsNotGuessed() {
        byte[] word = new WordMaker()
                .table(List.of(List.of("品名", "数量", "単位"), List.of("机", "20", "台")))
                .bytes();
        Outcome<ImportedLists> outcome = taken(word, "a.docx");
        assertEquals(List.of(Code.IMP_02, Code.IMP_01), sortedCodes(outcome), said(outcome));
        assertTrue(said(outcome).contains("候補: "), said(outcome));
        assertTrue(said(outcome).contains("机、20、台"), said(outcome));
        Outcome<ImportedLists> told = LISTS.of(word, "a.docx", VOCABULARY.find("spec.facilities"));
        assertEquals(List.of(Map.of("name", "机", "quantity", "20", "unit", "台")), rows(told, "spec.facilities"));
    }

    private static List<Code> sortedCodes(Outcome<ImportedLists> outcome) {
        return codes(outcome).stream()
                .sorted(java.util.Comparator.reverseOrder())
                .toList();
    }

    @Test
    void pastedLinesStandAtTheLevelsOfTheirNumbersOrIndentations() {
        var tree = LISTS.tree().orElseThrow();
        Outcome<ImportedLists> numbered = LISTS.ofText("1 準備\n(1) 計画\n(2) 体制\n2 実施\n", tree);
        assertEquals("1 準備\n2 計画\n2 体制\n1 実施", tree(numbered.value().orElseThrow()));
        Outcome<ImportedLists> indented = LISTS.ofText("準備\n　計画\n　　様式\n実施\n", tree);
        assertEquals("1 準備\n2 計画\n3 様式\n1 実施", tree(indented.value().orElseThrow()));
        Outcome<ImportedLists> tabs = LISTS.ofText("準備\n\t計画\n実施", tree);
        assertEquals("1 準備\n2 計画\n1 実施", tree(tabs.value().orElseThrow()));
    }

    @Test
    void pastedCellsBecomeRowsWithHeadingsOrWithout() {
        var list = VOCABULARY.find("contract.deliverables").orElseThrow();
        Outcome<ImportedLists> headed = LISTS.ofText("名称\t数量\n計画書\t1部\n", list);
        assertEquals(List.of(Map.of("name", "計画書", "quantity", "1部")), rows(headed, list.path()));
        Outcome<ImportedLists> bare = LISTS.ofText("計画書\t紙\t1部\n報告書\t紙\t2部", list);
        assertEquals(2, rows(bare, list.path()).size(), said(bare));
        assertEquals("紙", rows(bare, list.path()).get(1).get("form"));
    }

    @Test
    void filesOfOtherKindsAreRefusedInPlainWords() {
        for (byte[] bytes : List.of(new byte[0], "%PDF-1.7".getBytes(), new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11})) {
            Outcome<ImportedLists> outcome = taken(bytes, "a.docx");
            assertTrue(outcome.value().isEmpty());
            assertEquals(List.of(Code.IMP_01), codes(outcome));
            assertFalse(said(outcome).isBlank());
        }
    }

    @Test
    void everyChapterThatIsNamedIsOneOfTheVocabulary() {
        VOCABULARY
                .headings()
                .chapters()
                .keySet()
                .forEach(path -> assertTrue(VOCABULARY.find(path).isPresent(), path));
        assertTrue(VOCABULARY.headings().register().keySet().containsAll(org.jobun.matter.Firm.VALUES));
    }
}
