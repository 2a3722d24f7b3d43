package org.jobun.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** A file that appears whole under its name, or not at all: written beside it and moved into place. */
final class WholeFile {
    private WholeFile() {}

    /** Writes a file; what stood under its name stays where that fails. */
    static void write(Path file, byte[] bytes) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Path fresh = folder.resolve("." + file.getFileName() + ".part");
        try {
            Files.write(fresh, bytes);
            Files.move(fresh, target(file), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /** Where a link leads, so that it stays a link. */
    private static Path target(Path file) throws IOException {
        return Files.isSymbolicLink(file) && Files.exists(file) ? file.toRealPath() : file;
    }

    /** True where a name leads to one of these files, by whatever link. */
    static boolean isAmong(Path file, List<Path> others) throws IOException {
        for (Path other : others) {
            boolean both = Files.exists(file) && Files.exists(other);
            boolean same = both
                    ? Files.isSameFile(file, other)
                    : file.toAbsolutePath()
                            .normalize()
                            .equals(other.toAbsolutePath().normalize());
            if (same) {
                return true;
            }
        }
        return false;
    }
}
