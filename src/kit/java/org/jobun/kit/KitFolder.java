package org.jobun.kit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A kit as it lies in a folder once it is unpacked: the same places on every system. */
final class KitFolder {
    /** What the catalog and the examples are; they lie beside the launchers, where the program looks for them. */
    private static final List<String> CATALOG = List.of("clauses", "templates", "laws", "municipalities", "matters");

    /** Launchers of the other system come along: they say what is missing instead of being missed. */
    private static final List<String> WINDOWS = List.of("条文.cmd", "jobun.cmd", "prepare.cmd");

    private static final List<String> LINUX = List.of("jobun", "healthy");
    private static final int ID = 12;

    private final Project project;
    private final Platform platform;
    private final Path folder;

    KitFolder(Project project, Platform platform, Path folder) {
        this.project = project;
        this.platform = platform;
        this.folder = folder;
    }

    /** Where the kit lies. */
    Path folder() {
        return folder;
    }

    /** The system it is for. */
    Platform platform() {
        return platform;
    }

    /** Lays out what the program consists of. */
    void layProgram() throws IOException {
        Files.copy(project.target().resolve("jobun.jar"), folder.resolve("jobun.jar"));
        Folders.copy(project.target().resolve("lib"), folder.resolve("lib"));
        for (String room : CATALOG) {
            Folders.copy(project.base().resolve(room), folder.resolve(room));
        }
        Licences.lay(project, folder);
        // The launchers and the archive of classes must see one age of the jar, however often it is unpacked.
        Folders.stamp(folder, project.time());
    }

    /** Lays out the launchers and what they read. */
    void layLaunchers(List<String> classes) throws IOException {
        Path sources = project.base().resolve("src/kit");
        text("lib/classes.txt", String.join("\n", classes) + "\n");
        Folders.copy(sources.resolve("messages"), folder.resolve("lib/messages"));
        Files.copy(sources.resolve("container/Containerfile"), folder.resolve("Containerfile"));
        Folders.copy(sources.resolve("container/volume"), folder.resolve("lib/volume"));
        String id = id();
        for (String name : WINDOWS) {
            String words = Files.readString(sources.resolve("windows").resolve(name), StandardCharsets.US_ASCII);
            text(place(name), words.replace("@id@", id).replaceAll("\r?\n", "\r\n"));
        }
        for (String name : LINUX) {
            text(
                    place(name),
                    Files.readString(sources.resolve("linux").resolve(name)).replace("@id@", id));
            executable(place(name));
        }
    }

    /** What people call lies at the top; what launchers call lies with the libraries. */
    private static String place(String launcher) {
        return launcher.startsWith("prepare") || launcher.equals("healthy") ? "lib/" + launcher : launcher;
    }

    /** Writes a text of the kit. */
    void text(String path, String words) throws IOException {
        bytes(path, words.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes a file of the kit. */
    void bytes(String path, byte[] bytes) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    private void executable(String path) {
        if (!folder.resolve(path).toFile().setExecutable(true, false)) {
            throw new IllegalStateException(path + " cannot be made executable");
        }
    }

    /** Names the program in this kit: another program or another Java has another. An archive of classes is good for one only. */
    private String id() throws IOException {
        StringBuilder sums = new StringBuilder();
        for (String path : Folders.files(folder)) {
            if (path.endsWith(".jar") || path.startsWith("runtime/lib/")) {
                sums.append(Checksums.of(folder.resolve(path)));
            }
        }
        return Checksums.of(sums.toString().getBytes(StandardCharsets.UTF_8)).substring(0, ID);
    }

    /** Finishes the kit: sums of all that is in it, and one time on everything. */
    void close() throws IOException {
        List<Path> files = Folders.files(folder).stream().map(folder::resolve).toList();
        text("SHA256SUMS", String.join("\n", Checksums.of(folder, files)) + "\n");
        Folders.stamp(folder, project.time());
    }
}
