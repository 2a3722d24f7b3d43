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
    private static final int MOST_SKELETONS = 256;

    /** A set has some ten papers; one takes some hundred kilobytes. */
    private static final int MOST_MOULDS = 256;

    private final Map<Skeleton.Key, Skeleton> skeletons = new ConcurrentHashMap<>();
    private final Recent<Kind, Mould> moulds = new Recent<>(MOST_MOULDS);

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
            out.write(Archive.of(mouldFor(document, values, packer).parts(document, values, packer)));
        }
        return 0;
    }

    private Mould mouldFor(Document document, PaperValues values, Packer packer) {
        Kind kind = Kind.of(document);
        Optional<Mould> known = moulds.find(kind, mould -> mould.fits(document, values));
        if (known.isPresent()) {
            return known.get();
        }
        Targets targets = new Targets(document);
        Skeleton skeleton = skeletonFor(Skeleton.Key.of(document, targets));
        Mould mould = Mould.of(document, values, targets, skeleton, packer);
        if (mould.isReusable()) {
            moulds.keep(kind, mould);
        }
        return mould;
    }

    private Skeleton skeletonFor(Skeleton.Key key) {
        if (skeletons.size() >= MOST_SKELETONS) {
            skeletons.clear();
        }
        return skeletons.computeIfAbsent(key, Skeleton::of);
    }
}
