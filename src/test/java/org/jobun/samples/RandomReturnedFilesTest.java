package org.jobun.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.document.Document;
import org.jobun.readback.EditedPaper;
import org.jobun.readback.ReadPaper;
import org.jobun.readback.update.Difference;
import org.jobun.readback.update.ReturnedPaper;
import org.jobun.readback.update.SettleReturned;
import org.jobun.source.Beside;
import org.jobun.source.SourceFile;
import org.jobun.word.WordPackage;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Files edited at random: whatever is told to be taken is in the next draft, which says what its matter says; no edit goes unsaid. */
class RandomReturnedFilesTest {
    private static final List<Consumer<WordEdits>> EDITS = List.of(
            WordEdits::changeWords,
            WordEdits::insertTracked,
            WordEdits::deleteTracked,
            WordEdits::deleteParagraph,
            WordEdits::insertParagraph,
            WordEdits::deleteArticle,
            WordEdits::insertArticle,
            WordEdits::moveArticle,
            WordEdits::changeValueEverywhere,
            WordEdits::splitRuns);

    @TestFactory
    Stream<DynamicTest> whatIsTakenIsInTheNextDraft() {
        List<DynamicTest> tests = new ArrayList<>();
        for (String matter : List.of("resident-data-migration", "system-maintenance", "consortium")) {
            for (int seed = 1; seed <= 8; seed++) {
                int own = seed;
                tests.add(DynamicTest.dynamicTest(matter + " " + seed, () -> check(matter, own)));
            }
        }
        return tests.stream();
    }

    private static void check(String matter, int seed) throws IOException {
        Document paper = Catalogs.example(matter).document("contract").orElseThrow();
        Random random = new Random(seed);
        WordEdits edits = new WordEdits(ReadPaperTest.bytes(paper), random);
        for (int i = 0; i < 3; i++) {
            EDITS.get(random.nextInt(EDITS.size())).accept(edits);
        }
        EditedPaper edited = read(edits.done());
        String text = Files.readString(Path.of("matters", matter + ".yaml"));
        ReturnedPaper returned = settled(edited, text);
        assertEquals(
                edited.reading().isUntouched(),
                returned.differences().isEmpty(),
                () -> edited.reading() + "\n" + returned.differences());
        Set<Integer> all = returned.differences().stream()
                .filter(one -> one.isUsual() && one.canBeTaken())
                .map(Difference::number)
                .collect(Collectors.toSet());
        ReturnedPaper.Settled settled = returned.take(all);
        assertEquals(List.of(), settled.left());
        assertFalse(
                settled.told().stream().anyMatch(Diagnostic::isError),
                () -> settled.told().toString());
        assertEquals(all.isEmpty(), settled.text().equals(text), settled.text());
        Document next = Catalogs.papers(settled.text()).documents().stream()
                .filter(one -> one.id().equals("contract"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                List.of(),
                settled(read(ReadPaperTest.bytes(next)), settled.text()).differences());
    }

    private static EditedPaper read(byte[] docx) {
        WordPackage file = WordPackage.open(docx, "returned.docx").value().orElseThrow();
        return ReadPaper.edited(file, "returned.docx", Optional.empty()).value().orElseThrow();
    }

    private static ReturnedPaper settled(EditedPaper edited, String matter) {
        Diagnostics found = new Diagnostics();
        Optional<SourceFile> file = SourceFile.decode("matter.yaml", matter.getBytes(StandardCharsets.UTF_8), found);
        Optional<ReturnedPaper> returned =
                file.flatMap(one -> new SettleReturned(Catalogs.shipped()).of(edited, one, Beside.NOTHING, found));
        assertTrue(returned.isPresent(), () -> found.sorted().toString());
        return returned.get();
    }
}
