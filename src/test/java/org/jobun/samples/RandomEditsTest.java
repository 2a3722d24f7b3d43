package org.jobun.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.jobun.document.Document;
import org.jobun.readback.ReadPaper;
import org.jobun.readback.Reading;
import org.jobun.readback.ReferenceProblem;
import org.jobun.render.docx.WordText;
import org.jobun.word.WordPackage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Articles and paragraphs taken out, moved and put in at random, the file saved by LibreOffice: after {@code --refresh} no
 * reference is stale, and every field shows the number of the paragraph it names, as another reader counts. More of them:
 * {@code mvn test -Dtest=RandomEditsTest -Djobun.edits=40 -Djobun.seed=7}.
 */
class RandomEditsTest {
    private static final int EDITS = Integer.getInteger("jobun.edits", 8);
    private static final long FIRST = Long.getLong("jobun.seed", 20_261_128);

    private static final List<Consumer<WordEdits>> KINDS = List.of(
            WordEdits::deleteArticle,
            WordEdits::moveArticle,
            WordEdits::insertArticle,
            WordEdits::exchange,
            WordEdits::deleteParagraph,
            WordEdits::insertParagraph);

    @TempDir
    Path folder;

    @Test
    void noReferenceIsLeftStaleInFilesThatLibreOfficeSaved() throws IOException {
        assumeTrue(LibreOffice.isInstalled(), "LibreOffice is not installed");
        Path saved = Files.createDirectories(folder.resolve("saved"));
        List<Path> files = edited();
        LibreOffice.convert("docx:MS Word 2007 XML", saved, folder.resolve("profile"), files);
        int mended = 0;
        for (Path file : files) {
            mended += check(
                    Files.readAllBytes(saved.resolve(file.getFileName())),
                    file.getFileName().toString());
        }
        assertTrue(mended > EDITS, "references to mend: " + mended);
    }

    /** The same as the editor wrote them, which no program saved again. */
    @Test
    void noReferenceIsLeftStaleInFilesAsTheyWereEdited() throws IOException {
        for (Path file : edited()) {
            check(Files.readAllBytes(file), file.getFileName().toString());
        }
    }

    private List<Path> edited() throws IOException {
        List<Document> papers = new ArrayList<>();
        for (String matter : List.of("resident-data-migration", "consortium", "system-maintenance")) {
            Catalogs.example(matter).documents().stream()
                    .filter(paper -> List.of("contract", "special-provisions").contains(paper.id()))
                    .filter(paper -> !paper.imprint().municipality().equals("shionohama"))
                    .forEach(papers::add);
        }
        List<Path> files = new ArrayList<>();
        for (long seed = FIRST; seed < FIRST + EDITS; seed++) {
            Random random = new Random(seed);
            Document paper = papers.get(random.nextInt(papers.size()));
            WordEdits edits = new WordEdits(ReadPaperTest.bytes(paper), random);
            for (int more = random.nextInt(4); more >= 0; more--) {
                KINDS.get(random.nextInt(KINDS.size())).accept(edits);
            }
            files.add(Files.write(folder.resolve(seed + "-" + paper.id() + ".docx"), edits.done()));
        }
        return files;
    }

    /** Returns how many references there were to mend. */
    private static int check(byte[] docx, String name) {
        Reading before = ReadPaperTest.read(docx);
        WordPackage file = WordPackage.open(docx, name).value().orElseThrow();
        byte[] fresh = ReadPaper.edited(file, name, Optional.empty())
                .value()
                .orElseThrow()
                .refreshed()
                .value()
                .orElseThrow();
        Reading after = ReadPaperTest.read(fresh);
        assertEquals(
                before.references().stream()
                        .filter(problem -> problem.fault() == ReferenceProblem.Fault.DANGLING)
                        .toList(),
                after.references(),
                () -> name + ": what is left is what leads nowhere");
        Map<String, String> labels = WordText.labelsByBookmark(fresh);
        // 第24条第3項, whose 項 is gone, stays as it is, and is named; so does the number of its 条.
        List<ReferenceProblem> named = new ArrayList<>(after.references());
        for (WordText.Field field : WordText.references(fresh)) {
            String label = labels.getOrDefault(field.bookmark(), field.shown());
            boolean leadsNowhere = !label.equals(field.shown()) && isTaken(field.shown(), named);
            assertEquals(leadsNowhere ? field.shown() : label, field.shown(), name + " " + field);
        }
        return before.references().size() - after.references().size();
    }

    /** Whether a number begins one of the references that lead nowhere, which then stands for no other. */
    private static boolean isTaken(String shown, List<ReferenceProblem> named) {
        Optional<ReferenceProblem> owner = named.stream()
                .filter(problem -> problem.shown().startsWith(shown))
                .findFirst();
        owner.ifPresent(named::remove);
        return owner.isPresent();
    }
}
