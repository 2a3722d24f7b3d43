package org.jobun.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The kits that {@code mvn -Pkit package} has built, and programs that try them. */
final class Kits {
    static final Path FOLDER = Path.of("target/kit").toAbsolutePath();
    static final Path LINUX = only("jobun-*-linux-x64");
    static final Path WINDOWS = only("jobun-*-windows-x64");

    /** What a program said on both channels, and its code. */
    record Ran(int code, String said) {
        Ran well() {
            assertEquals(0, code, said);
            return this;
        }
    }

    private Kits() {}

    /** The one file or folder of that name among the kits. */
    static Path only(String glob) {
        try (var found = Files.newDirectoryStream(FOLDER, glob)) {
            List<Path> paths = new ArrayList<>();
            found.forEach(paths::add);
            assertEquals(1, paths.size(), () -> glob + ": " + paths + "; mvn -Pkit package builds it");
            return paths.get(0);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Where CI runs, every program is there; elsewhere a test that has none is left out. */
    static void need(String... programs) {
        for (String program : programs) {
            boolean there = Stream.of(System.getenv("PATH").split(":"))
                    .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
            assumeTrue(there || "true".equals(System.getenv("CI")), program + " is not there");
        }
    }

    /** Runs a program in a folder with these variables in its environment; of an empty value the variable is taken away. */
    static Ran run(Path folder, Map<String, String> environment, List<String> words) throws Exception {
        Path said = Files.createTempFile("said", ".txt");
        ProcessBuilder builder =
                new ProcessBuilder(words).directory(folder.toFile()).redirectErrorStream(true);
        builder.redirectInput(new java.io.File("/dev/null")).redirectOutput(said.toFile());
        environment.forEach((name, value) -> {
            if (value.isEmpty()) {
                builder.environment().remove(name);
            } else {
                builder.environment().put(name, value);
            }
        });
        int code = builder.start().waitFor();
        String text = Files.readString(said, StandardCharsets.UTF_8);
        Files.delete(said);
        return new Ran(code, text);
    }

    /** Every file below a folder by its path there. */
    static Map<String, byte[]> files(Path folder) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return files;
    }

    static void assertSame(Map<String, byte[]> expected, Map<String, byte[]> actual) {
        assertEquals(expected.keySet(), actual.keySet());
        for (String name : expected.keySet()) {
            assertEquals(-1, java.util.Arrays.mismatch(expected.get(name), actual.get(name)), name);
        }
    }
}
