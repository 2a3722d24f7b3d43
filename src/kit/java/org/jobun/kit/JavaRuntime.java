package org.jobun.kit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * Java as it is in a kit.
 *
 * @param version as its {@code release} file says
 * @param modules every module in it, also those that others need, in their order there
 */
record JavaRuntime(String version, List<String> modules) {
    /**
     * Links the modules that the program needs. For Linux they come from the Java that runs this; for Windows from the JDK of that
     * system, without which there is no runtime.
     */
    static Optional<JavaRuntime> link(Project project, Platform platform, Path runtime) throws IOException {
        Folders.remove(runtime.getParent());
        Files.createDirectories(runtime.getParent());
        if (platform == Platform.WINDOWS && project.windowsJdk().isEmpty()) {
            return Optional.empty();
        }
        List<String> words = new ArrayList<>(List.of("--add-modules", String.join(",", project.modules())));
        if (platform == Platform.WINDOWS) {
            words.addAll(List.of(
                    "--module-path",
                    project.windowsJdk().orElseThrow().resolve("jmods").toString()));
        }
        // Not compressed: Java starts sooner, and the zip is smaller than with modules that are packed twice.
        words.addAll(List.of("--include-locales=ja,en", "--strip-java-debug-attributes", "--compress=0"));
        words.addAll(List.of("--no-header-files", "--no-man-pages", "--output", runtime.toString()));
        int code = ToolProvider.findFirst("jlink")
                .orElseThrow(() -> new IllegalStateException("jlink is not there: this needs a JDK"))
                .run(System.out, System.err, words.toArray(String[]::new));
        if (code != 0) {
            throw new IllegalStateException("jlink could not link the runtime for " + platform.title());
        }
        removeLinks(runtime.resolve("legal"));
        return Optional.of(read(runtime));
    }

    /** Says what is wrong with a folder that has no modules to link from. */
    static void refuseUnlessModular(Path jdk) {
        if (!Files.isRegularFile(jdk.resolve("jmods").resolve("java.base.jmod"))) {
            throw new IllegalArgumentException(
                    jdk + " is no JDK with jmods; give the folder of a JDK for Windows of version "
                            + Runtime.version().feature());
        }
    }

    /** Licence texts that are the same as those of another module are links to these; not every unpacker makes links. */
    private static void removeLinks(Path legal) throws IOException {
        try (Stream<Path> walk = Files.walk(legal)) {
            for (Path link : walk.filter(Files::isSymbolicLink).toList()) {
                Files.delete(link);
            }
        }
    }

    private static JavaRuntime read(Path runtime) throws IOException {
        String version = "";
        List<String> modules = List.of();
        for (String line : Files.readAllLines(runtime.resolve("release"))) {
            String value = line.substring(line.indexOf('=') + 1).replace("\"", "");
            if (line.startsWith("JAVA_VERSION=")) {
                version = value;
            } else if (line.startsWith("MODULES=")) {
                modules = List.of(value.split(" "));
            }
        }
        return new JavaRuntime(version, modules);
    }
}
