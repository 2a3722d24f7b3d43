package org.jobun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code jobun in-effect}: the contract on a day, each sentence with the contract that it comes from. */
class InEffectCommandTest {
    private static final Path ORIGINAL = Path.of("matters/resident-data-migration.yaml");

    @TempDir
    Path folder;

    private Path first;
    private Path second;

    @BeforeEach
    void twoChanges() throws IOException {
        String text = Files.readString(ORIGINAL);
        String more = text.replace("38500000", "41800000");
        first = Files.writeString(folder.resolve("1.yaml"), more);
        second = Files.writeString(
                folder.resolve("2.yaml"), more.replace("choices:", "choices:\n  cost.inspection: each"));
    }

    private List<String> changed(Run run) throws IOException {
        assertEquals(0, run.code(), run.all());
        Path table = folder.resolve("out/02 業務委託契約書の内容及び由来.txt");
        return Files.readString(table)
                .lines()
                .filter(line -> line.contains("回変更") && line.contains("\t"))
                .toList();
    }

    private Run run(Object... more) {
        Object[] words = new Object[9 + more.length];
        List<Object> fixed = List.of(
                "in-effect",
                ORIGINAL,
                "--change",
                "2027-02-15=" + second,
                "--change",
                "2027-01-15=" + first,
                "--format",
                "text",
                "-o" + folder.resolve("out"));
        fixed.toArray(words);
        System.arraycopy(more, 0, words, 9, more.length);
        return Run.of(words);
    }

    @Test
    void eachSentenceHasTheContractItComesFrom() throws IOException {
        List<String> changed = changed(run());
        assertEquals(
                List.of(
                        "\t契約金額　金41,800,000円　（うち取引に係る消費税及び地方消費税の額　3,800,000円）\t第1回変更",
                        "7\t検査に要する費用は、発注者及び受注者が各自負担する。\t第2回変更"),
                changed);
        assertTrue(Files.readString(folder.resolve("out/01 業務委託契約書.txt")).contains("41,800,000"));
    }

    @Test
    void onADayBetweenOnlyTheFirstChangeIsInEffect() throws IOException {
        assertEquals(1, changed(run("--on", "2027-02-14")).size());
        Path other = folder.resolve("before");
        Run before = Run.of(
                "in-effect",
                ORIGINAL,
                "--change",
                "2027-01-15=" + first,
                "--on",
                "2027-01-14",
                "--format",
                "text",
                "-o",
                other);
        assertEquals(0, before.code(), before.all());
        assertFalse(Run.filesBelow(other).stream().anyMatch(name -> name.contains("由来")), "nothing is changed yet");
        assertTrue(Files.readString(other.resolve("01 業務委託契約書.txt")).contains("38,500,000"));
    }

    @Test
    void aPaperThatAChangeTookAwayIsNamed() throws IOException {
        Path third = Files.writeString(
                folder.resolve("3.yaml"),
                Files.readString(second)
                        .replace("choices:", "choices:\n  personal_data: no")
                        .replace("mynumber: yes", "mynumber: no")
                        .replace("resident_records: yes", "resident_records: no"));
        Run run = run("--change", "2027-03-01=" + third);
        assertEquals(0, run.code(), run.all());
        assertTrue(run.all().contains("「個人情報取扱特記事項」"), run.all());
        assertTrue(run.all().contains("は、第3回変更（2027-03-01）によってなくなりました。"), run.all());
        assertFalse(run("--change", "2027-03-01=" + third, "--on", "2027-02-28")
                .all()
                .contains("AMD-05"));
    }

    @Test
    void aDayThatIsNoneAndAFileThatIsNotThereAreSaid() {
        assertEquals(
                2, Run.of("in-effect", ORIGINAL, "--change", "soon=" + first).code());
        Run missing = Run.of("in-effect", ORIGINAL, "--change", "2027-01-15=" + folder.resolve("no.yaml"));
        assertEquals(1, missing.code(), missing.all());
        assertTrue(missing.all().contains("SRC-01"), missing.all());
    }
}
