package org.jobun.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code jobun read}: an officer gets a file back and asks what happened to it. */
class ReadCommandTest {
    private static final Path CONTRACT = Path.of("output-samples/resident-data-migration/contract.docx");

    @TempDir
    Path folder;

    @Test
    void saysThatNothingWasChanged() {
        Run run = Run.of("read", CONTRACT);
        assertEquals(0, run.code(), run.all());
        assertTrue(run.out().contains("作成時のままです。"), run.out());
    }

    @Test
    void showsBothTextsThePlaceAndTheClause() throws IOException {
        Path edited = edited("word/document.xml", text -> text.replace("誠実に", "真摯に"));
        Run run = Run.of("read", edited);
        assertEquals(0, run.code(), run.all());
        assertTrue(run.out().contains("変更 1、移動 0、削除 0、追加 0"), run.out());
        assertTrue(run.out().contains("－ ") && run.out().contains("＋ "), run.out());
        assertTrue(run.out().contains("真摯に"), run.out());
    }

    @Test
    void writesJsonAndAWorkbookWithTheSameBytesTwice() throws IOException {
        Path edited = edited("word/document.xml", text -> text.replace("誠実に", "真摯に"));
        Path first = folder.resolve("1.xlsx");
        Path second = folder.resolve("2.xlsx");
        JsonNode root = JsonMapper.shared()
                .readTree(Run.of("read", edited, "--json", "--xlsx", first).out());
        assertEquals(0, Run.of("read", edited, "--xlsx", second).code());
        assertEquals("contract", root.get("paper").asString());
        assertTrue(root.get("clauses").size() > 20);
        assertArrayEquals(Files.readAllBytes(first), Files.readAllBytes(second));
        try (Workbook book = new XSSFWorkbook(Files.newInputStream(first))) {
            assertEquals("条項", book.getSheetAt(0).getSheetName());
            assertTrue(book.getSheetAt(0).getFitToPage(), "as wide as a page when printed");
            assertTrue(book.getSheetAt(0).getPrintSetup().getLandscape());
            assertEquals(root.get("clauses").size(), book.getSheet("条項").getLastRowNum());
        }
    }

    @Test
    void valuesAreShownAsADifferenceAndTakenOverWhenAsked() throws IOException {
        Path matter = folder.resolve("matter.yaml");
        Files.copy(Path.of("matters/resident-data-migration.yaml"), matter);
        Path edited = edited(
                "word/document.xml",
                text -> text.replace("38,500,000", "41,800,000").replace("電算室", "執務室"));
        String before = Files.readString(matter);
        Run shown = Run.of("read", edited, "--matter", matter);
        assertEquals(0, shown.code(), shown.all());
        assertTrue(shown.out().contains("- amount: 38500000"), shown.out());
        assertTrue(shown.out().contains("+ amount: 41800000"), shown.out());
        assertEquals(before, Files.readString(matter), "only shown so far");
        Run written = Run.of("read", edited, "--matter", matter, "--update");
        assertEquals(0, written.code(), written.all());
        assertEquals(
                before.replace("38500000", "41800000").replace("青葉野市役所本庁舎3階電算室", "\"青葉野市役所本庁舎3階執務室\""),
                Files.readString(matter));
        Run again = Run.of(
                "generate", "--names", "ascii", matter, "-o", folder, "--documents", "contract", "--format", "text");
        assertEquals(0, again.code(), again.all());
        String paper = Files.readString(folder.resolve("resident-data-migration/contract.txt"));
        assertTrue(paper.contains("41,800,000円") && paper.contains("執務室"), paper);
    }

    /** Rows of a list, in braces as in the example; the comment of the file stays. */
    @Test
    void cellsOfListsAreTakenOver() throws IOException {
        Path matter = folder.resolve("matter.yaml");
        Files.copy(Path.of("matters/consortium.yaml"), matter);
        Path list = Path.of("output-samples/consortium/member-list.docx");
        Path edited = edited(
                list,
                "word/document.xml",
                text -> text.replace("汐ノ浜市港通一丁目4番", "汐ノ浜市港通一丁目5番: \"新館\"").replace("データの移行", "データの移行及び検証"));
        String before = Files.readString(matter);
        Run run = Run.of("read", edited, "--matter", matter, "--update");
        assertEquals(0, run.code(), run.all());
        assertEquals(
                before.replace("address: 汐ノ浜市港通一丁目4番,", "address: \"汐ノ浜市港通一丁目5番: \\\"新館\\\"\",")
                        .replace("task: データの移行 }", "task: \"データの移行及び検証\" }"),
                Files.readString(matter),
                run.out());
    }

    @Test
    void aValueWhoseFormerTextStillStandsSomewhereIsNotTakenOver() throws IOException {
        Path matter = folder.resolve("matter.yaml");
        Files.copy(Path.of("matters/resident-data-migration.yaml"), matter);
        Path edited = edited("word/document.xml", text -> text.replaceFirst("受注者</w:t>", "乙</w:t>"));
        String before = Files.readString(matter);
        Run run = Run.of("read", edited, "--matter", matter, "--update");
        assertEquals(0, run.code(), run.all());
        assertTrue(run.out().contains("受注者 → 乙  （元の値が残っている箇所があります）"), run.out());
        assertTrue(run.out().contains("写せません: 受注者の呼び名「乙」"), run.out());
        assertEquals(before, Files.readString(matter));
    }

    @Test
    void refreshingAFileThatNobodyEditedChangesNoWord() throws IOException {
        Path fresh = folder.resolve("fresh.docx");
        assertEquals(0, Run.of("read", CONTRACT, "--refresh", fresh).code());
        Run run = Run.of("read", fresh);
        assertTrue(run.out().contains("作成時のままです。"), run.out());
    }

    /** RDB-01 and the way out of it. */
    @Test
    void aFileWithoutItsRecordIsReadBesideTheFileAsItWasMade() throws IOException {
        Path stripped = edited("customXml/", text -> null);
        Run alone = Run.of("read", stripped);
        assertEquals(1, alone.code());
        assertTrue(alone.all().contains("RDB-01"), alone.all());
        Run beside = Run.of("read", stripped, "--original", CONTRACT);
        assertEquals(0, beside.code(), beside.all());
        assertTrue(beside.out().contains("作成時のままです。"), beside.out());
        assertTrue(beside.out().contains("作成時の記録: --original のファイルと比べました。"), beside.out());
    }

    /** What another program threw away is told by name. */
    @Test
    void saysWhatCouldNotBeRecovered() throws IOException {
        Path edited = edited(
                "word/document.xml",
                text -> text.replaceAll("<w:tag w:val=\"(clause:[^\"]*|contract.place)\"/>", "")
                        .replaceAll("<w:bookmarkStart w:id=\"[0-9]+\" w:name=\"_J[cr]1\"/>", "")
                        .replaceAll(
                                "<w:sdt><w:sdtPr>(?:(?!</w:sdtPr>).)*/v\\[3\\]\"(?:(?!</w:sdtPr>).)*</w:sdtPr><w:sdtContent>(.*?)</w:sdtContent></w:sdt>",
                                "$1"));
        Run run = Run.of("read", edited);
        assertEquals(0, run.code(), run.all());
        assertTrue(run.out().contains("作成時のままです。"), run.out());
        assertTrue(run.out().contains("条の目印（第1条）"), run.out());
        assertTrue(run.out().contains("値の目印（履行場所、"), run.out());
        assertTrue(run.out().contains("参照の目印（1箇所）"), run.out());
    }

    @Test
    void aListThatSomebodyStartedAnewIsSaidWhereItBegins() throws IOException {
        Path edited = edited(
                "word/numbering.xml", text -> text.replaceFirst("<w:start w:val=\"1\"/>", "<w:start w:val=\"3\"/>"));
        Run run = Run.of("read", edited);
        assertEquals(0, run.code(), run.all());
        assertTrue(run.out().contains("手で数え直された番号（1）"), run.out());
        assertTrue(run.out().contains("第1条が「第3条」と表示されています（正しくは「第1条」。"), run.out());
    }

    @Test
    void anAlteredRecordIsNotTrusted() throws IOException {
        Path altered = edited("customXml/item1.xml", text -> text.replace("kind=\"ARTICLES\"", "kind=\"X\""));
        Run run = Run.of("read", altered);
        assertEquals(1, run.code());
        assertTrue(run.all().contains("RDB-02"), run.all());
    }

    @Test
    void anotherFileIsRefusedInWordsOfAnOfficer() throws IOException {
        Path pdf = Files.writeString(folder.resolve("paper.docx"), "%PDF-1.7");
        Run run = Run.of("read", pdf);
        assertEquals(1, run.code());
        assertTrue(run.all().contains("Word のファイル（.docx）ではありません（中身: PDF）"), run.all());
    }

    /** The contract with one part changed, or dropped where the change gives null. */
    private Path edited(String part, UnaryOperator<String> change) throws IOException {
        return edited(CONTRACT, part, change);
    }

    private Path edited(Path paper, String part, UnaryOperator<String> change) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(paper)));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                String changed = entry.getName().startsWith(part) ? change.apply(text) : text;
                if (changed != null) {
                    zip.putNextEntry(new ZipEntry(entry.getName()));
                    zip.write(changed.getBytes(StandardCharsets.UTF_8));
                    zip.closeEntry();
                }
            }
        }
        return Files.write(folder.resolve("edited.docx"), out.toByteArray());
    }
}
