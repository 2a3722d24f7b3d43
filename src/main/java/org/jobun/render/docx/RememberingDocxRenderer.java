package org.jobun.render.docx;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jobun.document.Document;
import org.jobun.likeness.Likeness;
import org.jobun.likeness.Recent;
import org.jobun.render.Renderer;
import org.jobun.word.Archive;
import org.jobun.word.Packer;

/**
 * Writes Word files as {@link DocxRenderer} does, byte for byte, and remembers: all that does not depend on the words is kept
 * for each house style and numbering, and papers of one municipality that differ only in their values share all the rest.
 *
 * <p>Holds the papers written last. Whoever serves several users gives each session its own and lets it go with the session.
 */
public final class RememberingDocxRenderer implements Renderer {
    /** One entry is about 10 KB; a web server must not collect styles without end. */
    private static final int MOST_PARTS = 256;

    /** A set has some ten papers; one takes some hundred kilobytes. */
    private static final int MOST_PREPARED = 256;

    private final Map<StaticParts.Key, StaticParts> parts = new ConcurrentHashMap<>();
    private final Recent<Kind, PreparedPaper> prepared = new Recent<>(MOST_PREPARED);

    /**
     * Under which papers are found that may be the same but for values.
     *
     * @param municipality whose papers they are: what is in one is used for no other
     */
    private record Kind(String municipality, int likeness) {
        static Kind of(Document document) {
            return new Kind(document.imprint().municipality(), Likeness.hash(document));
        }
    }

    @Override
    public int render(Document document, OutputStream out) throws IOException {
        try (Packer packer = new Packer()) {
            PaperValues values = PaperValues.of(document);
            out.write(Archive.of(preparedFor(document, values, packer).parts(document, values, packer)));
        }
        return 0;
    }

    private PreparedPaper preparedFor(Document document, PaperValues values, Packer packer) {
        Kind kind = Kind.of(document);
        Optional<PreparedPaper> known = prepared.find(kind, paper -> paper.fits(document, values));
        if (known.isPresent()) {
            return known.get();
        }
        ReferencedProvisions targets = new ReferencedProvisions(document);
        StaticParts own = partsFor(StaticParts.Key.of(document, targets));
        PreparedPaper paper = PreparedPaper.of(document, values, targets, own, packer);
        if (paper.isReusable()) {
            prepared.keep(kind, paper);
        }
        return paper;
    }

    private StaticParts partsFor(StaticParts.Key key) {
        if (parts.size() >= MOST_PARTS) {
            parts.clear();
        }
        return parts.computeIfAbsent(key, StaticParts::of);
    }
}
