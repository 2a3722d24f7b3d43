package org.jobun.change.amend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobun.change.BesideRow;
import org.jobun.change.ComparePaper;
import org.jobun.document.Inline;
import org.jobun.house.BesideStyle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * 新旧対照表 of the papers of {@link AmendmentCasesTest}, checked by hand against the conventions: {@code beside-STYLE.txt} has for each row its
 * left and its right cell, what is underlined in 【】.
 */
class BesideCasesTest {
    static List<Path> cases() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/amendments"))) {
            return files.filter(file -> file.getFileName().toString().startsWith("beside-"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isWrittenAsByHand(Path expected) throws IOException {
        Path folder = expected.getParent();
        String id = expected.getFileName().toString().replaceFirst("beside-(.*)\\.txt", "$1");
        BesideStyle style = BesideStyle.of(id).orElseThrow();
        String written = BesideRow.of(
                        new ComparePaper()
                                .ofParts(
                                        PaperText.of(Files.readString(folder.resolve("before.txt"))),
                                        PaperText.of(Files.readString(folder.resolve("after.txt")))),
                        style,
                        false)
                .stream()
                .map(row -> row(row, style))
                .collect(Collectors.joining("\n"));
        if (Boolean.getBoolean("jobun.rewrite")) {
            Files.writeString(expected, written);
        }
        assertEquals(Files.readString(expected), written);
    }

    private static String row(BesideRow row, BesideStyle style) {
        String after = cell(style.after(), row.after());
        String before = cell(style.before(), row.before());
        String remark = style.remarks() ? "備考　" + row.remark() + "\n" : "";
        return (style.newLeft() ? after + before : before + after) + remark;
    }

    private static String cell(String head, List<List<Inline>> lines) {
        return head + "\n"
                + lines.stream()
                        .map(line ->
                                "　｜" + line.stream().map(BesideCasesTest::shown).collect(Collectors.joining()) + "\n")
                        .collect(Collectors.joining());
    }

    private static String shown(Inline inline) {
        return inline instanceof Inline.Marked ? "【" + inline.text() + "】" : inline.text();
    }
}
