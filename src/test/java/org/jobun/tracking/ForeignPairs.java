package org.jobun.tracking;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jobun.word.Archive;
import org.jobun.word.Part;

/**
 * Word files of others in two states, a folder for each pair: {@code old} and {@code new} hold the parts in which they differ from
 * {@code base}.
 */
public final class ForeignPairs {
    private static final Path PAIRS = Path.of("src/test/redlines");
    private static final String BASE = "base";

    private ForeignPairs() {}

    /** All pairs. */
    public static List<String> names() throws IOException {
        try (Stream<Path> folders = Files.list(PAIRS)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .filter(name -> !name.equals(BASE))
                    .sorted()
                    .toList();
        }
    }

    /** The first file of a pair. */
    public static byte[] before(String name) throws IOException {
        return file(PAIRS.resolve(name).resolve("old"));
    }

    /** The second file of a pair. */
    public static byte[] after(String name) throws IOException {
        return file(PAIRS.resolve(name).resolve("new"));
    }

    private static byte[] file(Path own) throws IOException {
        SortedMap<String, byte[]> parts = new TreeMap<>();
        for (Path folder : List.of(PAIRS.resolve(BASE), own)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    parts.put(folder.relativize(file).toString(), Files.readAllBytes(file));
                }
            }
        }
        return Archive.of(parts.entrySet().stream()
                .map(part -> Part.of(part.getKey(), part.getValue()))
                .toList());
    }
}
