package org.jobun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jobun.tracking.ForeignPairs;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code jobun compare} of Word files of others: what stands beside their text is compared too. */
class CompareForeignTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "textbox, 箱の中の新しい語, 箱の中の語",
        "drawing-box, 大きな箱, 箱",
        "footnote-text, 注一の改, 注一",
        "footer, 契約書　1, 契約書（案）　1",
        "nested, 交通費, 人件費",
        "merged, 土曜日, 110円",
        "toc, 秘密 3, （新設）",
        "headings, 第2章　業務, 第1条　目的",
        "lists, (2)　電子メール, (1)　窓口"
    })
    void whatDiffersIsInTheTable(String pair, String now, String old) throws IOException {
        Path before = Files.write(folder.resolve("old.docx"), ForeignPairs.before(pair));
        Path after = Files.write(folder.resolve("new.docx"), ForeignPairs.after(pair));
        Run run = Run.of(
                "compare", before, after, "--style", "after-left", "--format", "text", "-o", folder.resolve("out"));
        assertEquals(0, run.code(), run.all());
        String table = Files.readString(folder.resolve("out/new新旧対照表.txt"));
        assertTrue(table.contains(now) && table.contains(old), table);
    }
}
