package org.jobun.kit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders of files in one order on every machine. */
final class Folders {
    private Folders() {}

    /** Every file below a folder by its path there with {@code /}, sorted by that path as text. */
    static List<String> files(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    /** Whether people left a file behind that programs make for themselves: {@code .#a.md}, {@code a.md~}. */
    static boolean isLeftover(String path) {
        return path.startsWith(".", path.lastIndexOf('/') + 1) || path.endsWith("~");
    }

    /** Copies what is below a folder, but for leftovers. */
    static void copy(Path from, Path to) throws IOException {
        for (String path : files(from)) {
            if (!isLeftover(path)) {
                Path file = to.resolve(path);
                Files.createDirectories(file.getParent());
                Files.copy(from.resolve(path), file);
            }
        }
    }

    /** Removes a folder where there is one. */
    static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            for (Path path : all(folder)) {
                Files.delete(path);
            }
        }
    }

    /** Sets the time of a folder and of all that is in it. */
    static void stamp(Path folder, Instant time) throws IOException {
        for (Path path : all(folder)) {
            Files.setLastModifiedTime(path, FileTime.from(time));
        }
    }

    /** What is in a folder before the folder itself. */
    private static List<Path> all(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.sorted(Comparator.reverseOrder()).toList();
        }
    }
}
