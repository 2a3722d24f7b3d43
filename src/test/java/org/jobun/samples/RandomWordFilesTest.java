package org.jobun.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jobun.document.Document;
import org.jobun.render.docx.DocxSchemaTest;
import org.junit.jupiter.api.Test;

/** Word files of random matters follow the schemas and open in another library. */
class RandomWordFilesTest {
    /** {@code -Djobun.matters=500} takes as many as the acceptance of the Word format asks for. */
    private static final int MATTERS = Integer.getInteger("jobun.matters", 40);

    @Test
    void everyPartOfEveryPaperIsValid() throws IOException {
        int papers = 0;
        for (long seed = 1; seed <= MATTERS; seed++) {
            for (Document paper : Catalogs.randomPapers(seed)) {
                byte[] docx = ReadPaperTest.bytes(paper);
                assertEquals(List.of(), DocxSchemaTest.problems(docx), "seed " + seed + " " + paper.id());
                try (XWPFDocument opened = new XWPFDocument(new ByteArrayInputStream(docx))) {
                    assertTrue(opened.getBodyElements().size() > 1);
                }
                papers++;
            }
        }
        assertTrue(papers > 5 * MATTERS, "papers: " + papers);
    }
}
