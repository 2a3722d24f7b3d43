package org.jobun.issue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The set that is in a folder. What it wrote and nobody has touched since may be replaced; everything else in the folder is a
 * user's: files put there, and papers edited by hand.
 */
final class FormerSet {
    private final Path folder;
    private final Set<String> untouched = new TreeSet<>();

    /** Looks at a folder, which need not be there: a file is untouched where its hash is that of the manifest. */
    FormerSet(Path folder) throws IOException {
        this.folder = folder;
        for (Map.Entry<String, IssuedSet.Listed> file :
                IssuedSet.in(folder).files().entrySet()) {
            Path path = folder.resolve(file.getKey());
            // Nobody's work is in an empty file: a disk was full, or a copy broke off.
            if (Files.isRegularFile(path) && Files.size(path) == 0
                    || Files.isRegularFile(path)
                            && Files.size(path) == file.getValue().bytes()
                            && Versions.sha256(Files.readAllBytes(path))
                                    .equals(file.getValue().sha256())) {
                untouched.add(file.getKey());
            }
        }
    }

    /** True for what may be replaced or left out by the next set. */
    boolean mayGo(String name) {
        return untouched.contains(name) || name.equals(Manifest.FILE);
    }

    /** True where something of a user's is under a name, and it is not what is to be written. */
    boolean isInTheWay(String name, byte[] bytes) throws IOException {
        Path path = folder.resolve(name);
        return Files.exists(path)
                && !mayGo(name)
                && !(Files.isRegularFile(path) && Arrays.equals(Files.readAllBytes(path), bytes));
    }
}
