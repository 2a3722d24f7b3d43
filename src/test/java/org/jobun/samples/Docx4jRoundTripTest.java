package org.jobun.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.stream.Stream;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.jobun.document.Document;
import org.jobun.readback.Reading;
import org.jobun.render.docx.WordText;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Papers opened and saved by docx4j lose nothing. */
class Docx4jRoundTripTest {

    @TestFactory
    Stream<DynamicTest> everyPaperOfThreeMatters() {
        return Stream.of("resident-data-migration", "consortium", "missing-facts")
                .flatMap(id -> Catalogs.example(id).documents().stream()
                        .map(paper -> DynamicTest.dynamicTest(id + " " + paper.id(), () -> check(paper))));
    }

    private static void check(Document paper) throws Exception {
        byte[] made = ReadPaperTest.bytes(paper);
        WordprocessingMLPackage opened = WordprocessingMLPackage.load(new ByteArrayInputStream(made));
        ByteArrayOutputStream saved = new ByteArrayOutputStream();
        opened.save(saved);
        assertEquals(WordText.lines(made), WordText.lines(saved.toByteArray()));
        Reading reading = ReadPaperTest.read(saved.toByteArray());
        assertTrue(reading.isUntouched(), reading::toString);
        assertEquals(List.of(), reading.references());
    }
}
