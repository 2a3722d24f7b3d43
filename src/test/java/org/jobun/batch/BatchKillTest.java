package org.jobun.batch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A batch that is killed at any moment is finished by the same command, as if nothing had happened. */
class BatchKillTest {
    /** {@code -Djobun.kills=20} kills as often as the acceptance of batches asks for. */
    private static final int KILLS = Integer.getInteger("jobun.kills", 2);

    @TempDir
    Path folder;

    private Process start(String output) throws IOException {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.jobun.cli.Main",
                        "batch",
                        folder.resolve("bids.xlsx").toString(),
                        "-o",
                        folder.resolve(output).toString(),
                        "--format",
                        "docx",
                        "--jobs",
                        "2"))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(output + ".log").toFile())
                .start();
    }

    private static Map<String, byte[]> files(Path root) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(root)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                String name = root.relativize(file).toString();
                if (!name.equals(".jobun-batch/lock")) {
                    files.put(name, Files.readAllBytes(file));
                }
            }
        }
        return files;
    }

    @Test
    void killedAtRandomMomentsItIsFinishedByTheSameCommand() throws Exception {
        Files.write(folder.resolve("bids.xlsx"), new BidBook(40, 11, 3).workbook(BidBook.Hand.TYPED));
        long begun = System.nanoTime();
        assertEquals(1, start("whole").waitFor(), "some rows are bad");
        long whole = (System.nanoTime() - begun) / 1_000_000;
        Random random = new Random(4);
        int killed = 0;
        for (int round = 0; round < 50 * KILLS && killed < KILLS; round++) {
            Process process = start("killed");
            if (process.waitFor(whole / 5 + random.nextInt((int) whole), TimeUnit.MILLISECONDS)) {
                // It came through before it could be killed: begin again.
                Files.deleteIfExists(folder.resolve("killed/.jobun-batch/journal.jsonl"));
            } else {
                process.destroyForcibly().waitFor();
                killed++;
            }
        }
        assertEquals(KILLS, killed);
        assertEquals(1, start("killed").waitFor(), () -> log("killed"));
        Map<String, byte[]> expected = files(folder.resolve("whole"));
        Map<String, byte[]> actual = files(folder.resolve("killed"));
        assertEquals(expected.keySet(), actual.keySet());
        expected.forEach((name, bytes) -> assertArrayEquals(bytes, actual.get(name), name));
        assertTrue(expected.size() > 400);
    }

    private String log(String output) {
        try {
            return Files.readString(folder.resolve(output + ".log"));
        } catch (IOException e) {
            return e.toString();
        }
    }
}
