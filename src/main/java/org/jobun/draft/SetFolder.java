package org.jobun.draft;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jobun.document.Document;
import org.jobun.render.Format;
import org.jobun.render.Renderer;
import org.jobun.render.formats.Formats;

/**
 * Writes a set into {@code DIR/<matter id>/}. The files are made beside and the folder is swapped in, so
 * that a finished set is whole or absent; what a user put into the folder is kept.
 */
public final class SetFolder {
    private static final Pattern LEFT = Pattern.compile("\\.[A-Za-z0-9][A-Za-z0-9_-]*\\.(new|old)");

    private final Path parent;

    public SetFolder(Path parent) {
        this.parent = parent;
    }

    /**
     * What was written.
     *
     * @param folder of the set
     * @param files file name → document id, in the order written; the manifest is not among them
     * @param manifest SHA-256 of the manifest in hex, by which the whole set is known
     */
    public record Written(Path folder, Map<String, String> files, String manifest) {}

    /** Renders and writes the documents in the formats, with the manifest. */
    public Written write(PaperSet set, List<Document> documents, List<Format> formats, Manifest manifest)
            throws IOException {
        return write(set, documents, formats, Map.of(), manifest);
    }

    /** @param beside file name → what is written there as PDF beside the papers */
    public Written write(
            PaperSet set,
            List<Document> documents,
            List<Format> formats,
            Map<String, Document> beside,
            Manifest manifest)
            throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        Map<String, String> papers = new LinkedHashMap<>();
        Map<String, Integer> pages = new LinkedHashMap<>();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
        for (Document document : documents) {
            for (Format format : formats) {
                if (!format.fits().test(document)) {
                    continue;
                }
                bytes.reset();
                String name = document.id() + "." + format.extension();
                pages.put(name, Formats.renderer(format).render(document, bytes));
                files.put(name, bytes.toByteArray());
                papers.put(name, document.id());
            }
        }
        Renderer pdf = Formats.renderer(Formats.find("pdf").orElseThrow());
        for (Map.Entry<String, Document> more : new TreeMap<>(beside).entrySet()) {
            bytes.reset();
            pages.put(more.getKey(), pdf.render(more.getValue(), bytes));
            files.put(more.getKey(), bytes.toByteArray());
            papers.put(more.getKey(), more.getValue().id());
        }
        byte[] list = manifest.of(set, files, papers, pages);
        files.put(Manifest.FILE, list);
        Path folder = parent.resolve(set.matter().id());
        swapIn(folder, files);
        return new Written(folder, papers, Manifest.sha256(list));
    }

    /**
     * Says anew from what a whole set was made, where its papers would come out the same. Returns the hash of the manifest.
     */
    public String restate(PaperSet set, Manifest manifest) throws IOException {
        Path file = parent.resolve(set.matter().id()).resolve(Manifest.FILE);
        byte[] former = Files.readAllBytes(file);
        byte[] list = manifest.of(set, former);
        if (!Arrays.equals(former, list)) {
            Path fresh = parent.resolve("." + set.matter().id() + ".new");
            Files.write(fresh, list);
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        }
        return Manifest.sha256(list);
    }

    /** Puts a whole set from another folder here; returns without a trace of it where that fails. */
    public void take(Path from) throws IOException {
        Map<String, Path> files = new LinkedHashMap<>();
        for (String name : Manifest.filesIn(from)) {
            files.put(name, from.resolve(name));
        }
        swap(parent.resolve(from.getFileName()), files.keySet(), made -> {
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
        if (!Files.isDirectory(parent)) {
            return;
        }
        List<Path> left;
        try (Stream<Path> list = Files.list(parent)) {
            left = list.filter(folder ->
                            LEFT.matcher(folder.getFileName().toString()).matches())
                    .sorted()
                    .toList();
        }
        for (Path folder : left) {
            String name = folder.getFileName().toString();
            Path set = parent.resolve(name.substring(1, name.lastIndexOf('.')));
            if (name.endsWith(".old") && !Files.exists(set)) {
                Files.move(folder, set);
            } else {
                delete(folder);
            }
        }
    }

    private void swapIn(Path folder, Map<String, byte[]> files) throws IOException {
        swap(folder, files.keySet(), made -> {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Files.write(made.resolve(file.getKey()), file.getValue());
            }
        });
    }

    /** Writes the files of a set into a folder. */
    private interface Filler {
        void into(Path made) throws IOException;
    }

    private void swap(Path folder, Set<String> names, Filler filler) throws IOException {
        Files.createDirectories(parent);
        Path made = parent.resolve("." + folder.getFileName() + ".new");
        Path old = parent.resolve("." + folder.getFileName() + ".old");
        if (Files.exists(old) && !Files.exists(folder)) {
            // A run was cut short between the two moves below: the former set is still whole.
            Files.move(old, folder);
        }
        delete(made);
        delete(old);
        Files.createDirectories(made);
        try {
            filler.into(made);
            if (Files.exists(folder)) {
                carryOver(folder, made, names);
                Files.move(folder, old);
            }
            Files.move(made, folder);
        } catch (IOException failed) {
            delete(made);
            throw failed;
        }
        delete(old);
    }

    /** Copies what the user put beside the papers: everything that the former manifest does not list. */
    private static void carryOver(Path from, Path to, Set<String> written) throws IOException {
        Set<String> ours = new TreeSet<>(written);
        ours.addAll(Manifest.filesIn(from));
        try (Stream<Path> walk = Files.walk(from)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                Path relative = from.relativize(file);
                if (!ours.contains(relative.toString())) {
                    Path target = to.resolve(relative);
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException failed) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
