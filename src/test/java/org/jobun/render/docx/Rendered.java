package org.jobun.render.docx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jobun.document.Document;
import org.jobun.house.NumberingScheme;
import org.jobun.house.NumberingScheme.Captions;
import org.jobun.house.NumberingScheme.Glyphs;

/** Papers as the bytes of Word files. */
final class Rendered {
    private Rendered() {}

    static byte[] bytes(Document document) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new DocxRenderer().render(document, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The sample contract and specification in every numbering. */
    static Stream<Document> samples() {
        List<Document> papers = new ArrayList<>();
        for (Glyphs digits : List.of(Glyphs.DECIMAL, Glyphs.DECIMAL_FULL_WIDTH, Glyphs.DECIMAL_MIXED, Glyphs.KANJI)) {
            for (Captions captions : Captions.values()) {
                NumberingScheme scheme = SamplePaper.articles(captions, digits);
                papers.add(SamplePaper.contract(scheme));
            }
            papers.add(SamplePaper.specification(SamplePaper.outline(digits)));
        }
        return papers.stream();
    }
}
