package org.jobun.change.amend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobun.change.ComparePaper;
import org.jobun.change.InEffect;
import org.jobun.change.Part;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Contracts in effect, consolidated by hand: a folder each with {@code original.txt}, the changes as 改め文 ({@code change 2026-10-01.txt}), and what
 * the parties have on some days ({@code on 2026-10-31.txt}), each sentence with its origin: ［原］, ［1］.
 */
class InEffectCasesTest {
    static List<Path> cases() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("src/test/in-effect"))) {
            return folders.sorted().toList();
        }
    }

    private static List<Path> files(Path folder, String start) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(start))
                    .sorted()
                    .toList();
        }
    }

    private static LocalDate day(Path file) {
        return LocalDate.parse(file.getFileName().toString().replaceAll("^\\w+ |\\.txt$", ""));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isWhatWasConsolidatedByHand(Path folder) throws Exception {
        List<Part> paper = PaperText.of(Files.readString(folder.resolve("original.txt")));
        List<InEffect.Stage> stages = new ArrayList<>(List.of(new InEffect.Stage("原", LocalDate.MIN, paper)));
        for (Path change : files(folder, "change ")) {
            Unit made = ApplyAmendment.to(
                    paper, AmendmentCasesTest.read(Files.readString(change)), AmendmentCasesTest.SCHEME);
            paper = parts(made.below());
            stages.add(new InEffect.Stage(String.valueOf(stages.size()), day(change), paper));
        }
        List<Path> days = files(folder, "on ");
        assertTrue(days.size() >= 2, "days");
        for (Path expected : days) {
            InEffect inEffect = InEffect.on(day(expected), stages, new ComparePaper());
            assertEquals(Files.readString(expected), written(inEffect), expected.toString());
        }
    }

    private static List<Part> parts(List<Unit> units) {
        return units.stream()
                .map(unit -> new Part(
                        unit.kind,
                        unit.kind == Part.Kind.TABLE ? unit.caption() : "",
                        unit.label(),
                        unit.caption(),
                        unit.text(),
                        unit.about().isEmpty() ? unit.text() : unit.about(),
                        parts(unit.below()),
                        unit.block))
                .toList();
    }

    private static String written(InEffect paper) {
        StringBuilder out = new StringBuilder();
        String article = "";
        for (InEffect.Line line : paper.lines()) {
            boolean caption = line.part().kind() == Part.Kind.ARTICLE;
            if (caption) {
                article = line.part().label().text();
            }
            String text = line.sentences().stream()
                    .map(one -> one.text().replace("\t", " | ") + "［"
                            + paper.stages().get(one.stage()).name() + "］")
                    .collect(Collectors.joining());
            String number = line.number().isEmpty() ? article : line.number();
            out.append(caption ? "（" + text + "）" : number + "　" + text);
            out.append(
                    line.numbered() == 0
                            ? ""
                            : "［番号" + paper.stages().get(line.numbered()).name() + "］");
            out.append('\n');
            article = caption ? article : "";
        }
        paper.gone()
                .forEach(gone -> out.append("［")
                        .append(paper.stages().get(gone.stage()).name())
                        .append("で削除］")
                        .append(gone.place())
                        .append('　')
                        .append(gone.part().allText().strip().replace("\n", ""))
                        .append('\n'));
        return out.toString();
    }
}
