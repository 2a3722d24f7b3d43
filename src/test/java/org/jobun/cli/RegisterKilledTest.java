package org.jobun.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Putting sets into the register, and making the papers of a recall, are finished by the same command whenever they are killed. */
class RegisterKilledTest {
    /** {@code -Djobun.kills=20} kills as often as the acceptance asks for. */
    private static final int KILLS = Integer.getInteger("jobun.kills", 2);

    private static final int SETS = 8;
    private static final String CLAUSE = "clauses/subcontracting/by-approval.md";

    @TempDir
    Path folder;

    private final Random random = new Random(5);

    private Process start(List<String> words) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx400m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                "org.jobun.cli.Main"));
        command.addAll(words);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
    }

    /** Kills a command some times, at any moment of its run, and lets it come through once. */
    private void killed(List<String> words, long whole) throws Exception {
        for (int kills = 0; kills < KILLS; kills++) {
            Process process = start(words);
            process.waitFor(whole / 4 + random.nextInt((int) whole), TimeUnit.MILLISECONDS);
            process.toHandle().destroyForcibly();
            process.waitFor();
        }
        assertEquals(0, start(words).waitFor(), () -> log());
    }

    private String log() {
        try {
            return Files.readString(folder.resolve("log"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private void sets() throws IOException {
        String text = Files.readString(Path.of("matters/resident-data-migration.yaml"));
        Files.createDirectories(folder.resolve("matters"));
        for (int number = 0; number < SETS; number++) {
            Path matter = folder.resolve("matters/m" + number + ".yaml");
            Files.writeString(
                    matter,
                    text.replace("id: resident-data-migration", "id: m" + number)
                            .replace("第18号", "第" + number + "号"));
            Run run = Run.of("generate", matter, "-o", folder.resolve("sets"), "--format", "docx");
            assertEquals(ExitCode.DONE, run.code(), run::all);
        }
    }

    private List<String> add(String data) {
        return Stream.of(
                        "register",
                        "add",
                        folder.resolve("sets"),
                        "--matters",
                        folder.resolve("matters"),
                        "--data",
                        folder.resolve(data))
                .map(String::valueOf)
                .toList();
    }

    private List<String> recall(String made) {
        return Stream.of(
                        "recall",
                        "--clause",
                        "subcontracting.by-approval",
                        "--in-force",
                        "2027-01-17",
                        "--catalog",
                        folder.resolve("new"),
                        "--make",
                        folder.resolve(made),
                        "--date",
                        "2027-01-20",
                        "--data",
                        folder.resolve("killed"))
                .map(String::valueOf)
                .toList();
    }

    private static Map<String, byte[]> files(Path root) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(root)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return files;
    }

    @Test
    void whatWasKilledIsFinishedByTheSameCommand() throws Exception {
        sets();
        long begun = System.nanoTime();
        assertEquals(0, start(add("whole")).waitFor(), () -> log());
        killed(add("killed"), (System.nanoTime() - begun) / 1_000_000);
        Run listed = Run.of("register", "list", "--json", "--data", folder.resolve("killed"));
        JsonNode found = JsonMapper.builder().build().readTree(listed.out()).path("sets");
        assertEquals(SETS, found.size());
        for (JsonNode one : found) {
            Run shown =
                    Run.of("register", "show", one.path("id").asString(), "--json", "--data", folder.resolve("killed"));
            JsonNode entry = JsonMapper.builder().build().readTree(shown.out());
            assertTrue(entry.path("files").size() > 3, shown::all);
            assertEquals(1, entry.path("firms").size(), shown::all);
        }

        Files.createDirectories(folder.resolve("new/clauses/subcontracting"));
        Files.writeString(
                folder.resolve("new").resolve(CLAUSE),
                Files.readString(Path.of(CLAUSE)).replace("第三者に委託し、又は請け負わせること", "第三者に委託し、若しくは請け負わせること"));
        begun = System.nanoTime();
        assertEquals(0, start(recall("made")).waitFor(), () -> log());
        killed(recall("cut"), (System.nanoTime() - begun) / 1_000_000);
        Map<String, byte[]> whole = files(folder.resolve("made"));
        Map<String, byte[]> cut = files(folder.resolve("cut"));
        assertEquals(whole.keySet(), cut.keySet());
        assertEquals(SETS * 5 + 1, whole.size(), () -> String.join("\n", whole.keySet()));
        whole.forEach((name, bytes) -> assertArrayEquals(bytes, cut.get(name), name));
        assertEquals(
                SETS,
                Arrays.stream(log().split("\n"))
                        .filter(line -> line.contains("aobano/m"))
                        .count(),
                () -> log());
    }
}
