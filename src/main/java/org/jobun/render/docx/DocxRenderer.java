package org.jobun.render.docx;

import java.io.IOException;
import java.io.OutputStream;
import org.jobun.document.Document;
import org.jobun.render.Renderer;
import org.jobun.word.Archive;
import org.jobun.word.Packer;

/** Writes a paper as a Word file ({@code .docx}). Remembers nothing. */
public final class DocxRenderer implements Renderer {
    @Override
    public int render(Document document, OutputStream out) throws IOException {
        try (Packer packer = new Packer()) {
            PaperValues values = PaperValues.of(document);
            ReferencedProvisions targets = new ReferencedProvisions(document);
            StaticParts parts = StaticParts.of(StaticParts.Key.of(document, targets));
            PreparedPaper prepared = PreparedPaper.of(document, values, targets, parts, packer);
            out.write(Archive.of(prepared.parts(document, values, packer)));
        }
        return 0;
    }
}
