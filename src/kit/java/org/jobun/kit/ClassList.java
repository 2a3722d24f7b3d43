package org.jobun.kit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The classes that a start needs. From this list each machine makes an archive of its own, which halves the time of a start. */
final class ClassList {
    /** What is done with a class stands behind all classes: later Javas pass over what is said of one that they do not know yet. */
    private static final Comparator<String> CLASSES_FIRST = Comparator.<String, Boolean>comparing(
                    line -> line.startsWith("@"))
            .thenComparing(Comparator.naturalOrder());

    private ClassList() {}

    /**
     * The classes that the first papers of the examples need, and what Java spins for method handles, sorted: the order in which Java
     * finds them says nothing.
     *
     * @param kit a kit with a runtime of this system
     * @param work a folder for what is written in between; it is removed
     */
    static List<String> of(Path kit, Path work) throws IOException {
        Folders.remove(work);
        Files.createDirectories(work);
        Set<String> classes = new TreeSet<>(CLASSES_FIRST);
        // The first reads the catalog and keeps it, the second finds it.
        for (String run : List.of("read", "found")) {
            Path list = work.resolve(run);
            await(papers(kit, work, list), work.resolve("log"));
            Files.readAllLines(list).stream()
                    .filter(line -> !line.startsWith("#"))
                    // Each list counts its classes by itself (Java 24 and later).
                    .map(line -> line.replaceFirst(" id: [0-9]+$", ""))
                    .forEach(classes::add);
        }
        Folders.remove(work);
        return List.copyOf(classes);
    }

    private static Process papers(Path kit, Path work, Path list) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                kit.resolve("runtime/bin/java").toString(),
                "-XX:DumpLoadedClassList=" + list,
                "-XX:+UseSerialGC",
                "-Dfile.encoding=UTF-8",
                // Which classes Java needs for a time zone depends on the zone, and the kit on no machine.
                "-Duser.timezone=UTC",
                "-Djava.awt.headless=true",
                "-Djobun.home=" + kit,
                "-Djobun.kept=" + work.resolve("catalogs"),
                "-cp",
                kit.resolve("jobun.jar").toString(),
                "org.jobun.cli.Main",
                "generate",
                "-o",
                work.resolve("papers").toString()));
        examples(kit).forEach(matter -> command.add(matter.toString()));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(work.resolve("log").toFile())
                .start();
    }

    private static List<Path> examples(Path kit) throws IOException {
        try (Stream<Path> files = Files.walk(kit.resolve("matters"))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    private static void await(Process java, Path log) throws IOException {
        try {
            // One of the examples shows what is said of missing answers.
            if (java.waitFor() > 1) {
                throw new IllegalStateException("the program of the kit does not run: " + Files.readString(log));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
