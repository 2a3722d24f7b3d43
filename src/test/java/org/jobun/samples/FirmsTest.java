package org.jobun.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.CatalogFiles;
import org.jobun.catalog.CatalogReader;
import org.jobun.cli.Run;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.matter.Matter;
import org.jobun.matter.MatterReader;
import org.jobun.source.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Registers of firms: picked from, compared, checked. */
class FirmsTest {
    private static final String PATH = "municipalities/aobano/firms";

    private static byte[] book() {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet("有資格者名簿");
            String[][] rows = {
                {"令和8・9年度　競争入札参加資格者名簿"},
                {"登録番号", "商号又は名称", "フリガナ", "住所", "代表者", "", "法人番号", "有効期限", "指名停止開始日", "指名停止終了日"},
                {"0012", "㈱みなみデータサービス", "ミナミ", "青葉野市若葉町四丁目5番6号", "", "", "7999900000101", "令和10年3月31日", "", ""},
                {"0013", "北前ソフト株式会社", "キタマエ", "汐ノ浜市栄町五丁目2番", "", "", "1234567890123", "R8.3.31", "", ""},
                {"0014", "浜風計算株式会社", "ハマカゼ", "汐ノ浜市港通一丁目4番", "", "", "", "", "2026/11/1", "2026/12/31"},
            };
            for (int row = 0; row < rows.length; row++) {
                var made = sheet.createRow(row);
                for (int at = 0; at < rows[row].length; at++) {
                    made.createCell(at).setCellValue(rows[row][at]);
                }
            }
            sheet.getRow(1).getCell(4).setCellValue("代表者職名");
            sheet.getRow(1).getCell(5).setCellValue("代表者氏名");
            sheet.getRow(2).getCell(4).setCellValue("代表取締役");
            sheet.getRow(2).getCell(5).setCellValue("髙橋　真理");
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Catalog catalog(Map<String, byte[]> files) {
        Diagnostics found = new Diagnostics();
        Catalog catalog = new CatalogReader(found)
                .layer(CatalogFiles.bundled())
                .layer(files)
                .read()
                .orElseThrow();
        assertTrue(found.sorted().stream().noneMatch(Diagnostic::isError), () -> said(found));
        return catalog;
    }

    private static String said(Diagnostics found) {
        return found.sorted().stream().map(String::valueOf).collect(Collectors.joining("\n"));
    }

    private static Matter matter(Catalog catalog, String more, Diagnostics found) {
        String yaml = "id: a\nmunicipality: aobano\ndates: { bid: 2026-11-20, conclusion: 2026-12-01 }\n" + more;
        Optional<Matter> matter = SourceFile.decode("m.yaml", yaml.getBytes(StandardCharsets.UTF_8), found)
                .flatMap(file -> new MatterReader(catalog.vocabulary(), catalog.municipalities(), found).read(file));
        return matter.orElseThrow(() -> new AssertionError(said(found)));
    }

    private static List<Code> codes(Diagnostics found) {
        return found.sorted().stream().map(Diagnostic::code).toList();
    }

    @Test
    void whatAMatterDoesNotSayOfItsContractorIsTakenFromTheRegister() {
        Catalog catalog = catalog(Map.of(PATH + ".xlsx", book()));
        for (String picked : List.of("\"0012\"", "12", "株式会社みなみデータサービス")) {
            Diagnostics found = new Diagnostics();
            Matter matter = matter(catalog, "contractor: { firm: " + picked + " }\n", found);
            assertTrue(found.isEmpty(), () -> said(found));
            assertEquals("㈱みなみデータサービス", matter.facts().plain("contractor.name").orElseThrow());
            assertEquals(
                    "髙橋　真理",
                    matter.facts().plain("contractor.representative_name").orElseThrow());
            assertEquals(
                    "7999900000101",
                    matter.facts().plain("contractor.corporate_number").orElseThrow());
        }
    }

    @Test
    void whatAMatterSaysItselfHoldsAndTheDifferenceIsSaid() {
        Diagnostics found = new Diagnostics();
        Matter matter = matter(
                catalog(Map.of(PATH + ".xlsx", book())),
                "contractor: { firm: 12, address: 別の所, name: 株式会社 みなみデータサービス }\n",
                found);
        assertEquals("別の所", matter.facts().plain("contractor.address").orElseThrow());
        assertEquals(List.of(Code.FRM_04), codes(found), said(found));
        assertEquals("青葉野市若葉町四丁目5番6号", found.sorted().get(0).values().get("register"));
    }

    @Test
    void membersPickTooAndWhatSpeaksAgainstThemIsSaid() {
        Diagnostics found = new Diagnostics();
        Matter matter = matter(
                catalog(Map.of(PATH + ".xlsx", book())),
                "members:\n  - { firm: 14, share: \"60\" }\n  - { firm: 13, share: \"40\", corporate_number: \"7999900000101\" }\n",
                found);
        assertEquals("浜風計算株式会社", matter.facts().rows("members").get(0).get("name"));
        assertEquals("汐ノ浜市栄町五丁目2番", matter.facts().rows("members").get(1).get("address"));
        assertEquals(
                List.of(Code.FRM_04, Code.FRM_05, Code.FRM_05, Code.FRM_06, Code.FRM_06), codes(found), said(found));
    }

    @Test
    void firmsThatAreNotThereOrNotAloneAreErrors() {
        byte[] yaml = """
                firms:
                  - { number: "1", name: 甲社 }
                  - { number: "1", name: 乙社 }
                """.getBytes(StandardCharsets.UTF_8);
        Diagnostics found = new Diagnostics();
        matter(catalog(Map.of(PATH + ".yaml", yaml)), "contractor: { firm: 1 }\nmembers: [{ firm: 丙社 }]\n", found);
        assertEquals(
                List.of(Code.FRM_02, Code.FRM_03),
                codes(found).stream().sorted().toList(),
                said(found));
        Diagnostics none = new Diagnostics();
        matter(Catalogs.shipped(), "contractor: { firm: 1 }\n", none);
        assertEquals(List.of(Code.FRM_01), codes(none));
    }

    @Test
    void aWrongCheckDigitOfTheRegisterIsSaidWhereItStands() {
        Diagnostics found = new Diagnostics();
        matter(catalog(Map.of(PATH + ".xlsx", book())), "contractor: { firm: 13 }\n", found);
        Diagnostic wrong = found.sorted().get(0);
        assertEquals(Code.FCT_05, wrong.code(), said(found));
        assertTrue(wrong.location().file().endsWith("firms.xlsx 有資格者名簿!B4"), wrong.location()::file);
    }

    @Test
    void twoRegistersOfOneBodyAreAnError() {
        Diagnostics found = new Diagnostics();
        Map<String, byte[]> files = new HashMap<>(Map.of(PATH + ".xlsx", book()));
        files.put(PATH + ".csv", new byte[0]);
        new CatalogReader(found).layer(CatalogFiles.bundled()).layer(files).read();
        assertEquals(
                List.of(Code.FRM_10),
                codes(found).stream().filter(Code.FRM_10::equals).toList());
    }

    @Test
    void aRegisterIsListedAndCheckedOnTheCommandLine(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("名簿.xlsx"), book());
        Run list = Run.of("firms", "list", "みなみ", "--file", file);
        assertTrue(list.out().contains("0012　㈱みなみデータサービス　青葉野市若葉町四丁目5番6号"), list::all);
        Run check = Run.of("firms", "check", "--file", file);
        assertTrue(check.err().contains("FRM-09"), check::all);
        assertEquals(0, check.code());
        Path broken = Files.writeString(
                folder.resolve("名簿.csv"), "登録番号,商号又は名称,有効期限\n1,甲社,未定\n1,乙社,\n2,,\n", StandardCharsets.UTF_8);
        Run faults = Run.of("firms", "check", "--file", broken);
        assertEquals(1, faults.code());
        for (String said : List.of("FRM-07", "「未定」", "FRM-08", "商号又は名称のない者")) {
            assertTrue(faults.err().contains(said), faults::all);
        }
    }
}
