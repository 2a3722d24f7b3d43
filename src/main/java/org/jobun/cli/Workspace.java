package org.jobun.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jobun.catalog.CatalogFiles;

/**
 * The user's own folder, whose clauses, papers and bodies are laid over ours without a flag: the one that one stands in, a folder above it,
 * or that of {@code JOBUN_HOME}.
 *
 * @param folder as it is shown: relative to where one stands where it is that folder or one above it
 */
record Workspace(Path folder) {
    /** A file of this name makes a folder one. */
    static final String MARKER = "jobun.yaml";

    /** Environment variable that names one, for where one stands in none. */
    static final String VARIABLE = "JOBUN_HOME";

    private static final List<String> ROOMS = List.of("municipalities", "matters", "clauses", "templates");

    /** So many of the folders make a folder one that has no marker. */
    private static final int ENOUGH = 2;

    private static final Path HERE = Path.of(".");
    private static final Path ABOVE = Path.of("..");

    /** The one of this process. */
    static Optional<Workspace> find() {
        return find(Path.of("").toAbsolutePath(), System.getenv(), program());
    }

    static Optional<Path> program() {
        return Optional.ofNullable(System.getProperty(CatalogFiles.HOME))
                .filter(home -> !home.isBlank())
                .map(Path::of);
    }

    /**
     * The one of somebody who stands in a folder.
     *
     * @param from where one stands, absolute
     * @param program folder of the program, where it is known: no folder of the program is one
     */
    static Optional<Workspace> find(Path from, Map<String, String> environment, Optional<Path> program) {
        Path shown = HERE;
        for (Path folder = from; folder != null; folder = folder.getParent()) {
            if (isProgram(folder, program)) {
                break;
            }
            if (isOne(folder)) {
                return Optional.of(new Workspace(shown));
            }
            shown = shown.equals(HERE) ? ABOVE : shown.resolve(ABOVE);
        }
        return named(environment).filter(folder -> !isProgram(folder, program)).map(Workspace::new);
    }

    /** What the environment names, whether it is there or not. */
    static Optional<Path> named(Map<String, String> environment) {
        return Optional.ofNullable(environment.get(VARIABLE))
                .filter(value -> !value.isBlank())
                .map(Path::of);
    }

    private static boolean isOne(Path folder) {
        return Files.isRegularFile(folder.resolve(MARKER))
                || ROOMS.stream()
                                .filter(room -> Files.isDirectory(folder.resolve(room)))
                                .count()
                        >= ENOUGH;
    }

    /** The folder of the program itself, or a copy of it: its catalog is not to be laid over itself. */
    private static boolean isProgram(Path folder, Optional<Path> program) {
        boolean whole = Files.isRegularFile(folder.resolve("clauses").resolve("vocabulary.yaml"))
                && Files.isRegularFile(folder.resolve("clauses").resolve("hearing.yaml"))
                && Files.isRegularFile(folder.resolve("laws").resolve("sources.yaml"));
        return whole || program.filter(home -> isSame(home, folder)).isPresent() && !isMarked(folder);
    }

    /** Whether a folder is that of the program itself, in which nothing of the user belongs. */
    static boolean isProgram(Path folder) {
        return isProgram(folder, Optional.empty());
    }

    private static boolean isMarked(Path folder) {
        return Files.isRegularFile(folder.resolve(MARKER));
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return Files.isSameFile(one, other);
        } catch (IOException gone) {
            return false;
        }
    }
}
