package org.jobun.change.amend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jobun.change.ComparePaper;
import org.jobun.change.Part;
import org.jobun.house.NumberingScheme;
import org.jobun.samples.Catalogs;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * 改め文 of small papers, written by hand from the conventions: a folder each with {@code before.txt}, {@code after.txt} and {@code
 * amendment.txt}. What the program writes is that, and that, read by the interpreter from the file, makes the paper after of the one before.
 */
class AmendmentCasesTest {
    static final NumberingScheme SCHEME = Catalogs.example("resident-data-migration")
            .document("contract")
            .orElseThrow()
            .numbering();

    static List<Path> cases() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("src/test/amendments"))) {
            return folders.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isWrittenAsByHandAndDoesWhatItSays(Path folder) throws Exception {
        List<Part> before = PaperText.of(Files.readString(folder.resolve("before.txt")));
        List<Part> after = PaperText.of(Files.readString(folder.resolve("after.txt")));
        Path expected = folder.resolve("amendment.txt");
        String written = written(WriteAmendment.of(before, new ComparePaper().ofParts(before, after), SCHEME));
        if (Boolean.getBoolean("jobun.rewrite") && !Files.exists(expected)) {
            Files.writeString(expected, written);
        }
        assertEquals(Files.readString(expected), written);
        Unit made = ApplyAmendment.to(before, read(Files.readString(expected)), SCHEME);
        assertEquals(Unit.paper(after).printed(), made.printed());
    }

    private static String written(List<Instruction> instructions) {
        StringBuilder out = new StringBuilder();
        for (Instruction instruction : instructions) {
            out.append(instruction.words()).append('\n');
            PaperText.written(instruction.added())
                    .lines()
                    .forEach(line -> out.append("　").append(line).append('\n'));
        }
        return out.toString();
    }

    /** Sentences at the margin; what they add below, indented. */
    static List<Instruction> read(String text) {
        List<Instruction> all = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).startsWith("　")) {
                StringBuilder added = new StringBuilder();
                for (int j = i + 1; j < lines.size() && lines.get(j).startsWith("　"); j++) {
                    added.append(lines.get(j).substring(1)).append('\n');
                }
                all.add(new Instruction(lines.get(i), added(lines.get(i), added.toString())));
            }
        }
        return all;
    }

    /** 項 and 号 stand alone here: they are read in an article, and taken out of it. */
    private static List<Part> added(String sentence, String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        String first = text.lines().findFirst().orElse("");
        if (sentence.contains("第1項として")) {
            return PaperText.of("第1条　" + text).get(0).below();
        }
        if (sentence.startsWith("附則") && first.matches("[0-9]+　.*")) {
            List<Part> parts = PaperText.of("附則\n" + text);
            return parts.subList(1, parts.size());
        }
        if (first.matches("[0-9]+　.*")) {
            List<Part> parts = PaperText.of("第1条　－\n" + text).get(0).below();
            return parts.subList(1, parts.size());
        }
        if (first.matches("\\([0-9]+\\)　.*")) {
            return PaperText.of("第1条　－\n" + text).get(0).below().get(0).below();
        }
        if (first.matches("[ア-コ]　.*")) {
            return PaperText.of("第1条　－\n(1)　－\n" + text)
                    .get(0)
                    .below()
                    .get(0)
                    .below()
                    .get(0)
                    .below();
        }
        if (first.startsWith("|")) {
            return PaperText.of("表　－\n" + text).get(0).below();
        }
        return PaperText.of(text);
    }
}
