package org.jobun.issue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jobun.matter.Matter;
import tools.jackson.core.JacksonException;

/** The set in a folder, as its manifest says; without a manifest of ours it has no files. */
public final class IssuedSet {
    private final JsonTree manifest;
    /** True where the folder has a file by the name of a manifest, whoever wrote it. */
    private final boolean hasManifest;

    private IssuedSet(JsonTree manifest, boolean hasManifest) {
        this.manifest = manifest;
        this.hasManifest = hasManifest;
    }

    /**
     * A file of a set as it was written.
     *
     * @param paper id of the paper in it
     * @param title as an officer calls the paper
     * @param sha256 in hex
     */
    public record Listed(String paper, String title, long bytes, String sha256) {
        private static Listed of(JsonTree file) {
            return new Listed(
                    file.path("paper").text(),
                    file.path("title").text(),
                    file.path("bytes").number(-1),
                    file.path("sha256").text());
        }
    }

    /**
     * From what a set was made.
     *
     * @param file name of the file, without its folder; empty for a set of a batch
     * @param name of the matter
     */
    public record Owner(String file, String name) {}

    /** The set in a folder, which need not be there. */
    public static IssuedSet in(Path folder) throws IOException {
        Path file = folder.resolve(Manifest.FILE);
        if (!Files.isRegularFile(file)) {
            return new IssuedSet(JsonTree.NONE, false);
        }
        return of(Files.readAllBytes(file));
    }

    /** The set of a manifest, wherever its files are; one that is not ours has no files. */
    public static IssuedSet of(byte[] manifest) {
        try {
            return new IssuedSet(JsonTree.of(manifest), true);
        } catch (JacksonException notOurs) {
            // A file of that name which we did not write is the user's.
            return new IssuedSet(JsonTree.NONE, true);
        }
    }

    /**
     * True if the set in a folder is the one that was written, and all of it is there: its manifest is the same, and so are
     * the sizes of its files.
     *
     * @param sha256 of the manifest, in hex
     */
    public static boolean isWhole(Path folder, String sha256) throws IOException {
        Path manifest = folder.resolve(Manifest.FILE);
        if (!Files.isRegularFile(manifest)) {
            return false;
        }
        byte[] bytes = Files.readAllBytes(manifest);
        return Versions.sha256(bytes).equals(sha256) && of(bytes).hasAllFiles(folder);
    }

    private boolean hasAllFiles(Path folder) throws IOException {
        for (Map.Entry<String, Listed> file : files().entrySet()) {
            Path path = folder.resolve(file.getKey());
            if (!Files.isRegularFile(path)
                    || Files.size(path) != file.getValue().bytes()) {
                return false;
            }
        }
        return true;
    }

    /** What it lists by the names of the files, in its order. */
    public Map<String, Listed> files() {
        Map<String, Listed> files = new LinkedHashMap<>();
        manifest.path("files")
                .elements()
                .forEach(file -> files.put(file.path("name").text(), Listed.of(file)));
        return files;
    }

    /** Names of its files, the manifest among them. */
    Set<String> names() {
        Set<String> names = new TreeSet<>(files().keySet());
        if (hasManifest) {
            names.add(Manifest.FILE);
        }
        return names;
    }

    /**
     * Whose set it is, where it is another matter's: the file that it was made from and the name of the matter. Empty where there
     * is no set, or one of this matter.
     */
    public Optional<Owner> otherOwner(Matter matter) {
        JsonTree made = manifest.path("matter");
        String file = made.path("file").text();
        String municipality = manifest.path("municipality").path("id").text();
        boolean otherFile = made.has("file") && !file.equals(Manifest.fileName(matter));
        boolean otherBody = !municipality.isEmpty()
                && !municipality.equals(matter.municipality().id());
        return otherFile || otherBody
                ? Optional.of(new Owner(file, made.path("name").text()))
                : Optional.empty();
    }
}
