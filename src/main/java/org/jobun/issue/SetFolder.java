package org.jobun.issue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jobun.document.Document;
import org.jobun.draft.PaperSet;
import org.jobun.render.Format;
import org.jobun.render.formats.Renderers;

/**
 * Writes a set into {@code DIR/<matter id>/}. The files are made beside and the folder is swapped in, so
 * that a finished set is whole or absent; what a user put into the folder is kept.
 */
public final class SetFolder {
    private final Path parent;
    private final FolderSwap swap;
    private final FileNames names;
    private final Renderers renderers;

    public SetFolder(Path parent) {
        this(parent, FileNames.JAPANESE);
    }

    /** @param names of the files */
    public SetFolder(Path parent, FileNames names) {
        this(parent, names, Renderers.remembering());
    }

    /**
     * @param names of the files
     * @param renderers that write them
     */
    public SetFolder(Path parent, FileNames names, Renderers renderers) {
        this.parent = parent;
        this.swap = new FolderSwap(parent);
        this.names = names;
        this.renderers = renderers;
    }

    /**
     * What was written.
     *
     * @param folder of the set
     * @param files file name → document id, in the order written; the manifest is not among them
     * @param kept what is in the folder under the name of a paper and was left there, because a user wrote or edited it →
     *     the name that the paper got instead
     * @param manifest SHA-256 of the manifest in hex, by which the whole set is known
     */
    public record Written(Path folder, Map<String, String> files, Map<String, String> kept, String manifest) {
        /** The names of the files of a paper. */
        public List<String> filesOf(String paper) {
            return files.entrySet().stream()
                    .filter(file -> file.getValue().equals(paper))
                    .map(Map.Entry::getKey)
                    .toList();
        }
    }

    /** Renders and writes the documents in the formats, with the manifest. */
    public Written write(PaperSet set, List<Document> documents, List<Format> formats, Manifest manifest)
            throws IOException {
        return write(set, documents, formats, Map.of(), manifest);
    }

    /** @param comparisons id of a paper → its comparison with an earlier one, which is written beside it as PDF */
    public Written write(
            PaperSet set,
            List<Document> documents,
            List<Format> formats,
            Map<String, Document> comparisons,
            Manifest manifest)
            throws IOException {
        Path folder = folder(set.matter().id());
        SetFiles files = new SetFiles(new FormerSet(folder), names, renderers);
        for (Document document : documents) {
            files.add(document, formats);
            if (comparisons.containsKey(document.id())) {
                files.addComparison(document, comparisons.get(document.id()));
            }
        }
        byte[] list = files.addManifest(set, manifest);
        swapIn(folder, files.bytes());
        return new Written(folder, files.ids(), files.kept(), Versions.sha256(list));
    }

    /** The folder of a set. Only ids that name a folder of their own get one: never the folder of all sets, nor one outside it. */
    private Path folder(String id) {
        Path folder = parent.resolve(id);
        if (id.isEmpty()
                || !parent.toAbsolutePath()
                        .normalize()
                        .equals(folder.toAbsolutePath().normalize().getParent())) {
            throw new IllegalArgumentException("no id of a set: " + id);
        }
        return folder;
    }

    /**
     * States again from what a whole set was made, where its papers would come out the same. Returns the hash of the manifest.
     */
    public String restate(PaperSet set, Manifest manifest) throws IOException {
        Path file = parent.resolve(set.matter().id()).resolve(Manifest.FILE);
        byte[] former = Files.readAllBytes(file);
        byte[] list = manifest.of(set, former);
        if (!Arrays.equals(former, list)) {
            Path fresh = swap.fresh(set.matter().id());
            Files.write(fresh, list);
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        }
        return Versions.sha256(list);
    }

    /** Puts a whole set from another folder here; returns without a trace of it where that fails. */
    public void take(Path from) throws IOException {
        Map<String, Path> files = new LinkedHashMap<>();
        for (String name : IssuedSet.in(from).names()) {
            files.put(name, from.resolve(name));
        }
        swap.swap(parent.resolve(from.getFileName()), files.keySet(), made -> {
            for (Map.Entry<String, Path> file : files.entrySet()) {
                link(file.getValue(), made.resolve(file.getKey()));
            }
        });
    }

    /** A second name for a file where the disk allows it, else a copy. */
    private static void link(Path from, Path to) throws IOException {
        try {
            Files.createLink(to, from);
        } catch (IOException | UnsupportedOperationException noLinks) {
            Files.copy(from, to);
        }
    }

    /** Clears what runs that were cut short left behind: half sets go, a set that was about to be replaced comes back. */
    public void tidy() throws IOException {
        swap.tidy();
    }

    private void swapIn(Path folder, Map<String, byte[]> files) throws IOException {
        swap.swap(folder, files.keySet(), made -> {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Files.write(made.resolve(file.getKey()), file.getValue());
            }
        });
    }
}
