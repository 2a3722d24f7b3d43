package org.jobun.batch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
        return start(output, "-Xmx1g");
    }

    private Process start(String output, String memory) throws IOException {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        memory,
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
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
        assertEquals(4, start("whole").waitFor(), "some rows are bad");
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
        assertEquals(4, start("killed").waitFor(), () -> log("killed"));
        Map<String, byte[]> expected = files(folder.resolve("whole"));
        Map<String, byte[]> actual = files(folder.resolve("killed"));
        assertEquals(expected.keySet(), actual.keySet());
        expected.forEach((name, bytes) -> assertArrayEquals(bytes, actual.get(name), name));
        assertTrue(expected.size() > 400);
    }

    @Test
    void ctrlCEndsCleanlyAndTheSameCommandGoesOn() throws Exception {
        Files.write(folder.resolve("bids.xlsx"), new BidBook(60, 12, 0).workbook(BidBook.Hand.TYPED));
        Process process = start("stopped");
        Path journal = folder.resolve("stopped/.jobun-batch/journal.jsonl");
        long patience = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while ((!Files.exists(journal) || Files.size(journal) == 0) && System.nanoTime() < patience) {
            Thread.sleep(20);
        }
        // SIGTERM takes the way of Ctrl-C; SIGINT itself is ignored by processes that a shell started in the
        // background.
        process.destroy();
        assertEquals(143, process.waitFor(), () -> log("stopped"));
        assertTrue(log("stopped").contains("途中で止めました。60件のうち、"), () -> log("stopped"));
        long made = Files.readAllLines(journal).size();
        assertTrue(made >= 1 && made < 60, () -> log("stopped"));
        try (Stream<Path> sets = Files.list(folder.resolve("stopped"))) {
            List<String> stray = sets.map(set -> set.getFileName().toString())
                    .filter(name -> !name.matches("m[0-9]{5}(-[123])?|\\.jobun-batch"))
                    .toList();
            assertEquals(List.of(), stray);
        }
        assertEquals(0, start("stopped").waitFor(), () -> log("stopped"));
        assertTrue(log("stopped").contains("（今回作成 " + (60 - made) + "件）"), () -> log("stopped"));
    }

    @Test
    void withoutMemoryItSaysSoAndWithMoreItGoesOn() throws Exception {
        Files.write(folder.resolve("bids.xlsx"), new BidBook(40, 13, 0).workbook(BidBook.Hand.TYPED));
        assertEquals(3, start("small", "-Xmx28m").waitFor(), () -> log("small"));
        assertTrue(log("small").contains("メモリが足りない"), () -> log("small"));
        assertFalse(log("small").contains("\tat "), () -> log("small"));
        assertEquals(0, start("small").waitFor(), () -> log("small"));
        assertEquals(0, start("whole").waitFor(), () -> log("whole"));
        Map<String, byte[]> expected = files(folder.resolve("whole"));
        Map<String, byte[]> actual = files(folder.resolve("small"));
        assertEquals(expected.keySet(), actual.keySet());
        expected.forEach((name, bytes) -> assertArrayEquals(bytes, actual.get(name), name));
    }

    /** The program does not wait for a batch that never began. */
    @Test
    void anInputThatIsNotThereEndsAtOnce() throws Exception {
        Process process = start("none");
        assertTrue(process.waitFor(25, TimeUnit.SECONDS), () -> log("none"));
        assertEquals(1, process.exitValue());
        assertTrue(log("none").contains("SRC-01"), () -> log("none"));
    }

    private String log(String output) {
        try {
            return Files.readString(folder.resolve(output + ".log"));
        } catch (IOException e) {
            return e.toString();
        }
    }
}
