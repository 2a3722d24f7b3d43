package org.jobun.render.docx;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jobun.document.Document;
import org.jobun.render.Renderer;

/**
 * Writes a paper as a Word file ({@code .docx}).
 *
 * <p>Everything that does not depend on the words is kept between papers, for each house style and numbering.
 */
public final class DocxRenderer implements Renderer {
    /** One entry is about 10 KB; a web server must not collect styles without end. */
    private static final int MOST_SKELETONS = 256;

    private final Map<Skeleton.Key, Skeleton> skeletons = new ConcurrentHashMap<>();

    @Override
    public int render(Document document, OutputStream out) throws IOException {
        out.write(Archive.of(parts(document)));
        return 0;
    }

    private List<Part> parts(Document document) {
        Targets targets = new Targets(document);
        Skeleton skeleton = skeletonFor(Skeleton.Key.of(document, targets));
        Lists lists = new Lists(document.numbering());
        DocumentXml body = new DocumentXml(document, targets, skeleton, lists);
        Part.Body text = Part.Body.of(body.write());
        List<Part> parts = new ArrayList<>(skeleton.parts());
        parts.add(Part.of("docProps/core.xml", CoreXml.of(document)));
        parts.add(Part.of("word/numbering.xml", skeleton.numbering().with(lists.nums())));
        parts.add(Part.of("word/document.xml", Xml.HEAD, text, ""));
        parts.add(Part.of("customXml/item1.xml", body.origin()));
        parts.add(Part.of("customXml/item2.xml", Xml.HEAD + "<original>", text, "</original>"));
        if (!targets.blanks().isEmpty()) {
            parts.add(Part.of("word/glossary/document.xml", GlossaryXml.of(targets.blanks())));
        }
        return parts;
    }

    private Skeleton skeletonFor(Skeleton.Key key) {
        if (skeletons.size() >= MOST_SKELETONS) {
            skeletons.clear();
        }
        return skeletons.computeIfAbsent(key, Skeleton::of);
    }
}
