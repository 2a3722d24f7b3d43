package org.jobun.issue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jobun.document.Document;
import org.jobun.draft.PaperSet;
import org.jobun.render.Format;
import org.jobun.render.Renderer;
import org.jobun.render.formats.Renderers;

/** The files of a set while they are made. */
final class SetFiles {
    private final FormerSet former;
    private final FileNames names;
    private final Renderers renderers;
    private final Map<String, byte[]> bytes = new LinkedHashMap<>();
    private final Map<String, Document> papers = new LinkedHashMap<>();
    private final Map<String, Integer> pages = new LinkedHashMap<>();
    private final Map<String, String> kept = new LinkedHashMap<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);

    /** @param former the set that is in the folder now */
    SetFiles(FormerSet former, FileNames names, Renderers renderers) {
        this.former = former;
        this.names = names;
        this.renderers = renderers;
    }

    /** Renders a paper in those formats that can show it. */
    void add(Document paper, List<Format> formats) throws IOException {
        for (Format format : formats) {
            if (format.fits().test(paper)) {
                add(paper, render(paper, renderers.of(format)), names.stem(paper), format.extension());
            }
        }
    }

    /** Renders what differs from an earlier paper. */
    void addComparison(Document paper, Document comparison) throws IOException {
        add(paper, render(comparison, renderers.of("pdf")), names.stem(paper) + names.compared(), "pdf");
    }

    /** @param pages 0 where the format has none */
    private record Rendered(byte[] bytes, int pages) {}

    private Rendered render(Document content, Renderer renderer) throws IOException {
        out.reset();
        int count = renderer.render(content, out);
        return new Rendered(out.toByteArray(), count);
    }

    /** Adds a file; its name gives way to what a user has written or edited. */
    private void add(Document paper, Rendered made, String stem, String extension) throws IOException {
        String wished = stem + "." + extension;
        String name = wished;
        for (int i = 1; former.isInTheWay(name, made.bytes()); i++) {
            name = stem + names.fresh(i) + "." + extension;
        }
        if (!name.equals(wished)) {
            kept.put(wished, name);
        }
        bytes.put(name, made.bytes());
        papers.put(name, paper);
        pages.put(name, made.pages());
    }

    /** Lists all files in a manifest, which becomes one of them. */
    byte[] addManifest(PaperSet set, Manifest manifest) {
        byte[] list = manifest.of(set, bytes, papers, pages);
        bytes.put(Manifest.FILE, list);
        return list;
    }

    /** The files by their names. */
    Map<String, byte[]> bytes() {
        return bytes;
    }

    /** File name → id of the paper in it; the manifest is not among them. */
    Map<String, String> ids() {
        Map<String, String> ids = new LinkedHashMap<>();
        papers.forEach((name, paper) -> ids.put(name, paper.id()));
        return ids;
    }

    /** What is in the folder under the name of a paper and stays there → the name that the paper got instead. */
    Map<String, String> kept() {
        return kept;
    }
}
