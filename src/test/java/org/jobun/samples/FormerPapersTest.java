package org.jobun.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jobun.readback.ClauseState;
import org.jobun.readback.ReadPaper;
import org.jobun.readback.Reading;
import org.jobun.word.WordPackage;
import org.junit.jupiter.api.Test;

/** Word files that versions before this one made come back from the other side, years later. */
class FormerPapersTest {
    /** A contract with a record of the format {@code jobun-1}, as the last version that wrote that format made it. */
    private static final Path FIRST = Path.of("src/test/resources/former/jobun-1-contract.docx");

    @Test
    void aPaperOfTheFirstFormatIsReadAsItWasMade() throws IOException {
        byte[] docx = Files.readAllBytes(FIRST);
        WordPackage parts = WordPackage.open(docx, "former.docx").value().orElseThrow();
        assertTrue(
                parts.parts().values().stream()
                        .anyMatch(part -> new String(part, java.nio.charset.StandardCharsets.UTF_8)
                                .contains("format=\"jobun-1\"")),
                "the fixture is of the first format");
        Reading reading = ReadPaperTest.read(docx);
        assertTrue(reading.isUntouched(), () -> reading.clauses().toString());
        assertEquals(List.of(), reading.facts());
        assertEquals(List.of(), reading.references());
        assertEquals("第1条", reading.clauses().get(0).now());
    }

    @Test
    void whatWasTakenOutOfAPaperOfTheFirstFormatIsFoundAndTheRestRefreshed() throws IOException {
        WordEdits edits = new WordEdits(Files.readAllBytes(FIRST), new Random(1));
        edits.delete(1);
        byte[] edited = edits.done();
        Reading reading = ReadPaperTest.read(edited);
        assertEquals(
                1,
                reading.clauses().stream()
                        .filter(clause -> clause.states().contains(ClauseState.State.REMOVED))
                        .count(),
                () -> reading.clauses().toString());
        assertTrue(!reading.references().isEmpty(), "numbers moved");
        WordPackage file = WordPackage.open(edited, "former.docx").value().orElseThrow();
        byte[] refreshed = ReadPaper.edited(file, "former.docx", Optional.empty())
                .value()
                .orElseThrow()
                .refreshed()
                .value()
                .orElseThrow();
        assertEquals(List.of(), ReadPaperTest.read(refreshed).references());
    }
}
