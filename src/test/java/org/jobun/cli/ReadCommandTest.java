package org.jobun.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jobun.samples.Catalogs;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code jobun read}: an officer gets a file back and asks what happened to it. */
class ReadCommandTest {
    @TempDir
    static Path made;

    private static Path contract;

    @TempDir
    Path folder;

    @BeforeAll
    static void makesAContract() throws IOException {
        contract = Files.write(made.resolve("contract.docx"), Catalogs.docx("resident-data-migration", "contract"));
    }

    @Test
    void saysThatNothingWasChanged() {
        Run run = Run.of("read", contract);
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
        Path list = Files.write(folder.resolve("list.docx"), Catalogs.docx("consortium", "member-list"));
        Path edited = edited(
                list,
                "word/document.xml",
                text -> text.replace("汐ノ浜市港通一丁目４番", "汐ノ浜市港通一丁目５番: \"新館\"").replace("データの移行", "データの移行及び検証"));
        String before = Files.readString(matter);
        Run run = Run.of("read", edited, "--matter", matter, "--update");
        assertEquals(0, run.code(), run.all());
        assertEquals(
                before.replace("address: 汐ノ浜市港通一丁目4番,", "address: \"汐ノ浜市港通一丁目５番: \\\"新館\\\"\",")
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
        assertEquals(0, Run.of("read", contract, "--refresh", fresh).code());
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
        Run beside = Run.of("read", stripped, "--original", contract);
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
                        .replaceAll("<w:bookmarkStart w:id=\"[0-9]+\" w:name=\"_J[cr][0-9A-F]{8}_1\"/>", "")
                        .replaceAll(
                                "<w:sdt><w:sdtPr>(?:(?!</w:sdtPr>).)*@id='contract\\.place\\.1'(?:(?!</w:sdtPr>).)*</w:sdtPr><w:sdtContent>(.*?)</w:sdtContent></w:sdt>",
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

    /** The file knows its matter. */
    @Test
    void valuesAreNotTakenIntoAnotherMatter() throws IOException {
        Path matter = folder.resolve("other.yaml");
        Files.copy(Path.of("matters/consortium.yaml"), matter);
        String before = Files.readString(matter);
        Path edited = edited("word/document.xml", text -> text.replace("38,500,000", "41,800,000"));
        Run run = Run.of("read", edited, "--matter", matter, "--update");
        assertEquals(1, run.code(), run.all());
        assertTrue(run.all().contains("RDB-05") && run.all().contains("resident-data-migration"), run.all());
        assertEquals(before, Files.readString(matter));
    }

    @Test
    void nothingIsWrittenOverWhatIsRead() throws IOException {
        Path edited = edited("word/document.xml", text -> text.replace("誠実に", "真摯に"));
        Path matter = folder.resolve("matter.yaml");
        Files.copy(Path.of("matters/resident-data-migration.yaml"), matter);
        Path link = Files.createSymbolicLink(folder.resolve("link.docx"), edited);
        byte[] bytes = Files.readAllBytes(edited);
        byte[] yaml = Files.readAllBytes(matter);
        Path result = folder.resolve("result");
        for (Object[] arguments : new Object[][] {
            {"read", edited, "--refresh", edited},
            {"read", edited, "--xlsx", edited},
            {"read", edited, "--refresh", link},
            {"read", link, "--xlsx", edited},
            {"read", edited, "--refresh", folder.resolve("x/../edited.docx")},
            {"read", edited, "--matter", matter, "--xlsx", matter},
            {"read", edited, "--original", contract, "--refresh", contract},
            {"read", edited, "--refresh", result, "--xlsx", result}
        }) {
            Run run = Run.of(arguments);
            assertEquals(1, run.code(), run.all());
            assertTrue(run.all().contains("RDB-04"), run.all());
        }
        assertArrayEquals(bytes, Files.readAllBytes(edited));
        assertArrayEquals(yaml, Files.readAllBytes(matter));
        assertFalse(Files.exists(result));
        assertEquals(0, Run.of("read", edited, "--refresh", result).code());
        assertEquals(List.of("edited.docx", "link.docx", "matter.yaml", "result"), Run.filesBelow(folder));
    }

    /** Where it cannot be written whole, it is not there, and what stood there stays. */
    @Test
    void aRefreshedFileIsThereWholeOrNotAtAll() throws IOException {
        Path full = Files.createDirectory(folder.resolve("full"));
        Path target = Files.writeString(full.resolve("fresh.docx"), "what stood there");
        Files.createDirectory(full.resolve(".fresh.docx.part"));
        Files.writeString(full.resolve(".fresh.docx.part/in-the-way"), "as a full disk would be");
        Run run = Run.of("read", contract, "--refresh", target);
        assertEquals(3, run.code(), run.all());
        assertEquals("what stood there", Files.readString(target));
    }

    @Test
    void aFileIsNotRefreshedWhereSomethingStandsTwice() throws IOException {
        Path copied = edited("word/document.xml", text -> {
            int mark = text.indexOf("w:name=\"_Jr");
            int from = text.lastIndexOf("<w:p>", mark);
            int to = text.indexOf("</w:p>", mark) + "</w:p>".length();
            return text.substring(0, to) + text.substring(from, to) + text.substring(to);
        });
        Path fresh = folder.resolve("fresh.docx");
        Run run = Run.of("read", copied, "--refresh", fresh);
        assertEquals(1, run.code(), run.all());
        assertTrue(run.all().contains("RDB-03"), run.all());
        assertFalse(Files.exists(fresh));
    }

    /** What another reader of the same file would see is said: the store, which Word shows, and what follows from it. */
    @Test
    void anAmountThatWasChangedInOnePlaceOnlyIsSaid() throws IOException {
        Path stored = edited("customXml/item1.xml", text -> text.replace(">金38,500,000円<", ">金99,999,999円<"));
        Run run = Run.of("read", stored);
        assertFalse(run.out().contains("作成時のままです。"), run.out());
        assertTrue(run.out().contains("Word で開くと「金99,999,999円」が表示されます"), run.out());
    }

    /** A tax that somebody forgot when he changed the amount. */
    @Test
    void aComputedAmountThatStayedIsNamedAndComputedAgain() throws IOException {
        Path matter = folder.resolve("matter.yaml");
        Files.copy(Path.of("matters/resident-data-migration.yaml"), matter);
        Path edited = edited("word/document.xml", text -> text.replace("38,500,000", "41,800,000"));
        Run alone = Run.of("read", edited);
        assertTrue(alone.out().contains("消費税等の額「3,500,000円」は、変更された値（契約金額）から計算される値かもしれません"), alone.out());
        Run beside = Run.of("read", edited, "--matter", matter);
        assertTrue(beside.out().contains("計算し直した値: 消費税等の額　Word では「3,500,000円」、案件から作ると「3,800,000円」"), beside.out());
    }

    /** Words and record changed alike: only the file as it was made tells. */
    @Test
    void saysWhatItWasComparedWith() throws IOException {
        Path alike = edited("", text -> text.replace("誠実に", "真摯に"));
        Run alone = Run.of("read", alike);
        assertTrue(alone.out().contains("作成時のままです。"), alone.out());
        assertTrue(alone.out().contains("比べた相手は、このファイルの中の作成時の記録です。"), alone.out());
        Run beside = Run.of("read", alike, "--original", contract);
        assertTrue(beside.out().contains("真摯に"), beside.out());
        assertFalse(beside.out().contains("作成時のままです。"), beside.out());
        assertFalse(Run.of("read", contract, "--original", contract).out().contains("比べた相手は"));
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
        return edited(contract, part, change);
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
