package org.jobun.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jobun.samples.Catalogs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code jobun returned}: what is asked for on the command line is what is written, and nothing else. */
class ReturnedCommandTest {
    @TempDir
    Path folder;

    private Path matter;
    private Path returned;

    @BeforeEach
    void aFileComesBack() throws IOException {
        matter = folder.resolve("matter.yaml");
        Files.copy(Path.of("matters/resident-data-migration.yaml"), matter);
        byte[] made = Catalogs.docx("resident-data-migration", "contract");
        ReturnedEdits edits = ReturnedEdits.read(Path.of("src/test/returned/several-kinds/edits.txt"));
        returned = Files.write(folder.resolve("returned.docx"), edits.in(made));
    }

    @Test
    void nothingIsWrittenThatWasNotAskedFor() throws IOException {
        String before = Files.readString(matter);
        Run run = Run.of("returned", returned, matter, "--take", "1");
        assertEquals(0, run.code(), run.all());
        assertTrue(run.out().contains("まだ書き換えていません"), run.out());
        assertEquals(before, Files.readString(matter));
        assertEquals(2, Run.filesBelow(folder).size());
    }

    /** The first is taken, the others are refused, the second with a reason of its own. */
    private Run oneTaken(Path reply, String... more) {
        List<Object> words = new ArrayList<>(List.of("returned", returned, matter, "--take", "1", "--refuse", "rest"));
        words.addAll(List.of("--reason", "2=検査の費用は受注者の負担です。", "--reply", reply));
        words.addAll(List.of("--author", "契約検査課", "--date", "2026-12-03"));
        words.addAll(List.of(more));
        return Run.of(words.toArray());
    }

    @Test
    void oneIsTakenAndTheOthersAreRefusedEachWithItsReason() throws IOException {
        Path reply = folder.resolve("reply.docx");
        Run run = oneTaken(reply, "--update");
        assertEquals(0, run.code(), run.all());
        assertEquals(
                Files.readString(Path.of("matters/resident-data-migration.yaml"))
                        .replace("38500000", "41800000"),
                Files.readString(matter));
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(Files.readAllBytes(reply)))) {
            assertEquals(4, word.getDocComments().getComments().size());
            assertEquals("契約検査課", word.getDocComments().getComment(0).getAuthor());
            assertTrue(word.getDocComments().getComments().stream()
                    .anyMatch(comment -> comment.getText().equals("検査の費用は受注者の負担です。")));
        }
        Run read = Run.of("read", reply);
        assertTrue(read.out().contains("コメント（4）") && read.out().contains("第14条第7項"), read.out());
        byte[] once = Files.readAllBytes(reply);
        Files.copy(
                Path.of("matters/resident-data-migration.yaml"),
                matter,
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        Path again = folder.resolve("again.docx");
        oneTaken(again);
        assertArrayEquals(once, Files.readAllBytes(again), "same input, same bytes");
    }

    @Test
    void theListIsAWorkbookAndJson() throws IOException {
        Path list = folder.resolve("list.xlsx");
        Run run = Run.of("returned", returned, matter, "--json", "--take", "1,3-4", "--refuse", "2", "--xlsx", list);
        assertEquals(0, run.code(), run.all());
        JsonNode root = JsonMapper.shared().readTree(run.out());
        assertEquals(5, root.get("differences").size());
        assertEquals("CHOICE", root.get("differences").get(1).get("kind").asString());
        try (Workbook book = new XSSFWorkbook(Files.newInputStream(list))) {
            assertEquals(5, book.getSheetAt(0).getLastRowNum());
            assertEquals("取り込む", book.getSheetAt(0).getRow(1).getCell(7).getStringCellValue());
            assertEquals("受け入れない", book.getSheetAt(0).getRow(2).getCell(7).getStringCellValue());
        }
    }

    @Test
    void aNumberThatThereIsNotAndOneTwiceAreSaid() {
        for (String[] wrong : new String[][] {{"9", ""}, {"x", ""}, {"1", "1"}, {"0", ""}}) {
            Run run = Run.of("returned", returned, matter, "--take", wrong[0], "--refuse", wrong[1]);
            assertEquals(2, run.code(), run.all());
            assertTrue(run.all().contains("RDB-06"), run.all());
        }
    }

    @Test
    void whatCannotBeTakenKeepsTheMatterAsItIs() throws IOException {
        String before = Files.readString(matter);
        Run run = Run.of("returned", returned, matter, "--take", "1,5", "--update");
        assertEquals(1, run.code(), run.all());
        assertTrue(run.all().contains("RDB-07") && run.all().contains("（5）"), run.all());
        assertFalse(run.out().contains("書き換えました"), run.out());
        assertEquals(before, Files.readString(matter));
    }

    @Test
    void anotherMatterAndTheReadFilesAreRefused() {
        Run other = Run.of("returned", returned, Path.of("matters/consortium.yaml"));
        assertEquals(1, other.code(), other.all());
        assertTrue(other.all().contains("RDB-05"), other.all());
        Run over = Run.of("returned", returned, matter, "--refuse", "rest", "--reply", returned);
        assertEquals(1, over.code(), over.all());
        assertTrue(over.all().contains("RDB-04"), over.all());
    }
}
