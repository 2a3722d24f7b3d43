package org.jobun.kit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The classes that a start needs. From this list each machine makes an archive of its own, which halves the time of a start. */
final class ClassList {
    private ClassList() {}

    /**
     * The classes that the first papers of an example need, sorted: the order in which Java finds them says nothing.
     *
     * @param kit a kit with a runtime of this system
     * @param work a folder for what is written in between; it is removed
     */
    static List<String> of(Path kit, Path work) throws IOException {
        Folders.remove(work);
        Files.createDirectories(work);
        Set<String> classes = new TreeSet<>();
        // The first reads the catalog and keeps it, the second finds it.
        for (String run : List.of("read", "found")) {
            Path list = work.resolve(run);
            await(paper(kit, work, list), work.resolve("log"));
            Files.readAllLines(list).stream().filter(ClassList::canBeArchived).forEach(classes::add);
        }
        Folders.remove(work);
        return List.copyOf(classes);
    }

    private static Process paper(Path kit, Path work, Path list) throws IOException {
        return new ProcessBuilder(List.of(
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
                        kit.resolve("matters/resident-data-migration.yaml").toString(),
                        "-o",
                        work.resolve("papers").toString()))
                .redirectErrorStream(true)
                .redirectOutput(work.resolve("log").toFile())
                .start();
    }

    /** Not what Java spins for method handles: Java 17 breaks off under a profiler with those in an archive. */
    private static boolean canBeArchived(String line) {
        return !line.startsWith("@lambda-form-invoker")
                && !line.contains("BoundMethodHandle$Species_")
                && !line.startsWith("#");
    }

    private static void await(Process java, Path log) throws IOException {
        try {
            if (java.waitFor() != 0) {
                throw new IllegalStateException("the program of the kit does not run: " + Files.readString(log));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
