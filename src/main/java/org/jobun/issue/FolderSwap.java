package org.jobun.issue;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jobun.matter.MatterId;

/**
 * Replaces folders by new ones that were filled beside them, so that each is there as a whole or not at all. What is a user's in the
 * former folder is carried over.
 */
final class FolderSwap {
    private static final Pattern LEFT = Pattern.compile("\\.(.+)\\.(new|old)");

    private final Path parent;

    FolderSwap(Path parent) {
        this.parent = parent;
    }

    /** Writes the files of a set into a folder. */
    interface Filler {
        void into(Path made) throws IOException;
    }

    /** The folder beside in which a new one is made. */
    Path fresh(String name) {
        return parent.resolve("." + name + ".new");
    }

    private Path former(String name) {
        return parent.resolve("." + name + ".old");
    }

    /** @param written names of the files that the filler writes */
    void swap(Path folder, Set<String> written, Filler filler) throws IOException {
        Files.createDirectories(parent);
        Path made = fresh(folder.getFileName().toString());
        Path old = former(folder.getFileName().toString());
        clear(folder, made, old);
        Files.createDirectories(made);
        try {
            filler.into(made);
            if (Files.exists(folder)) {
                carryOver(folder, made, written);
                Files.move(folder, old);
            }
            Files.move(made, folder);
        } catch (IOException failed) {
            delete(made);
            throw failed;
        }
        delete(old);
    }

    private static void clear(Path folder, Path made, Path old) throws IOException {
        if (Files.exists(old) && !Files.exists(folder)) {
            // A run was cut short between the two moves: the former set is still whole.
            Files.move(old, folder);
        }
        delete(made);
        delete(old);
    }

    /** Copies what is the user's: files put beside the papers, and papers edited by hand. */
    private static void carryOver(Path from, Path to, Set<String> written) throws IOException {
        FormerSet former = new FormerSet(from);
        try (Stream<Path> walk = Files.walk(from)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                Path relative = from.relativize(file);
                if (!former.mayGo(relative.toString())) {
                    boolean taken = written.contains(relative.toString());
                    copy(file, taken ? aside(file, to) : Optional.of(to.resolve(relative)));
                }
            }
        }
    }

    private static void copy(Path file, Optional<Path> target) throws IOException {
        if (target.isPresent()) {
            Files.createDirectories(target.get().getParent());
            Files.copy(file, target.get(), StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    /** Where a file goes whose name a set taken from elsewhere needs; nowhere if it is the very same. */
    private static Optional<Path> aside(Path file, Path to) throws IOException {
        String name = file.getFileName().toString();
        if (Files.mismatch(file, to.resolve(name)) < 0) {
            return Optional.empty();
        }
        int dot = name.lastIndexOf('.');
        Path target = to.resolve(name);
        for (int i = 1; Files.exists(target); i++) {
            target = to.resolve(name.substring(0, dot) + "（元" + (i == 1 ? "" : i) + "）" + name.substring(dot));
        }
        return Optional.of(target);
    }

    /** Clears what runs that were cut short left behind: half sets go, a set that was about to be replaced comes back. */
    void tidy() throws IOException {
        if (Files.isDirectory(parent)) {
            for (Path folder : left()) {
                tidy(folder);
            }
        }
    }

    private List<Path> left() throws IOException {
        try (Stream<Path> list = Files.list(parent)) {
            return list.filter(FolderSwap::isLeft).sorted().toList();
        }
    }

    private static boolean isLeft(Path folder) {
        Matcher left = LEFT.matcher(folder.getFileName().toString());
        return left.matches() && MatterId.isValid(left.group(1));
    }

    private void tidy(Path folder) throws IOException {
        String name = folder.getFileName().toString();
        Path set = parent.resolve(name.substring(1, name.lastIndexOf('.')));
        if (name.endsWith(".old") && !Files.exists(set)) {
            Files.move(folder, set);
        } else {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            Files.walkFileTree(folder, new Deleting());
        }
    }

    /** Deletes what it visits. */
    private static final class Deleting extends SimpleFileVisitor<Path> {
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
    }
}
