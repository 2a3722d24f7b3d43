package org.jobun.render.docx;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jobun.document.Document;
import org.jobun.document.Likeness;
import org.jobun.document.Recent;
import org.jobun.render.Renderer;

/**
 * Writes a paper as a Word file ({@code .docx}).
 *
 * <p>Everything that does not depend on the words is kept between papers, for each house style and numbering; papers that
 * differ only in their values share all the rest.
 */
public final class DocxRenderer implements Renderer {
    /** One entry is about 10 KB; a web server must not collect styles without end. */
    private static final int MOST_SKELETONS = 256;

    /** A set has some ten papers; one takes some hundred kilobytes. */
    private static final int MOST_MOULDS = 256;

    private final Map<Skeleton.Key, Skeleton> skeletons = new ConcurrentHashMap<>();
    private final Recent<Integer, Mould> moulds = new Recent<>(MOST_MOULDS);

    @Override
    public int render(Document document, OutputStream out) throws IOException {
        try (Packer packer = new Packer()) {
            PaperValues values = PaperValues.of(document);
            out.write(Archive.of(mouldFor(document, values, packer).parts(document, values, packer)));
        }
        return 0;
    }

    private Mould mouldFor(Document document, PaperValues values, Packer packer) {
        int key = Likeness.hash(document);
        Optional<Mould> known = moulds.find(key, mould -> mould.fits(document, values));
        if (known.isPresent()) {
            return known.get();
        }
        Targets targets = new Targets(document);
        Skeleton skeleton = skeletonFor(Skeleton.Key.of(document, targets));
        Mould mould = Mould.of(document, values, targets, skeleton, packer);
        if (mould.isReusable()) {
            moulds.keep(key, mould);
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
