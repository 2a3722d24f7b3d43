package org.jobun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file full of mistakes is read to its end: the time grows with their number, not with its square. */
class ManyMistakesTest {
    /** Took more than two minutes for 16,000 keys where each problem was looked at beside each other; takes about a second. */
    private static final Duration MUCH = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    @Test
    void fiftyThousandUnknownKeys() throws IOException {
        String keys =
                IntStream.range(0, 50_000).mapToObj(i -> "key" + i + ": 1").collect(Collectors.joining("\n"));
        Path matter = Files.writeString(
                folder.resolve("m.yaml"), Files.readString(Path.of("matters/resident-data-migration.yaml")) + keys);
        Run run = assertTimeoutPreemptively(
                MUCH, () -> Run.of("generate", matter, "-o", folder.resolve("out"), "--format", "text", "--json"));
        assertEquals(1, run.code());
        assertTrue(run.out().contains("key49999"), "the last one is told too");
    }
}
