package org.jobun.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The towns of the examples with other profiles, laid over the catalog, and the papers of all examples with them. */
final class OwnTowns {
    private OwnTowns() {}

    /** @param folder the catalog folder to be laid over ours */
    static void write(Path folder, UnaryOperator<String> profile) throws IOException {
        Files.createDirectories(folder.resolve("municipalities"));
        for (Path file : yaml(Path.of("municipalities"))) {
            Files.writeString(
                    folder.resolve("municipalities").resolve(file.getFileName()),
                    profile.apply(Files.readString(file)));
        }
    }

    /** All examples as texts, in folders named as those of the committed samples. */
    static Run generate(Path folder) throws IOException {
        List<Object> arguments = new ArrayList<>(List.of(
                "generate", "-o", folder.resolve("sets"), "--names", "ascii", "--format", "text", "--catalog", folder));
        arguments.addAll(yaml(Path.of("matters")));
        return Run.of(arguments.toArray());
    }

    /** The papers made. */
    static List<Path> made(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("sets"))) {
            return files.filter(path -> path.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }

    /** The committed sample of a paper made. */
    static String sample(Path folder, Path made) throws IOException {
        return Files.readString(
                Path.of("output-samples").resolve(folder.resolve("sets").relativize(made)));
    }

    private static List<Path> yaml(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(path -> path.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }
}
