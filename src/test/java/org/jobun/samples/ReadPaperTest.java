package org.jobun.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.jobun.document.Article;
import org.jobun.document.Document;
import org.jobun.readback.ClauseState;
import org.jobun.readback.ReadPaper;
import org.jobun.readback.Reading;
import org.jobun.readback.ReferenceProblem;
import org.jobun.render.docx.DocxRenderer;
import org.jobun.word.WordPackage;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A paper that nobody edited is read back as it is, references included. */
class ReadPaperTest {

    @TestFactory
    Stream<DynamicTest> everyExample() {
        return Catalogs.matters().stream()
                .map(ReadPaperTest::id)
                .flatMap(id -> Catalogs.example(id).documents().stream()
                        .map(paper -> DynamicTest.dynamicTest(id + " " + paper.id(), () -> isUntouched(paper))));
    }

    @TestFactory
    Stream<DynamicTest> everyRandomPaper() {
        return Stream.iterate(1L, seed -> seed + 1)
                .limit(40)
                .map(seed -> DynamicTest.dynamicTest(
                        "seed " + seed, () -> Catalogs.randomPapers(seed).forEach(ReadPaperTest::isUntouched)));
    }

    private static String id(Path matter) {
        return matter.getFileName().toString().replace(".yaml", "");
    }

    private static void isUntouched(Document paper) {
        Reading reading = read(bytes(paper));
        assertEquals(List.of(), reading.facts());
        assertEquals(List.of(), reading.outsideArticles());
        assertEquals(List.of(), reading.references());
        assertTrue(reading.isUntouched(), () -> reading.clauses().toString());
        assertEquals(
                paper.blocks().stream()
                        .filter(block -> block instanceof org.jobun.document.Article)
                        .map(block ->
                                ((org.jobun.document.Article) block).label().text())
                        .toList(),
                reading.clauses().stream().map(ClauseState::now).toList());
    }

    /** 存続条項 names a dozen articles; one is deleted, and another put between two of them. */
    @Test
    void ofSeveralProvisionsThoseThatAreLeftAreNamed() {
        Document paper =
                Catalogs.example("resident-data-migration").document("contract").orElseThrow();
        List<String> clauses = paper.blocks().stream()
                .filter(block -> block instanceof Article)
                .map(block -> ((Article) block).origin().clause())
                .toList();
        WordEdits edits = new WordEdits(bytes(paper), new Random(1));
        edits.insertArticle(clauses.indexOf("records.retention"));
        edits.delete(clauses.indexOf("copyright.assignment"));
        byte[] edited = edits.done();
        List<ReferenceProblem> partly = read(edited).references().stream()
                .filter(problem -> problem.fault() == ReferenceProblem.Fault.PARTLY_DANGLING)
                .toList();
        assertEquals(1, partly.size(), partly.toString());
        assertTrue(partly.get(0).shown().contains("第26条から前条まで及び第32条"), partly.toString());
        assertTrue(partly.get(0).expected().contains("第25条から第27条まで、前条及び第32条"), partly.toString());
        WordPackage file = WordPackage.open(edited, "edited.docx").value().orElseThrow();
        byte[] refreshed = ReadPaper.edited(file, "edited.docx", Optional.empty())
                .value()
                .orElseThrow()
                .refreshed()
                .value()
                .orElseThrow();
        assertEquals(List.of(), read(refreshed).references());
    }

    static byte[] bytes(Document paper) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new DocxRenderer().render(paper, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static Reading read(byte[] docx) {
        WordPackage file = WordPackage.open(docx, "edited.docx").value().orElseThrow();
        return ReadPaper.of(file, "edited.docx", Optional.empty()).value().orElseThrow();
    }
}
