package org.jobun.samples;

import java.io.IOException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.jobun.document.Document;
import org.jobun.draft.PaperSet;
import org.jobun.render.text.TextRenderer;

/** The papers of any matter say the same in every format, read by libraries that know nothing of ours. */
class RandomFormatsProperties {
    @Property(tries = 150, seed = "20261124")
    void everyFormatSaysTheSame(@ForAll @LongRange(min = 0) long seed) throws IOException {
        for (PaperSet set : RandomMattersProperties.sets(new RandomMatter(seed))) {
            for (Document document : set.documents()) {
                String words = TextRenderer.words(document);
                ReadBack.assertSame(words, ReadBack.docx(ReadBack.bytes(document, "docx")), "docx");
                ReadBack.assertSame(words, ReadBack.pdf(ReadBack.bytes(document, "pdf")), "pdf");
                ReadBack.assertSame(words, ReadBack.html(ReadBack.bytes(document, "html")), "html");
            }
        }
    }
}
